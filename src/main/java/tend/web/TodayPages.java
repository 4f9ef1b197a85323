package tend.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tend.model.Account;
import tend.model.DayPlan;
import tend.model.Evidence;
import tend.model.Group;
import tend.model.Interaction;
import tend.model.Item;

/** Turns a day into the words of the page. */
final class TodayPages {
  private static final int MOST_NUMBERS = 3;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
  private static final DateTimeFormatter WEEKDAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("H:mm", Locale.ENGLISH);
  private final DayPlan plan;
  private final ZoneId zone;

  private TodayPages(DayPlan plan) {
    this.plan = plan;
    this.zone = plan.account().zone();
  }

  static TodayPage of(DayPlan plan, List<String> accounts, TodayPage.@Nullable Toast toast) {
    return new TodayPages(plan).page(accounts, toast);
  }

  private TodayPage page(List<String> accounts, TodayPage.@Nullable Toast toast) {
    Account account = plan.account();
    int done = plan.done().size();
    int total = done + plan.open().size();
    return new TodayPage(
        account.name(),
        account.platform(),
        account.name().substring(0, 1).toUpperCase(Locale.ROOT),
        Urls.today(account.name()),
        accounts.stream()
            .map(n -> new TodayPage.Link(n, Urls.today(n), n.equals(account.name())))
            .toList(),
        DAY.format(plan.day()),
        account.preferences().zone() == null,
        account.preferences().restDays().contains(plan.day().getDayOfWeek()),
        plan.minutes(),
        plan.minutesLeft(),
        done,
        total,
        total == 0 ? 0 : 100 * done / total,
        sections(),
        plan.done().stream().map(this::doneLine).toList(),
        plan.later().stream().map(this::laterLine).toList(),
        plan.heldBack().stream().map(TodayPages::heldLine).toList(),
        plan.stopped().stream().map(s -> s.rule() + ": " + s.reason()).toList(),
        plan.spent(),
        toast);
  }

  private List<TodayPage.Section> sections() {
    List<TodayPage.Section> sections = new ArrayList<>();
    boolean first = true;
    for (Group group : Group.values()) {
      List<TodayPage.Card> cards = new ArrayList<>();
      int minutes = 0;
      for (Item item : plan.open()) {
        if (item.what().group() == group) {
          cards.add(card(item, first));
          minutes += item.what().minutes();
          first = false;
        }
      }
      if (!cards.isEmpty()) {
        sections.add(
            new TodayPage.Section(
                group.word(), group.title(), icon(group), tone(group), minutes, cards));
      }
    }
    return sections;
  }

  private static String icon(Group group) {
    return switch (group) {
      case REPLY -> "reply";
      case PEOPLE -> "people";
      case ASK, MAKE -> "leaf";
      case STOP -> "warning";
      case CAMPAIGN -> "flag";
    };
  }

  private static String tone(Group group) {
    return switch (group) {
      case REPLY -> "info";
      case PEOPLE -> "plum";
      case ASK, CAMPAIGN -> "good";
      case MAKE, STOP -> "warn";
    };
  }

  private TodayPage.Card card(Item item, boolean open) {
    List<TodayPage.Figure> numbers = new ArrayList<>();
    List<String> said = new ArrayList<>();
    List<String> quotes = new ArrayList<>();
    Stream.ofNullable(item.what().subject().text()).forEach(quotes::add);
    for (Evidence evidence : item.what().evidence()) {
      String label = evidence.label();
      String value = evidence.value();
      if (label != null && value != null) {
        boolean news = numbers.stream().noneMatch(n -> n.label().equals(label));
        if (news && numbers.size() < MOST_NUMBERS) {
          numbers.add(new TodayPage.Figure(label, value, evidence.bound()));
        }
      } else if (evidence.isQuote() && !quotes.contains(evidence.text())) {
        quotes.add(evidence.text());
      } else if (evidence.isRemark()) {
        said.add(evidence.text());
      }
    }
    return new TodayPage.Card(
        item.id(),
        title(item),
        item.what().minutes(),
        due(item),
        item.due().isBefore(plan.at()),
        item.what().why(),
        numbers,
        said,
        item.what().subject().author(),
        quotes,
        web(item.what().subject().url()),
        item.what().rule().replace('-', ' '),
        plan.rulesVersion().substring(0, 7),
        item.what().covers().size(),
        open);
  }

  private static String title(Item item) {
    String author = item.what().subject().author();
    return author == null || author.isBlank()
        ? item.what().doing()
        : item.what().doing() + ": " + author;
  }

  /** Only addresses of the web become links. */
  private static @Nullable String web(@Nullable String url) {
    return url != null && (url.startsWith("https://") || url.startsWith("http://")) ? url : null;
  }

  /** When it should be done, in words that never blame. */
  private String due(Item item) {
    Instant due = item.due();
    LocalDate day = LocalDate.ofInstant(due, zone);
    Duration left = Duration.between(plan.at(), due);
    if (left.isNegative()) {
      Instant since = item.what().since();
      LocalDate came = LocalDate.ofInstant(since, zone);
      return "waiting since " + (came.equals(plan.day()) ? clock(since) : WEEKDAY.format(came));
    }
    if (day.equals(plan.day())) {
      return "by " + clock(due) + ", in " + hours(left);
    }
    return day.equals(plan.day().plusDays(1)) ? "by tomorrow" : "by " + WEEKDAY.format(day);
  }

  private String clock(Instant moment) {
    return CLOCK.format(moment.atZone(zone));
  }

  private static String hours(Duration left) {
    long minutes = left.toMinutes();
    if (minutes < 60) {
      return minutes + " min";
    }
    return minutes % 60 == 0 ? minutes / 60 + " h" : minutes / 60 + " h " + minutes % 60;
  }

  private TodayPage.Line doneLine(DayPlan.Done done) {
    Interaction by = done.by();
    String note = by == null ? clock(done.at()) : "ticked itself, answered at " + clock(done.at());
    return new TodayPage.Line(
        done.item().id(),
        title(done.item()),
        note,
        by == null ? null : web(by.url()),
        by == null ? done.item().id() : null);
  }

  private TodayPage.Line laterLine(DayPlan.Postponed later) {
    LocalDate day = LocalDate.ofInstant(later.until(), zone);
    String note =
        day.equals(plan.day())
            ? "back at " + clock(later.until())
            : "back " + WEEKDAY.format(day) + ", " + clock(later.until());
    return new TodayPage.Line(
        later.item().id(), title(later.item()), note, null, later.item().id());
  }

  private static TodayPage.Line heldLine(DayPlan.HeldBack held) {
    return new TodayPage.Line(
        held.item().id(),
        title(held.item()),
        held.reason(),
        web(held.item().what().subject().url()),
        null);
  }
}
