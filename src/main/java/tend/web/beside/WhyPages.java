package tend.web.beside;

import static tend.web.page.Words.n;
import static tend.web.page.Words.t;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tend.flow.Explain.RuleView;
import tend.model.Account;
import tend.model.Whose;
import tend.web.page.Parts;
import tend.web.page.Urls;

/** Gathers everything that fires, nearly fires or is held back for a list. Threads share it. */
final class WhyPages {
  private static final int NEAREST = 8;
  private final Parts parts;

  WhyPages(Parts parts) {
    this.parts = parts;
  }

  WhyPage of(Whose whose, Instant at) {
    List<WhyPage.OfAccount> accounts = new ArrayList<>();
    int rules = 0;
    for (Account account : whose.accounts()) {
      List<RuleView> views = parts.rules().explain().explain(account, null, null, at);
      rules = Math.max(rules, (int) views.stream().map(RuleView::rule).distinct().count());
      accounts.add(ofAccount(account, views, at, "a" + accounts.size() + "-"));
    }
    return new WhyPage(
        whose.name(),
        n(rules, "One rule was looked at.", "{0} rules were looked at."),
        Urls.today(whose),
        accounts);
  }

  private static WhyPage.OfAccount ofAccount(
      Account account, List<RuleView> views, Instant at, String place) {
    List<WhyRule> all = WhyRules.of(views, view -> null);
    List<WhyRule> silent = all.stream().filter(r -> r.tone().equals(WhyRules.SILENT)).toList();
    int near = Math.min(NEAREST, silent.size());
    return new WhyPage.OfAccount(
        place,
        account.name(),
        BesidePages.moment(account, at),
        nearest(silent),
        List.of(
            part(t("Nearly fires"), t("No rule was silent."), false, silent.subList(0, near)),
            part(t("Fires"), t("No rule fires."), false, toned(all, WhyRules.FIRES)),
            part(t("Held back"), t("Nothing is held back."), true, toned(all, WhyRules.HELD)),
            part(t("Silent by more"), "", true, silent.subList(near, silent.size()))));
  }

  private static WhyPage.Part part(String title, String none, boolean folded, List<WhyRule> rules) {
    return new WhyPage.Part(title, none, folded, rules);
  }

  private static List<WhyRule> toned(List<WhyRule> all, String tone) {
    return all.stream().filter(r -> r.tone().equals(tone)).toList();
  }

  /** The nearest with a change that is enough, else the nearest at all. */
  private static String nearest(List<WhyRule> silent) {
    return silent.stream()
        .limit(NEAREST)
        .filter(WhyRule::oneChangeAway)
        .findFirst()
        .or(() -> silent.stream().findFirst())
        .map(rule -> t("The nearest to firing: {0}. {1}", rule.name(), String.valueOf(rule.rest())))
        .orElse("");
  }
}
