package tend.web.page;

/**
 * A language that somebody translated.
 *
 * @param sayings what is said elsewhere than on pages
 */
record Translated(WordsFile file, Sayings sayings) implements Catalogue {
  @Override
  public String phrase(String english) {
    return file.phrases().getOrDefault(english, english);
  }

  @Override
  public String count(long count, String one, String many) {
    var forms = file.counts().get(many);
    String english = count == 1 ? one : many;
    return forms == null ? english : forms.getOrDefault(count == 1 ? "one" : "more", english);
  }

  @Override
  public String said(String english) {
    return sayings.said(english);
  }

  @Override
  public String pattern(String english) {
    return file.days().getOrDefault(english, english);
  }
}
