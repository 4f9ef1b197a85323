package tend.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.model.Account;
import tend.model.Interaction;

/**
 * What an account's activity means at one moment, kept so that rows which become known later are
 * added to it without all others being read again. Its sheet is always the one that {@link
 * FactSheet#of} makes of all rows at that moment. What cannot be added is read anew together with
 * everything: a row older than the newest one, a kind of row that never came before, an own post, a
 * peer, an own row under a new name, and words about the rights to a work. Used by one thread.
 */
public final class Standing {
  private final Account account;
  private final Instant at;
  private final List<Effort> elsewhere;
  private final List<Interaction> rows;
  private Derivation derivation;
  private Alike alike;
  private @Nullable FactSheet sheet;

  private Standing(Account account, List<Interaction> rows, Instant at, List<Effort> elsewhere) {
    this.account = account;
    this.rows = new ArrayList<>(rows);
    this.at = at;
    this.elsewhere = List.copyOf(elsewhere);
    this.derivation = begun();
    this.alike = Alike.to(rows, derivation.imported());
  }

  /**
   * That of all activity up to and including a moment.
   *
   * @param elsewhere what the creator's other accounts brought of late, in any order
   */
  public static Standing of(
      Account account, List<Interaction> activity, Instant at, List<Effort> elsewhere) {
    return new Standing(account, FactSheet.upTo(at, activity), at, elsewhere);
  }

  private Derivation begun() {
    return new Derivation(account, rows, at, elsewhere).read();
  }

  /**
   * Adds rows that were not there before, in any order; those later than the moment are not looked
   * at.
   */
  public void add(List<Interaction> more) {
    List<Interaction> later = FactSheet.upTo(at, more);
    if (later.isEmpty()) {
      return;
    }
    sheet = null;
    boolean follow = rows.isEmpty() || isAfter(later.get(0), rows.get(rows.size() - 1));
    rows.addAll(later);
    if (!follow || !isAdded(later)) {
      rows.sort(Interaction.BY_TIME);
      derivation = begun();
      alike = Alike.to(rows, derivation.imported());
    }
  }

  private static boolean isAfter(Interaction one, Interaction other) {
    return Interaction.BY_TIME.compare(one, other) > 0;
  }

  private boolean isAdded(List<Interaction> later) {
    for (Interaction one : later) {
      if (!alike.holds(one) || !derivation.add(one)) {
        return false;
      }
    }
    return true;
  }

  /** How many rows there are up to the moment. */
  public int size() {
    return rows.size();
  }

  /** Everything it means. */
  public FactSheet sheet() {
    FactSheet known = sheet;
    if (known == null) {
      known = derivation.sheet(Instant.MIN, at);
      sheet = known;
    }
    return known;
  }
}
