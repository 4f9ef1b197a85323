package tend.web.agency;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of what rules listed, as the template shows it.
 *
 * @param reading whether it is still being read for the first time
 * @param here the address of what is shown, to look again
 * @param asks the rules that somebody should do something about, the most pressing first
 * @param columns what it can be sorted by
 * @param more how many rules are not shown, in words; null where all are
 * @param all the address that shows them
 * @param empty whether nothing was listed in that time
 */
public record ResultsPage(
    String said,
    boolean reading,
    String here,
    List<Choice> periods,
    List<Choice> accounts,
    List<Asking> asks,
    List<Column> columns,
    List<Playbook> playbooks,
    List<Row> rows,
    @Nullable String more,
    String all,
    boolean empty) {

  /** A period or an account to choose. */
  public record Choice(String title, String url, boolean here) {}

  /** A rule to retire or to review, with the reason. */
  public record Asking(
      String chip,
      String tone,
      String rule,
      String playbook,
      String url,
      String why,
      String often) {}

  /**
   * A column.
   *
   * @param sorted "ascending", "descending" or null where it is not sorted by
   */
  public record Column(String title, String url, boolean number, @Nullable String sorted) {}

  /** A playbook's rules together. */
  public record Playbook(String name, String url, String said, Bar bar) {}

  /** A rule's numbers. */
  public record Row(
      String rule,
      String playbook,
      String url,
      Bar bar,
      String listed,
      String done,
      String later,
      String declined,
      String left,
      String typical,
      String verdict,
      String tone) {}

  /** Of what people reacted to, of 100: did, put off and left, declined. */
  public record Bar(int done, int putOff, int declined, String said) {}
}
