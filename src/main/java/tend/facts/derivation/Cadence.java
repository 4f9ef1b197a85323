package tend.facts.derivation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.facts.Rhythm;
import tend.model.Account;
import tend.model.Interaction;
import tend.model.Kind;
import tend.signals.Reading;
import tend.signals.intent.Does;

/**
 * On which days the account posted and answered. Rest days and announced pauses never count against
 * it. Used once, by one thread.
 */
final class Cadence implements Aspect {
  private static final int USUAL_DAYS = 180;
  private static final int LEAST_GAPS = 4;
  private static final int WEEKS = 8;
  private static final int LEAST_WEEKS = 4;
  private static final Duration LONGEST_PAUSE = Duration.ofDays(60);
  private final Account account;
  private final Instant at;
  private final ZoneRules zone;
  private final LocalDate today;
  private final List<LocalDate> postDays = new ArrayList<>();
  private final int[] weeks = new int[WEEKS];
  private @Nullable Instant firstPost;
  private @Nullable Interaction lastPost;
  private @Nullable Instant lastReply;

  Cadence(Account account, Instant at) {
    this.account = account;
    this.at = at;
    this.zone = account.zone().getRules();
    this.today = day(at);
  }

  private LocalDate day(Instant when) {
    return Moments.local(when, zone).toLocalDate();
  }

  @Override
  public boolean wants(Kind kind, boolean own) {
    return own && (kind == Kind.POST || kind == Kind.REPLY || kind == Kind.COMMENT);
  }

  @Override
  public void take(Interaction one, SoFar soFar) {
    if (!one.own()) {
      return;
    }
    switch (one.kind()) {
      case POST -> post(one);
      case REPLY, COMMENT -> lastReply = one.at();
      case SHARE, MENTION, REACTION, FOLLOWER, OUTREACH, MESSAGE, PEER -> {
        // neither a post nor an answer under the own page
      }
    }
  }

  private void post(Interaction post) {
    firstPost = firstPost == null ? post.at() : firstPost;
    lastPost = post;
    long week = Duration.between(post.at(), at).toDays() / 7;
    if (week < WEEKS) {
      weeks[(int) week]++;
    }
    LocalDate day = day(post.at());
    if (postDays.isEmpty() || !postDays.get(postDays.size() - 1).equals(day)) {
      postDays.add(day);
    }
  }

  @Override
  public List<?> facts(SoFar all) {
    Integer replyDays = lastReply == null ? null : daysTo(day(lastReply), today);
    if (postDays.isEmpty()) {
      return List.of(new Rhythm(null, null, null, null, null, null, replyDays));
    }
    int quiet = daysTo(postDays.get(postDays.size() - 1), today);
    Double usual = usualDays();
    return List.of(
        new Rhythm(
            quiet,
            usual,
            usual == null ? null : quiet / usual,
            weekPosts(),
            longestGap(),
            paused(),
            replyDays));
  }

  /** Days after the first up to and including the second that are neither rest days nor paused. */
  private int daysTo(LocalDate first, LocalDate second) {
    if (!account.preferences().everRests()) {
      return (int) Math.max(0, second.toEpochDay() - first.toEpochDay());
    }
    int days = 0;
    for (LocalDate day = first.plusDays(1); !day.isAfter(second); day = day.plusDays(1)) {
      days += account.preferences().restsOn(day) ? 0 : 1;
    }
    return days;
  }

  /** A post on a rest day is one more, never a shorter gap than a day. */
  private @Nullable Double usualDays() {
    List<Integer> gaps = new ArrayList<>();
    LocalDate from = today.minusDays(USUAL_DAYS);
    for (int i = 1; i < postDays.size(); i++) {
      if (!postDays.get(i - 1).isBefore(from)) {
        gaps.add(Math.max(1, daysTo(postDays.get(i - 1), postDays.get(i))));
      }
    }
    return gaps.size() < LEAST_GAPS ? null : median(gaps);
  }

  private @Nullable Double weekPosts() {
    if (firstPost == null) {
      return null;
    }
    int known = (int) Math.min(WEEKS, Duration.between(firstPost, at).toDays() / 7);
    if (known < LEAST_WEEKS) {
      return null;
    }
    List<Integer> counts = new ArrayList<>();
    for (int i = 0; i < known; i++) {
      counts.add(weeks[i]);
    }
    return median(counts);
  }

  private int longestGap() {
    LocalDate from = today.minusDays(7L * WEEKS);
    int longest = daysTo(postDays.get(postDays.size() - 1), today);
    for (int i = 1; i < postDays.size(); i++) {
      if (!postDays.get(i - 1).isBefore(from)) {
        longest = Math.max(longest, daysTo(postDays.get(i - 1), postDays.get(i)) - 1);
      }
    }
    return longest;
  }

  private @Nullable Boolean paused() {
    if (lastPost == null || lastPost.text() == null) {
      return null;
    }
    boolean lately = !lastPost.at().isBefore(at.minus(LONGEST_PAUSE));
    return lately && Reading.in(lastPost).does(Does.PAUSE);
  }

  private static double median(List<Integer> values) {
    Collections.sort(values);
    int middle = values.size() / 2;
    return values.size() % 2 == 1
        ? values.get(middle)
        : (values.get(middle - 1) + values.get(middle)) / 2.0;
  }
}
