package tend.facts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.model.Kind;
import tend.signals.Topics;

/**
 * Gathers what others said in the last 90 days and finds the topics in it; older words are not
 * looked at. Used once, by one thread.
 */
final class SaidLately implements Aspect {
  private static final int DAYS = 90;
  private static final int COUNTED_DAYS = 60;
  private static final int RECENT_DAYS = 30;
  private static final int YEAR = 365;
  private static final int ENOUGH_PEOPLE = 10;
  private static final int TRIPLED = 3;
  private static final int MOST_QUOTES = 3;
  private final Instant at;
  private final List<Topics.Said<Interaction>> said = new ArrayList<>();
  private final List<Interaction> ownPosts = new ArrayList<>();
  private final Map<Integer, Integer> writers = new HashMap<>();
  private @Nullable Instant begins;

  SaidLately(Instant at) {
    this.at = at;
  }

  @Override
  public void take(Interaction one, SoFar soFar) {
    String text = one.text();
    if (one.own()) {
      if (one.kind() == Kind.POST && isWithin(one, YEAR)) {
        ownPosts.add(one);
      }
      return;
    }
    if (!speaks(one)) {
      return;
    }
    begins = begins == null ? one.at() : begins;
    if (text != null && one.quotable() && isWithin(one, DAYS) && !soFar.ignored(one)) {
      said.add(new Topics.Said<>(one.author(), text, one));
    }
  }

  private static boolean speaks(Interaction one) {
    return switch (one.kind()) {
      case COMMENT, REPLY, MENTION -> true;
      case POST, SHARE, REACTION, FOLLOWER, OUTREACH, MESSAGE, PEER -> false;
    };
  }

  private boolean isWithin(Interaction one, int days) {
    return !one.at().isBefore(at.minus(Duration.ofDays(days)));
  }

  /** A topic found, with what is counted of it. */
  private record Counted(
      Topics.Found<Interaction> found, List<Interaction> lately, Set<String> people, Set<String> askers) {}

  @Override
  public List<?> facts(SoFar all) {
    List<Counted> counted = new ArrayList<>();
    for (Topics.Found<Interaction> one : Topics.in(said)) {
      Counted topic = counted(one, all);
      if (topic.people().size() >= Topics.LEAST_PEOPLE) {
        counted.add(topic);
      }
    }
    Map<String, Double> ownPostDays = ownPostDays(counted);
    counted.sort(
        Comparator.comparing((Counted c) -> isAnswered(ownPostDays.get(c.found().key())))
            .thenComparingInt(c -> -c.askers().size())
            .thenComparingInt(c -> -c.people().size())
            .thenComparing(c -> c.found().key()));
    List<Topic> facts = new ArrayList<>();
    for (Counted one : counted) {
      facts.add(topic(one, facts.size() + 1, ownPostDays.get(one.found().key()), all));
    }
    return facts;
  }

  /** Whether an own post spoke of it since most of them asked. */
  private static boolean isAnswered(@Nullable Double ownPostDays) {
    return ownPostDays != null && ownPostDays < COUNTED_DAYS;
  }

  private Counted counted(Topics.Found<Interaction> found, SoFar all) {
    List<Interaction> lately = new ArrayList<>();
    Set<String> people = new HashSet<>();
    Set<String> askers = new HashSet<>();
    for (Interaction one : found.sources()) {
      if (isWithin(one, COUNTED_DAYS)) {
        lately.add(one);
        people.add(one.author());
        if (all.judged(one).question()) {
          askers.add(one.author());
        }
      }
    }
    return new Counted(found, lately, people, askers);
  }

  private Topic topic(Counted one, int place, @Nullable Double ownPostDays, SoFar all) {
    LocalDate month = LocalDate.ofInstant(at, all.account().zone()).withDayOfMonth(1);
    boolean known = all.imported().own().contains(Kind.POST);
    Proportion now = people(one.found(), RECENT_DAYS, 0);
    Proportion before = people(one.found(), DAYS, RECENT_DAYS);
    Double growth = growth(now, before);
    return new Topic(
        one.found().key(),
        one.found().words(),
        place,
        one.people().size(),
        one.askers().size(),
        one.lately().size(),
        (int) one.lately().stream().filter(q -> all.judged(q).question()).count(),
        growth,
        rising(growth, now, before),
        !known ? null : ownPostDays == null ? Double.valueOf(YEAR) : ownPostDays,
        known,
        month,
        month.atStartOfDay(all.account().zone()).toInstant(),
        quotes(one, all));
  }

  /** Of the people who wrote between so many days ago, those who spoke of it. */
  private Proportion people(Topics.Found<Interaction> topic, int from, int to) {
    Set<String> spoke = new HashSet<>();
    topic.sources().stream().filter(s -> isBetween(s, from, to)).forEach(s -> spoke.add(s.author()));
    return new Proportion(spoke.size(), writers(from, to));
  }

  private int writers(int from, int to) {
    return writers.computeIfAbsent(
        from,
        f -> {
          Set<String> wrote = new HashSet<>();
          said.stream()
              .filter(s -> isBetween(s.source(), from, to))
              .forEach(s -> wrote.add(s.person()));
          return wrote.size();
        });
  }

  private boolean isBetween(Interaction one, int from, int to) {
    return isWithin(one, from) && (to == 0 || !isWithin(one, to));
  }

  private @Nullable Double growth(Proportion now, Proportion before) {
    boolean reachesBack = begins != null && !begins.isAfter(at.minus(Duration.ofDays(DAYS)));
    if (!reachesBack || now.whole() == 0 || before.whole() == 0) {
      return null;
    }
    return now.share() / (Math.max(before.part(), 0.5) / before.whole());
  }

  private static @Nullable Boolean rising(
      @Nullable Double growth, Proportion now, Proportion before) {
    if (growth == null || now.whole() < ENOUGH_PEOPLE || before.whole() < ENOUGH_PEOPLE) {
      return null;
    }
    return growth >= TRIPLED && now.clearlyAbove(before);
  }

  /** By topic, days since an own post spoke of it; nothing where none did. */
  private Map<String, Double> ownPostDays(List<Counted> topics) {
    Map<String, Double> days = new HashMap<>();
    for (Interaction post : ownPosts) {
      Set<String> terms = Topics.terms(spoken(post));
      double ago = Duration.between(post.at(), at).toMinutes() / (24 * 60.0);
      for (Counted one : topics) {
        if (terms.contains(one.found().key())) {
          days.put(one.found().key(), ago);
        }
      }
    }
    return days;
  }

  private static String spoken(Interaction post) {
    String text = post.text() == null ? "" : post.text();
    String topics = post.topics();
    return topics == null ? text : text + " " + topics;
  }

  /** The newest questions first, then the newest of the rest; one of each person. */
  private static List<Interaction> quotes(Counted one, SoFar all) {
    List<Interaction> newest = new ArrayList<>(one.lately());
    newest.sort(
        Comparator.comparing((Interaction i) -> !all.judged(i).question())
            .thenComparing(Interaction.BY_TIME.reversed()));
    Set<String> quoted = new HashSet<>();
    return newest.stream().filter(i -> quoted.add(i.author())).limit(MOST_QUOTES).toList();
  }
}
