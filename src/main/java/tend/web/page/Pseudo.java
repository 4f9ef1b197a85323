package tend.web.page;

/**
 * English that shows what is wrong with pages before a translator does: letters wear accents,
 * phrases stand in brackets, so that what nobody handed over stands out, and are longer by two
 * fifths as German is.
 *
 * @param mirrored whether words run from right to left
 */
record Pseudo(boolean mirrored) implements Catalogue {
  private static final String PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String WORN = "áƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ";
  private static final String PADDING = " lorem ipsum dolor sit amet consetetur sadipscing";
  private static final char RIGHT_TO_LEFT = '\u202e';
  private static final char AS_BEFORE = '\u202c';

  @Override
  public String phrase(String english) {
    return wrapped(english, true);
  }

  @Override
  public String count(long count, String one, String many) {
    return phrase(count == 1 ? one : many);
  }

  @Override
  public String said(String english) {
    return wrapped(english, false);
  }

  @Override
  public String pattern(String english) {
    return english;
  }

  @Override
  public String dated(String day) {
    return wrapped(day, false);
  }

  private String wrapped(String text, boolean open) {
    StringBuilder out = new StringBuilder("⟦");
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += open && (c == '<' || c == '{') ? 1 : 0;
      int at = depth > 0 ? -1 : PLAIN.indexOf(c);
      out.append(at < 0 ? c : WORN.charAt(at));
      depth -= open && (c == '>' || c == '}') ? 1 : 0;
    }
    String longer = PADDING.substring(0, Math.min(PADDING.length(), text.length() * 2 / 5));
    out.append(longer).append('⟧');
    return mirrored ? RIGHT_TO_LEFT + out.toString() + AS_BEFORE : out.toString();
  }
}
