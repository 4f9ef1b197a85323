package tend.facts.derivation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tend.Given;
import tend.model.Interaction;
import tend.model.Kind;

/** Rows of a talk between an account and a dozen people, oldest first, from a seed. */
final class InventedTalk {
  private static final List<String> SAID =
      List.of(
          "What does it cost?",
          "The link is broken",
          "Thank you so much",
          "I asked @cleo and she knows the kiln",
          "Make money online, text me on WhatsApp",
          "The kiln of my grandmother is warmer #firing");
  private static final List<Kind> KINDS =
      List.of(
          Kind.COMMENT,
          Kind.COMMENT,
          Kind.REPLY,
          Kind.REPLY,
          Kind.MESSAGE,
          Kind.MENTION,
          Kind.SHARE,
          Kind.REACTION,
          Kind.FOLLOWER);
  private static final List<String> PEOPLE =
      List.of("ana", "bo", "cleo", "dot", "eli", "fay", "gil", "hal", "ivy", "jo", "kim", "lou");
  private final Random random;
  private final List<Interaction> rows = new ArrayList<>();

  private InventedTalk(int seed) {
    this.random = new Random(seed);
  }

  static List<Interaction> rows(int seed, int count) {
    InventedTalk talk = new InventedTalk(seed);
    Duration each = Duration.ofDays(130).dividedBy(count);
    for (int i = 0; i < count; i++) {
      talk.row(i, each.multipliedBy(count - i));
    }
    return talk.rows;
  }

  private void row(int i, Duration ago) {
    boolean begins = i < 40;
    if (i % 20 == 0 && begins) {
      add(Kind.POST, i, ago, null, "New bowls #firing", null);
    } else if (random.nextInt(3) == 0) {
      Kind kind = random.nextInt(5) == 0 ? Kind.OUTREACH : Kind.REPLY;
      add(kind, i, ago, null, "Thank you, twice a day", any());
    } else {
      Kind kind = KINDS.get(random.nextInt(KINDS.size()));
      boolean within = kind == Kind.REPLY || kind == Kind.SHARE;
      String said = kind == Kind.REACTION ? null : SAID.get(random.nextInt(SAID.size()));
      String who = PEOPLE.get(random.nextInt(3 + i * 9 / 150));
      add(kind, i, ago, who, said, within ? any() : null);
    }
  }

  private @Nullable String any() {
    return rows.isEmpty() ? null : rows.get(random.nextInt(rows.size())).id();
  }

  private void add(
      Kind kind,
      int i,
      Duration ago,
      @Nullable String who,
      @Nullable String text,
      @Nullable String parent) {
    String by = who == null ? "me" : who;
    rows.add(
        Interaction.of(
            kind,
            "i" + i,
            Given.NOW.minus(ago),
            by,
            by,
            who == null,
            text,
            parent,
            i % 3 == 0 ? "i0" : null,
            null,
            null,
            null,
            null,
            Map.of()));
  }
}
