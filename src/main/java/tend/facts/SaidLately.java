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
  public boolean wants(Kind kind, boolean own) {
    return own
        ? kind == Kind.POST
        : kind == Kind.COMMENT || kind == Kind.REPLY || kind == Kind.MENTION;
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
    return Duration.between(one.at(), at).compareTo(Duration.ofDays(days)) <= 0;
  }

  /** A topic found, with what is counted of it in the last 60 days. */
  private record Counted(
      Topics.Found<Interaction> found,
      List<Interaction> lately,
      List<Interaction> questions,
      Set<String> people,
      Set<String> askers) {}

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
    List<Interaction> questions = new ArrayList<>();
    Set<String> people = new HashSet<>();
    Set<String> askers = new HashSet<>();
    for (Interaction one : found.sources()) {
      if (isWithin(one, COUNTED_DAYS)) {
        lately.add(one);
        people.add(one.author());
        if (all.judged(one).question()) {
          questions.add(one);
          askers.add(one.author());
        }
      }
    }
    return new Counted(found, lately, questions, people, askers);
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
        one.questions().size(),
        growth,
        rising(growth, now, before),
        !known ? null : ownPostDays == null ? Double.valueOf(YEAR) : ownPostDays,
        known,
        month,
        month.atStartOfDay(all.account().zone()).toInstant(),
        quotes(one));
  }

  /** Of the people who wrote between so many days ago, those who spoke of it. */
  private Proportion people(Topics.Found<Interaction> topic, int from, int to) {
    Set<String> spoke = new HashSet<>();
    topic.sources().stream()
        .filter(s -> isBetween(s, from, to))
        .forEach(s -> spoke.add(s.author()));
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
  private static List<Interaction> quotes(Counted one) {
    List<Interaction> quotes = new ArrayList<>();
    Set<String> quoted = new HashSet<>();
    for (List<Interaction> oldestFirst : List.of(one.questions(), one.lately())) {
      for (int i = oldestFirst.size() - 1; i >= 0 && quotes.size() < MOST_QUOTES; i--) {
        if (quoted.add(oldestFirst.get(i).author())) {
          quotes.add(oldestFirst.get(i));
        }
      }
    }
    return quotes;
  }
}
