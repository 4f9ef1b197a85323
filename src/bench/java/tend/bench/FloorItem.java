package tend.bench;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that the floor recommends: rule, subject and what it covers, without a word. */
final class FloorItem {
  final String rule;
  private final String kind;
  private final String id;
  private final String occurrence;
  private final boolean ofRule;
  private final String[] covered;
  private final String @Nullable [] occurrences;

  private FloorItem(
      String rule,
      String kind,
      String id,
      String occurrence,
      boolean ofRule,
      String[] covered,
      String @Nullable [] occurrences) {
    this.rule = rule;
    this.kind = kind;
    this.id = id;
    this.occurrence = occurrence;
    this.ofRule = ofRule;
    this.covered = covered;
    this.occurrences = occurrences;
  }

  /** About the account or all likers together, which it covers by its own name. */
  static FloorItem whole(String rule, String kind, String id, String week) {
    return new FloorItem(rule, kind, id, week, false, new String[] {rule}, null);
  }

  /** One waiting comment. */
  static FloorItem word(String rule, String kind, String id, String newest) {
    return new FloorItem(rule, kind, id, newest, false, new String[] {id}, null);
  }

  /** One person or thing, covered for this rule alone. */
  static FloorItem one(String rule, String kind, String id, String occurrence) {
    return new FloorItem(rule, kind, id, occurrence, true, new String[] {id}, null);
  }

  /** Several comments or shares, each with its own occurrence. */
  static FloorItem session(
      String rule, String id, String occurrence, String[] covered, String[] occurrences) {
    return new FloorItem(rule, "session", id, occurrence, false, covered, occurrences);
  }

  /** People of one rule in the order in which they are named. */
  static FloorItem people(String rule, String month, String[] keys) {
    return new FloorItem(rule, "session", "people", month, true, keys, null);
  }

  /** Own texts, newest first. */
  static FloorItem texts(String rule, String[] ids) {
    return new FloorItem(rule, "texts", ids[0], ids[0], true, ids, ids);
  }

  /** As the product's recommendations are written down to be compared. */
  String line() {
    StringBuilder line = new StringBuilder(rule);
    line.append('|').append(kind).append('/').append(id).append('|').append(occurrence).append('|');
    for (int i = 0; i < covered.length; i++) {
      line.append(i == 0 ? "" : ";").append(ofRule ? rule + "/" : "").append(covered[i]);
      line.append('@').append(occurrences == null ? occurrence : occurrences[i]);
    }
    return line.toString();
  }

  static List<String> lines(List<FloorItem> items) {
    String[] lines = new String[items.size()];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = items.get(i).line();
    }
    Arrays.sort(lines);
    return List.of(lines);
  }
}
