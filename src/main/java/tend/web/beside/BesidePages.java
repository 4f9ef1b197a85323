package tend.web.beside;

import static tend.web.page.Words.n;
import static tend.web.page.Words.t;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.flow.Explain.RuleView;
import tend.flow.impact.Drafts;
import tend.flow.impact.Drafts.Draft;
import tend.model.Account;
import tend.model.Issue;
import tend.playbook.Playbook;
import tend.web.page.Dates;
import tend.web.page.Parts;
import tend.web.page.Urls;

/** Gathers what stands beside a playbook. Threads may share it. */
final class BesidePages {
  private static final int MOST_PROBLEMS = 3;
  private static final long JUST_NOW_MINUTES = 1;
  private static final long HOUR_MINUTES = 60;
  private final Parts parts;
  private final Drafts drafts;

  BesidePages(Parts parts) {
    this.parts = parts;
    this.drafts = parts.rules().drafts();
  }

  BesidePage of(String id, @Nullable Account account, Instant at) {
    Draft draft = drafts.of(id, at);
    Playbook playbook = draft.playbook().orElse(null);
    return new BesidePage(
        playbook == null ? id : playbook.title(),
        BesideUrls.page(id),
        Urls.playbook(id),
        draft.isCurrent() ? null : note(draft, at),
        draft.problems().stream().limit(MOST_PROBLEMS).map(i -> problem(id, i)).toList(),
        playbook == null ? null : Cases.of(drafts.run(playbook), add(id, account)),
        playbook == null || account == null ? null : pinned(id, account, at),
        BesideUrls.counts(id),
        BesideUrls.impact(id));
  }

  /** What the rules say of that account, by the last sound version. */
  PinnedPage pinned(String id, Account account, Instant at) {
    List<RuleView> views =
        drafts.explain(id, at).explain(account, null, null, at).stream()
            .filter(v -> v.rule().startsWith(id + "/"))
            .toList();
    return new PinnedPage(
        BesideUrls.why(id),
        parts.accounts().all().stream()
            .map(a -> new PinnedPage.Choice(a.name(), a.name().equals(account.name())))
            .toList(),
        account.name(),
        moment(account, at),
        WhyRules.of(
            views,
            v ->
                drafts.folder() == null
                    ? null
                    : BesideUrls.scenario(id, account.name(), own(v.rule()), v.subject())));
  }

  private static String own(String rule) {
    return rule.substring(rule.indexOf('/') + 1);
  }

  /** When the account's own clock says so. */
  static String moment(Account account, Instant at) {
    ZonedDateTime there = at.atZone(account.zone());
    return t("{0}, {1}", Dates.weekdayAnd(there.toLocalDate()), Dates.clock(there));
  }

  private @Nullable String add(String id, @Nullable Account account) {
    return account == null || drafts.folder() == null
        ? null
        : BesideUrls.scenario(id, account.name(), null, null);
  }

  private static BesidePage.Problem problem(String id, Issue issue) {
    String file = issue.path().substring(issue.path().lastIndexOf('/') + 1);
    return new BesidePage.Problem(
        t("{0}, line {1}", file, issue.line()),
        BesideUrls.file(id, file, issue.line()),
        issue.line(),
        file,
        issue.message());
  }

  private static String note(Draft draft, Instant at) {
    if (draft.playbook().isEmpty()) {
      return t("No version of it ever compiled. Results follow the fix.");
    }
    Instant since = draft.since();
    return since == null
        ? t("From the version in force. New results follow the fix.")
        : t(
            "From your last version that compiled, {0}. New results follow the fix.",
            ago(since, at));
  }

  private static String ago(Instant then, Instant at) {
    long minutes = Duration.between(then, at).toMinutes();
    if (minutes < JUST_NOW_MINUTES) {
      return t("just now");
    }
    return minutes < HOUR_MINUTES
        ? n(minutes, "a minute ago", "{0} minutes ago")
        : n(minutes / HOUR_MINUTES, "an hour ago", "{0} hours ago");
  }
}
