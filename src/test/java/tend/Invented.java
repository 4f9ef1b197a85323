package tend;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.facts.Effort;
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
          "So good",
          "Giveaway: follow us, like this post and tag a friend to win a mug",
          "Contest: post your mug with #northmugs, the most likes win");
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
  private static final List<String> PLATFORMS =
      List.of("youtube", "instagram", "x", "linkedin", "facebook");
  private static final List<Map<String, String>> FORMS =
      List.of(
          Map.of(),
          Map.of(Interaction.FORMAT, "poll"),
          Map.of(Interaction.FORMAT, "poll"),
          Map.of(Interaction.FORMAT, "photo"));
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

  /** An account and its rows, oldest first, and what the same creator's others brought. */
  public record Owned(Account account, List<Interaction> rows, List<Effort> elsewhere) {
    public Owned {
      rows = List.copyOf(rows);
      elsewhere = List.copyOf(elsewhere);
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
    one.rows.addAll(InventedFriends.rows(seed));
    new InventedCrowd(seed).addTo(one.rows);
    one.rows.addAll(InventedPosts.of(seed));
    one.rows.addAll(InventedPrograms.rows(new Random(seed * 31 + 15)));
    one.rows.addAll(InventedPrograms.longStories(new Random(seed * 31 + 33)));
    one.habits(new Random(seed * 31 + 7));
    String platform = PLATFORMS.get(one.random.nextInt(PLATFORMS.size()));
    one.words(new Random(seed * 31 + 24));
    boolean busy = one.prompt(new Random(seed * 31 + 25));
    one.rows.sort(Interaction.BY_TIME);
    Boolean verified = seed % 2 == 0 ? null : true;
    Account account =
        Account.named("account-" + seed, busy && seed % 3 == 0 ? "facebook" : platform);
    return new Owned(
        account.with(account.preferences().standing(verified, Set.of())),
        one.rows,
        elsewhere(new Random(seed * 31 + 1)));
  }

  /** Messages and mentions. */
  private void words(Random dice) {
    if (dice.nextInt(4) == 0) {
      for (int i = 0; i < 1 + dice.nextInt(3); i++) {
        Kind kind = dice.nextBoolean() ? Kind.MESSAGE : Kind.MENTION;
        double age = HOURS[dice.nextInt(HOURS.length)];
        hours(age, kind, "w" + i, "caller-" + i, false, SAID.get(dice.nextInt(SAID.size())), null);
      }
    }
  }

  /** Many comments over two months, answered in one manner now and in another one before. */
  private boolean prompt(Random dice) {
    if (dice.nextInt(4) != 0) {
      return false;
    }
    double[] waits = {0.1, 0.25, 0.3, 2, 4, 5, 23, 24, 25, 90};
    double now = waits[dice.nextInt(waits.length)];
    double before = waits[dice.nextInt(waits.length)];
    int step = 8 + dice.nextInt(30);
    int lateOnes = dice.nextBoolean() ? 5 : 50;
    for (int i = 0; i < 59 * 24 / step; i++) {
      double age = 0.2 + i * step;
      double wait = dice.nextInt(lateOnes) == 0 ? 60 : age < 720 ? now : before;
      hours(age, Kind.COMMENT, "q" + i, "guest-" + i, false, "How is it glazed?", null);
      if (age > wait) {
        hours(age - wait, Kind.REPLY, "qa" + i, "me", true, "With ash, number " + i, "q" + i);
      }
    }
    if (dice.nextBoolean()) {
      hours(100, Kind.POST, "qp", "me", true, "The kiln is open", null);
    }
    return true;
  }

  private static List<Effort> elsewhere(Random dice) {
    List<Effort> elsewhere = new ArrayList<>();
    for (int i = dice.nextInt(4); i > 0; i--) {
      elsewhere.add(
          new Effort(
              "elsewhere-" + i,
              PLATFORMS.get(i),
              dice.nextInt(5) == 0 ? null : 1 + dice.nextInt(60),
              dice.nextInt(5) == 0 ? null : 1 + dice.nextInt(200)));
    }
    return elsewhere;
  }

  /** Far too much of one thing within a day. */
  private void burst() {
    int many = List.of(9, 51, 201).get(random.nextInt(3));
    Kind kind =
        List.of(Kind.POST, Kind.OUTREACH, Kind.REPLY, Kind.COMMENT, Kind.REACTION)
            .get(random.nextInt(5));
    boolean own = kind != Kind.COMMENT && kind != Kind.REACTION;
    String text = own ? own() : kind == Kind.COMMENT ? said() : null;
    for (int i = 0; i < many; i++) {
      String who = own ? "me" : "person-" + i;
      hours(random.nextInt(24), kind, "b" + i, who, own, text, own ? "elsewhere-" + i : null);
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
      String text =
          String.format(
              "i fire it a%1$d slowly and b%1$d, then c%1$d is good in the old d%1$d of e%1$d", i);
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
        Interaction.of(
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
            kind == Kind.POST ? FORMS.get(random.nextInt(FORMS.size())) : Map.of()));
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
