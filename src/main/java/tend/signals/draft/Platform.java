package tend.signals.draft;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tend.model.Issue.Level;
import tend.model.Kind;
import tend.signals.Marks;

/** What the platform it goes to takes: length, hashtags and texts a day. */
final class Platform {
  private static final int X_POSTS = 50;
  private static final int X_REPLIES = 200;
  private static final int INSTAGRAM_HASHTAGS = 5;
  private static final int MORE_TAGS_THAN = 10;

  private Platform() {}

  static List<Warning> warnings(Draft draft) {
    List<Warning> found = new ArrayList<>();
    for (Limit limit : Limit.on(draft.platform(), draft.toOther())) {
      int length = limit.length(draft.text());
      if (length > limit.most()) {
        found.add(tooLong(limit, length));
      }
    }
    hashtags(draft, found);
    if (draft.platform().equals("x")) {
      today(draft, found);
    }
    return found;
  }

  private static Warning tooLong(Limit limit, int length) {
    return new Warning(
        Code.TOO_LONG,
        limit.official() ? Level.ERROR : Level.WARNING,
        String.format(
            Locale.ROOT,
            "%s %s %d; shorten it by %d",
            limit.platform(),
            limit.official() ? "takes at most" : "is said to take at most",
            limit.most(),
            length - limit.most()),
        List.of("it has " + length, "source: " + limit.source()));
  }

  private static void hashtags(Draft draft, List<Warning> found) {
    int tags = Marks.of(draft.text()).hashtags().size();
    if (draft.platform().equals("instagram") && tags > INSTAGRAM_HASHTAGS) {
      found.add(
          Warning.of(
              Code.MANY_HASHTAGS,
              "Instagram takes 5 hashtags a post; keep those that say what it is",
              tags + " hashtags",
              "source: Instagram, hashtag limit since 2025-12-18, read 2026-08"));
    } else if (tags > MORE_TAGS_THAN) {
      found.add(
          Warning.of(
              Code.MANY_HASHTAGS,
              "so many hashtags read as reaching for strangers; keep those that say what it is",
              tags + " hashtags"));
    }
  }

  private static void today(Draft draft, List<Warning> found) {
    long posts = sent(draft, List.of(Kind.POST));
    long replies = sent(draft, List.of(Kind.REPLY, Kind.COMMENT, Kind.OUTREACH));
    long sent = draft.toOther() ? replies : posts;
    int most = draft.toOther() ? X_REPLIES : X_POSTS;
    if (sent >= most) {
      found.add(
          Warning.of(
              Code.DAILY_LIMIT,
              "X allows an unverified account "
                  + most
                  + (draft.toOther() ? " replies" : " posts")
                  + " a day; wait until tomorrow",
              sent + " went out in the last 24 hours",
              "source: X, account limits, read 2026-08"));
    }
  }

  private static long sent(Draft draft, List<Kind> kinds) {
    return draft.own().stream()
        .map(Draft.Own::row)
        .filter(r -> kinds.contains(r.kind()))
        .filter(r -> r.at().isAfter(draft.at().minus(Duration.ofDays(1))))
        .count();
  }
}
