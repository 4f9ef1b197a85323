package tend.playbook;

import static java.util.stream.Collectors.joining;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tend.engine.Fired.Reach;
import tend.facts.About;
import tend.facts.FactSheet;
import tend.facts.Fan;
import tend.facts.Likers;
import tend.facts.Peer;
import tend.facts.Somebody;
import tend.facts.StaleThreads;
import tend.facts.Texts;
import tend.facts.Thing;
import tend.facts.Topic;
import tend.facts.WaitingComment;
import tend.model.Covered;
import tend.model.Evidence;
import tend.model.Interaction;
import tend.model.Kind;
import tend.model.Recommendation;
import tend.model.Subject;

/**
 * Turns matches into recommendations, so that each waiting interaction stands in exactly one: the
 * strongest rule that takes it on its own, else one session. Rules that lost are told as "also".
 * Used once.
 */
final class Recommending {
  private static final Comparator<About> WARMEST =
      Comparator.comparingDouble((About a) -> -a.love())
          .thenComparing(About::since)
          .thenComparing(About::id);

  /** The most pressing match first, the same whatever order Drools found them in. */
  static final Comparator<Match> SORTED =
      Match.STRONGEST.thenComparing(m -> subjectId(m.fired().subject()));

  private static final Comparator<Somebody> NEAREST =
      Comparator.comparingInt((Somebody s) -> s instanceof Fan fan ? fan.place() : 0)
          .thenComparing(Somebody::id);

  private static final int MOST_TEXTS = 5;
  private final List<Yielded> yielded = new ArrayList<>();
  private final FactSheet sheet;

  Recommending(FactSheet sheet) {
    this.sheet = sheet;
  }

  List<Recommendation> from(List<Match> matches) {
    List<Match> sorted = new ArrayList<>(matches);
    sorted.sort(SORTED);
    List<Recommendation> out = new ArrayList<>();
    Map<String, Match> taken = ones(sorted, out);
    sessions(sorted, taken, out);
    others(sorted, out);
    return out;
  }

  /** Rules that fired for something which another rule took; known once recommended. */
  List<Yielded> yielded() {
    return yielded;
  }

  private void others(List<Match> sorted, List<Recommendation> out) {
    Map<String, Match> answered = answered(sorted);
    Map<String, Match> once = new LinkedHashMap<>();
    Map<String, List<Match>> gathered = new LinkedHashMap<>();
    for (Match match : sorted) {
      Object subject = match.fired().subject();
      if (match.about() != null) {
        continue;
      }
      boolean gathers = match.fired().reach() == Reach.PEOPLE;
      Match first = gathers ? answered.get(subjectId(match)) : null;
      first = first == null ? once.putIfAbsent(key(match, subject), match) : first;
      if (first != null) {
        yielded(match, first);
      } else if (gathers) {
        gathered.computeIfAbsent(ruleOf(match), k -> new ArrayList<>()).add(match);
      } else if (subject instanceof Likers likers) {
        likers(match, likers, answered, once, out);
      } else {
        out.add(other(match, subject));
      }
    }
    gathered.values().forEach(members -> out.add(people(members)));
  }

  /** Who is answered today, and by which rule: nobody is named among others besides. */
  private static Map<String, Match> answered(List<Match> sorted) {
    Map<String, Match> answered = new LinkedHashMap<>();
    for (Match match : sorted) {
      About about = match.about();
      if (about != null) {
        answered.putIfAbsent(about.author(), match);
      }
    }
    return answered;
  }

  /** Those of them whom no other item names. */
  private void likers(
      Match match,
      Likers likers,
      Map<String, Match> answered,
      Map<String, Match> once,
      List<Recommendation> out) {
    Map<Likers.Liker, Match> elsewhere = new LinkedHashMap<>();
    for (Likers.Liker one : likers.people()) {
      Match by = answered.getOrDefault(one.id(), once.get(personKey(one.id())));
      if (by != null) {
        elsewhere.put(one, by);
      }
    }
    List<Likers.Liker> left =
        likers.people().stream().filter(one -> !elsewhere.containsKey(one)).toList();
    if (left.isEmpty()) {
      yielded(match, elsewhere.values().iterator().next());
    } else {
      left.stream()
          .limit(match.fired().most())
          .forEach(one -> once.put(personKey(one.id()), match));
      out.add(aboutLikers(match, left));
    }
  }

  private void yielded(Match match, Match to) {
    if (!ruleOf(match).equals(ruleOf(to))) {
      yielded.add(new Yielded(ruleOf(match), subjectId(match), ruleOf(to), why(match, to)));
    }
  }

  private static String why(Match match, Match to) {
    if (match.fired().reach() == Reach.SESSION && to.fired().reach() == Reach.ONE) {
      return "which takes it on its own";
    }
    if (match.about() == null && to.about() != null) {
      return "which answers them first";
    }
    if (match.rule().priority() != to.rule().priority()) {
      return "which is more pressing";
    }
    return match.playbook().id().equals(to.playbook().id())
        ? "which is as pressing and stands before it"
        : "which is as pressing and whose playbook comes first by name";
  }

  /** All people of one rule in one, warmest first, once a month each. */
  private Recommendation people(List<Match> members) {
    Match rule = members.get(0);
    String month = month().toString();
    List<Somebody> people =
        members.stream().map(m -> (Somebody) m.fired().subject()).sorted(NEAREST).toList();
    List<String> named =
        people.stream().limit(rule.fired().most()).map(Recommending::nameOf).toList();
    return recommendation(
        rule,
        rule.fired().text() + ": " + Shown.names(named, people.size()),
        Subject.of("session", "people", people.get(0).url(), null),
        month,
        startOf(month()),
        rule.rule().effort().multipliedBy(named.size()),
        people.get(0) instanceof Fan fan ? fan.love() : 0,
        false,
        people.stream().map(p -> new Covered(ruleOf(rule) + "/" + p.id(), month)).toList(),
        List.of(
            new Evidence(
                "People meant here", "People", String.valueOf(people.size()), null, null, null),
            Evidence.remark(
                "Warmest first: "
                    + people.stream()
                        .limit(rule.fired().most())
                        .map(Recommending::lastCame)
                        .collect(joining(", ")))));
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

  /** Tells matches of one rule apart, so that their order never depends on Drools. */
  private static String subjectId(Match match) {
    return subjectId(match.fired().subject());
  }

  /** The key of what a rule speaks of; empty for the account. */
  static String subjectId(@Nullable Object subject) {
    if (subject instanceof About about) {
      return about.id();
    }
    if (subject instanceof Somebody somebody) {
      return somebody.id();
    }
    if (subject instanceof Thing thing) {
      return thing.id();
    }
    return subject instanceof Texts texts ? texts.texts().get(0).id() : "";
  }

  private static String ruleOf(Match match) {
    return match.playbook().id() + "/" + match.rule().name();
  }

  /**
   * Of matches with one key the strongest counts: a rule once, a person and a topic once a day,
   * whatever else would be worth doing for them.
   */
  private static String key(Match match, @Nullable Object subject) {
    if (subject instanceof Topic topic) {
      return "topic/" + topic.id();
    }
    if (subject instanceof Thing thing) {
      return ruleOf(match) + "/" + thing.id();
    }
    return subject instanceof Somebody one ? personKey(one.id()) : ruleOf(match);
  }

  private static String personKey(String id) {
    return "person/" + id;
  }

  private Recommendation other(Match match, @Nullable Object subject) {
    if (subject instanceof StaleThreads threads) {
      return allOfThem(match, threads);
    }
    if (subject instanceof Texts texts) {
      return aboutTexts(match, texts);
    }
    if (subject instanceof Thing thing) {
      return aboutThing(match, thing);
    }
    return subject instanceof Somebody one ? aboutPerson(match, one) : aboutAccount(match);
  }

  /** Once for each thing, and again when something new came to it. */
  private Recommendation aboutThing(Match match, Thing thing) {
    List<Evidence> evidence = new ArrayList<>(match.evidence());
    thing.remarks().forEach(line -> evidence.add(Evidence.remark(line)));
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
        List.of(new Covered(ruleOf(match) + "/" + thing.id(), thing.occurrence())),
        evidence);
  }

  /** Once a week, whoever liked in between. */
  private Recommendation aboutLikers(Match match, List<Likers.Liker> likers) {
    List<String> named =
        likers.stream().limit(match.fired().most()).map(Likers.Liker::name).toList();
    List<Evidence> evidence = new ArrayList<>(match.evidence());
    evidence.add(Evidence.remark("Warmest first: " + String.join(", ", named)));
    return recommendation(
        match,
        match.fired().text() + ": " + Shown.names(named, likers.size()),
        Subject.of("session", "likers", likers.get(0).url(), null),
        monday().toString(),
        startOf(monday()),
        match.rule().effort(),
        likers.get(0).love(),
        false,
        List.of(new Covered(ruleOf(match), monday().toString())),
        evidence);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(sheet.at(), sheet.account().zone());
  }

  private LocalDate month() {
    return today().withDayOfMonth(1);
  }

  private LocalDate monday() {
    return today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private Instant startOf(LocalDate day) {
    return day.atStartOfDay(sheet.account().zone()).toInstant();
  }

  /** Names the texts, newest first, so that the person sees what is meant. */
  private Recommendation aboutTexts(Match match, Texts about) {
    Interaction newest = about.texts().get(0);
    List<Evidence> evidence = new ArrayList<>(match.evidence());
    about.texts().stream()
        .filter(t -> t.quotable() && t.text() != null)
        .limit(MOST_TEXTS)
        .forEach(t -> evidence.add(Evidence.quote(String.valueOf(t.text()))));
    return recommendation(
        match,
        match.fired().text(),
        Subject.of("texts", newest.id(), newest.url(), newest.quotable() ? newest.text() : null),
        newest.id(),
        about.since(),
        match.rule().effort(),
        0,
        false,
        about.texts().stream().map(t -> new Covered(ruleOf(match) + "/" + t.id(), t.id())).toList(),
        evidence);
  }

  /** Once a month for each person. */
  private Recommendation aboutPerson(Match match, Somebody one) {
    LocalDate month = month();
    List<Evidence> evidence = new ArrayList<>(match.evidence());
    if (one instanceof Peer peer && !peer.shared().isEmpty()) {
      evidence.add(Evidence.remark("You both make: " + String.join(", ", peer.shared())));
    }
    return recommendation(
        match,
        match.fired().text(),
        new Subject("person", one.id(), one.name(), one.url(), null, one.id()),
        month.toString(),
        startOf(month),
        match.rule().effort(),
        0,
        false,
        List.of(new Covered(ruleOf(match) + "/" + one.id(), month.toString())),
        evidence);
  }

  private Map<String, Match> ones(List<Match> sorted, List<Recommendation> out) {
    Map<String, List<Match>> bySubject = new LinkedHashMap<>();
    for (Match match : sorted) {
      About about = match.about();
      if (about != null && match.fired().reach() == Reach.ONE) {
        String key = about.id() + " " + match.rule().group();
        bySubject.computeIfAbsent(key, k -> new ArrayList<>()).add(match);
      }
    }
    Map<String, Match> taken = new LinkedHashMap<>();
    for (List<Match> rivals : bySubject.values()) {
      About about = Objects.requireNonNull(rivals.get(0).about());
      taken.put(about.id(), rivals.get(0));
      rivals.forEach(lost -> yielded(lost, rivals.get(0)));
      out.add(one(rivals, about));
    }
    return taken;
  }

  private Recommendation one(List<Match> rivals, About about) {
    Match winner = rivals.get(0);
    List<Evidence> evidence = new ArrayList<>(winner.evidence());
    evidence.addAll(person(about));
    Set<String> told = new HashSet<>(Set.of(winner.rule().name()));
    for (Match other : rivals) {
      if (told.add(other.rule().name())) {
        evidence.add(Evidence.remark("Also: " + other.rule().title()));
      }
    }
    return recommendation(
        winner,
        winner.fired().text(),
        subject(about),
        about.newest(),
        about.since(),
        winner.rule().effort(),
        about.love(),
        about instanceof WaitingComment comment && comment.question(),
        List.of(new Covered(about.id(), about.newest())),
        evidence);
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

  private void sessions(List<Match> sorted, Map<String, Match> taken, List<Recommendation> out) {
    Map<String, List<Match>> byRule = new LinkedHashMap<>();
    Map<String, Match> placed = new LinkedHashMap<>(taken);
    for (Match match : sorted) {
      About about = match.about();
      if (about != null && match.fired().reach() == Reach.SESSION) {
        Match first = placed.putIfAbsent(about.id(), match);
        if (first == null) {
          byRule.computeIfAbsent(ruleOf(match), k -> new ArrayList<>()).add(match);
        } else {
          yielded(match, first);
        }
      }
    }
    byRule.values().forEach(members -> sessionsOf(members, out));
  }

  private void sessionsOf(List<Match> matches, List<Recommendation> out) {
    Match rule = matches.get(0);
    Map<About, Match> byAbout = new TreeMap<>(WARMEST);
    matches.forEach(m -> byAbout.put(Objects.requireNonNull(m.about()), m));
    List<About> members = new ArrayList<>(byAbout.keySet());
    int most = Math.max(1, rule.fired().most());
    for (int i = 0; i < members.size(); i += most) {
      out.add(session(rule, members.subList(i, Math.min(members.size(), i + most))));
    }
  }

  private Recommendation session(Match rule, List<About> members) {
    About newest =
        members.stream()
            .max(Comparator.comparing(About::since).thenComparing(About::id))
            .orElseThrow();
    About oldest =
        members.stream()
            .min(Comparator.comparing(About::since).thenComparing(About::id))
            .orElseThrow();
    double wait = Duration.between(oldest.since(), sheet.at()).toMinutes() / 60.0;
    return recommendation(
        rule,
        rule.fired().text() + ": " + names(members),
        Subject.of("session", oldest.id(), members.get(0).said().url(), null),
        newest.newest(),
        oldest.since(),
        rule.rule().effort().multipliedBy(members.size()),
        members.get(0).love(),
        members.stream().anyMatch(a -> a instanceof WaitingComment c && c.question()),
        members.stream().map(a -> new Covered(a.id(), a.newest())).toList(),
        List.of(
            new Evidence(
                "People wait here", "Waiting", String.valueOf(members.size()), null, null, null),
            new Evidence(
                "The longest of them waited", "Longest", Shown.hours(wait), null, null, null)));
  }

  private static String names(List<About> members) {
    return Shown.names(members.stream().map(About::name).toList(), members.size());
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
        match.evidence());
  }

  private Recommendation aboutAccount(Match match) {
    String name = sheet.account().name();
    return recommendation(
        match,
        match.fired().text(),
        Subject.of("account", name, null, null),
        monday().toString(),
        startOf(monday()),
        match.rule().effort(),
        0,
        false,
        List.of(new Covered(ruleOf(match), monday().toString())),
        match.evidence());
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
        sheet.account().name(),
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
