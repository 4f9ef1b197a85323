package tend.plan.draw;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Entries, told apart by whether they take part.
 *
 * @param eligible one a person, oldest first
 * @param excluded all others, oldest first
 * @param suspicious keys of eligible people whose account looks automatic
 */
public record Sifted(List<Ticket> eligible, List<Excluded> excluded, List<String> suspicious) {
  public Sifted {
    eligible = List.copyOf(eligible);
    excluded = List.copyOf(excluded);
    suspicious = List.copyOf(suspicious);
  }

  /** The entry by which a person takes part. */
  public record Ticket(String key, String entry, Instant at) {
    public Ticket {
      Given.value("key", key);
      Given.value("entry", entry);
      Given.value("at", at);
    }
  }

  /**
   * An entry that takes no part.
   *
   * @param because what somebody gave for a reason; null where the rule says all
   */
  public record Excluded(
      @Nullable String key, String entry, Instant at, Reason reason, @Nullable String because) {
    public Excluded {
      Given.value("entry", entry);
      Given.value("at", at);
      Given.value("reason", reason);
    }
  }

  /**
   * Tells them apart; the order in which they come makes no difference.
   *
   * @param named who is excluded by name, with the reason, by key
   * @param wonLately keys of those who won too lately
   */
  public static Sifted of(
      List<Entry> entries, Terms terms, Map<String, String> named, Set<String> wonLately) {
    List<Ticket> eligible = new ArrayList<>();
    List<Excluded> excluded = new ArrayList<>();
    Set<String> suspicious = new TreeSet<>(Draw.BY_BYTES);
    Set<String> people = new HashSet<>();
    for (Entry one : entries.stream().sorted(Entry.BY_TIME).toList()) {
      Reason reason = against(one, terms, named, wonLately);
      String key = one.key();
      if (reason == null && key != null && people.add(key)) {
        eligible.add(new Ticket(key, one.id(), one.at()));
        if (one.against().contains(Reason.SUSPICIOUS)) {
          suspicious.add(key);
        }
      } else {
        Reason said = reason == null ? Reason.AGAIN : reason;
        String because = said == Reason.NAMED && key != null ? named.get(key) : null;
        excluded.add(new Excluded(key, one.id(), one.at(), said, because));
      }
    }
    return new Sifted(eligible, excluded, List.copyOf(suspicious));
  }

  private static @Nullable Reason against(
      Entry one, Terms terms, Map<String, String> named, Set<String> wonLately) {
    for (Reason reason : Reason.values()) {
      boolean holds =
          switch (reason) {
            case NO_AUTHOR -> one.key() == null;
            case TOO_EARLY -> terms.from() != null && one.at().isBefore(terms.from());
            case TOO_LATE -> terms.to() != null && one.at().isAfter(terms.to());
            case NAMED -> one.key() != null && named.containsKey(one.key());
            case WON_LATELY -> one.key() != null && wonLately.contains(one.key());
            case SUSPICIOUS -> terms.excludeSuspicious() && one.against().contains(reason);
            case OWN, IMPOSTOR, SPAM, REPLY, NO_HASHTAG, NO_MENTION, NO_ANSWER ->
                one.against().contains(reason);
            case AGAIN -> false;
          };
      if (holds) {
        return reason;
      }
    }
    return null;
  }
}
