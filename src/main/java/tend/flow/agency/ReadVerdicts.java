package tend.flow.agency;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tend.flow.ReadResults;
import tend.flow.ReadResults.Wish;
import tend.flow.RuleResult;
import tend.flow.agency.Verdicts.Judged;
import tend.flow.campaigns.CampaignItem;
import tend.model.Account;

/**
 * Judges rules by their results, the same that {@code results} prints; steps of campaigns are no
 * rules. Results of many accounts take a while, so they are read beside the pages and kept for
 * {@value #OLD_SECONDS} seconds. Threads may share it; close it once.
 */
public final class ReadVerdicts implements AutoCloseable {
  private static final int OLD_SECONDS = 60;
  private static final Duration OLD = Duration.ofSeconds(OLD_SECONDS);
  private static final Duration WAIT = Duration.ofMillis(400);
  private final ReadResults results;
  private final Map<Wanted, Verdicts> kept = new ConcurrentHashMap<>();
  private final Aside aside = new Aside("verdicts");

  public ReadVerdicts(ReadResults results) {
    this.results = results;
  }

  /**
   * Which results are wanted.
   *
   * @param days how far back; null for ever
   */
  public record Wanted(List<Account> accounts, @Nullable Integer days) {
    public Wanted {
      accounts = List.copyOf(accounts);
    }
  }

  /** What is known by now, at most a minute old; empty while it is read for the first time. */
  public Optional<Verdicts> at(Wanted wanted, Instant at) {
    Verdicts before = kept.get(wanted);
    boolean old =
        before == null
            || before.at().isAfter(at)
            || Duration.between(before.at(), at).compareTo(OLD) >= 0;
    if (old) {
      aside.run(() -> keep(wanted, at), WAIT);
    }
    return Optional.ofNullable(kept.get(wanted));
  }

  private void keep(Wanted wanted, Instant at) {
    Verdicts fresh = fully(wanted, at);
    kept.values().removeIf(v -> v.at().isBefore(at.minus(OLD)));
    kept.put(wanted, fresh);
  }

  /** As it stands at that moment, however long it takes. */
  public Verdicts fully(Wanted wanted, Instant at) {
    Instant from = wanted.days() == null ? null : at.minus(Duration.ofDays(wanted.days()));
    List<Judged> rules =
        results.read(new Wish(wanted.accounts(), null, from, null, false), at).rules().stream()
            .sorted(Comparator.comparing(RuleResult::rule))
            .map(r -> new Judged(r, Verdict.of(r)))
            .filter(j -> !j.playbook().equals(CampaignItem.PLAYBOOK))
            .toList();
    return new Verdicts(from, at, rules);
  }

  @Override
  public void close() {
    aside.close();
  }
}
