package tend.web.playbooks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All playbooks.
 *
 * @param asked the words that were looked for; empty for none
 * @param writable whether playbooks can be begun and changed here
 * @param problem why nothing was begun; null where nothing went wrong
 */
public record PlaybooksPage(
    String said, String asked, boolean writable, @Nullable String problem, List<Row> rows) {
  public PlaybooksPage {
    rows = List.copyOf(rows);
  }

  /** One playbook. */
  public record Row(
      String id,
      String title,
      String url,
      List<State> states,
      @Nullable String cause,
      String meta,
      List<RuleLink> rules) {
    public Row {
      states = List.copyOf(states);
      rules = List.copyOf(rules);
    }
  }

  /**
   * How a playbook stands, in a word or two.
   *
   * @param tone "good", "warn", "bad", "info" or "quiet"
   */
  public record State(String words, String tone) {}

  /** A rule and where it is written. */
  public record RuleLink(String name, String url) {}
}
