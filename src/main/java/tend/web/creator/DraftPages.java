package tend.web.creator;

import static tend.web.page.Words.n;
import static tend.web.page.Words.t;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tend.flow.CheckDraft.Checked;
import tend.flow.CheckDraft.Known;
import tend.flow.CheckDraft.Remark;
import tend.model.Account;
import tend.web.creator.DraftPage.Verdict;
import tend.web.creator.HealthPage.Figure;
import tend.web.page.Dates;
import tend.web.page.Words;

/** Turns what was found in a text into words. */
final class DraftPages {
  private static final Pattern QUOTE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}: .*", Pattern.DOTALL);
  private final Account account;
  private final Instant now;

  DraftPages(Account account, Instant now) {
    this.account = account;
    this.now = now;
  }

  static String length(String text) {
    return n(text.codePointCount(0, text.length()), "{0} character", "{0} characters");
  }

  Verdict verdict(Checked checked) {
    Known known = checked.person();
    List<DraftPage.Remark> remarks = checked.remarks().stream().map(DraftPages::remark).toList();
    return new Verdict(
        remarks.isEmpty()
            ? t("Nothing to change")
            : n(remarks.size(), "{0} thing to look at", "{0} things to look at"),
        checked.clean(),
        remarks,
        checked.unknown().stream().map(Words::said).toList(),
        known == null ? null : title(known),
        known == null ? List.of() : person(known));
  }

  private static DraftPage.Remark remark(Remark one) {
    return switch (one.level()) {
      case ERROR -> remark(one, t("Refused"), "bad");
      case WARNING -> remark(one, t("Change it"), "warn");
      case NOTE -> remark(one, t("Note"), "info");
    };
  }

  private static DraftPage.Remark remark(Remark one, String level, String tone) {
    return new DraftPage.Remark(
        level,
        tone,
        one.code(),
        Dates.capital(Words.said(one.meaning())),
        Dates.capital(Words.said(one.message())) + ".",
        one.evidence().stream().map(DraftPages::seen).toList());
  }

  /** What was seen in it; own words of another day stay as they were written. */
  private static String seen(String evidence) {
    return QUOTE.matcher(evidence).matches() ? evidence : Words.said(evidence);
  }

  private static String title(Known known) {
    return known.comments() + known.shares() + known.told() == 0
        ? t("Nothing is known of {0}", known.person())
        : t("What is known of {0}", known.person());
  }

  private List<Figure> person(Known known) {
    List<Figure> figures = new ArrayList<>();
    figures.add(new Figure(t("Wrote to you"), times(known.comments()), last(known.lastCame())));
    figures.add(new Figure(t("Shared"), times(known.shares()), null));
    figures.add(new Figure(t("You wrote to them"), times(known.told()), last(known.lastTold())));
    Instant asked = known.asked();
    if (asked != null) {
      figures.add(new Figure(t("Asked last"), day(asked), null));
    }
    return figures;
  }

  private static String times(int count) {
    return count == 0 ? t("never") : n(count, "once", "{0} times");
  }

  private @Nullable String last(@Nullable Instant then) {
    return then == null ? null : t("last on {0}", day(then));
  }

  private String day(Instant then) {
    return Ago.day(then, now, account.zone());
  }
}
