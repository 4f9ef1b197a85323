package tend;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.model.Kind;

/**
 * People with a rhythm of their own, on one invented account in four: some come first and often,
 * some go quiet, some come back, and some are visited, passed on and talked with.
 */
final class InventedFriends {
  private static final int[] POSTS = {200, 100, 70, 40, 20, 10, 3};
  private final Random random;
  private final List<Interaction> rows = new ArrayList<>();

  private InventedFriends(long seed) {
    this.random = new Random(seed * 31 + 11);
  }

  static List<Interaction> rows(long seed) {
    InventedFriends friends = new InventedFriends(seed);
    if (friends.random.nextInt(4) == 0) {
      friends.live();
    }
    return friends.rows;
  }

  private void live() {
    boolean posts = random.nextInt(4) > 0;
    for (int days : POSTS) {
      if (posts) {
        String text = random.nextInt(8) == 0 ? "Look what @friend-0 made" : "A new piece";
        add(Kind.POST, "fp" + days, "me", 24.0 * days, text, null, null);
      }
    }
    boolean away = random.nextInt(6) == 0;
    int many = 1 + random.nextInt(5);
    for (int i = 0; i < many; i++) {
      if (random.nextInt(8) == 0) {
        eager("friend-" + i);
      } else if (away) {
        awayForLong("friend-" + i);
      } else {
        friend("friend-" + i);
      }
    }
    if (random.nextInt(20) == 0) {
      crowd();
    }
    for (int i = random.nextInt(4) * 3; i > 0; i--) {
      String who = "guest-" + i;
      double hours = 24.0 * (1 + random.nextInt(100));
      add(Kind.COMMENT, "fg" + i, who, hours, "What a colour", null, null);
    }
    given();
  }

  /** Many who came in spring, and many others who came now and were answered, or did not. */
  private void crowd() {
    int again = random.nextInt(6);
    for (int i = 0; i < 22; i++) {
      add(Kind.REACTION, "fc" + i, "crowd-" + i, 24.0 * 95, null, null, null);
      add(Kind.REACTION, "fd" + i, "crowd-" + i, 24.0 * 45, null, null, null);
      String who = "crowd-" + (i < again ? i : 100 + i);
      add(Kind.COMMENT, "fe" + i, who, 24.0 * 9, "How do you keep it warm?", null, null);
      if (i % 2 == 0) {
        add(Kind.REPLY, "ff" + i, "me", 24.0 * 8, "With a blanket", "fe" + i, null);
      }
    }
  }

  /** Every few days from some day on until some day, and perhaps once more. */
  private void friend(String who) {
    int gap = List.of(1, 4, 7, 20, 50).get(random.nextInt(5));
    int from = List.of(5, 13, 25, 80, 200, 260).get(random.nextInt(6));
    int until = List.of(0, 2, 22, 40, 95, 130).get(random.nextInt(6));
    for (int days = from; days >= until; days -= gap) {
      visit(who, days);
    }
    if (random.nextInt(3) == 0) {
      visit(who, 3);
    }
    if (random.nextInt(5) == 0) {
      add(Kind.POST, "fw" + who, who, 24.0 * random.nextInt(90), "My own kiln", null, null);
    }
  }

  private void awayForLong(String who) {
    for (int days = 150; days >= 130; days -= 5) {
      visit(who, days);
    }
    visit(who, 2 + random.nextInt(10));
  }

  /** Once in spring, and every week now, each time with an answer. */
  private void eager(String who) {
    for (int days : new int[] {90, 27, 20, 13, 6}) {
      String id = who + "-e" + days;
      add(Kind.COMMENT, id, who, 24.0 * days, "I tried it again", null, null);
      add(Kind.REPLY, id + "a", "me", 24.0 * days - 5, "And it held", id, null);
    }
  }

  private void visit(String who, int days) {
    String id = who + "-" + days + "-" + rows.size();
    String text = random.nextInt(6) == 0 ? "@guest-" + (1 + random.nextInt(9)) + " see" : "Lovely";
    if (random.nextInt(5) == 0) {
      add(Kind.SHARE, id, who, 24.0 * days - 1, null, null, postOf(days));
      return;
    }
    add(Kind.COMMENT, id, who, Math.max(0, 24.0 * days - 1), text, null, postOf(days));
    double answer = 24.0 * days - 3;
    if (answer > 0 && random.nextBoolean()) {
      add(Kind.REPLY, id + "a", "me", answer, "Good to see you", id, null);
      if (random.nextBoolean()) {
        add(Kind.REPLY, id + "b", who, answer - 1, "And you", id, null);
      }
    }
  }

  private static String postOf(int days) {
    for (int i = POSTS.length - 1; i >= 0; i--) {
      if (POSTS[i] >= days) {
        return "fp" + POSTS[i];
      }
    }
    return "fp" + POSTS[0];
  }

  /** What the account gave the first two of them. */
  private void given() {
    for (String who : List.of("friend-0", "friend-1")) {
      double hours = List.of(1.0, 100.0, 168.0, 800.0, 2500.0).get(random.nextInt(5));
      if (random.nextInt(3) == 0) {
        add(Kind.OUTREACH, "fo" + who, "me", hours, "The rim is daring", who, null);
      }
      if (random.nextInt(3) == 0) {
        add(Kind.SHARE, "fs" + who, "me", hours, null, who, null);
      }
    }
  }

  private void add(
      Kind kind,
      String id,
      String who,
      double hoursAgo,
      @Nullable String text,
      @Nullable String parent,
      @Nullable String post) {
    rows.add(
        Interaction.of(
            kind,
            id,
            Given.NOW.minus(Duration.ofSeconds(Math.round(hoursAgo * 3600))),
            who,
            who,
            who.equals("me"),
            text,
            parent,
            post,
            null,
            null,
            null,
            null,
            Map.of()));
  }
}
