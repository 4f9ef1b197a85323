package tend.model;

import java.time.Instant;
import java.util.List;

/**
 * What one evaluation and a person's answers made a list from, so that its items can be made again.
 * Keys of persons, no names and no texts.
 *
 * @param account as it was then
 * @param at the moment that was evaluated
 * @param rules names the rules in force then
 * @param stored the number of the newest write to the account's activity then
 * @param elsewhere what the creator's other accounts had brought, as JSON
 * @param inPeace people nothing was to be suggested about
 * @param less rules that counted less
 * @param answered what was answered, and not to be shown, of whatever its items are left of
 * @param assigned what others see to of that; a stored listing from before there were any has none
 */
public record Listing(
    Account account,
    Instant at,
    String rules,
    long stored,
    String elsewhere,
    List<String> inPeace,
    List<String> less,
    List<Covered> answered,
    List<Assignment> assigned) {
  private static final int LENGTH = 16;

  public Listing {
    inPeace = inPeace.stream().sorted().toList();
    less = less.stream().sorted().toList();
    answered = List.copyOf(answered);
    assigned = assigned == null ? List.of() : List.copyOf(assigned);
  }

  /** Sixteen hexadecimal digits; the same list made from the same has the same. */
  public String id() {
    return id(Json.write(this));
  }

  /** That of the list that was made from what is written there. */
  public static String id(String written) {
    return Fingerprint.of(LENGTH, List.of(written));
  }
}
