package tend.web.beside;

import static tend.web.page.Words.n;
import static tend.web.page.Words.t;

import java.util.ArrayList;
import java.util.List;
import tend.playbook.trying.Funnel;

/** Turns counted sentences into words. */
final class CountsPages {
  private static final int ALL = 100;

  private CountsPages() {}

  static CountsPage of(List<Funnel.OfRule> rules, int accounts) {
    return new CountsPage(
        n(accounts, "of one account", "of {0} accounts"),
        List.of(),
        rules.stream().map(r -> rule(r, accounts)).toList());
  }

  static CountsPage problems(List<String> problems) {
    return new CountsPage("", problems, List.of());
  }

  private static CountsPage.OfRule rule(Funnel.OfRule rule, int all) {
    List<CountsPage.Step> steps = new ArrayList<>();
    List<Funnel.Step> funnel = rule.funnel().steps();
    for (int i = 0; i < funnel.size(); i++) {
      Funnel.Step step = funnel.get(i);
      steps.add(
          new CountsPage.Step(
              rule.lines().get(i),
              step.text(),
              step.accounts(),
              all == 0 ? 0 : ALL * step.accounts() / all,
              n(step.subjects(), "once", "{0} times"),
              step.unknown() == 0 ? "" : t("unknown for {0}", step.unknown())));
    }
    int left = funnel.isEmpty() ? 0 : funnel.get(funnel.size() - 1).accounts();
    return new CountsPage.OfRule(
        rule.rule(), WhyRules.name(rule.rule()), n(left, "one account", "{0} accounts"), steps);
  }

  /** The counts at the end of the lines of that file: 200 -> 64. */
  static List<CountsPage.AtLine> atLines(List<Funnel.OfRule> rules, String file, int accounts) {
    List<CountsPage.AtLine> all = new ArrayList<>();
    for (Funnel.OfRule rule : rules) {
      int before = accounts;
      for (int i = 0; i < rule.funnel().steps().size() && rule.file().equals(file); i++) {
        int left = rule.funnel().steps().get(i).accounts();
        all.add(new CountsPage.AtLine(rule.lines().get(i), t("{0} → {1}", before, left)));
        before = left;
      }
    }
    return all;
  }
}
