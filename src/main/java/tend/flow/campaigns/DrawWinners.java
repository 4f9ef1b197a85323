package tend.flow.campaigns;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tend.flow.UnknownName;
import tend.model.Account;
import tend.model.Fingerprint;
import tend.model.Interaction;
import tend.model.Json;
import tend.plan.draw.Audit;
import tend.plan.draw.Before;
import tend.plan.draw.Reason;
import tend.plan.draw.Seed;
import tend.plan.draw.Sha256;
import tend.plan.draw.Sifted;
import tend.plan.draw.Terms;
import tend.plan.draw.Verified;
import tend.store.ActivityStore;
import tend.store.DrawStore;
import tend.store.Drawing;

/**
 * Draws winners among those who took part, by a seed that anybody can check. Threads may share it.
 */
public final class DrawWinners {
  private static final int LENGTH = 12;
  private final ActivityStore activity;
  private final DrawStore draws;

  public DrawWinners(ActivityStore activity, DrawStore draws) {
    this.activity = activity;
    this.draws = draws;
  }

  /**
   * That a secret seed was made, to be published before the close.
   *
   * @param before what was committed to and drawn earlier over the same post or hashtag
   */
  public record Committed(
      String draw,
      String account,
      String commitment,
      @JsonProperty("committed_at") Instant committedAt,
      Instant closes,
      List<Before> before) {}

  /** Somebody who was drawn: for the eyes of who draws, in no file. */
  public record Winner(String key, String name, @Nullable String url) {}

  /**
   * A draw.
   *
   * @param remarks what is worth knowing before anything is announced
   */
  public record Drawn(
      Audit audit, List<Winner> winners, List<Winner> reserves, List<String> remarks) {}

  /** The same for draws of the same post or hashtag and window. */
  public static String id(Account account, Terms terms) {
    return id(account.name(), terms);
  }

  private static String id(String account, Terms terms) {
    return Fingerprint.of(
        LENGTH,
        List.of(
            account,
            String.valueOf(terms.post()),
            String.valueOf(terms.hashtag()),
            String.valueOf(terms.from()),
            String.valueOf(terms.to())));
  }

  /**
   * Makes the secret seed of a draw, or tells again that it was made. A secret that a draw told is
   * none any more: there another one is made.
   *
   * @throws UnknownName where it would prove nothing
   */
  public Committed commit(Account account, Terms terms, Instant at) {
    Instant closes = terms.to();
    String draw = id(account, terms);
    if (closes == null) {
      throw new UnknownName("a commitment is made before the close", "say when that is with --to");
    }
    DrawHistory history = history(account.name(), draw, terms);
    Optional<Drawing> secret = history.committed().filter(one -> history.told(one).isEmpty());
    if (secret.isEmpty() && !at.isBefore(closes)) {
      throw new UnknownName(
          "the draw closed at " + closes + " and a commitment proves nothing after that",
          "draw with a text that came out later and anybody can check: --seed TEXT");
    }
    Drawing one = secret.orElseGet(() -> drawing(draw, at, terms, DrawStore.newSecret()));
    if (secret.isEmpty()) {
      draws.commit(account.name(), one);
    }
    String commitment = Sha256.hex(Objects.requireNonNull(one.secret()));
    return new Committed(
        draw, account.name(), commitment, one.at(), closes, history.before(commitment, null));
  }

  private static Drawing drawing(String draw, Instant at, Terms terms, String secret) {
    return new Drawing(
        draw,
        at,
        terms.post(),
        terms.hashtag(),
        terms.from(),
        terms.to(),
        secret,
        null,
        null,
        null);
  }

  private DrawHistory history(String account, String draw, Terms terms) {
    return DrawHistory.of(draw, terms, draws.of(account));
  }

  /** Compares an audit file with what was kept here; a draw of elsewhere is no difference. */
  public Verified compare(Audit audit) {
    Verified compared = history(audit.account(), audit.draw(), audit.rules()).compare(audit);
    return id(audit.account(), audit.rules()).equals(audit.draw())
        ? compared
        : compared.and(
            new Verified(
                List.of("the draw is not the one of its account, post, hashtag and window"),
                List.of()));
  }

  /**
   * Draws.
   *
   * @param exclude reasons by the key or name of who is excluded
   * @param said a text that anybody can check; null where somebody committed to a secret
   * @throws UnknownName where nobody entered, it has not closed yet, or there is no seed
   */
  public Drawn draw(
      Account account,
      Terms terms,
      Map<String, String> exclude,
      @Nullable String said,
      Instant at) {
    String draw = id(account, terms);
    Instant closes = terms.to();
    if (closes != null && at.isBefore(closes)) {
      throw new UnknownName(
          "the draw closes at " + closes,
          "draw after that; until then, commit to a seed: draw --commit");
    }
    DrawHistory history = history(account.name(), draw, terms);
    String asked = asked(terms, said);
    Seed seed = seed(history, asked, said);
    Entrants entrants = Entrants.of(account, activity.read(account.name(), at), terms);
    if (entrants.entries().isEmpty()) {
      throw nobody(account, terms);
    }
    List<String> remarks = new ArrayList<>();
    Map<String, String> named = named(entrants, exclude, remarks);
    Sifted sifted =
        Sifted.of(entrants.entries(), terms, named, wonLately(account, terms, draw, at));
    Audit audit = Audit.of(draw, account.name(), at, terms, sifted, seed, List.of());
    Audit kept = audit.after(history.before(seed.commitment(), audit.result()));
    keep(kept, asked);
    remark(account, kept, entrants, at, remarks);
    return new Drawn(
        kept, people(kept.winners(), entrants), people(kept.reserves(), entrants), remarks);
  }

  private static String asked(Terms terms, @Nullable String said) {
    return Sha256.hex(Json.write(terms.ofOne()) + "\n" + said);
  }

  /** A secret that was told draws the same again; other rules could be chosen by it. */
  private static Seed seed(DrawHistory history, String asked, @Nullable String said) {
    Drawing one = history.committed().orElse(null);
    String secret = one == null ? null : one.secret();
    if (one != null && secret != null && history.mayTell(one, asked)) {
      return Seed.committed(secret, one.at(), said);
    }
    if (said != null) {
      return Seed.said(said);
    }
    throw new UnknownName(
        one == null
            ? "nobody committed to a seed for this draw"
            : "the secret of this draw was told by a draw of other rules",
        "give one that anybody can check with --seed TEXT, such as the numbers of a lottery drawn"
            + " after the close");
  }

  private static UnknownName nobody(Account account, Terms terms) {
    String where =
        terms.post() != null ? "under the post " + terms.post() : "with #" + terms.hashtag();
    return new UnknownName(
        "no comment or post " + where + " is among the activity of " + account.name(),
        "import it first: an export of your own holds no words of others; or name another");
  }

  private static Map<String, String> named(
      Entrants entrants, Map<String, String> exclude, List<String> remarks) {
    Map<String, String> named = new TreeMap<>();
    new TreeMap<>(exclude)
        .forEach(
            (who, reason) -> {
              List<String> keys = entrants.called(who);
              keys.forEach(key -> named.put(key, reason));
              if (keys.isEmpty()) {
                remarks.add("--exclude " + who + ": nobody of that key or name entered");
              } else if (keys.size() > 1) {
                remarks.add("--exclude " + who + ": " + keys.size() + " people are called that");
              }
            });
    return named;
  }

  private Set<String> wonLately(Account account, Terms terms, String draw, Instant at) {
    return terms.notWinnersOfDays() == 0
        ? Set.of()
        : draws.wonSince(account.name(), at.minus(Duration.ofDays(terms.notWinnersOfDays())), draw);
  }

  private void keep(Audit audit, String asked) {
    Terms terms = audit.rules();
    draws.keep(
        audit.account(),
        new Drawing(
            audit.draw(),
            audit.drawnAt(),
            terms.post(),
            terms.hashtag(),
            terms.from(),
            terms.to(),
            null,
            audit.outcome(),
            audit.result(),
            asked),
        audit.winners());
  }

  private void remark(
      Account account, Audit audit, Entrants entrants, Instant at, List<String> remarks) {
    Instant closes = audit.rules().to();
    Instant newest = activity.newest(account.name(), at).orElse(at);
    if (closes != null && newest.isBefore(closes)) {
      remarks.add(
          "the newest row of the account is of "
              + newest
              + ", before the close; import again, and"
              + " draw then, where entries may be missing");
    }
    audit.before().forEach(one -> remarks.add("before it, as the audit file says: " + one.words()));
    int asked = audit.rules().winners() + audit.rules().reserves();
    if (audit.counts().eligible() < asked) {
      remarks.add(
          audit.counts().eligible() + " are eligible, fewer than the " + asked + " to be drawn");
    }
    if (!audit.suspicious().isEmpty()) {
      remarks.add(
          audit.suspicious().size()
              + " accounts that look automatic take part; --exclude-suspicious leaves them out");
    }
    int spam = audit.counts().excluded().getOrDefault(Reason.SPAM.word(), 0);
    if (spam > 0) {
      remarks.add(
          spam + " entries look like spam; look at them, and keep one with --not-spam ENTRY");
    }
    if (entrants.unkeyed() > 0) {
      remarks.add(
          entrants.unkeyed() + " entrants are known by a name only; two of one name count as one");
    }
    remarks.add("several accounts of one person cannot be known");
  }

  private static List<Winner> people(List<String> keys, Entrants entrants) {
    List<Winner> people = new ArrayList<>();
    for (String key : keys) {
      Interaction entry = entrants.newest(key);
      people.add(
          new Winner(
              key, entry == null ? key : entry.shownName(), entry == null ? null : entry.url()));
    }
    return people;
  }
}
