package tend.playbook;

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
import java.util.Set;
import java.util.TreeMap;
import tend.engine.Fired.Reach;
import tend.facts.About;
import tend.facts.FactSheet;
import tend.facts.StaleThreads;
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

  private final FactSheet sheet;

  Recommending(FactSheet sheet) {
    this.sheet = sheet;
  }

  List<Recommendation> from(List<Match> matches) {
    List<Match> sorted = new ArrayList<>(matches);
    sorted.sort(Match.STRONGEST.thenComparing(m -> m.evidence().toString()));
    List<Recommendation> out = new ArrayList<>();
    Set<String> taken = ones(sorted, out);
    sessions(sorted, taken, out);
    Set<String> once = new HashSet<>();
    for (Match match : sorted) {
      Reach reach = match.fired().reach();
      boolean first = once.add(match.playbook().id() + "/" + match.rule().name());
      if (reach == Reach.ACCOUNT && first) {
        out.add(aboutAccount(match));
      } else if (reach == Reach.ALL_OF_THEM
          && first
          && match.fired().subject() instanceof StaleThreads threads) {
        out.add(allOfThem(match, threads));
      }
    }
    return out;
  }

  private Set<String> ones(List<Match> sorted, List<Recommendation> out) {
    Map<String, List<Match>> bySubject = new LinkedHashMap<>();
    for (Match match : sorted) {
      About about = match.about();
      if (about != null && match.fired().reach() == Reach.ONE) {
        String key = about.id() + " " + match.rule().group();
        bySubject.computeIfAbsent(key, k -> new ArrayList<>()).add(match);
      }
    }
    Set<String> taken = new HashSet<>();
    for (List<Match> rivals : bySubject.values()) {
      About about = java.util.Objects.requireNonNull(rivals.get(0).about());
      taken.add(about.id());
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
        evidence.add(new Evidence("Also: " + other.rule().title(), null, null, null, null, null));
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

  private void sessions(List<Match> sorted, Set<String> taken, List<Recommendation> out) {
    Map<String, List<Match>> byRule = new LinkedHashMap<>();
    Set<String> placed = new HashSet<>(taken);
    for (Match match : sorted) {
      About about = match.about();
      if (about != null && match.fired().reach() == Reach.SESSION && placed.add(about.id())) {
        String key = match.playbook().id() + "/" + match.rule().name();
        byRule.computeIfAbsent(key, k -> new ArrayList<>()).add(match);
      }
    }
    byRule.values().forEach(members -> sessionsOf(members, out));
  }

  private void sessionsOf(List<Match> matches, List<Recommendation> out) {
    Match rule = matches.get(0);
    Map<About, Match> byAbout = new TreeMap<>(WARMEST);
    matches.forEach(m -> byAbout.put(java.util.Objects.requireNonNull(m.about()), m));
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
        new Subject("session", oldest.id(), null, members.get(0).said().url(), null),
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
    List<String> names =
        members.stream()
            .map(About::name)
            .filter(n -> n != null && !n.isBlank())
            .distinct()
            .map(String::valueOf)
            .toList();
    if (names.size() <= 2) {
      return String.join(" and ", names);
    }
    return names.get(0) + ", " + names.get(1) + " and " + (members.size() - 2) + " more";
  }

  private Recommendation allOfThem(Match match, StaleThreads threads) {
    return recommendation(
        match,
        match.fired().text(),
        new Subject("session", threads.threads().get(0).subject(), null, null, null),
        threads.newest(),
        threads.since(),
        match.rule().effort(),
        0,
        false,
        threads.threads(),
        match.evidence());
  }

  private Recommendation aboutAccount(Match match) {
    LocalDate today = LocalDate.ofInstant(sheet.at(), sheet.account().zone());
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    String name = sheet.account().name();
    return recommendation(
        match,
        match.fired().text(),
        new Subject("account", name, null, null, null),
        monday.toString(),
        monday.atStartOfDay(sheet.account().zone()).toInstant(),
        match.rule().effort(),
        0,
        false,
        List.of(new Covered(match.playbook().id() + "/" + match.rule().name(), monday.toString())),
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
        kind(said), about.id(), about.name(), said.url(), said.quotable() ? said.text() : null);
  }

  private static String kind(Interaction said) {
    return said.kind() == Kind.REPLY ? "comment" : said.kind().word();
  }
}
