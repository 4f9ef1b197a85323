package tend.flow.weeks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.facts.FactSheet;
import tend.facts.Rhythm;
import tend.model.Account;
import tend.model.Group;
import tend.model.Interaction;
import tend.model.Kind;
import tend.model.Priority;
import tend.model.Whose;
import tend.model.Work;
import tend.plan.weeks.Wanted.Cap;
import tend.store.ActivityStore;

/**
 * The posts that an account's own rhythm asks for: one on each day on which the next is usual, days
 * off not counted. Where there is no rhythm, or a pause was announced, none.
 */
final class PostRhythm {
  private static final int MINUTES = 30;
  private static final int BACK_DAYS = 60;
  private final Whose whose;
  private final Account account;
  private final String cap;
  private final List<LocalDate> posted;
  private final int usualDays;

  private PostRhythm(
      Whose whose, Account account, String cap, List<LocalDate> posted, int usualDays) {
    this.whose = whose;
    this.account = account;
    this.cap = cap;
    this.posted = posted;
    this.usualDays = usualDays;
  }

  /** The rhythm of an account; null where it has none. */
  static @Nullable PostRhythm of(
      Whose whose, Account account, FactSheet sheet, ActivityStore activity, Instant at) {
    Rhythm rhythm =
        sheet.habits().stream()
            .filter(Rhythm.class::isInstance)
            .map(Rhythm.class::cast)
            .findFirst()
            .orElse(null);
    Double usual = rhythm == null ? null : rhythm.usualDays();
    if (rhythm == null || usual == null || Boolean.TRUE.equals(rhythm.paused())) {
      return null;
    }
    LocalDate today = LocalDate.ofInstant(at, whose.zone());
    Instant since = today.minusDays(BACK_DAYS).atStartOfDay(whose.zone()).toInstant();
    List<LocalDate> posted =
        activity.postsAndVisits(account.name(), since).stream()
            .filter(i -> i.kind() == Kind.POST && !i.at().isAfter(at))
            .map(Interaction::at)
            .map(then -> LocalDate.ofInstant(then, whose.zone()))
            .distinct()
            .sorted()
            .toList();
    String cap = Caps.name(whose, account, "post");
    return posted.isEmpty()
        ? null
        : new PostRhythm(whose, account, cap, posted, (int) Math.max(1, Math.round(usual)));
  }

  /** Two posts stand no nearer to each other than usual, one day less where days are off. */
  Cap cap() {
    return new Cap(cap, 1, 7, Math.max(1, usualDays - 1), posted);
  }

  /**
   * One for each usual day up to the end; what is overdue is asked for from tomorrow on.
   *
   * @param mostMinutes what the roomiest day holds; a post is no larger than somebody's days
   */
  List<Work> works(LocalDate today, LocalDate end, int mostMinutes) {
    List<Work> works = new ArrayList<>();
    LocalDate expected = next(posted.get(posted.size() - 1));
    while (!expected.isAfter(today)) {
      expected = expected.plusDays(1);
    }
    while (Budgets.off(whose, expected) != null && !expected.isAfter(end)) {
      expected = expected.plusDays(1);
    }
    for (; !expected.isAfter(end); expected = next(expected)) {
      works.add(work(expected, today, Math.min(MINUTES, mostMinutes)));
    }
    return works;
  }

  private LocalDate next(LocalDate from) {
    LocalDate day = from;
    int counted = 0;
    for (int i = 0; i < 7 * (usualDays + 1) && counted < usualDays; i++) {
      day = day.plusDays(1);
      counted += Budgets.off(whose, day) == null ? 1 : 0;
    }
    return day;
  }

  private Work work(LocalDate expected, LocalDate today, int minutes) {
    LocalDate early = expected.minusDays(usualDays / 2);
    return new Work(
        "post/" + account.name() + "/" + expected,
        account.name(),
        "Make a post",
        usualDays == 1
            ? "You usually post every day."
            : "You usually post every " + usualDays + " days.",
        Group.MAKE,
        minutes,
        Priority.NORMAL.weight(),
        early.isAfter(today) ? early : today.plusDays(1),
        expected,
        next(expected).minusDays(1),
        List.of(),
        cap,
        null);
  }
}
