package tend.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * The fields of one CSV record whose writer escaped quotes by a backslash, by a second quote or not
 * at all. A quote closes a field only before a comma or the end.
 */
final class LooseFields {
  private final String record;
  private final List<String> fields = new ArrayList<>();
  private int at;

  private LooseFields(String record) {
    this.record = record;
  }

  /** The fields of a record that may go over several lines. */
  static List<String> of(String record) {
    LooseFields loose = new LooseFields(record);
    loose.read();
    return loose.fields;
  }

  private void read() {
    while (at <= record.length()) {
      boolean quoted = at < record.length() && record.charAt(at) == '"';
      fields.add(quoted ? quoted() : plain());
      // over the comma; past the end when there was none
      at++;
    }
  }

  private String plain() {
    int comma = record.indexOf(',', at);
    int end = comma < 0 ? record.length() : comma;
    String field = record.substring(at, end);
    at = end;
    return field;
  }

  private String quoted() {
    StringBuilder field = new StringBuilder();
    at++;
    while (at < record.length()) {
      char c = record.charAt(at);
      if (c == '\\') {
        backslashes(field);
      } else if (c == '"' && closes()) {
        at++;
        return field.toString();
      } else {
        boolean doubled = c == '"' && at + 1 < record.length() && record.charAt(at + 1) == '"';
        field.append(c);
        at += doubled ? 2 : 1;
      }
    }
    return field.toString();
  }

  /** A quote before a comma or the end closes; whoever escapes none has them inside as well. */
  private boolean closes() {
    return at + 1 == record.length() || record.charAt(at + 1) == ',';
  }

  /** Before a quote each pair stands for one, and an odd one escapes the quote. */
  private void backslashes(StringBuilder field) {
    int from = at;
    while (at < record.length() && record.charAt(at) == '\\') {
      at++;
    }
    int count = at - from;
    boolean quote = at < record.length() && record.charAt(at) == '"';
    field.append("\\".repeat(quote ? count / 2 : count));
    if (quote && count % 2 == 1) {
      field.append('"');
      at++;
    }
  }
}
