package tend.web.creator;

import static tend.web.page.Words.t;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.facts.Fan;
import tend.flow.ReadPeople.Gesture;
import tend.flow.ReadPeople.Known;
import tend.flow.ReadPeople.Suggested;
import tend.flow.campaigns.Collaborate;
import tend.flow.campaigns.Permissions.Permission;
import tend.flow.campaigns.Together;
import tend.model.Account;
import tend.model.Answer;
import tend.model.Recommendation;
import tend.model.Subject;
import tend.model.Whose;
import tend.web.creator.HealthPage.Figure;
import tend.web.creator.PersonPage.Choice;
import tend.web.creator.PersonPage.Moment;
import tend.web.creator.PersonPage.Work;
import tend.web.page.Urls;
import tend.web.page.Words;

/** Turns what is known of somebody into the words of their page. */
final class PersonPages {
  static final int FIRST = 30;
  private static final int NEWEST = 5;
  private static final int FIRST_WORDS = 60;
  private final Known known;
  private final Account account;
  private final Instant now;

  PersonPages(Known known, Instant now) {
    this.known = known;
    this.account = known.met().account();
    this.now = now;
  }

  /**
   * The page.
   *
   * @param whole whether all of the history is shown
   */
  PersonPage page(boolean whole, @Nullable String told, @Nullable String problem) {
    Fan fan = known.met().fan();
    int shown = whole ? known.history().size() : Math.min(FIRST, known.history().size());
    return new PersonPage(
        PeoplePages.name(fan),
        Urls.people(Whose.of(account)),
        Urls.person(account, known.met().word()),
        Stages.title(fan.stage()),
        Stages.tone(fan.stage()),
        Stages.said(fan.stage()),
        Subject.web(fan.url()),
        figures(fan),
        known.history().subList(0, shown).stream().map(this::moment).toList(),
        known.history().size() - shown,
        known.suggested().stream().limit(NEWEST).map(this::suggested).toList(),
        known.suggested().stream().skip(NEWEST).map(this::suggested).toList(),
        known.permissions().stream().map(this::work).toList(),
        together(),
        told,
        problem);
  }

  private static List<Figure> figures(Fan fan) {
    String love = t("{0}", Math.round(10 * fan.love()) / 10.0);
    return List.of(
        new Figure(t("Love"), love, t("place {0}", fan.place())),
        new Figure(t("Came first"), Ago.days(fan.firstDays()), null),
        new Figure(t("Came last"), Ago.days(fan.quietDays()), null),
        new Figure(t("Visits"), t("{0}", fan.visits()), null),
        new Figure(t("Comments"), t("{0}", fan.comments()), null),
        new Figure(t("Shares"), t("{0}", fan.shares()), null),
        new Figure(t("You answered"), Ago.days(fan.answeredDays()), null));
  }

  private Moment moment(Gesture one) {
    return new Moment(
        day(one.at()),
        one.own() ? yours(one) : theirs(one),
        one.text(),
        one.hidden() ? t("Private words are not shown.") : null,
        Subject.web(one.url()));
  }

  private String day(Instant then) {
    return Ago.day(then, now, account.zone());
  }

  private static String yours(Gesture one) {
    return switch (one.kind()) {
      case REACTION -> t("You liked it");
      case SHARE -> t("You passed it on");
      case MESSAGE -> t("You wrote privately");
      case OUTREACH -> t("You wrote at their place");
      case POST, COMMENT, REPLY, MENTION, FOLLOWER, PEER -> t("You answered");
    };
  }

  private static String theirs(Gesture one) {
    return switch (one.kind()) {
      case COMMENT -> t("Commented");
      case REPLY -> t("Replied");
      case MENTION -> t("Mentioned you");
      case SHARE -> t("Passed your post on");
      case REACTION -> t("Liked your post");
      case MESSAGE -> t("Wrote privately");
      case FOLLOWER -> t("Followed you");
      case POST, OUTREACH, PEER -> t("Posted at their own place");
    };
  }

  private Moment suggested(Suggested one) {
    Recommendation what = one.item().what();
    return new Moment(
        day(one.first()),
        Words.said(what.doing()),
        firstWords(what.subject().text()),
        answer(one.answer()),
        Subject.web(what.subject().url()));
  }

  /** Tells apart what was suggested on one day; null where nothing may be quoted. */
  private static @Nullable String firstWords(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.length() <= FIRST_WORDS) {
      return line;
    }
    int blank = line.lastIndexOf(' ', FIRST_WORDS);
    return line.substring(0, blank > 0 ? blank : FIRST_WORDS) + "…";
  }

  private static String answer(Answer.@Nullable State state) {
    return state == null
        ? t("not answered")
        : switch (state) {
          case DONE -> t("done");
          case LATER -> t("put off");
          case NOT_FOR_ME -> t("not for me");
        };
  }

  private Work work(Permission one) {
    return new Work(
        one.work(),
        t("since {0}", day(one.since())),
        Subject.web(one.url()),
        state(one.state()),
        one.state().equals("granted") ? "good" : "",
        next(one),
        List.of(
            new Choice("asked", t("I asked"), one.state().equals("none")),
            new Choice("granted", t("They said yes"), one.state().equals("asked")),
            new Choice("declined", t("They said no"), false),
            new Choice("withdrawn", t("They took it back"), false)));
  }

  private static String state(String state) {
    return switch (state) {
      case "none" -> t("not asked");
      case "asked" -> t("asked");
      case "granted" -> t("granted");
      case "declined" -> t("declined");
      case "expired" -> t("no answer in time");
      case "withdrawn" -> t("taken back");
      default -> state;
    };
  }

  private String next(Permission one) {
    Instant until = one.until();
    boolean shown = Boolean.TRUE.equals(one.shown());
    return switch (one.state()) {
      case "none" -> t("Ask before you show it.");
      case "asked" ->
          until == null ? t("Wait for an answer.") : t("Wait for an answer until {0}.", day(until));
      case "granted" ->
          until == null ? t("You may show it.") : t("You may show it until {0}.", lastDay(until));
      case "expired" -> t("Ask anew before you show it.");
      default -> shown ? t("Take it down.") : t("Leave it alone.");
    };
  }

  /** It ends with the first moment after its last day. */
  private String lastDay(Instant until) {
    return day(until.minusSeconds(1));
  }

  private PersonPage.Together together() {
    Together one = known.together().orElse(null);
    LocalDate due = one == null ? null : one.due();
    String note = one == null ? null : one.note();
    return new PersonPage.Together(
        one == null ? null : t("{0} since {1}", step(one.stage()), day(one.since())),
        due == null ? "" : due.toString(),
        note == null ? "" : note,
        Collaborate.STAGES.stream()
            .map(s -> new Choice(s, step(s), one != null && one.stage().equals(s)))
            .toList());
  }

  private static String step(String stage) {
    return switch (stage) {
      case "idea" -> t("an idea");
      case "contacted" -> t("contacted");
      case "answered" -> t("they answered");
      case "agreed" -> t("agreed");
      case "live" -> t("live");
      case "thanked" -> t("thanked");
      case "declined" -> t("they said no");
      default -> stage;
    };
  }
}
