package tend;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tend.model.Account;
import tend.model.Interaction;
import tend.model.Kind;

/**
 * Invented accounts from a seed: small enough to read, odd enough to meet every sentence. Ages fall
 * on, just under and just over the bounds that rules use; some kinds of rows are missing
 * altogether.
 */
public final class Invented {
  private static final Instant NOW = Given.NOW;
  private static final List<String> SAID =
      List.of(
          "What does it cost?",
          "The link is broken",
          "Thank you so much",
          "Lovely",
          "This is the best explanation I have ever seen",
          "Hello from Oslo",
          "I tried this with my grandmother and we both laughed a lot",
          "Do you ship the price list to Norway?",
          "Make money online, text me on WhatsApp",
          "🔥🔥");
  private static final String LONG =
      "I tried this on the old kiln of my grandmother, and half of the bowls cracked on the first"
          + " night, so how hot does it have to be?";
  private static final List<String> OWN =
      List.of(
          "Thank you!",
          "Have a look at my shop, new pieces come every Friday",
          "New in the shop: https://example.org/shop",
          "The kiln is cooling and I cannot wait",
          "So good");
  private static final double[] HOURS = {
    0, 0.5, 2.98, 3, 3.02, 3.98, 4, 4.02, 7, 8, 23.98, 24, 24.02, 71, 72, 73, 167.98, 168, 168.02,
    300, 503.98, 504, 504.02, 719.98, 720, 720.02, 1000, 2159, 2160, 2161, 3000
  };
  private static final List<Optional<String>> TOPICS =
      List.of(
          Optional.empty(),
          Optional.of("raku"),
          Optional.of("Raku; ash glaze"),
          Optional.of("raku; ash glaze; porcelain"));
  private static final List<String> PLATFORMS = List.of("youtube", "instagram", "x", "linkedin");
  private final Random random;
  private final List<Interaction> rows = new ArrayList<>();
  private final int people;
  private final boolean anyPeers;
  private final boolean anyPosts;
  private final boolean anyReactions;
  private final boolean anyOutreach;

  private Invented(long seed) {
    this.random = new Random(seed);
    this.people = 1 + random.nextInt(6);
    this.anyPeers = random.nextBoolean();
    this.anyPosts = random.nextBoolean();
    this.anyReactions = random.nextBoolean();
    this.anyOutreach = random.nextBoolean();
  }

  /** An account and its rows, oldest first. */
  public record Owned(Account account, List<Interaction> rows) {
    public Owned {
      rows = List.copyOf(rows);
    }
  }

  /** The account of that seed. */
  public static Owned account(long seed) {
    Invented one = new Invented(seed);
    int count = one.random.nextInt(25);
    for (int i = 0; i < count; i++) {
      one.row(i);
    }
    if (one.random.nextInt(6) == 0) {
      one.burst();
    }
    one.habits(new Random(seed * 31 + 7));
    one.rows.sort(Interaction.BY_TIME);
    String platform = PLATFORMS.get(one.random.nextInt(PLATFORMS.size()));
    return new Owned(Account.named("account-" + seed, platform), one.rows);
  }

  /** Far too much of one thing within a day. */
  private void burst() {
    int many = List.of(9, 51, 201).get(random.nextInt(3));
    Kind kind = List.of(Kind.POST, Kind.OUTREACH, Kind.REPLY).get(random.nextInt(3));
    String text = own();
    for (int i = 0; i < many; i++) {
      hours(random.nextInt(24), kind, "b" + i, "me", true, text, "elsewhere-" + i);
    }
  }

  /** What an account that has a habit wrote, in one of several bad or good ones. */
  private void habits(Random choice) {
    int habit = choice.nextInt(40);
    int many = 1 + choice.nextInt(6);
    if (habit == 0) {
      week(many, Kind.POST, "Tag a friend who fires at night, number ");
    } else if (habit == 1) {
      week(many, Kind.POST, "Follow for follow today, number ");
    } else if (habit == 2) {
      week(30 * many, Kind.REPLY, "Happy you came by the kiln, number ");
    } else if (habit == 3) {
      for (int i = 0; i < many; i++) {
        hours(30 + i, Kind.COMMENT, "hq" + i, "person-0", false, LONG, null);
        hours(20 + i, Kind.REPLY, "ha" + i, "me", true, "Yes indeed", "hq" + i);
      }
    } else if (habit == 4) {
      voice(many);
    } else if (habit < 8) {
      week(choice.nextInt(7), Kind.POST, "The kiln is cooling on day ");
      week(choice.nextInt(7), Kind.OUTREACH, "The rim is thinner than any of mine, pot ");
      week(choice.nextInt(7), Kind.OUTREACH, "I wrote of it at www.example.org on day ");
    }
  }

  private void week(int many, Kind kind, String text) {
    for (int i = 0; i < many; i++) {
      String parent = kind == Kind.POST ? null : "guest-" + i;
      hours(i % 160, kind, "h" + rows.size() + "-" + i, "me", true, text + i, parent);
    }
  }

  /** Sixty plain answers, then some that another hand seems to have written. */
  private void voice(int others) {
    for (int i = 0; i < 60; i++) {
      String plain = "i fire it a%d slowly and b%d, then c%d is good in the old d%d of e%d";
      String text = String.format(plain, i, i, i, i, i);
      hours(200 + i, Kind.REPLY, "hv" + i, "me", true, text, "none");
    }
    for (int i = 0; i < others; i++) {
      String text =
          "Our esteemed customers are kindly requested to consult documentation number " + i;
      hours(i, Kind.REPLY, "hw" + i, "me", true, text, "none");
    }
  }

  private void row(int i) {
    switch (random.nextInt(12)) {
      case 0, 1, 2, 3 -> add(Kind.COMMENT, "c" + i, false, said(), null);
      case 4 -> add(Kind.REPLY, "r" + i, true, own(), anyId());
      case 5 -> add(Kind.REPLY, "a" + i, false, said(), anyId());
      case 6 -> add(Kind.SHARE, "s" + i, false, null, null);
      case 7 -> optional(anyReactions, Kind.REACTION, "l" + i, false, null);
      case 8 -> optional(anyPosts, Kind.POST, "p" + i, true, own());
      case 9 -> optional(anyOutreach, Kind.OUTREACH, "o" + i, true, own());
      case 10 -> optional(anyPeers, Kind.PEER, "n" + i, false, null);
      default -> add(Kind.FOLLOWER, "f" + i, false, null, null);
    }
  }

  private void optional(boolean wanted, Kind kind, String id, boolean own, @Nullable String text) {
    if (wanted) {
      add(kind, id, own, text, kind == Kind.OUTREACH ? "person-" + random.nextInt(people) : null);
    }
  }

  private void add(
      Kind kind, String id, boolean own, @Nullable String text, @Nullable String parent) {
    String who = own ? "me" : "person-" + random.nextInt(people);
    hours(HOURS[random.nextInt(HOURS.length)], kind, id, who, own, text, parent);
  }

  private void hours(
      double hours,
      Kind kind,
      String id,
      String who,
      boolean own,
      @Nullable String text,
      @Nullable String parent) {
    boolean topical = kind == Kind.PEER || kind == Kind.POST;
    rows.add(
        new Interaction(
            kind,
            id,
            NOW.minus(Duration.ofSeconds(Math.round(hours * 3600))),
            who,
            who,
            own,
            text,
            parent,
            null,
            null,
            null,
            topical ? TOPICS.get(random.nextInt(TOPICS.size())).orElse(null) : null,
            kind == Kind.PEER && random.nextBoolean() ? (long) random.nextInt(20) : null,
            Map.of()));
  }

  private String anyId() {
    return rows.isEmpty() ? "none" : rows.get(random.nextInt(rows.size())).id();
  }

  private String said() {
    return SAID.get(random.nextInt(SAID.size()));
  }

  private String own() {
    return OWN.get(random.nextInt(OWN.size()));
  }
}
