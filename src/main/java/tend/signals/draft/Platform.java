package tend.signals.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tend.model.Issue.Level;
import tend.signals.words.Marks;

/** How long a text may be where it goes, and how many hashtags a reader takes. */
final class Platform {
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
    if (tags > MORE_TAGS_THAN) {
      found.add(
          Warning.of(
              Code.MANY_HASHTAGS,
              "so many hashtags read as reaching for strangers; keep those that say what it is",
              tags + " hashtags"));
    }
  }
}
