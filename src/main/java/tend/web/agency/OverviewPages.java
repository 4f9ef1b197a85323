package tend.web.agency;

import static tend.web.page.Words.n;
import static tend.web.page.Words.t;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tend.flow.agency.Changed;
import tend.flow.agency.Need.Reason;
import tend.flow.agency.Overview;
import tend.flow.agency.Overview.Line;
import tend.flow.agency.Totals;
import tend.model.Account;
import tend.model.SavedView;
import tend.web.agency.OverviewPage.Figure;
import tend.web.agency.OverviewPage.Filter;
import tend.web.agency.OverviewPage.View;
import tend.web.page.Dates;
import tend.web.page.Urls;

/** Turns an overview into the words of its page. */
final class OverviewPages {
  static final String NEEDS = "needs";
  static final String CAMPAIGN = "campaign";
  static final String MINE = "mine";
  static final String PROBLEMS = "problems";
  private static final int SHOWN = 20;
  private static final int MOST = 50;

  /** Stands for a number while nothing was looked at. */
  private static final String UNKNOWN = "–";

  private final Overview overview;
  private final Asked asked;
  private final List<SavedView> saved;
  private final String me;

  /**
   * @param me whose accounts are "mine"
   */
  OverviewPages(Overview overview, Asked asked, List<SavedView> saved, String me) {
    this.overview = overview;
    this.asked = asked;
    this.saved = saved;
    this.me = me;
  }

  /** Whether that is the word of a view that is always there. */
  static boolean isBuiltIn(String word) {
    return List.of(Asked.ALL, NEEDS, CAMPAIGN, MINE, PROBLEMS).contains(word);
  }

  OverviewPage page(@Nullable String problem, @Nullable Changed changed, boolean undone) {
    List<Line> chosen = overview.lines().stream().filter(shown(asked)).toList();
    int needing = (int) chosen.stream().filter(l -> !l.needs().isEmpty()).count();
    int most = asked.all() ? chosen.size() : Math.min(MOST, Math.max(SHOWN, needing));
    int more = Math.max(0, chosen.size() - most);
    return new OverviewPage(
        said(),
        asOf(),
        reading(),
        asked.url(),
        figures(),
        views(),
        filter(),
        who(),
        asked.view().equals(MINE) ? me : null,
        chosen.stream().limit(most).map(Rows::of).toList(),
        more == 0 ? null : more(more, needing > most),
        asked.whole().url(),
        problem,
        changed == null ? List.of() : ChangeWords.refused(changed),
        samples(),
        changed == null ? null : ChangeWords.toast(changed, undone));
  }

  private List<String> samples() {
    return overview.lines().stream()
        .map(Line::account)
        .filter(Account::sample)
        .map(Account::name)
        .toList();
  }

  private static String more(int more, boolean someNeed) {
    return someNeed
        ? n(more, "{0} more, less pressing.", "{0} more, less pressing.")
        : n(more, "{0} more on track.", "{0} more on track.");
  }

  private int accounts() {
    return overview.lines().size() + overview.unread().size();
  }

  private String said() {
    return n(
        accounts(),
        "{0} account. Sorted by who needs a person next.",
        "{0} accounts. Sorted by who needs a person next.");
  }

  /** In the zone most pages of whoever looks are in: that of the first account. */
  private @Nullable String asOf() {
    Instant at = overview.asOf();
    if (at == null) {
      return null;
    }
    ZoneId zone = Dates.zone(overview.lines().stream().map(Line::account).toList());
    return t("As of {0}", Dates.clock(at.atZone(zone)));
  }

  private @Nullable String reading() {
    int unread = overview.unread().size();
    return unread == 0
        ? null
        : n(
            unread,
            "{0} account is still being looked at.",
            "{0} accounts are still being looked at.");
  }

  private List<Figure> figures() {
    Totals all = Totals.of(overview);
    String unknown = t("unknown");
    Double rate = all.ratePercent();
    Double usualRate = all.usualRatePercent();
    Double hours = all.hours();
    Double usualHours = all.usualHours();
    return List.of(
        new Figure(
            t("Need a person today"),
            overview.lines().isEmpty() ? UNKNOWN : t("{0}", all.needing()),
            t("of {0}", all.accounts()),
            new Asked(NEEDS, "", false).url()),
        new Figure(
            t("Comments answered in 30 days"),
            rate == null ? unknown : t("{0} %", Math.round(rate)),
            usualRate == null ? "" : t("usual {0} %", Math.round(usualRate)),
            null),
        new Figure(
            t("Typical time to answer"),
            hours == null ? unknown : Rows.hours(hours),
            usualHours == null ? "" : t("usual {0}", Rows.hours(usualHours)),
            null),
        new Figure(
            t("Suggestions marked “not for me”"),
            all.listed() == 0
                ? unknown
                : t("{0} %", Math.round(100.0 * all.declined() / all.listed())),
            n(all.listed(), "of {0} in 30 days", "of {0} in 30 days"),
            Urls.RESULTS));
  }

  private List<View> views() {
    if (accounts() == 0) {
      return List.of();
    }
    List<View> views = new ArrayList<>();
    views.add(view(t("All"), Asked.ALL));
    views.add(view(t("Needs a person"), NEEDS));
    views.add(view(t("In a campaign"), CAMPAIGN));
    views.add(view(t("Mine"), MINE));
    if (count(new Asked(PROBLEMS, "", false)) > 0) {
      views.add(view(t("With problems"), PROBLEMS));
    }
    for (SavedView one : saved) {
      Asked of = new Asked(one.name(), "", false);
      views.add(
          new View(one.name(), counted(of), of.url(), isHere(of), AgencyUrls.view(one.name())));
    }
    return views;
  }

  private View view(String title, String word) {
    Asked of = new Asked(word, "", false);
    return new View(title, counted(of), of.url(), isHere(of), null);
  }

  private boolean isHere(Asked of) {
    return asked.view().equals(of.view());
  }

  private String counted(Asked of) {
    return overview.lines().isEmpty() ? UNKNOWN : t("{0}", count(of));
  }

  private long count(Asked of) {
    return overview.lines().stream().filter(shown(of)).count();
  }

  private Predicate<Line> shown(Asked of) {
    SavedView named =
        saved.stream().filter(v -> v.name().equals(of.view())).findFirst().orElse(null);
    Predicate<Line> narrowed =
        named == null ? of(of.view()) : of(named.view()).and(line -> has(line, named.filter()));
    return narrowed.and(line -> has(line, of.text()));
  }

  private Predicate<Line> of(String view) {
    return switch (view) {
      case NEEDS -> line -> !line.needs().isEmpty();
      case CAMPAIGN -> line -> line.beside().campaign() != null;
      case MINE -> line -> me.equalsIgnoreCase(line.beside().who());
      case PROBLEMS -> OverviewPages::hasProblem;
      default -> line -> true;
    };
  }

  private static boolean hasProblem(Line line) {
    return line.needs().stream()
        .anyMatch(n -> n.reason() == Reason.SYNC_FAILED || n.reason() == Reason.RULE_STOPPED);
  }

  /** Whether every word of the filter stands in what the row says. */
  private static boolean has(Line line, String filter) {
    if (filter.isEmpty()) {
      return true;
    }
    String words =
        Stream.of(
                line.account().name(),
                line.account().platform(),
                line.account().preferences().creator(),
                line.account().preferences().brand(),
                line.beside().who(),
                line.beside().campaign() == null ? null : line.beside().campaign().name(),
                NeedWords.why(line).text())
            .filter(Objects::nonNull)
            .reduce("", (one, next) -> one + "\n" + next)
            .toLowerCase(Locale.ROOT);
    return Stream.of(filter.toLowerCase(Locale.ROOT).split("\\s+", -1)).allMatch(words::contains);
  }

  private Filter filter() {
    boolean known = saved.stream().anyMatch(v -> v.name().equals(asked.view()));
    return new Filter(
        asked.view(),
        asked.text(),
        !known && (!asked.text().isEmpty() || !isHere(new Asked(Asked.ALL, "", false))));
  }

  private List<String> who() {
    return overview.lines().stream()
        .map(l -> l.beside().who())
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .toList();
  }
}
