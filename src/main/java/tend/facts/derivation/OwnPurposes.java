package tend.facts.derivation;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tend.facts.Asking;
import tend.facts.Mix;
import tend.model.Interaction;
import tend.model.Kind;
import tend.signals.Reading;
import tend.signals.intent.PostPurpose;
import tend.signals.intent.PurposeReader;

/** What own posts are for, and when one last asked. Used once, by one thread. */
final class OwnPurposes implements Aspect {
  private static final int YEAR = 365;
  private static final int MONTH = 30;
  private static final int WEEK = 7;
  private final Instant at;
  private final OwnPosts posts;
  private final Map<PostPurpose, Integer> counts = new EnumMap<>(PostPurpose.class);
  private @Nullable Interaction asked;
  private @Nullable Instant first;
  private int asks;
  private int polls;
  private boolean formsKnown;

  OwnPurposes(Instant at, OwnPosts posts) {
    this.at = at;
    this.posts = posts;
  }

  @Override
  public boolean wants(Kind kind, boolean own) {
    return own && kind == Kind.POST;
  }

  @Override
  public boolean looksAtConversations() {
    return true;
  }

  @Override
  public void take(Interaction one, SoFar soFar) {
    if (!one.own() || one.kind() != Kind.POST) {
      return;
    }
    boolean readable = one.text() != null || one.format() != null;
    if (readable) {
      first = first == null ? one.at() : first;
    }
    if (isWithin(one, YEAR)) {
      judge(one, soFar.reading(one));
    }
  }

  private void judge(Interaction post, Reading said) {
    PurposeReader.Purpose read = said.purpose(post.format());
    asked = read.asks() ? post : asked;
    if (isWithin(post, MONTH)) {
      counts.merge(read.purpose(), 1, Integer::sum);
      asks += read.asks() ? 1 : 0;
      formsKnown |= post.format() != null;
      polls += isWithin(post, WEEK) && "poll".equals(post.format()) ? 1 : 0;
    }
  }

  private boolean isWithin(Interaction one, int days) {
    return !one.at().isBefore(at.minus(Duration.ofDays(days)));
  }

  @Override
  public List<?> facts(SoFar all) {
    return List.of(mix(all), asking());
  }

  private Mix mix(SoFar all) {
    if (!all.imported().own().contains(Kind.POST)) {
      return new Mix(null, null, null, null, null, null, null);
    }
    int unknown = counts.getOrDefault(PostPurpose.UNKNOWN, 0);
    int told = counts.values().stream().mapToInt(Integer::intValue).sum() - unknown;
    return new Mix(
        told,
        unknown,
        percent(PostPurpose.INFORM, told),
        percent(PostPurpose.ENTERTAIN, told),
        percent(PostPurpose.INSPIRE, told),
        percent(PostPurpose.ASK, told),
        percent(PostPurpose.PROMOTE, told));
  }

  private @Nullable Double percent(PostPurpose purpose, int told) {
    return told == 0 ? null : 100.0 * counts.getOrDefault(purpose, 0) / told;
  }

  private Asking asking() {
    Instant last = asked == null ? first : asked.at();
    if (last == null) {
      return new Asking(null, null, null, null);
    }
    Integer waiting = asked == null || !posts.postsNamed() ? null : posts.waiting(asked.id());
    return new Asking(
        Duration.between(last, at).toMinutes() / (24 * 60.0),
        asks,
        formsKnown ? polls : null,
        waiting);
  }
}
