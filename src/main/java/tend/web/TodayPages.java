package tend.web;

import static tend.web.page.Words.n;
import static tend.web.page.Words.said;
import static tend.web.page.Words.t;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tend.flow.AnsweringNow;
import tend.flow.Explain.RuleView;
import tend.model.Assistant;
import tend.model.DayPlan;
import tend.model.DueInWords;
import tend.model.DueInWords.Due;
import tend.model.Evidence;
import tend.model.Group;
import tend.model.Interaction;
import tend.model.Item;
import tend.model.Subject;
import tend.playbook.trying.Told;
import tend.policy.Policies;
import tend.web.page.Dates;
import tend.web.page.Urls;
import tend.web.page.Words;

/** Turns a day into the words of the page. */
final class TodayPages {
  private static final int MOST_NUMBERS = 3;
  private static final int MOST_HELD = 25;
  private static final Set<String> PLACELESS = Set.of("account", "platform", "topic", "trial");
  private final DayPlan plan;
  private final EarlierWords words;
  private final ZoneId zone;

  private TodayPages(DayPlan plan) {
    this.plan = plan;
    this.words = new EarlierWords(plan);
    this.zone = plan.whose().zone();
  }

  static TodayPage of(
      DayPlan plan,
      @Nullable AnsweringNow answering,
      Beside beside,
      TodayPage.@Nullable Toast toast) {
    return new TodayPages(plan).page(answering, beside, toast);
  }

  /**
   * What is asked besides the day itself.
   *
   * @param stamp what the list stood on before it was made
   * @param unknown what the data cannot tell; empty where something is listed
   * @param nearest the rules, the nearest silent one first; empty where something is listed
   */
  record Beside(String stamp, List<String> unknown, List<RuleView> nearest) {}

  private TodayPage page(
      @Nullable AnsweringNow answering, Beside beside, TodayPage.@Nullable Toast toast) {
    int done = plan.done().size();
    int total = done + plan.open().size() + plan.evening().size();
    int held = plan.heldBack().size();
    return new TodayPage(
        plan.whose().name(),
        Dates.full(plan.day()),
        plan.whose().zoneChosen() ? null : Urls.settings(plan.whose()),
        words.rest(),
        words.rhythm(),
        plan.minutes(),
        plan.minutesLeft(),
        done,
        total,
        total == 0 ? 0 : 100 * done / total,
        sections(),
        plan.done().stream().map(this::doneLine).toList(),
        plan.later().stream().map(this::laterLine).toList(),
        plan.heldBack().stream().limit(MOST_HELD).map(this::heldLine).toList(),
        Math.max(0, held - MOST_HELD),
        aside(),
        plan.assistant(),
        Urls.today(plan.whose()),
        with(),
        plan.told().off().stream().map(TodayPages::offLine).toList(),
        plan.told().refused().stream().map(this::refusal).toList(),
        said(Policies.NO_ADVICE),
        plan.told().stopped().stream().map(TodayPages::stopped).toList(),
        plan.spent(),
        improved(plan.told().progress()),
        looked(),
        nearest(beside.nearest()),
        beside.unknown().stream().map(Words::said).toList(),
        answering == null ? List.of() : figures(answering),
        new TodayPage.Follow(beside.stamp(), clock(plan.at()), secondsLeft()),
        toast);
  }

  /** Until the first item comes back, or the day is over. */
  private long secondsLeft() {
    Instant midnight = plan.day().plusDays(1).atStartOfDay(zone).toInstant();
    Instant next =
        plan.evening().stream()
            .map(DayPlan.Postponed::until)
            .filter(until -> until.isAfter(plan.at()) && until.isBefore(midnight))
            .min(Comparator.naturalOrder())
            .orElse(midnight);
    return Duration.between(plan.at(), next).toSeconds() + 1;
  }

  private static TodayPage.Stopped stopped(DayPlan.Stopped one) {
    String[] parts = one.rule().split("/", 2);
    return new TodayPage.Stopped(
        t("{0}: {1}", one.rule(), said(one.reason())),
        parts.length < 2 ? Urls.playbook(parts[0]) : Urls.rule(parts[0], parts[1]));
  }

  /** Names the rule that came nearest where a number would do, else leads to all of them. */
  private TodayPage.@Nullable Nearest nearest(List<RuleView> rules) {
    if (rules.isEmpty()) {
      return null;
    }
    String url = Urls.why(plan.whose().accounts().get(0).name());
    return rules.stream()
        .filter(one -> !one.fired())
        .findFirst()
        .flatMap(
            one ->
                one.sentences().stream()
                    .filter(s -> Boolean.FALSE.equals(s.held()) && s.change() != null)
                    .findFirst()
                    .map(s -> nearest(one.rule(), s)))
        .map(words -> new TodayPage.Nearest(words, url))
        .orElseGet(() -> new TodayPage.Nearest(null, url));
  }

  private static String nearest(String rule, Told sentence) {
    return t(
        "The nearest to firing is “{0}”. It waits for this: {1}. {2} would do.",
        rule.substring(rule.indexOf('/') + 1).replace('-', ' '),
        said(sentence.text()),
        said(String.valueOf(sentence.change())));
  }

  private String looked() {
    return n(
        plan.told().interactions(),
        "{1} rules looked at {0} interaction. All were quiet.",
        "{1} rules looked at {0} interactions. All were quiet.",
        plan.told().rules());
  }

  private List<TodayPage.Section> sections() {
    List<TodayPage.Section> sections = new ArrayList<>();
    boolean first = true;
    for (Group group : Group.values()) {
      List<Item> items = plan.open().stream().filter(i -> i.what().group() == group).toList();
      if (!items.isEmpty()) {
        List<TodayPage.Card> cards = new ArrayList<>();
        for (Item item : items) {
          cards.add(card(item, due(item), item.due().isBefore(plan.at()), false, first));
          first = false;
        }
        sections.add(section(group.word(), said(group.title()), icon(group), tone(group), cards));
      }
    }
    if (!plan.evening().isEmpty()) {
      List<TodayPage.Card> cards =
          plan.evening().stream()
              .map(p -> card(p.item(), t("back at {0}", clock(p.until())), false, true, false))
              .toList();
      sections.add(section("evening", t("This evening"), "moon", "warn", cards));
    }
    return sections;
  }

  private static TodayPage.Section section(
      String id, String title, String icon, String tone, List<TodayPage.Card> cards) {
    int minutes = cards.stream().mapToInt(TodayPage.Card::minutes).sum();
    return new TodayPage.Section(id, title, icon, tone, minutes, cards);
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

  private TodayPage.Card card(Item item, String due, boolean late, boolean evening, boolean open) {
    List<TodayPage.Figure> numbers = new ArrayList<>();
    Set<String> labels = new HashSet<>();
    List<String> remarks = new ArrayList<>();
    List<String> quotes = new ArrayList<>();
    List<Item> members = plan.sessions().getOrDefault(item.id(), List.of());
    Stream.ofNullable(item.what().subject().text()).forEach(quotes::add);
    for (Evidence evidence : item.what().evidence()) {
      String label = evidence.label();
      String value = evidence.value();
      if (label != null && value != null) {
        boolean news = labels.add(label);
        if (news && numbers.size() < MOST_NUMBERS) {
          numbers.add(figure(label, value, evidence.bound()));
        }
      } else if (evidence.isQuote() && members.isEmpty() && !quotes.contains(evidence.text())) {
        quotes.add(evidence.text());
      } else if (evidence.isRemark()) {
        remarks.add(said(evidence.text()));
      }
    }
    return new TodayPage.Card(
        item.id(),
        line(item),
        plan.whose().several() ? item.what().account() : null,
        item.what().minutes(),
        due,
        late,
        words.since(item),
        evening,
        said(item.what().why()),
        numbers,
        remarks,
        quotes,
        members.isEmpty() ? link(item) : null,
        !members.isEmpty() || PLACELESS.contains(item.what().subject().kind()),
        item.what().rule().replace('-', ' '),
        plan.rulesVersion().substring(0, 7),
        item.what().covers().size(),
        item.what().subject().person() != null,
        assistants(item),
        members.stream().map(this::memberLine).toList(),
        open);
  }

  /** Where it is dealt with; a step of a campaign on the campaign's page. */
  private static @Nullable String link(Item item) {
    Subject subject = item.what().subject();
    return subject.kind().equals(Subject.CAMPAIGN)
        ? Urls.campaign(subject.id().substring(0, subject.id().indexOf('/')))
        : Subject.web(subject.url());
  }

  /** Its line on the list, as {@link Item#line} has it in English. */
  static String line(Item item) {
    String author = item.what().subject().author();
    String doing = said(item.what().doing());
    return author == null || author.isBlank() ? doing : t("{0}: {1}", doing, author);
  }

  private static TodayPage.Figure figure(String label, String value, @Nullable String bound) {
    return new TodayPage.Figure(said(label), said(value), bound == null ? null : said(bound));
  }

  /** When it should be done, in words that never blame. */
  private String due(Item item) {
    Due due = DueInWords.due(item, plan.at(), zone);
    return due.late()
        ? t("waiting since {0}", moment(due))
        : switch (due.day()) {
          case TODAY -> t("by {0}, in {1}", moment(due), left(item));
          case TOMORROW -> t("by tomorrow");
          case OTHER -> t("by {0}", moment(due));
        };
  }

  private static String moment(Due due) {
    return due.day() == Due.Near.TODAY
        ? Dates.clock(due.moment())
        : Dates.weekdayAnd(due.moment().toLocalDate());
  }

  private String left(Item item) {
    return Dates.lasting(Duration.between(plan.at(), item.due()));
  }

  private String clock(Instant moment) {
    return Dates.clock(moment.atZone(zone));
  }

  private static String hours(double hours) {
    return Dates.lasting(Duration.ofMinutes(Math.round(hours * 60)));
  }

  /** What the day did for people, in their own waiting times. */
  private static @Nullable String improved(DayPlan.Progress progress) {
    Double before = progress.longestBeforeHours();
    if (progress.answered() == 0 || before == null) {
      return null;
    }
    Double now = progress.longestNowHours();
    return now == null
        ? n(
            progress.answered(),
            "{0} person has an answer; the longest had waited {1}. Nobody waits any more.",
            "{0} have an answer; the longest had waited {1}. Nobody waits any more.",
            hours(before))
        : n(
            progress.answered(),
            "{0} person has an answer; the longest had waited {1}. The longest wait is {2} now.",
            "{0} have an answer; the longest had waited {1}. The longest wait is {2} now.",
            hours(before),
            hours(now));
  }

  private static List<TodayPage.Figure> figures(AnsweringNow now) {
    List<TodayPage.Figure> figures = new ArrayList<>();
    Double rate = now.ratePercent();
    if (rate != null) {
      figures.add(
          new TodayPage.Figure(t("Answered"), t("{0} %", Math.round(rate)), t("of 30 days")));
    }
    Double wait = now.medianWaitHours();
    if (wait != null) {
      figures.add(new TodayPage.Figure(t("Typical wait"), hours(wait), t("of 30 days")));
    }
    figures.add(new TodayPage.Figure(t("Waiting"), t("{0}", now.waiting()), t("comments")));
    if (now.activeFollowers() != null && now.followers() != null) {
      figures.add(
          new TodayPage.Figure(
              t("Followers who came"), t("{0}", now.activeFollowers()), t("in 30 days")));
      figures.add(new TodayPage.Figure(t("Followers, for scale"), t("{0}", now.followers()), null));
    }
    return figures;
  }

  private TodayPage.Line doneLine(DayPlan.Done done) {
    Interaction by = done.by();
    String note =
        by == null ? clock(done.at()) : t("ticked itself, answered at {0}", clock(done.at()));
    return new TodayPage.Line(
        done.item().id(),
        line(done.item()),
        note,
        by == null ? null : Subject.web(by.url()),
        by == null ? done.item().id() : null);
  }

  private TodayPage.Line laterLine(DayPlan.Postponed later) {
    LocalDate day = LocalDate.ofInstant(later.until(), zone);
    String note = t("back {0}, {1}", Dates.weekdayAnd(day), clock(later.until()));
    return new TodayPage.Line(later.item().id(), line(later.item()), note, null, later.item().id());
  }

  private TodayPage.Line heldLine(DayPlan.HeldBack held) {
    String reason = said(held.reason());
    return new TodayPage.Line(
        held.item().id(),
        line(held.item()),
        plan.whose().several() ? t("{0}: {1}", held.item().what().account(), reason) : reason,
        Subject.web(held.item().what().subject().url()),
        null);
  }

  /** Those of the item's own account; nobody on an assistant's list. */
  private List<String> assistants(Item item) {
    return plan.assistant() != null
        ? List.of()
        : plan.whose().accounts().stream()
            .filter(a -> a.name().equals(item.what().account()))
            .flatMap(a -> a.preferences().assistants().stream())
            .map(Assistant::name)
            .toList();
  }

  private List<TodayPage.With> with() {
    Map<String, List<TodayPage.Line>> by = new TreeMap<>();
    for (DayPlan.Handed one : plan.handed()) {
      Item item = one.item();
      by.computeIfAbsent(one.assistant(), who -> new ArrayList<>())
          .add(new TodayPage.Line(item.id(), line(item), due(item), null, item.id()));
    }
    return by.entrySet().stream()
        .map(
            e ->
                new TodayPage.With(
                    e.getKey(), Urls.todayFor(plan.whose(), e.getKey()), e.getValue()))
        .toList();
  }

  private TodayPage.@Nullable Aside aside() {
    List<Item> items = plan.putAside().items();
    return items.isEmpty()
        ? null
        : new TodayPage.Aside(
            said(plan.putAside().words()),
            items.stream().limit(MOST_HELD).map(this::asideLine).toList(),
            Math.max(0, items.size() - MOST_HELD),
            Urls.aside(plan.whose()));
  }

  private TodayPage.Line memberLine(Item member) {
    Subject about = member.what().subject();
    return new TodayPage.Line(
        member.id(),
        about.author() == null ? said(member.what().doing()) : about.author(),
        about.text() == null ? due(member) : about.text(),
        Subject.web(about.url()),
        null);
  }

  private TodayPage.Line asideLine(Item item) {
    String since = Dates.weekdayAnd(LocalDate.ofInstant(item.what().since(), zone));
    return new TodayPage.Line(
        item.id(), line(item), t("waiting since {0}", since), link(item), null);
  }

  private TodayPage.Refusal refusal(DayPlan.Refused one) {
    return new TodayPage.Refusal(
        plan.whose().several()
            ? t("{0}: {1}", one.account(), said(one.title()))
            : said(one.title()),
        said(one.reason()),
        t("{0}, read {1}", one.source(), Dates.withYear(one.asOf())),
        Subject.web(one.url()),
        one.stale());
  }

  private static TodayPage.Line offLine(DayPlan.TurnedOff off) {
    return new TodayPage.Line(off.item(), said(off.title()), off.rule(), null, off.item());
  }
}
