package tend;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import tend.model.Interaction;
import tend.model.Kind;

/**
 * For one invented account in four the people around it: followers with profiles who came over a
 * season or all at once, likes by accounts of known age, spam. The others know less.
 */
final class InventedCrowd {
  private static final List<Integer> SIZES = List.of(2, 3, 4, 12, 30, 60);
  private final Random random;

  InventedCrowd(long seed) {
    this.random = new Random(seed * 0x9E3779B97F4A7C15L); // seeds in a row begin alike
  }

  void addTo(List<Interaction> rows) {
    if (random.nextInt(4) != 0) {
      return;
    }
    boolean fakes = random.nextBoolean();
    many(rows, Kind.FOLLOWER, 80, fakes);
    if (random.nextBoolean()) {
      many(rows, Kind.FOLLOWER, 7, fakes);
    }
    if (random.nextBoolean()) {
      many(rows, Kind.REACTION, random.nextBoolean() ? 7 : 80, fakes);
    }
    if (random.nextInt(3) == 0) {
      many(rows, Kind.COMMENT, 4, fakes);
    }
  }

  private void many(List<Interaction> rows, Kind kind, int days, boolean fakes) {
    int size = SIZES.get(random.nextInt(SIZES.size()));
    boolean spam = random.nextBoolean();
    for (int i = 0; i < size; i++) {
      String who = "crowd-" + random.nextInt(100);
      Duration ago = Duration.ofMinutes(random.nextInt(days * 24 * 60));
      String text = spam ? "Make money online, text me on WhatsApp" : "Lovely";
      String id = "crowd-" + kind.word() + "-" + days + "-" + i;
      String said = kind == Kind.COMMENT ? text : null;
      Interaction plain = Given.interaction(kind, id, who, false, ago, said, null);
      rows.add(plain.pointing(null, null, null, more(kind, fakes)));
    }
  }

  private Map<String, String> more(Kind kind, boolean fakes) {
    Map<String, String> more = new TreeMap<>();
    if (kind == Kind.REACTION) {
      more.put("created_at", Given.NOW.minus(Duration.ofDays(random.nextInt(60))).toString());
    } else if (kind == Kind.FOLLOWER && random.nextInt(5) != 0) {
      boolean fake = fakes == (random.nextInt(4) != 0);
      more.put("posts", fake ? "0" : "40");
      more.put("following", fake ? "2300" : "210");
      more.put("followers", fake ? "9" : "240");
      more.put("has_picture", String.valueOf(!fake));
    } else if (kind == Kind.FOLLOWER) {
      more.put("is_private", "true");
    }
    return more;
  }
}
