package tend.model;

/** Platforms' words for what a post is made of, in the words of {@link Interaction#format()}. */
public final class PostFormat {
  private PostFormat() {}

  /**
   * Ours for a platform's: a media type such as image/png, a kind of attachment, card or embed;
   * text for whatever is none.
   */
  public static String of(String theirs) {
    String word = theirs.substring(theirs.lastIndexOf('.') + 1);
    if (word.equals("Question") || word.startsWith("poll")) {
      return "poll";
    }
    if (word.startsWith("image") || word.equals("photo")) {
      return "photo";
    }
    if (word.startsWith("video") || word.equals("animated_gif") || word.equals("gifv")) {
      return "video";
    }
    return word.equals("external") ? "link" : "text";
  }
}
