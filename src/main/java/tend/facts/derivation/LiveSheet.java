package tend.facts.derivation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tend.facts.Effort;
import tend.facts.FactSheet;
import tend.model.Account;
import tend.model.Activity;
import tend.model.Interaction;

/**
 * What an account's activity means at one moment, kept so that rows which become known later are
 * added to it without all others being read again. Its sheet is always the one that {@link
 * Derivation#sheet} makes of all rows at that moment. What cannot be added is read anew together
 * with everything: a row older than the newest one, a kind of row that never came before, a peer,
 * an own row under a new name or that calls somebody by name, an own post that others named before
 * it came, and words about the rights to a work. Used by one thread.
 */
public final class LiveSheet {
  /** Up to which place among fans {@link #takeChanges} tells of everybody who moved. */
  public static final int PLACES_TOLD = Ranking.KEPT_PLACES - 1;

  private final Account account;
  private final Instant at;
  private final List<Effort> elsewhere;
  private Activity rows;
  private Derivation derivation;
  private Alike alike;
  private @Nullable FactSheet sheet;
  private boolean anew = true;

  private LiveSheet(Account account, Activity rows, Instant at, List<Effort> elsewhere) {
    this.account = account;
    this.rows = rows;
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
  public static LiveSheet of(
      Account account, List<Interaction> activity, Instant at, List<Effort> elsewhere) {
    return new LiveSheet(account, Derivation.upTo(at, activity), at, elsewhere);
  }

  private Derivation begun() {
    return new Derivation(account, rows, at, elsewhere).read();
  }

  /**
   * Adds rows that were not there before, in any order; those later than the moment are not looked
   * at.
   */
  public void add(List<Interaction> more) {
    add(more, rows.with(more));
  }

  /**
   * The same for whoever holds them together with those that were there before.
   *
   * @param together all of them, also such as are later than the moment
   */
  public void add(List<Interaction> more, Activity together) {
    List<Interaction> later = new ArrayList<>(more);
    later.removeIf(one -> one.at().isAfter(at));
    later.sort(Interaction.BY_TIME);
    if (later.isEmpty()) {
      return;
    }
    sheet = null;
    int known = rows.size();
    boolean follow = known == 0 || isAfter(later.get(0), rows.get(known - 1));
    rows = together.upTo(at);
    if (!follow || !isAdded(known)) {
      derivation = begun();
      anew = true;
      alike = Alike.to(rows, derivation.imported());
    }
  }

  private static boolean isAfter(Interaction one, Interaction other) {
    return Interaction.BY_TIME.compare(one, other) > 0;
  }

  private boolean isAdded(int from) {
    for (int row = from; row < rows.size(); row++) {
      if (!alike.holds(rows.get(row)) || !derivation.add(rows, row)) {
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
      known = derivation.sheet();
      sheet = known;
    }
    return known;
  }

  /**
   * What facts of {@link FactSheet#facts} went and came.
   *
   * @param gone those that are no more, as they were
   * @param come those that were not there before, or not so
   */
  public record Changed(List<Object> gone, List<Object> come) {
    public Changed {
      gone = List.copyOf(gone);
      come = List.copyOf(come);
    }

    /** Whether all facts are the very ones of before. */
    public boolean isNone() {
      return gone.isEmpty() && come.isEmpty();
    }
  }

  /**
   * What changed from the sheet at which this was last asked to that of now; all other facts are
   * the very ones of before. Empty the first time and where everything was read anew. That somebody
   * behind the first {@link #PLACES_TOLD} fans stands at another place is not told.
   */
  public Optional<Changed> takeChanges() {
    Changed changed = derivation.takeChanges();
    boolean known = !anew;
    anew = false;
    return known ? Optional.of(changed) : Optional.empty();
  }
}
