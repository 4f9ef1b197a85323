package tend.facts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.model.Kind;
import tend.signals.Distinct;
import tend.signals.Reading;
import tend.signals.TopicKeys;
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
  private final Instant since;
  private final Instant countedSince;
  private final Instant recentSince;
  private final Instant yearAgo;
  private final List<Remark> said = new ArrayList<>();
  private final List<Interaction> ownPosts = new ArrayList<>();
  private final Map<String, Integer> writers = new HashMap<>();
  private final BitSet recentWriters = new BitSet();
  private final BitSet earlierWriters = new BitSet();
  private final Distinct distinct = new Distinct();
  private @Nullable Instant begins;

  /** Null when they are to be found anew. */
  private @Nullable List<Topic> topics;

  SaidLately(Instant at) {
    this.at = at;
    this.since = daysBefore(DAYS);
    this.countedSince = daysBefore(COUNTED_DAYS);
    this.recentSince = daysBefore(RECENT_DAYS);
    this.yearAgo = daysBefore(YEAR);
  }

  private Instant daysBefore(int days) {
    return at.minus(Duration.ofDays(days));
  }

  /**
   * What somebody said.
   *
   * @param writer a number for who said it, from 0 on
   */
  private record Remark(Interaction row, Reading reading, int writer, boolean recent) {
    boolean isQuestion() {
      return reading.judgement().question();
    }
  }

  @Override
  public boolean wants(Kind kind, boolean own) {
    return own
        ? kind == Kind.POST
        : kind == Kind.COMMENT || kind == Kind.REPLY || kind == Kind.MENTION;
  }

  @Override
  public void take(Interaction one, SoFar soFar) {
    if (one.own()) {
      if (one.kind() == Kind.POST && !one.at().isBefore(yearAgo)) {
        ownPosts.add(one);
        topics = null;
      }
      return;
    }
    if (!speaks(one)) {
      return;
    }
    begins = begins == null ? one.at() : begins;
    if (one.text() != null && one.quotable() && !one.at().isBefore(since) && !soFar.ignored(one)) {
      said(one, soFar.reading(one));
    }
  }

  private void said(Interaction one, Reading reading) {
    Integer known = writers.putIfAbsent(one.author(), writers.size());
    int writer = known == null ? writers.size() - 1 : known;
    boolean recent = !one.at().isBefore(recentSince);
    BitSet wrote = recent ? recentWriters : earlierWriters;
    // who says nothing that could be a topic only counts among those who wrote
    boolean speaks = reading.hasTopicWords();
    if (speaks) {
      said.add(new Remark(one, reading, writer, recent));
    }
    topics = speaks || known == null || !wrote.get(writer) ? null : topics;
    wrote.set(writer);
  }

  private static boolean speaks(Interaction one) {
    return switch (one.kind()) {
      case COMMENT, REPLY, MENTION -> true;
      case POST, SHARE, REACTION, FOLLOWER, OUTREACH, MESSAGE, PEER -> false;
    };
  }

  /** A topic found, with what is counted of it in the last 60 days. */
  private record Counted(
      Topics.Found<Remark> found,
      List<Interaction> lately,
      List<Interaction> questions,
      int people,
      int askers) {}

  @Override
  public List<?> facts(SoFar all) {
    List<Topic> known = topics;
    if (known == null) {
      known = topics(all);
      topics = known;
    }
    return known;
  }

  private List<Topic> topics(SoFar all) {
    List<Counted> counted = new ArrayList<>();
    for (Topics.Found<Remark> one :
        Topics.in(said, Remark::reading, Remark::writer, writers.size())) {
      Counted topic = counted(one);
      if (topic.people() >= Topics.LEAST_PEOPLE) {
        counted.add(topic);
      }
    }
    if (counted.isEmpty()) {
      return List.of();
    }
    Map<String, Double> ownPostDays = ownPostDays(counted);
    counted.sort(
        Comparator.comparing((Counted c) -> isAnswered(ownPostDays.get(c.found().key())))
            .thenComparingInt(c -> -c.askers())
            .thenComparingInt(c -> -c.people())
            .thenComparing(c -> c.found().key()));
    return topics(counted, ownPostDays, all);
  }

  private List<Topic> topics(List<Counted> counted, Map<String, Double> ownPostDays, SoFar all) {
    int recent = recentWriters.cardinality();
    int before = earlierWriters.cardinality();
    List<Topic> facts = new ArrayList<>();
    for (Counted one : counted) {
      List<Remark> sources = one.found().sources();
      Proportion now = new Proportion(writers(sources, true), recent);
      Proportion then = new Proportion(writers(sources, false), before);
      Double days = ownPostDays.get(one.found().key());
      facts.add(topic(one, facts.size() + 1, now, then, days, all));
    }
    return facts;
  }

  /** Whether an own post spoke of it since most of them asked. */
  private static boolean isAnswered(@Nullable Double ownPostDays) {
    return ownPostDays != null && ownPostDays < COUNTED_DAYS;
  }

  private Counted counted(Topics.Found<Remark> found) {
    List<Interaction> lately = new ArrayList<>();
    List<Interaction> questions = new ArrayList<>();
    distinct.begin();
    for (Remark one : found.sources()) {
      if (!one.row().at().isBefore(countedSince)) {
        lately.add(one.row());
        distinct.see(one.writer());
        if (one.isQuestion()) {
          questions.add(one.row());
        }
      }
    }
    return new Counted(found, lately, questions, distinct.count(), askers(found.sources()));
  }

  private int askers(List<Remark> remarks) {
    distinct.begin();
    for (Remark one : remarks) {
      if (one.isQuestion() && !one.row().at().isBefore(countedSince)) {
        distinct.see(one.writer());
      }
    }
    return distinct.count();
  }

  /** Who wrote those in the last 30 days, or before these. */
  private int writers(List<Remark> remarks, boolean recent) {
    distinct.begin();
    for (Remark one : remarks) {
      if (one.recent() == recent) {
        distinct.see(one.writer());
      }
    }
    return distinct.count();
  }

  private Topic topic(
      Counted one,
      int place,
      Proportion now,
      Proportion before,
      @Nullable Double ownPostDays,
      SoFar all) {
    LocalDate month = LocalDate.ofInstant(at, all.account().zone()).withDayOfMonth(1);
    boolean known = all.imported().own().contains(Kind.POST);
    Double growth = growth(now, before);
    return new Topic(
        one.found().key(),
        one.found().words(),
        place,
        one.people(),
        one.askers(),
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

  private @Nullable Double growth(Proportion now, Proportion before) {
    boolean reachesBack = begins != null && !begins.isAfter(since);
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
    TopicKeys keys = new TopicKeys(topics.stream().map(c -> c.found().key()).toList());
    Map<String, Double> days = new HashMap<>();
    for (int i = ownPosts.size() - 1; i >= 0 && days.size() < topics.size(); i--) {
      Interaction post = ownPosts.get(i);
      for (String key : keys.in(spoken(post))) {
        days.putIfAbsent(key, Duration.between(post.at(), at).toMinutes() / (24 * 60.0));
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
