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
 * What one in four invented accounts has besides: own posts at some pace and what is said under
 * them, a topic that many ask about, concerns that may have risen, mentions.
 */
final class InventedPosts {
  private static final double DAY = 24;
  private static final List<String> POSTS =
      List.of(
          "How to mix a celadon glaze, step by step",
          "Three tips for a kiln that cools too fast",
          "Haha, the cat walked over the wet bowls 😂",
          "A year ago I had no studio. So proud and grateful today",
          "New in the shop: use code CLAY for a discount",
          "What do you think, matte or shiny?",
          "The kiln is cooling");
  private static final List<String> SAID =
      List.of(
          "Which cone do you use for the celadon glaze?",
          "My celadon glaze always crawls, what am I doing wrong?",
          "The celadon glaze on this bowl",
          "Lovely",
          "Could you show the trimming tools?");
  private static final List<String> CONCERNS =
      List.of("The handle is broken and nobody answers", "I am disappointed with the order");
  private final Random random;
  private final List<Interaction> rows = new ArrayList<>();

  private InventedPosts(Random random) {
    this.random = random;
  }

  /** The rows of that account; none for three of four. */
  static List<Interaction> of(long seed) {
    InventedPosts one = new InventedPosts(new Random(seed * 31 + 1220));
    if (one.random.nextInt(4) == 0) {
      one.posts();
      one.voices();
    }
    return one.rows;
  }

  private void posts() {
    double first = pick(List.of(0.5, 1.0, 2.0, 3 * DAY, 8 * DAY));
    double step = pick(List.of(DAY / 2, DAY, 3 * DAY, 10 * DAY));
    int many = pick(List.of(1, 6, 12, 30));
    boolean oneMind = random.nextBoolean();
    boolean forms = random.nextBoolean();
    boolean named = random.nextInt(4) > 0;
    String text = pick(POSTS);
    for (int i = 0; i < many; i++) {
      String id = "ip" + i;
      String said = oneMind ? text : pick(POSTS);
      boolean pauses = i == 0 && random.nextInt(4) == 0;
      String form = forms ? random.nextBoolean() ? "poll" : "photo" : null;
      double ago = first + i * step;
      add(
          Kind.POST,
          id,
          "me",
          ago,
          pauses ? "Taking a break, back in May" : said,
          null,
          null,
          form);
      if (i < 8) {
        under(id, ago, named);
      }
    }
  }

  private void under(String post, double ago, boolean named) {
    int many = random.nextInt(7);
    int answered = random.nextBoolean() ? many : random.nextInt(2);
    for (int k = 0; k < many; k++) {
      String id = post + "c" + k;
      double after = k < 5 ? 0.1 + k * 0.05 : 2;
      if (ago < after) {
        continue;
      }
      add(Kind.COMMENT, id, "w" + k, ago - after, pick(SAID), null, named ? post : null, null);
      if (k < answered && ago > after + 0.2) {
        add(Kind.REPLY, id + "r", "me", ago - after - 0.2, "Thank you", id, null, null);
      }
    }
  }

  private void voices() {
    boolean topicIsNew = random.nextBoolean();
    boolean angry = random.nextBoolean();
    boolean answers = random.nextBoolean();
    add(Kind.COMMENT, "iv", "first", 100 * DAY, "Hello from Oslo", null, null, null);
    for (int i = 0; i < 24; i++) {
      String said = topicIsNew ? "Nice work" : pick(SAID);
      voice(Kind.COMMENT, "ib" + i, "b" + i, (31 + i) * DAY, said, answers);
    }
    int mentions = random.nextInt(6);
    int loud = random.nextInt(3) == 0 ? random.nextInt(12) : 12;
    for (int i = 0; i < loud; i++) {
      Kind kind = i < mentions ? Kind.MENTION : Kind.COMMENT;
      String said = angry && i < 8 ? pick(CONCERNS) : pick(SAID);
      voice(kind, "in" + i, "n" + i, pick(List.of(2.0, 24.0, 100.0)) + i, said, answers);
    }
    for (int i = 0; i < random.nextInt(3); i++) {
      voice(Kind.COMMENT, "il" + i, "l" + i, (15 + i) * DAY, pick(CONCERNS), true);
    }
  }

  private void voice(Kind kind, String id, String by, double ago, String text, boolean answered) {
    add(kind, id, by, ago, text, null, null, null);
    if (answered && random.nextInt(3) > 0) {
      add(Kind.REPLY, id + "r", "me", ago - 1, "Thank you for telling me", id, null, null);
    }
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private void add(
      Kind kind,
      String id,
      String by,
      double hoursAgo,
      String text,
      @Nullable String parent,
      @Nullable String post,
      @Nullable String format) {
    rows.add(
        Interaction.of(
            kind,
            id,
            Given.NOW.minus(Duration.ofSeconds(Math.round(hoursAgo * 3600))),
            by,
            by,
            by.equals("me"),
            text,
            parent,
            post,
            null,
            null,
            null,
            null,
            format == null ? Map.of() : Map.of(Interaction.FORMAT, format)));
  }
}
