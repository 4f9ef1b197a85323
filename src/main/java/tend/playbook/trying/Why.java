package tend.playbook.trying;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tend.engine.drl.DrlRule;
import tend.facts.FactSheet;
import tend.facts.Settings;
import tend.playbook.Match;
import tend.playbook.Playbook;
import tend.playbook.Rule;

/**
 * Why one rule fired, or stayed silent, for one thing it could speak of.
 *
 * @param rule with its playbook: "respond-to-comments/answer-the-rest"
 * @param subject the key of what it speaks of; null for the account, or where there is nothing
 * @param sentences all of them, in their order
 * @param gap how far the numbers that did not hold are from their bounds, as shares of the bounds
 */
public record Why(
    String rule, boolean fired, @Nullable String subject, List<Told> sentences, double gap) {
  /**
   * What fired comes first, then the nearest: few sentences that did not hold, then few unknown
   * ones, then small gaps. It holds across playbooks.
   */
  public static final Comparator<Why> NEAREST =
      Comparator.comparing((Why w) -> !w.fired())
          .thenComparingLong(Why::missed)
          .thenComparingLong(Why::unknown)
          .thenComparingDouble(Why::gap);

  public Why {
    sentences = List.copyOf(sentences);
  }

  /**
   * The rules of one playbook: what fired, and of each silent rule whatever got furthest, nearest
   * first.
   */
  public static List<Why> of(Playbook playbook, FactSheet sheet, @Nullable String subject) {
    Known known = new Known(sheet);
    Settings settings = playbook.settings(sheet.account());
    List<Why> out = new ArrayList<>();
    for (Rule rule : playbook.spoken()) {
      List<Tried> all =
          Tried.all(rule, known, settings).stream()
              .filter(t -> subject == null || subject.equals(key(t)))
              .toList();
      List<Tried> firing = all.stream().filter(Tried::fires).toList();
      firing.forEach(t -> out.add(of(playbook, t, settings)));
      if (firing.isEmpty() && !all.isEmpty()) {
        out.add(of(playbook, Tried.furthest(all), settings));
      }
    }
    out.sort(NEAREST);
    if (playbook.spoken().size() < playbook.rules().size()) {
      inDrl(playbook, sheet, subject, out);
    }
    return out;
  }

  /** Rules in DRL can be told as a whole only: what fired, and else nothing but that. */
  private static void inDrl(
      Playbook playbook, FactSheet sheet, @Nullable String subject, List<Why> out) {
    List<Match> matches = playbook.evaluate(sheet).matches();
    for (Rule rule : playbook.rules()) {
      DrlRule drl = rule.drl();
      if (drl == null) {
        continue;
      }
      String name = playbook.id() + "/" + rule.name();
      Set<String> keys = new TreeSet<>();
      matches.stream()
          .filter(m -> m.rule().name().equals(rule.name()))
          .map(Match::subject)
          .filter(key -> subject == null || subject.equals(key))
          .forEach(keys::add);
      keys.forEach(
          k -> out.add(new Why(name, true, k.isEmpty() ? null : k, Told.inDrl(drl, true), 0)));
      if (keys.isEmpty() && subject == null) {
        out.add(new Why(name, false, null, Told.inDrl(drl, false), 0));
      }
    }
  }

  private static Why of(Playbook playbook, Tried tried, Settings settings) {
    String key = key(tried);
    return new Why(
        playbook.id() + "/" + tried.rule().name(),
        tried.fires(),
        key.isEmpty() ? null : key,
        Told.of(tried, settings),
        tried.gap());
  }

  private static String key(Tried tried) {
    return Match.subjectId(tried.subject());
  }

  /** How many sentences nobody can answer. */
  private long unknown() {
    return sentences.stream().filter(s -> s.held() == null).count();
  }

  /** How many sentences did not hold. */
  public long missed() {
    return sentences.stream().filter(s -> !Boolean.TRUE.equals(s.held())).count();
  }
}
