package tend.signals.draft;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import tend.signals.words.Marks;

/**
 * How long a text may be on one platform. Only what the platform documents for everybody is held
 * to; a default, an old source or what tools that post there say is a warning. LinkedIn is left
 * out: what is said of it differs (1,250, 1,500 and 3,000 for a comment), and so is every platform
 * for which no number was found.
 *
 * @param repliesOnly whether it holds for comments and replies only
 * @param official whether the platform documents it for all who write there
 */
record Limit(
    String platform, int most, Counted by, boolean repliesOnly, boolean official, String source) {
  private static final Pattern CLUSTER = Pattern.compile("\\X");
  private static final int LINK = 23;
  private static final String TOOLS =
      "HighLevel, social planner comments, marketplace.gohighlevel.com, read 2026-11";

  /** What counts as one. */
  enum Counted {
    LETTERS,
    CLUSTERS,
    CLUSTERS_AND_LINKS_AS_23,
    WEIGHTED
  }

  private static final List<Limit> ALL =
      List.of(
          new Limit(
              "x",
              280,
              Counted.WEIGHTED,
              false,
              true,
              "X, counting characters, docs.x.com, read 2026-11; paying accounts may write more"),
          new Limit(
              "bluesky",
              300,
              Counted.CLUSTERS,
              false,
              true,
              "Bluesky, lexicon app.bsky.feed.post, maxGraphemes, read 2026-11"),
          new Limit(
              "mastodon",
              500,
              Counted.CLUSTERS_AND_LINKS_AS_23,
              false,
              false,
              "Mastodon, posting, docs.joinmastodon.org, read 2026-11: 500 unless the server allows more"),
          new Limit(
              "threads",
              500,
              Counted.LETTERS,
              false,
              true,
              "Meta, Threads posts, developers.facebook.com, updated 2026-04"),
          new Limit(
              "reddit",
              10_000,
              Counted.LETTERS,
              true,
              false,
              "Reddit's source as it was once published, VMarkdownLength, read 2026-11"),
          new Limit("instagram", 2_200, Counted.LETTERS, false, false, TOOLS),
          new Limit("youtube", 10_000, Counted.LETTERS, true, false, TOOLS),
          new Limit("facebook", 8_000, Counted.LETTERS, true, false, TOOLS),
          new Limit("tiktok", 150, Counted.LETTERS, true, false, TOOLS));

  /** The limits that hold for a draft there. */
  static List<Limit> on(String platform, boolean reply) {
    return ALL.stream()
        .filter(l -> l.platform.equals(platform) && (reply || !l.repliesOnly))
        .toList();
  }

  /** How long the text is by this limit's way of counting. */
  int length(String text) {
    return switch (by) {
      case LETTERS -> text.codePointCount(0, text.length());
      case CLUSTERS -> clusters(text);
      case CLUSTERS_AND_LINKS_AS_23 -> withoutLinks(text, Limit::clusters);
      case WEIGHTED ->
          withoutLinks(Normalizer.normalize(text, Normalizer.Form.NFC), Limit::weighted);
    };
  }

  private static int withoutLinks(String text, java.util.function.ToIntFunction<String> length) {
    String rest = text;
    int links = 0;
    for (String link : Marks.of(text).links()) {
      rest = rest.replaceFirst(Pattern.quote(link), "");
      links++;
    }
    return length.applyAsInt(rest) + LINK * links;
  }

  private static int clusters(String text) {
    return (int) CLUSTER.matcher(text).results().count();
  }

  /** Latin and common marks weigh one, all others two, an emoji two however it is put together. */
  private static int weighted(String text) {
    return CLUSTER.matcher(text).results().mapToInt(c -> weight(c.group())).sum();
  }

  private static int weight(String cluster) {
    boolean symbol =
        cluster.codePoints().anyMatch(c -> Character.getType(c) == Character.OTHER_SYMBOL);
    return symbol ? 2 : cluster.codePoints().map(c -> isLight(c) ? 1 : 2).sum();
  }

  private static boolean isLight(int c) {
    return c <= 4351
        || (c >= 8192 && c <= 8205)
        || (c >= 8208 && c <= 8223)
        || (c >= 8242 && c <= 8247);
  }
}
