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
  private static final double HUNDRED = 100;
  private static final Comparator<Remarks.Counted> MOST_ASKED = SaidLately::mostAsked;
  private final Instant at;
  private final Instant since;
  private final Instant yearAgo;
  private final Remarks remarks;
  private final SpokenOf posts;
  private @Nullable Instant begins;

  /** Null when they are to be found anew. */
  private @Nullable List<Topic> topics;

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

  private List<Topic> topics(SoFar all) {
    List<Remarks.Counted> counted = new ArrayList<>(remarks.topics());
    counted.removeIf(topic -> topic.people() < Topics.LEAST_PEOPLE);
    if (counted.isEmpty()) {
      return List.of();
    }
    Map<String, Double> ownPostDays = posts.days(counted);
    counted.sort(MOST_ASKED);
    List<Remarks.Counted> inOrder = new ArrayList<>(counted.size());
    List<Remarks.Counted> answered = new ArrayList<>();
    for (Remarks.Counted one : counted) {
      (isAnswered(ownPostDays.get(one.found().key())) ? answered : inOrder).add(one);
    }
    inOrder.addAll(answered);
    return topics(inOrder, ownPostDays, all);
  }

  private static int mostAsked(Remarks.Counted one, Remarks.Counted other) {
    int byAskers = Integer.compare(other.askers(), one.askers());
    int order = byAskers != 0 ? byAskers : Integer.compare(other.people(), one.people());
    return order != 0 ? order : one.found().key().compareTo(other.found().key());
  }

  private List<Topic> topics(
      List<Remarks.Counted> counted, Map<String, Double> ownPostDays, SoFar all) {
    List<Topic> facts = new ArrayList<>(counted.size());
    ZoneId zone = all.account().zone();
    LocalDate month = LocalDate.ofInstant(at, zone).withDayOfMonth(1);
    Instant began = month.atStartOfDay(zone).toInstant();
    boolean known = all.imported().own().contains(Kind.POST);
    for (Remarks.Counted one : counted) {
      Double days = ownPostDays.get(one.found().key());
      Double quiet = !known ? null : days == null ? Double.valueOf(YEAR) : days;
      facts.add(topic(one, facts.size() + 1, quiet, known, month, began));
    }
    return facts;
  }

  /** Whether an own post spoke of it since most of them asked. */
  private static boolean isAnswered(@Nullable Double ownPostDays) {
    return ownPostDays != null && ownPostDays < COUNTED_DAYS;
  }

  private Topic topic(
      Remarks.Counted one,
      int place,
      @Nullable Double ownPostDays,
      boolean known,
      LocalDate month,
      Instant began) {
    Double growth = growth(one.now(), one.before());
    Double shown = growth == null ? null : Math.round(HUNDRED * growth) / HUNDRED;
    return new Topic(
        one.found().key(),
        one.found().words(),
        place,
        one.people(),
        one.askers(),
        one.lately(),
        one.questions(),
        shown,
        rising(growth, one.now(), one.before()),
        ownPostDays,
        known,
        month,
        began,
        one.quotes());
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
}
