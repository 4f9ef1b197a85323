package tend.flow.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tend.facts.FactSheet;
import tend.model.Account;
import tend.playbook.Playbook;
import tend.playbook.edits.Difference;
import tend.playbook.edits.Difference.Kind;
import tend.playbook.trying.Told;
import tend.playbook.trying.Why;

/**
 * A few of the differences, spread over rules, kinds and accounts, each with its why. Used once.
 */
final class Examples {
  private static final int MOST = 10;
  private final Impact.Question question;
  private final List<Found> left = new ArrayList<>();
  private final Function<Account, FactSheet> sheets;
  private final Map<String, Integer> used = new HashMap<>();

  /** Of a rule and kind told least so far, then of an account told least; ties by order. */
  private final Comparator<Found> leastSeen =
      Comparator.comparingInt((Found f) -> used.getOrDefault(f.ofKind(), 0))
          .thenComparingInt(f -> used.getOrDefault(f.account().name(), 0));

  private record Found(Account account, Difference difference) {
    String ofKind() {
      return difference.rule() + " " + difference.kind();
    }
  }

  Examples(Impact.Question question, List<Seen> seen, Function<Account, FactSheet> sheets) {
    this.question = question;
    this.sheets = sheets;
    seen.forEach(s -> s.some().forEach(d -> left.add(new Found(s.account(), d))));
  }

  List<Impacted.Example> chosen() {
    List<Impacted.Example> chosen = new ArrayList<>();
    while (chosen.size() < MOST && !left.isEmpty()) {
      Found next = left.stream().min(leastSeen).orElseThrow();
      left.remove(next);
      used.merge(next.ofKind(), 1, Integer::sum);
      used.merge(next.account().name(), 1, Integer::sum);
      chosen.add(example(next));
    }
    return chosen;
  }

  private Impacted.Example example(Found found) {
    Difference one = found.difference();
    FactSheet sheet = sheets.apply(found.account());
    Optional<Why> was = why(question.before().apply(found.account()), one, sheet);
    Optional<Why> is = why(question.after().apply(found.account()), one, sheet);
    String subject = is.or(() -> was).map(Why::subject).orElse(null);
    return new Impacted.Example(
        found.account().name(),
        one.rule(),
        subject,
        one.item().id(),
        one.kind().word(),
        one.from(),
        one.to(),
        words(one),
        because(one, was, is),
        command(found.account().name(), one.rule(), subject),
        question.at(),
        is.or(() -> was).map(Why::sentences).orElse(List.of()));
  }

  private static Optional<Why> why(List<Playbook> side, Difference one, FactSheet sheet) {
    String id = one.item().what().playbook();
    return side.stream()
        .filter(p -> p.id().equals(id) && p.appliesTo(sheet.account()))
        .findFirst()
        .flatMap(p -> why(p, one, sheet));
  }

  /** On what it is about, where the rule speaks of such things one by one. */
  private static Optional<Why> why(Playbook playbook, Difference one, FactSheet sheet) {
    return why(playbook, one.rule(), sheet, one.about())
        .or(() -> why(playbook, one.rule(), sheet, null));
  }

  private static Optional<Why> why(
      Playbook playbook, String rule, FactSheet sheet, @Nullable String subject) {
    return Why.of(playbook, sheet, subject).stream().filter(w -> w.rule().equals(rule)).findFirst();
  }

  private static String words(Difference one) {
    String author = one.item().what().subject().author();
    return one.item().what().doing() + (author == null ? "" : " (" + author + ")");
  }

  private static @Nullable String because(Difference one, Optional<Why> was, Optional<Why> is) {
    if (one.kind() == Kind.ADDED) {
      return was.map(w -> "until now: " + failing(w, otherwise(one, "another rule took it")))
          .orElse("the rule is new here");
    }
    return one.kind() == Kind.REMOVED
        ? is.map(w -> failing(w, otherwise(one, "another rule takes it")))
            .orElse("the rule is gone here")
        : null;
  }

  /** A session whose people are others is another session. */
  private static String otherwise(Difference one, String rule) {
    boolean session = one.item().what().subject().kind().equals("session");
    return session ? "its people are in another session" : rule;
  }

  /** The first sentence that does not hold on the side where it is not on the list. */
  private static String failing(Why why, String otherwise) {
    return why.sentences().stream()
        .filter(s -> !Boolean.TRUE.equals(s.held()))
        .findFirst()
        .map(Told::line)
        .orElse(otherwise);
  }

  private String command(String account, String rule, @Nullable String subject) {
    StringBuilder tried = new StringBuilder();
    question
        .set()
        .forEach((name, number) -> tried.append(" --set ").append(quoted(name + "=" + number)));
    return "tend explain --draft --account "
        + quoted(account)
        + " --rule "
        + rule
        + (subject == null ? "" : " --subject " + quoted(subject))
        + tried
        + " --at "
        + question.at();
  }

  /** As a shell takes it for one word. */
  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9_.:@/+=-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
