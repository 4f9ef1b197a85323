package tend.facts.derivation;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tend.facts.Effort;
import tend.model.Account;
import tend.model.Interaction;
import tend.model.Kind;
import tend.signals.Reading;

/** What accounts did of late, and what came of it. */
public final class Efforts {
  private Efforts() {}

  /**
   * Counts the rows of the last 30 days; others are passed over.
   *
   * @param rows in any order
   */
  public static Effort of(Account account, List<Interaction> rows, Instant at) {
    Instant since = at.minus(Effort.PERIOD);
    List<Interaction> lately =
        rows.stream().filter(r -> !r.at().isAfter(at) && r.at().isAfter(since)).toList();
    Impostors impostors = Impostors.of(account, lately);
    Set<String> people = new HashSet<>();
    int posts = 0;
    int words = 0;
    for (Interaction one : lately) {
      boolean said = isSaid(one.kind());
      posts += one.own() && one.kind() == Kind.POST ? 1 : 0;
      words += one.own() && said ? 1 : 0;
      if (said
          && !one.own()
          && !one.author().isEmpty()
          && !impostors.isOne(one)
          && !Reading.in(one).judgement().spam()) {
        people.add(one.author());
      }
    }
    boolean heard = !people.isEmpty();
    return new Effort(
        account.name(),
        account.platform(),
        posts > 0 && (heard || words > 0) ? posts + words : null,
        heard ? people.size() : null);
  }

  /** Whether others count who do that; of what is own all kinds tell by what names it goes. */
  static boolean isSaid(Kind kind) {
    return kind == Kind.COMMENT || kind == Kind.REPLY;
  }
}
