package tend.playbook.trying;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tend.facts.derivation.Derivation;
import tend.model.Account;
import tend.model.Interaction;
import tend.model.Kind;
import tend.model.Preferences;
import tend.model.Visibility;
import tend.playbook.Playbook;
import tend.playbook.Rule;
import tend.playbook.YamlTree;

/**
 * Writes what a rule says of a real account as a scenario: the fewest rows of its activity for
 * which the rule says the same, with ages in place of moments and invented names, keys, topics and
 * texts in place of the real ones. What is expected is what really happens in it. The same account
 * gives the same scenario. Used once.
 */
public final class FromLife {
  private static final long MOST_ROWS_LOOKED_AT = 300_000;
  private static final int MOST_ROWS = 200;
  private static final int WEEK_DAYS = 7;
  private static final int MINUTE_SECONDS = 60;
  private static final int MINUTES_TOLD_MOST = 999_999;
  private static final Set<String> FORMATS =
      Set.of("text", "photo", "video", "poll", "link", "story", "live", "article");
  private final Playbook playbook;
  private final Rule rule;
  private final Account account;
  private final Instant at;

  private FromLife(Playbook playbook, Rule rule, Account account, Instant at) {
    this.playbook = playbook;
    this.rule = rule;
    this.account = account;
    this.at = at;
  }

  /**
   * A scenario that nobody saved yet.
   *
   * @param yaml the entry to add under {@code scenarios:}
   * @param rows how many of the account's rows it stands for
   * @param fires whether the rule fires in it
   * @param same whether the rule says the same of it as of the account
   */
  public record Written(String yaml, int rows, boolean fires, boolean same) {}

  /**
   * What that rule says of the account.
   *
   * @param subject what the rule is asked about; null for whatever decides
   * @param name of the scenario
   * @return empty where there is no such rule in sentences, or where it takes too many rows to say
   *     the same
   */
  public static Optional<Written> of(
      Playbook playbook,
      String rule,
      @Nullable String subject,
      Account account,
      List<Interaction> activity,
      Instant at,
      String name) {
    return playbook.spoken().stream()
        .filter(r -> r.name().equals(rule))
        .findFirst()
        .flatMap(r -> new FromLife(playbook, r, account, at).write(activity, subject, name));
  }

  private Optional<Written> write(
      List<Interaction> activity, @Nullable String subject, String name) {
    List<Interaction> past = activity.stream().filter(one -> !one.at().isAfter(at)).toList();
    Outcome real = outcome(past, subject);
    List<Interaction> fewest = fewest(past, real);
    if (fewest.size() > MOST_ROWS) {
      return Optional.empty();
    }
    Masks masks = new Masks(account, past);
    InventedTexts texts = new InventedTexts(playbook, rule, masks, texts(past));
    List<Map<String, String>> rows = fewest.stream().map(one -> row(one, masks, texts)).toList();
    Instant usual = playbook.scenarios().moment();
    Draft draft = new Draft(rows, null);
    if (!real.saysLike(draft.outcome())) {
      Draft own = new Draft(rows, sameHour(usual));
      draft = real.saysLike(own.outcome()) ? own : draft;
    }
    Outcome invented = draft.outcome();
    return Optional.of(
        new Written(draft.yaml(name), rows.size(), invented.fires(), real.saysLike(invented)));
  }

  private Outcome outcome(List<Interaction> rows, @Nullable String subject) {
    return Outcome.of(playbook, rule, Derivation.sheet(account, rows, at), subject);
  }

  /** Numbers as they are on the account where that takes few rows; else only what holds. */
  private List<Interaction> fewest(List<Interaction> past, Outcome real) {
    String about = real.subject().isEmpty() ? null : real.subject();
    Predicate<List<Interaction>> same = rows -> same(real, outcome(rows, about));
    Predicate<List<Interaction>> exact =
        rows -> {
          Outcome now = outcome(rows, about);
          return same(real, now) && real.measuresLike(now);
        };
    List<Interaction> few = ofFewKinds(past, exact);
    List<Interaction> exactly = Fewest.of(few, exact, MOST_ROWS_LOOKED_AT);
    return exactly.size() <= MOST_ROWS
        ? exactly
        : Fewest.of(ofFewKinds(exactly, same), same, MOST_ROWS_LOOKED_AT);
  }

  private static boolean same(Outcome real, Outcome now) {
    return real.saysLike(now) && real.subject().equals(now.subject());
  }

  /** Without whole kinds of rows that say nothing to it. */
  private static List<Interaction> ofFewKinds(
      List<Interaction> rows, Predicate<List<Interaction>> same) {
    List<Interaction> kept = rows;
    for (Kind kind : Kind.values()) {
      for (boolean own : new boolean[] {false, true}) {
        List<Interaction> without =
            kept.stream().filter(one -> one.kind() != kind || one.own() != own).toList();
        if (without.size() < kept.size() && same.test(without)) {
          kept = without;
        }
      }
    }
    return kept;
  }

  private static Set<String> texts(List<Interaction> rows) {
    Set<String> texts = new HashSet<>();
    rows.forEach(one -> Optional.ofNullable(one.text()).map(String::strip).ifPresent(texts::add));
    return texts;
  }

  /** The weekday and hour of the look, in a week near the usual moment: no real moment is told. */
  private Instant sameHour(Instant usual) {
    long weeks = Duration.between(at, usual).toDays() / WEEK_DAYS;
    return at.plus(Duration.ofDays(weeks * WEEK_DAYS));
  }

  private Map<String, String> row(Interaction one, Masks masks, InventedTexts texts) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put(one.kind().word(), masks.id(one.kind().word(), one.id()));
    if (one.own()) {
      row.put("own", "true");
    } else {
      put(row, "by", masks.person(one));
      put(row, "name", masks.borrowsTheName(one) ? "me" : null);
    }
    row.put("age", age(one.at()));
    put(row, "to", one.parent() == null ? null : masks.id("to", one.parent()));
    put(row, "post", one.post() == null ? null : masks.id("post", one.post()));
    put(row, "text", one.text() == null ? null : texts.of(one));
    put(row, "visibility", visibility(one));
    put(row, "topics", one.topics() == null ? null : masks.topics(one.topics()));
    put(row, "audience", one.audience() == null ? null : roughly(one.audience()));
    put(row, Interaction.FORMAT, format(one));
    return row;
  }

  private static void put(Map<String, String> row, String key, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      row.put(key, value);
    }
  }

  private static @Nullable String visibility(Interaction one) {
    Visibility visibility = one.visibility();
    return visibility == null ? null : visibility.word();
  }

  /** The words that Tend knows; a source's own could say anything. */
  private static @Nullable String format(Interaction one) {
    String format = one.format();
    return format != null && FORMATS.contains(format) ? format : null;
  }

  /** Two digits tell how many; more would tell who. */
  private static String roughly(long number) {
    long unit = 1;
    while (number / unit >= 100) {
      unit *= 10;
    }
    return Long.toString(Math.round((double) number / unit) * unit);
  }

  /** To the second where that can be written. */
  private String age(Instant then) {
    long seconds = Duration.between(then, at).toSeconds();
    long minutes = seconds / MINUTE_SECONDS;
    if (minutes > MINUTES_TOLD_MOST) {
      return minutes / (24 * 60) + "d";
    }
    if (seconds % (24 * 60 * MINUTE_SECONDS) == 0) {
      return minutes / (24 * 60) + "d";
    }
    if (seconds % (60 * MINUTE_SECONDS) == 0) {
      return minutes / 60 + "h";
    }
    long hundredths = Math.round(seconds % MINUTE_SECONDS * 100.0 / MINUTE_SECONDS);
    return hundredths == 0
        ? minutes + "m"
        : String.format(Locale.ROOT, "%d.%02dm", minutes, hundredths);
  }

  /** The account without who it is. */
  private Map<String, String> kindOfAccount() {
    Preferences own = account.preferences();
    Map<String, String> kind = new LinkedHashMap<>();
    kind.put("platform", account.platform());
    if (own.zone() != null) {
      kind.put("zone", own.zone().getId());
    }
    if (own.opens().getMinute() == 0 && own.closes().getMinute() == 0) {
      kind.put("hours", own.opens().getHour() + "-" + own.closes().getHour());
    }
    if (own.verified() != null) {
      kind.put("verified", own.verified() ? "yes" : "no");
    }
    return kind;
  }

  private String accountMap() {
    String map = Offers.Draft.map(kindOfAccount());
    Set<DayOfWeek> rest = account.preferences().restDays();
    if (rest.isEmpty()) {
      return map;
    }
    String days =
        rest.stream()
            .sorted()
            .map(day -> day.name().substring(0, 3).toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", ", "[", "]"));
    return map.replace(" }", ", rest: " + days + " }");
  }

  /** Masked rows at a moment; null for the usual one. */
  private final class Draft {
    private final List<Map<String, String>> rows;
    private final @Nullable Instant now;

    Draft(List<Map<String, String>> rows, @Nullable Instant now) {
      this.rows = rows;
      this.now = now;
    }

    Outcome outcome() {
      try {
        YamlTree one = YamlTree.read(body().stripIndent(), 1).orElseThrow();
        return Outcome.of(playbook, rule, playbook.scenarios().given(one).sheet(), null);
      } catch (YamlTree.Unreadable e) {
        throw new IllegalStateException("what was written cannot be read", e);
      }
    }

    private String body() {
      StringBuilder out = new StringBuilder();
      if (now != null) {
        out.append("    now: ").append(now).append('\n');
      }
      out.append("    account: ").append(accountMap()).append('\n');
      out.append("    given:").append(rows.isEmpty() ? " []\n" : "\n");
      rows.forEach(row -> out.append("      - ").append(Offers.Draft.map(row)).append('\n'));
      return out.toString();
    }

    String yaml(String name) {
      return "  - name: " + YamlTree.quoted(name) + "\n" + body() + expected(outcome());
    }

    private String expected(Outcome outcome) {
      if (outcome.fires()) {
        return "    expect-fires: { " + rule.name() + ": yes }\n";
      }
      List<String> because = outcome.failing().stream().map(YamlTree::quoted).toList();
      return "    why-not:\n      - { rule: "
          + rule.name()
          + ", because: ["
          + String.join(", ", because)
          + "] }\n";
    }
  }
}
