package tend.web.beside;

import static tend.web.page.Words.n;
import static tend.web.page.Words.said;
import static tend.web.page.Words.t;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tend.flow.Explain.RuleView;
import tend.playbook.trying.Told;
import tend.web.page.Dates;

/** Turns what is told of rules into words; one entry for each rule. */
final class WhyRules {
  /** Where a scenario can be made of it; null where it cannot. */
  @FunctionalInterface
  interface Keep {
    @Nullable String of(RuleView view);
  }

  static final String FIRES = "good";
  static final String HELD = "warn";
  static final String SILENT = "faint";

  private WhyRules() {}

  /** In their order; of a rule that fired for many, the first stands for all. */
  static List<WhyRule> of(List<RuleView> views, Keep keep) {
    Map<String, List<RuleView>> byRule = new LinkedHashMap<>();
    views.forEach(v -> byRule.computeIfAbsent(v.rule(), r -> new ArrayList<>()).add(v));
    return byRule.values().stream().map(same -> rule(same, keep)).toList();
  }

  private static WhyRule rule(List<RuleView> same, Keep keep) {
    RuleView first =
        same.stream().filter(v -> v.suppressedBy() == null).findFirst().orElse(same.get(0));
    boolean fired = first.fired();
    String suppressed = first.suppressedBy();
    return new WhyRule(
        first.rule(),
        name(first.rule()),
        fired ? suppressed == null ? FIRES : HELD : SILENT,
        fired ? suppressed == null ? "check" : "minus" : "minus",
        fired ? t("fires") : t("silent"),
        fired ? fires(same) : missed(first),
        verdict(first),
        fired ? suppressed == null ? null : heldBy(suppressed) : change(first),
        first.subject(),
        onlyChange(first) != null,
        first.sentences().stream().map(WhyRules::line).toList(),
        keep.of(first));
  }

  /** The rule's own name as words. */
  static String name(String rule) {
    String own = rule.substring(rule.indexOf('/') + 1).replace('-', ' ');
    return own.substring(0, 1).toUpperCase(Locale.ROOT) + own.substring(1);
  }

  private static String fires(List<RuleView> same) {
    return same.get(0).subject() == null
        ? t("fires")
        : n(same.size(), "fires once", "fires for {0}");
  }

  private static String missed(RuleView view) {
    if (view.sentences().isEmpty()) {
      return t("silent");
    }
    String change = onlyChange(view);
    if (change != null) {
      return said(change);
    }
    long no = view.sentences().stream().filter(s -> Boolean.FALSE.equals(s.held())).count();
    long unknown = view.sentences().stream().filter(s -> s.held() == null).count();
    return no == 0
        ? n(unknown, "one sentence unknown", "{0} sentences unknown")
        : n(no, "one sentence short", "{0} sentences short");
  }

  private static List<Told> failing(RuleView view) {
    return view.sentences().stream().filter(s -> !Boolean.TRUE.equals(s.held())).toList();
  }

  /** The smallest change that is enough; null where it takes more, or no number would do. */
  private static @Nullable String onlyChange(RuleView view) {
    List<Told> failing = failing(view);
    return failing.size() == 1 ? failing.get(0).change() : null;
  }

  private static String verdict(RuleView view) {
    if (!view.fired()) {
      return t("Not suggested.");
    }
    return view.suppressedBy() == null ? t("Suggested.") : t("It fires and is not on the list.");
  }

  private static String heldBy(String by) {
    String what = said(by);
    return t("Held by {0}.", what.endsWith(".") ? what.substring(0, what.length() - 1) : what);
  }

  /** One change that is enough, or how many sentences it takes. */
  private static String change(RuleView view) {
    String suppressed = view.suppressedBy();
    if (suppressed != null) {
      return heldBy(suppressed);
    }
    List<Told> failing = failing(view);
    if (failing.isEmpty()) {
      return t("It is written in DRL and can be told as a whole only.");
    }
    if (failing.size() != 1) {
      return n(
          failing.size(), "One sentence does not hold.", "{0} sentences do not hold together.");
    }
    Told one = failing.get(0);
    String change = one.change();
    String missing = one.missing();
    if (missing != null) {
      return t("Unknown without {0}.", said(missing));
    }
    return change == null
        ? t("One sentence does not hold.")
        : t("{0} would change that.", Dates.capital(said(change)));
  }

  /** One sentence with its answer. */
  static WhyRule.Line line(Told told) {
    Boolean held = told.held();
    String value = said(Objects.requireNonNullElse(told.value(), ""));
    return new WhyRule.Line(
        held == null ? "faint" : held ? "good" : "bad",
        held == null ? "minus" : held ? "check" : "cross",
        held == null ? t("not known") : held ? t("holds") : t("does not hold"),
        said(told.text()),
        value.isEmpty() && held == null ? t("not known") : value,
        more(told));
  }

  private static @Nullable String more(Told told) {
    String change = told.change();
    String missing = told.missing();
    String from = told.from();
    String setting = told.setting();
    if (change != null) {
      return t("{0} would do", said(change));
    }
    if (missing != null) {
      return t("Unknown without {0}", said(missing));
    }
    return from == null || setting == null || from.equals("playbook")
        ? null
        : t("{0} from {1}", setting, from);
  }
}
