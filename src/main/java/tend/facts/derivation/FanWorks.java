package tend.facts.derivation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.facts.FanWork;
import tend.model.Interaction;
import tend.model.Kind;
import tend.model.SaidRights;
import tend.model.Visibility;
import tend.signals.Reading;
import tend.signals.intent.Does;

/** Follows what others made and what was said under it. Used once, by one thread. */
final class FanWorks implements Aspect {
  private static final Duration SEASON = Duration.ofDays(90);
  private static final Set<String> VISUAL = Set.of("photo", "video", "story", "live");
  private final Map<String, Work> works = new LinkedHashMap<>();
  private final Map<String, Work> under = new HashMap<>();
  private final Set<String> ownHashtags = new HashSet<>();
  private final Instant since;
  private List<FanWork> facts = List.of();
  private boolean changed;

  FanWorks(Instant at) {
    this.since = at.minus(SEASON);
  }

  @Override
  public void take(Interaction one, SoFar soFar) {
    if (one.own() && one.kind() == Kind.POST) {
      ownHashtags.addAll(soFar.reading(one).hashtagKeys());
    }
    Work work = works.isEmpty() ? null : workOf(one);
    if (work != null) {
      under.put(one.id(), work);
      work.take(one);
      changed = true;
    } else if (isSpokenOf(one) || (isWork(one, soFar) && !soFar.ignored(one))) {
      Work made = new Work(one);
      works.put(one.id(), made);
      under.put(one.id(), made);
      changed = true;
    }
  }

  /** The work that a row stands under or passes on, as far as the import says. */
  private @Nullable Work workOf(Interaction one) {
    Work work = one.parent() == null ? null : under.get(one.parent());
    if (work == null && one.post() != null) {
      work = works.get(one.post());
    }
    String answered = one.more("in_reply_to");
    return work == null && answered != null ? under.get(answered) : work;
  }

  /** What the owner said something about is one, however old and whatever it looks like. */
  private static boolean isSpokenOf(Interaction one) {
    return !one.own() && SaidRights.isIn(one) && !one.author().isEmpty();
  }

  private boolean isWork(Interaction one, SoFar soFar) {
    boolean tagged = one.kind() == Kind.MENTION || one.kind() == Kind.POST;
    return tagged
        && !one.own()
        && !one.author().isEmpty()
        && one.visibility() != Visibility.DIRECT
        && !one.at().isBefore(since)
        && (hasMedia(one) || isLinkedOrTagged(soFar.reading(one)));
  }

  private static boolean hasMedia(Interaction one) {
    String format = one.format();
    return format != null && !format.equals("text") && !format.equals("poll");
  }

  private boolean isLinkedOrTagged(Reading said) {
    return said.does(Does.LINK) || said.hashtagKeys().stream().anyMatch(ownHashtags::contains);
  }

  @Override
  public List<?> facts(SoFar all) {
    if (changed) {
      changed = false;
      boolean known =
          all.imported().any(EnumSet.of(Kind.POST, Kind.SHARE), EnumSet.noneOf(Kind.class));
      List<FanWork> made = new ArrayList<>(works.size());
      works.values().forEach(work -> made.add(work.fact(all.at(), known)));
      facts = made;
    }
    return facts;
  }

  /** One of them. */
  private static final class Work {
    private final Interaction made;
    private final Rights rights;
    private boolean shared;
    private boolean unallowed;
    private boolean thanked;

    Work(Interaction made) {
      this.made = made;
      this.rights = new Rights(made);
    }

    void take(Interaction one) {
      if (!one.own()) {
        if (one.author().equals(made.author())) {
          rights.maker(one);
        }
      } else if (one.kind() == Kind.POST || one.kind() == Kind.SHARE) {
        show(one);
      } else if (one.kind() != Kind.REACTION) {
        rights.own(one);
        thanked |= rights.at(one.at()) == Rights.State.GRANTED && Reading.in(one).does(Does.THANK);
      }
    }

    /** The platform's own share of what is public needs no leave, until its maker said no. */
    private void show(Interaction own) {
      shared = true;
      Rights.State state = rights.at(own.at());
      boolean passedOn = own.kind() == Kind.SHARE && isPublic();
      unallowed |= passedOn ? state.refused() : state != Rights.State.GRANTED;
    }

    private boolean isPublic() {
      Visibility visibility = made.visibility();
      return visibility == null || visibility.quotable();
    }

    FanWork fact(Instant at, boolean known) {
      return fact(at, known, new Rights(rights));
    }

    private FanWork fact(Instant at, boolean known, Rights now) {
      String format = made.format();
      return new FanWork(
          made.id(),
          made.author(),
          made.shownName(),
          made.url(),
          made.quotable() ? made.text() : null,
          now.at(at).word(),
          Days.between(now.since(at), at),
          Days.between(made.at(), at),
          format == null ? null : VISUAL.contains(format),
          known ? shared : null,
          known ? unallowed || (shared && now.at(at) == Rights.State.WITHDRAWN) : null,
          thanked,
          now.turn(),
          now.turned());
    }
  }
}
