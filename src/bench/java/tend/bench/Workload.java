package tend.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tend.facts.Effort;
import tend.model.Account;
import tend.model.Interaction;
import tend.model.Kind;
import tend.model.Visibility;

/** Seeded, invented accounts of any size, with something for every shipped rule to look at. */
final class Workload {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final List<String> SAID =
      List.of(
          "How do you keep it from drying out?",
          "Lovely",
          "Thank you so much",
          "I made this with my daughter on Sunday and it held for a week",
          "The link is broken",
          "Hello from Oslo",
          "Text me on WhatsApp to earn money online",
          "My kitchen is colder, so it took twice as long",
          "Which one is the best for beginners?",
          "🔥🔥");
  private static final List<String> ANSWERS =
      List.of(
          "Cover it with a damp cloth and wait until morning.",
          "Thank you!",
          "Have a look at my shop, new pieces come every Friday",
          "Twice as long is fine, the taste gets better.");
  private static final List<String> PLATFORMS = List.of("youtube", "instagram", "x", "mastodon");

  private Workload() {}

  /**
   * An account and all it has, oldest first.
   *
   * @param elsewhere what the creator's other accounts brought of late
   */
  record Load(Account account, List<Interaction> rows, List<Effort> elsewhere) {
    Load {
      rows = List.copyOf(rows);
      elsewhere = List.copyOf(elsewhere);
    }

    /** One of a creator who has no other. */
    Load(Account account, List<Interaction> rows) {
      this(account, rows, List.of());
    }
  }

  static Instant now() {
    return NOW;
  }

  static List<Load> accounts(int count, int rows) {
    List<Load> loads = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      loads.add(account(i, rows));
    }
    return loads;
  }

  static Load account(int seed, int count) {
    Random random = new Random(seed);
    Account account = Account.named("bench-" + seed, PLATFORMS.get(seed % PLATFORMS.size()));
    List<Interaction> rows = new ArrayList<>();
    List<String> open = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(row(i, count, random, open));
    }
    rows.sort(Interaction.BY_TIME);
    return new Load(account, rows);
  }

  private static Interaction row(int i, int count, Random random, List<String> open) {
    Duration ago = Duration.ofSeconds((long) (count - i) * 180 * 24 * 3600 / count);
    int dice = random.nextInt(100);
    String who = "fan-" + (int) (Math.pow(random.nextDouble(), 3) * count / 4);
    if (dice < 50) {
      open.add("i" + i);
      return row(Kind.COMMENT, i, ago, who, false, any(SAID, random), null, null);
    }
    if (dice < 68 && !open.isEmpty()) {
      String parent = open.get(random.nextInt(open.size()));
      return row(Kind.REPLY, i, ago, "me", true, any(ANSWERS, random) + parent, parent, null);
    }
    if (dice < 74 && !open.isEmpty()) {
      return row(
          Kind.REPLY,
          i,
          ago,
          who,
          false,
          any(SAID, random),
          open.get(random.nextInt(open.size())),
          null);
    }
    if (dice < 88) {
      return row(Kind.REACTION, i, ago, who, false, null, null, null);
    }
    if (dice < 91) {
      return row(Kind.SHARE, i, ago, who, false, null, null, null);
    }
    if (dice < 94) {
      return row(Kind.FOLLOWER, i, ago, "follower-" + i, false, null, null, null);
    }
    if (dice < 96) {
      return row(
          Kind.POST, i, ago, "me", true, "Today: https://example.org/" + i, null, "clay;ash");
    }
    if (dice < 99) {
      return row(Kind.OUTREACH, i, ago, "me", true, "So good", "fan-" + random.nextInt(40), null);
    }
    return row(Kind.PEER, i, ago, "fan-" + random.nextInt(40), false, null, null, "clay;ash");
  }

  private static String any(List<String> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  private static Interaction row(
      Kind kind,
      int id,
      Duration ago,
      String who,
      boolean own,
      @Nullable String text,
      @Nullable String parent,
      @Nullable String topics) {
    return new Interaction(
        kind,
        "i" + id,
        NOW.minus(ago),
        who,
        who,
        own,
        text,
        parent,
        null,
        null,
        Visibility.PUBLIC,
        topics,
        kind == Kind.PEER ? 90L : null,
        Map.of());
  }
}
