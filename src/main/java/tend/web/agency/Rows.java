package tend.web.agency;

import static tend.web.page.Words.n;
import static tend.web.page.Words.t;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tend.flow.LivePlatforms;
import tend.flow.agency.Beside.Running;
import tend.flow.agency.Glance;
import tend.flow.agency.Overview.Line;
import tend.model.Account;
import tend.model.Whose;
import tend.web.agency.OverviewPage.Campaign;
import tend.web.agency.OverviewPage.Progress;
import tend.web.agency.OverviewPage.Row;
import tend.web.agency.OverviewPage.Toned;
import tend.web.page.Dates;
import tend.web.page.Urls;
import tend.web.page.Words;

/** An account as a row. */
final class Rows {
  private static final String[] TONES = {"plum", "info", "good", "warn"};
  private static final int HOUR = 60;
  private static final int MANY_HOURS = 48;
  private static final int DAY_HOURS = 24;
  private static final double SLOW = 2;
  private static final double QUICK = 0.5;
  private static final int FULL = 100;

  private Rows() {}

  static Row of(Line line) {
    Account account = line.account();
    Glance glance = line.glance();
    Double rate = glance.answers().ratePercent();
    return new Row(
        account.name(),
        Urls.today(Whose.of(account)),
        account.name().substring(0, 1).toUpperCase(Locale.ROOT),
        TONES[Math.floorMod(account.name().hashCode(), TONES.length)],
        meta(account, glance.followers()),
        NeedWords.why(line),
        Sparks.of(line),
        rate == null ? t("unknown") : t("{0} %", Math.round(rate)),
        wait(glance.answers()),
        progress(glance.day()),
        campaign(line.beside().campaign(), account.preferences().dayOf(glance.at())),
        line.beside().who());
  }

  private static String meta(Account account, @Nullable Integer followers) {
    String platform = LivePlatforms.title(account.platform());
    return followers == null ? platform : t("{0}, {1}", platform, followers);
  }

  /** In the tone of what is usual for the account. */
  private static Toned wait(Glance.Answers answers) {
    Double hours = answers.waitHours();
    Double usual = answers.usualHours();
    if (hours == null) {
      return new Toned(t("unknown"), "faint");
    }
    String tone =
        usual == null || usual == 0
            ? ""
            : hours > SLOW * usual ? "bad" : hours < QUICK * usual ? "good" : "";
    return new Toned(hours(hours), tone);
  }

  /** 42 min, 1 h 20 or 5 days. */
  static String hours(double hours) {
    return hours < MANY_HOURS
        ? Dates.minutes((int) Math.round(hours * HOUR))
        : n(Math.round(hours / DAY_HOURS), "{0} day", "{0} days");
  }

  private static Progress progress(Glance.Day day) {
    return new Progress(
        day.total() == 0 ? t("nothing listed") : t("{0} of {1}", day.done(), day.total()),
        t("{0} of {1} min", day.spent(), day.minutes()),
        day.total() == 0 ? 0 : Math.round((float) FULL * day.done() / day.total()),
        day.over() > 0);
  }

  private static @Nullable Campaign campaign(@Nullable Running one, LocalDate today) {
    if (one == null) {
      return null;
    }
    String tone = one.blocked() ? "bad" : one.to().isBefore(today.plusDays(2)) ? "warn" : "";
    String note =
        one.blocked()
            ? t("{0}: something is missing", Words.said(one.phase()))
            : one.from().isAfter(today)
                ? t("{0} from {1}", Words.said(one.phase()), Dates.brief(one.from()))
                : t("{0} until {1}", Words.said(one.phase()), Dates.brief(one.to()));
    return new Campaign(one.name(), note, tone, Urls.campaign(one.id()));
  }
}
