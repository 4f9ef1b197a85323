package tend.facts.derivation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tend.facts.Topic;
import tend.model.Interaction;
import tend.model.Kind;
import tend.signals.topic.Topics;

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
  private static final double HUNDRED = 100;
  private static final Comparator<Remarks.Counted> MOST_ASKED = SaidLately::mostAsked;
  private final Instant at;
  private final Instant since;
  private final Instant yearAgo;
  private final Remarks remarks;
  private final SpokenOf posts;
  private @Nullable Instant begins;

  /** What was counted last, and in the order of its facts; null when that is to be found anew. */
  private List<Remarks.Counted> counted = List.of();

  private @Nullable List<Remarks.Counted> inOrder;

  /** Null when they are to be looked at anew. */
  private @Nullable List<Topic> topics;

  /** As they were last. */
  private List<Topic> before = List.of();

  SaidLately(Instant at) {
    this.at = at;
    this.posts = new SpokenOf(at);
    this.since = daysBefore(DAYS);
    this.remarks = new Remarks(daysBefore(COUNTED_DAYS), daysBefore(RECENT_DAYS));
    this.yearAgo = daysBefore(YEAR);
  }

  private Instant daysBefore(int days) {
    return at.minus(Duration.ofDays(days));
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
        posts.add(one);
        inOrder = null;
        topics = null;
      }
      return;
    }
    if (!speaks(one)) {
      return;
    }
    begins = begins == null ? one.at() : begins;
    if (one.text() != null && one.quotable() && !one.at().isBefore(since) && !soFar.ignored(one)) {
      topics = remarks.add(one, soFar.reading(one)) ? null : topics;
    }
  }

  private static boolean speaks(Interaction one) {
    return switch (one.kind()) {
      case COMMENT, REPLY, MENTION -> true;
      case POST, SHARE, REACTION, FOLLOWER, OUTREACH, MESSAGE, PEER -> false;
    };
  }

  @Override
  public List<?> facts(SoFar all) {
    List<Topic> known = topics;
    if (known == null) {
      known = topics(all);
      topics = known;
    }
    return known;
  }

  @SuppressWarnings("ReferenceEquality") // the very list
  private List<Topic> topics(SoFar all) {
    List<Remarks.Counted> now = remarks.topics();
    List<Remarks.Counted> known = inOrder;
    if (known == null || now != counted) {
      counted = now;
      known = inOrder(now);
      inOrder = known;
      before = known.isEmpty() ? List.of() : topics(known, all);
    } else {
      before = grown(known);
    }
    return before;
  }

  private List<Remarks.Counted> inOrder(List<Remarks.Counted> found) {
    List<Remarks.Counted> most = new ArrayList<>(found);
    most.removeIf(topic -> topic.people() < Topics.LEAST_PEOPLE);
    Map<String, Double> ownPostDays = posts.days(most);
    most.sort(MOST_ASKED);
    List<Remarks.Counted> asked = new ArrayList<>(most.size());
    List<Remarks.Counted> answered = new ArrayList<>();
    for (Remarks.Counted one : most) {
      (isAnswered(ownPostDays.get(one.found().key())) ? answered : asked).add(one);
    }
    asked.addAll(answered);
    return asked;
  }

  private static int mostAsked(Remarks.Counted one, Remarks.Counted other) {
    int byAskers = Integer.compare(other.askers(), one.askers());
    int order = byAskers != 0 ? byAskers : Integer.compare(other.people(), one.people());
    return order != 0 ? order : one.found().key().compareTo(other.found().key());
  }

  private List<Topic> topics(List<Remarks.Counted> known, SoFar all) {
    List<Topic> facts = new ArrayList<>(known.size());
    Map<String, Double> ownPostDays = posts.days(known);
    ZoneId zone = all.account().zone();
    LocalDate month = LocalDate.ofInstant(at, zone).withDayOfMonth(1);
    Instant began = month.atStartOfDay(zone).toInstant();
    boolean posted = all.imported().own().contains(Kind.POST);
    Writers writers = writers();
    for (Remarks.Counted one : known) {
      Double days = ownPostDays.get(one.found().key());
      Double quiet = !posted ? null : days == null ? Double.valueOf(YEAR) : days;
      facts.add(topic(one, writers, facts.size() + 1, quiet, posted, month, began));
    }
    return facts;
  }

  /** The same of more people who wrote: the very list where that makes no difference. */
  @SuppressWarnings("ReferenceEquality") // the very ones
  private List<Topic> grown(List<Remarks.Counted> known) {
    List<Topic> facts = before;
    Writers writers = writers();
    for (int i = 0; i < known.size(); i++) {
      Double growth = growth(known.get(i), writers);
      Topic one = before.get(i);
      Topic now = one.grown(hundredths(growth), rising(growth, known.get(i), writers));
      if (now != one) {
        facts = facts == before ? new ArrayList<>(before) : facts;
        facts.set(i, now);
      }
    }
    return facts;
  }

  /** How many people wrote of late and before that. */
  private record Writers(int now, int before) {}

  private Writers writers() {
    return new Writers(remarks.writersNow(), remarks.writersBefore());
  }

  /** Whether an own post spoke of it since most of them asked. */
  private static boolean isAnswered(@Nullable Double ownPostDays) {
    return ownPostDays != null && ownPostDays < COUNTED_DAYS;
  }

  private Topic topic(
      Remarks.Counted one,
      Writers writers,
      int place,
      @Nullable Double ownPostDays,
      boolean known,
      LocalDate month,
      Instant began) {
    Double growth = growth(one, writers);
    return new Topic(
        one.found().key(),
        one.found().words(),
        place,
        one.people(),
        one.askers(),
        one.lately(),
        one.questions(),
        hundredths(growth),
        rising(growth, one, writers),
        ownPostDays,
        known,
        month,
        began,
        one.quotes());
  }

  private @Nullable Double growth(Remarks.Counted one, Writers writers) {
    boolean reachesBack = begins != null && !begins.isAfter(since);
    if (!reachesBack || writers.now() == 0 || writers.before() == 0) {
      return null;
    }
    double share = (double) one.now() / writers.now();
    return share / (Math.max(one.before(), 0.5) / writers.before());
  }

  private static @Nullable Double hundredths(@Nullable Double growth) {
    return growth == null ? null : Math.round(HUNDRED * growth) / HUNDRED;
  }

  private static @Nullable Boolean rising(
      @Nullable Double growth, Remarks.Counted one, Writers writers) {
    if (growth == null || writers.now() < ENOUGH_PEOPLE || writers.before() < ENOUGH_PEOPLE) {
      return null;
    }
    Proportion now = new Proportion(one.now(), writers.now());
    Proportion before = new Proportion(one.before(), writers.before());
    return growth >= TRIPLED && now.clearlyAbove(before);
  }
}
