package tend.model;

/** What was made of a text, which it holds; made once and then kept in the place of the text. */
public interface Worded {
  /** The text that it was made of. */
  String text();
}
