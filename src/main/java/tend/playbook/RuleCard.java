package tend.playbook;

import java.util.List;

/**
 * One rule of a file as somebody reads it who would rather fill in fields than write. It holds
 * where each field stands in the text and never the text itself, so what is not changed stays as it
 * is to the byte. Immutable; threads may share it.
 *
 * @param line where the rule starts, from 1
 * @param about its annotations
 * @param then its actions; one where the rule is right
 */
public record RuleCard(String name, int line, List<Field> about, List<Line> when, List<Line> then) {
  public RuleCard {
    about = List.copyOf(about);
    when = List.copyOf(when);
    then = List.copyOf(then);
  }

  /** A title for people; its name where it has none. */
  public String title() {
    return about.stream()
        .filter(f -> f.name().equals("title") && !f.value().isBlank())
        .map(Field::value)
        .findFirst()
        .orElse(name);
  }

  /**
   * A line as words and fields.
   *
   * @param known whether it is a sentence; else it is one piece of words
   */
  public record Line(int number, boolean known, List<Piece> pieces) {
    public Line {
      pieces = List.copyOf(pieces);
    }
  }

  /** Words that stay, or a field. */
  public sealed interface Piece permits Said, Field {}

  /** Words that stay. */
  public record Said(String words) implements Piece {}

  /**
   * What may be changed.
   *
   * @param name the annotation, or for a blank "text", "number", "hours", "days" or "percent"
   * @param column of its first character, from 1
   * @param choices what it may be; empty for anything
   * @param closed whether it may be nothing else
   */
  public record Field(
      String name, String value, int line, int column, List<String> choices, boolean closed)
      implements Piece {
    public Field {
      choices = List.copyOf(choices);
    }
  }
}
