package tend.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.model.Account;
import tend.model.Interaction;
import tend.model.Kind;
import tend.signals.Reading;

/**
 * What one account did in 30 days and who wrote back, by one formula for every platform: people who
 * wrote a comment or reply, for each own post, comment and reply. Likes, shares and visits
 * elsewhere stay out of it, since not every platform's import brings them. Immutable.
 *
 * @param account its name
 * @param platform lower-case word
 * @param acts own posts, comments and replies; null unless both posts and words under them came
 * @param people who wrote, spam and impostors left out; null where no words by others came
 */
public record Effort(
    String account, String platform, @Nullable Integer acts, @Nullable Integer people) {
  /** How far back it looks. */
  public static final Duration PERIOD = Duration.ofDays(30);

  /**
   * Counts the rows of the last 30 days; others are passed over.
   *
   * @param rows in any order
   */
  public static Effort of(Account account, List<Interaction> rows, Instant at) {
    Instant since = at.minus(PERIOD);
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

  /** People for each act; null where either is unknown. */
  @Nullable Double peoplePerAct() {
    return acts == null || people == null ? null : (double) people / acts;
  }
}
