package tend.playbook.recommending;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import tend.facts.About;
import tend.facts.FactSheet;
import tend.facts.Fan;
import tend.facts.Likers;
import tend.facts.Peer;
import tend.facts.Somebody;
import tend.facts.StaleThreads;
import tend.facts.Texts;
import tend.facts.Thing;
import tend.facts.WaitingComment;
import tend.model.Covered;
import tend.model.CoveredTogether;
import tend.model.Evidence;
import tend.model.Interaction;
import tend.model.Kind;
import tend.model.Recommendation;
import tend.model.Subject;
import tend.model.WhenAsked;
import tend.playbook.Match;
import tend.playbook.Numbers;
import tend.playbook.Rule;
import tend.playbook.Shown;

/**
 * Says what candidates recommend: for whom, since when, and what is dealt with by it. The evidence
 * is put into words when somebody looks at it, and what is left of several when some are done, by
 * whatever thread. Itself used by one thread.
 */
final class Proposing {
  static final Comparator<Somebody> NEAREST =
      Comparator.comparingDouble((Somebody s) -> s instanceof Fan fan ? -fan.love() : 0)
          .thenComparing(Somebody::id);
  private static final Comparator<About> OLDEST =
      (one, other) -> {
        int bySince = one.since().compareTo(other.since());
        return bySince != 0 ? bySince : one.id().compareTo(other.id());
      };

  private static final int MOST_TEXTS = 5;
  private final String account;
  private final Instant at;
  private final Function<Match, UnaryOperator<Recommendation>> telling;
  private final String month;
  private final String monday;
  private final Instant monthBegan;
  private final Instant mondayBegan;

  /**
   * @param telling adds what else is said with all that a match recommends; threads may share it
   */
  Proposing(FactSheet sheet, Function<Match, UnaryOperator<Recommendation>> telling) {
    this.account = sheet.account().name();
    this.at = sheet.at();
    this.telling = telling;
    LocalDate today = LocalDate.ofInstant(sheet.at(), sheet.account().zone());
    LocalDate first = today.withDayOfMonth(1);
    LocalDate began = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    this.month = first.toString();
    this.monday = began.toString();
    this.monthBegan = first.atStartOfDay(sheet.account().zone()).toInstant();
    this.mondayBegan = began.atStartOfDay(sheet.account().zone()).toInstant();
  }

  /** The strongest of those that want the same one, the others told as "also". */
  Recommendation one(List<Candidate> rivals) {
    Match winner = rivals.get(0).match();
    About about = rivals.get(0).waiting();
    List<Match> matches = matches(rivals);
    return told(
        winner,
        recommendation(
            winner,
            winner.fired().text(),
            subject(about),
            about.newest(),
            about.since(),
            winner.rule().effort(),
            about.love(),
            about instanceof WaitingComment comment && comment.question(),
            List.of(covered(about)),
            WhenAsked.of(matches, () -> evidence(matches))));
  }

  /** What is kept of candidates until somebody looks. */
  private static List<Match> matches(List<Candidate> rivals) {
    if (rivals.size() == 1) {
      return List.of(rivals.get(0).match());
    }
    Match[] matches = new Match[rivals.size()];
    Arrays.setAll(matches, i -> rivals.get(i).match());
    return List.of(matches);
  }

  private static List<Evidence> evidence(List<Match> rivals) {
    Match winner = rivals.get(0);
    List<Evidence> evidence = new ArrayList<>(winner.evidence());
    evidence.addAll(person(Objects.requireNonNull(winner.about())));
    Set<String> told = new HashSet<>(Set.of(winner.rule().name()));
    for (Match other : rivals) {
      Rule rule = other.rule();
      if (told.add(rule.name())) {
        evidence.add(Evidence.remark("Also: " + rule.title()));
      }
    }
    return evidence;
  }

  /** What is known of the person, whatever the rule looked at. */
  private static List<Evidence> person(About about) {
    List<Evidence> known = new ArrayList<>();
    if (about instanceof WaitingComment comment) {
      known.add(number("Comments they ever wrote to you", "Comments", comment.comments()));
    }
    known.add(number("Fan love, which fades by a tenth a month", "Fan love", about.love()));
    return known;
  }

  private static Evidence number(String text, String label, double value) {
    return new Evidence(text, label, Numbers.plain(value), null, null, null);
  }

  /** That is dealt with by whoever answers it. */
  static Covered covered(About one) {
    return new Covered(one.id(), one.newest());
  }

  /**
   * Several as one.
   *
   * @param members the warmest first; unchangeable
   * @param covers what each is {@link #covered} by
   */
  Recommendation session(Match rule, List<About> members, List<Covered> covers) {
    return session(rule, members, covers, telling.apply(rule));
  }

  private Recommendation session(
      Match rule, List<About> members, List<Covered> covers, UnaryOperator<Recommendation> told) {
    About newest = members.get(0);
    About oldest = members.get(0);
    boolean question = false;
    List<String> names = new ArrayList<>(members.size());
    for (About one : members) {
      newest = OLDEST.compare(one, newest) > 0 ? one : newest;
      oldest = OLDEST.compare(one, oldest) < 0 ? one : oldest;
      question |= one instanceof WaitingComment comment && comment.question();
      names.add(one.name());
    }
    Instant since = oldest.since();
    int people = members.size();
    return told.apply(
        recommendation(
            rule,
            rule.fired().text() + ": " + Shown.names(names, people),
            Subject.of("session", oldest.id(), members.get(0).said().url(), null),
            newest.newest(),
            since,
            times(rule.rule().effort(), people),
            members.get(0).love(),
            question,
            together(members, covers, (some, those) -> session(rule, some, those, told)),
            WhenAsked.of(List.of(people, since, at), () -> waiting(people, since))));
  }

  /** What several cover, and what is said of some of them. */
  private static <T> List<Covered> together(
      List<T> members,
      List<Covered> covers,
      BiFunction<List<T>, List<Covered>, Recommendation> said) {
    List<Covered> all = List.copyOf(covers);
    return new CoveredTogether(all, some -> said.apply(of(members, all, some), some));
  }

  private static <T> List<T> of(List<T> members, List<Covered> covers, List<Covered> some) {
    Set<Covered> wanted = new HashSet<>(some);
    List<T> left = new ArrayList<>(some.size());
    for (int i = 0; i < members.size(); i++) {
      if (wanted.contains(covers.get(i))) {
        left.add(members.get(i));
      }
    }
    return left;
  }

  private List<Evidence> waiting(int people, Instant since) {
    double wait = Duration.between(since, at).toMinutes() / 60.0;
    return List.of(
        new Evidence("People wait here", "Waiting", String.valueOf(people), null, null, null),
        new Evidence("The longest of them waited", "Longest", Shown.hours(wait), null, null, null));
  }

  /** That is dealt with by whoever follows that rule for somebody, once a month. */
  Covered covered(String rule, Somebody one) {
    return new Covered(rule + "/" + one.id(), month);
  }

  /**
   * All people of one rule in one, once a month each.
   *
   * @param people in the order of {@link #NEAREST}; unchangeable
   * @param covers what each is {@link #covered} by
   */
  Recommendation people(Match rule, List<Somebody> people, List<Covered> covers) {
    return people(rule, people, covers, telling.apply(rule));
  }

  private Recommendation people(
      Match rule, List<Somebody> people, List<Covered> covers, UnaryOperator<Recommendation> told) {
    int named = Math.min(rule.fired().most(), people.size());
    List<String> names = new ArrayList<>(named);
    people.subList(0, named).forEach(one -> names.add(nameOf(one)));
    return told.apply(
        recommendation(
            rule,
            rule.fired().text() + ": " + Shown.names(names, people.size()),
            Subject.people(people.get(0).url()),
            month,
            monthBegan,
            times(rule.rule().effort(), named),
            people.get(0) instanceof Fan fan ? fan.love() : 0,
            false,
            together(people, covers, (some, those) -> people(rule, some, those, told)),
            WhenAsked.of(List.of(people, named), () -> people(people, named))));
  }

  private static List<Evidence> people(List<Somebody> people, int named) {
    List<String> told = people.subList(0, named).stream().map(Proposing::lastCame).toList();
    return List.of(
        new Evidence(
            "People meant here", "People", String.valueOf(people.size()), null, null, null),
        Evidence.remark("Warmest first: " + String.join(", ", told)));
  }

  /** Whom it means, and when they last came. */
  private static String lastCame(Somebody one) {
    return one instanceof Fan fan
        ? nameOf(one) + " (last came " + Shown.words(fan.quietDays(), "days ago") + ")"
        : nameOf(one);
  }

  private static String nameOf(Somebody one) {
    String name = one.name();
    return name == null ? one.id() : name;
  }

  /** Once a week, whoever liked in between. */
  Recommendation likers(Candidate candidate, Liked.Named likers) {
    Match match = candidate.match();
    Likers.Liker warmest = likers.first().get(0);
    List<String> named =
        likers.first().stream().limit(match.fired().most()).map(Likers.Liker::name).toList();
    List<String> remarks = List.of("Warmest first: " + String.join(", ", named));
    return told(
        match,
        recommendation(
            match,
            match.fired().text() + ": " + Shown.names(named, likers.all()),
            Subject.of("session", "likers", warmest.url(), null),
            monday,
            mondayBegan,
            match.rule().effort(),
            warmest.love(),
            false,
            List.of(new Covered(candidate.rule(), monday)),
            WhenAsked.of(List.of(match, remarks), () -> with(match, remarks))));
  }

  private static List<Evidence> with(Match match, List<String> remarks) {
    List<Evidence> evidence = new ArrayList<>(match.evidence());
    remarks.forEach(line -> evidence.add(Evidence.remark(line)));
    return evidence;
  }

  /** What is about nobody who waits. */
  Recommendation other(Candidate candidate) {
    return told(candidate.match(), untold(candidate));
  }

  private Recommendation told(Match match, Recommendation one) {
    return telling.apply(match).apply(one);
  }

  private Recommendation untold(Candidate candidate) {
    Object subject = candidate.match().fired().subject();
    if (subject instanceof StaleThreads threads) {
      return allOfThem(candidate.match(), threads);
    }
    if (subject instanceof Somebody one) {
      return aboutPerson(candidate, one);
    }
    if (subject instanceof Thing thing) {
      return aboutThing(candidate, thing);
    }
    return subject instanceof Texts texts ? aboutTexts(candidate, texts) : aboutAccount(candidate);
  }

  /** Once for each thing, and again when something new came to it. */
  private Recommendation aboutThing(Candidate candidate, Thing thing) {
    Match match = candidate.match();
    return recommendation(
        match,
        match.fired().text(),
        new Subject(
            thing.noun(), thing.id(), thing.shown(), thing.url(), thing.quote(), thing.person()),
        thing.occurrence(),
        thing.since(),
        match.rule().effort(),
        0,
        false,
        List.of(new Covered(candidate.rule() + "/" + thing.id(), thing.occurrence())),
        WhenAsked.of(List.of(match), () -> with(match, thing.remarks())));
  }

  /** Names the texts, newest first, so that the person sees what is meant. */
  private Recommendation aboutTexts(Candidate candidate, Texts about) {
    Match match = candidate.match();
    Interaction newest = about.texts().get(0);
    List<Covered> covers = new ArrayList<>(about.texts().size());
    about.texts().forEach(t -> covers.add(new Covered(candidate.rule() + "/" + t.id(), t.id())));
    return recommendation(
        match,
        match.fired().text(),
        Subject.of("texts", newest.id(), newest.url(), newest.quotable() ? newest.text() : null),
        newest.id(),
        about.since(),
        match.rule().effort(),
        0,
        false,
        covers,
        WhenAsked.of(List.of(match), () -> quoting(match, about)));
  }

  private static List<Evidence> quoting(Match match, Texts about) {
    List<Evidence> evidence = new ArrayList<>(match.evidence());
    about.texts().stream()
        .filter(t -> t.quotable() && t.text() != null)
        .limit(MOST_TEXTS)
        .forEach(t -> evidence.add(Evidence.quote(String.valueOf(t.text()))));
    return evidence;
  }

  /** Once a month for each person. */
  private Recommendation aboutPerson(Candidate candidate, Somebody one) {
    Match match = candidate.match();
    return recommendation(
        match,
        match.fired().text(),
        new Subject("person", one.id(), one.name(), one.url(), null, one.id()),
        month,
        monthBegan,
        match.rule().effort(),
        0,
        false,
        List.of(covered(candidate.rule(), one)),
        WhenAsked.of(List.of(match), () -> with(match, shared(one))));
  }

  private static List<String> shared(Somebody one) {
    return one instanceof Peer peer && !peer.shared().isEmpty()
        ? List.of("You both make: " + String.join(", ", peer.shared()))
        : List.of();
  }

  private Recommendation allOfThem(Match match, StaleThreads threads) {
    return recommendation(
        match,
        match.fired().text(),
        Subject.of("session", threads.threads().get(0).subject(), null, null),
        threads.newest(),
        threads.since(),
        match.rule().effort(),
        0,
        false,
        threads.threads(),
        WhenAsked.of(List.of(match), match::evidence));
  }

  private Recommendation aboutAccount(Candidate candidate) {
    Match match = candidate.match();
    return recommendation(
        match,
        match.fired().text(),
        Subject.of("account", account, null, null),
        monday,
        mondayBegan,
        match.rule().effort(),
        0,
        false,
        List.of(new Covered(candidate.rule(), monday)),
        WhenAsked.of(List.of(match), match::evidence));
  }

  /** Duration.multipliedBy goes by way of decimals, fifty times as slow. */
  private static Duration times(Duration effort, int subjects) {
    return Duration.ofSeconds(effort.toSeconds() * subjects);
  }

  private Recommendation recommendation(
      Match match,
      String doing,
      Subject subject,
      String occurrence,
      Instant since,
      Duration effort,
      double love,
      boolean question,
      List<Covered> covers,
      List<Evidence> evidence) {
    Rule rule = match.rule();
    return new Recommendation(
        account,
        match.playbook().id(),
        rule.name(),
        rule.title(),
        doing,
        rule.why(),
        rule.group(),
        rule.priority(),
        subject,
        occurrence,
        since,
        rule.within(),
        (int) Math.max(1, (effort.toSeconds() + 59) / 60),
        rule.done(),
        love,
        question,
        covers,
        evidence,
        rule.sources());
  }

  private static Subject subject(About about) {
    Interaction said = about.said();
    return new Subject(
        kind(said),
        about.id(),
        about.name(),
        said.url(),
        said.quotable() ? said.text() : null,
        about.author());
  }

  private static String kind(Interaction said) {
    return said.kind() == Kind.REPLY ? "comment" : said.kind().word();
  }
}
