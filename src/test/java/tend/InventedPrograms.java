package tend;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.model.Kind;
import tend.model.Visibility;

/** Invented challenges, fan works, collaborations and trials: what takes several rows to be one. */
final class InventedPrograms {
  private static final List<String> CALLS =
      List.of(
          "Show us your #GlazeWeek pots",
          "Macht mit bei ＃glazeweek",
          "More of #glazeweek today",
          "On the wheel #mud");
  private static final List<String> ENTRIES =
      List.of("My pot #glazeweek", "Here is mine #GlazeWeek, is it thin enough?", "Ours #mud");
  private static final List<String> PERMISSION =
      List.of("May we share this with your name?", "May we share it?", "What a pot");
  private static final List<String> ANSWERS =
      List.of("Yes, of course", "Rather not", "Which one do you mean?", "Please take it down");
  private static final List<String> PROPOSALS =
      List.of("Shall we make something together in May?", "Lovely to read you");
  private static final List<String> REPLIES =
      List.of("Sounds great, I am in", "No thanks, not right now", "Let me look at my weeks");
  private static final List<String> FORMS = List.of("photo", "video", "link", "story");
  private final Random random;
  private final List<Interaction> rows = new ArrayList<>();

  private InventedPrograms(Random random) {
    this.random = random;
  }

  /** Rows to add to one account in four; the others get none. */
  static List<Interaction> rows(Random random) {
    InventedPrograms one = new InventedPrograms(random);
    if (random.nextInt(4) == 0) {
      switch (random.nextInt(4)) {
        case 0 -> one.challenge();
        case 1 -> one.fanWorks();
        case 2 -> one.collaboration();
        default -> one.trials();
      }
    }
    return one.rows;
  }

  /** Stories that take a season, for one account in four. */
  static List<Interaction> longStories(Random random) {
    InventedPrograms one = new InventedPrograms(random);
    if (random.nextInt(4) == 0) {
      switch (random.nextInt(6)) {
        case 0 -> one.declined();
        case 1 -> one.made();
        case 2 -> one.noticed();
        case 3 -> one.granted();
        case 4 -> one.quieter();
        default -> one.takenUp();
      }
    }
    return one.rows;
  }

  /** A peer who said no long ago and still comes. */
  private void declined() {
    double age = 185 + days(80);
    asked(age, "No thanks, not right now");
    for (int i = 0; i < 4; i++) {
      say(Kind.COMMENT, "jo-" + i, "jo", 1 + days(40), "I never dared that", null);
    }
  }

  /** A piece made with a peer, just out. */
  private void made() {
    double age = 25 + days(20);
    asked(age, "Sounds great, I am in");
    say(Kind.POST, "jo-piece", "me", 1 + days(18), "Made with Jo", null);
  }

  private void asked(double age, String answer) {
    add(Kind.PEER, "jo-row", "jo", age + 2, null, null, null, Map.of());
    say(Kind.COMMENT, "jo-first", "jo", age + 1, "I never dared that", null);
    say(Kind.REPLY, "jo-ask", "me", age, PROPOSALS.get(0), "jo-first");
    say(Kind.REPLY, "jo-says", "jo", age - 1, answer, "jo-ask");
  }

  /** Somebody who came more and more, by likes alone, since they were last spoken with. */
  private void noticed() {
    say(Kind.COMMENT, "zoe-1", "zoe", 70, "I tried the glaze on a small cup", null);
    say(Kind.REPLY, "zoe-1-a", "me", 69, "Which one?", "zoe-1");
    say(Kind.COMMENT, "zoe-2", "zoe", 24, "It cracked, and then it did not", null);
    say(Kind.REPLY, "zoe-2-a", "me", 10 + days(12), "Glazes have moods.", "zoe-2");
    for (int i = 0; i < 6; i++) {
      add(Kind.REACTION, "zoe-like-" + i, "zoe", 2 + 1.5 * i, null, null, null, Map.of());
    }
  }

  /** A work whose maker said yes lately and has not been thanked. */
  private void granted() {
    Map<String, String> photo = Map.of("format", "photo");
    add(Kind.MENTION, "gift", "zoe", 14, "Made after your video", null, null, photo);
    say(Kind.REPLY, "gift-ask", "me", 13, PERMISSION.get(0), "gift");
    say(Kind.REPLY, "gift-yes", "zoe", 1 + days(11), ANSWERS.get(0), "gift-ask");
  }

  /** Steady posts to which far fewer people come than usual. */
  private void quieter() {
    Map<String, String> trial = Map.of("trial", "opening", "variant", "a story");
    add(Kind.POST, "steady-80", "me", 80, "A bowl on the wheel", null, null, trial);
    for (int age : List.of(26, 20, 14, 9)) {
      say(Kind.POST, "steady-" + age, "me", age, "A bowl on the wheel", null);
    }
    int aWeek = 10 + random.nextInt(20);
    for (int i = 0; i < 8 * aWeek; i++) {
      double age = 7.5 + 7.0 * i / aWeek;
      add(Kind.REACTION, "usual-" + i, "usual-" + i, age, null, null, null, Map.of());
    }
  }

  /** A hashtag of the craft that people use of their own accord. */
  private void takenUp() {
    say(Kind.POST, "before", "me", 100, "The kiln is cooling", null);
    say(Kind.POST, "mud-1", "me", 25, "On the wheel #mud", null);
    say(Kind.POST, "mud-2", "me", 22, "Again on the wheel #mud", null);
    int makers = 4 + random.nextInt(4);
    for (int i = 0; i < makers; i++) {
      say(Kind.SHARE, "mud-of-" + i, "maker-" + i, 5 + days(12), "Ours #mud", null);
    }
  }

  private void say(Kind kind, String id, String by, double age, String text, @Nullable String to) {
    add(kind, id, by, age, text, to, null, Map.of());
  }

  private void challenge() {
    int posts = 1 + random.nextInt(3);
    for (int i = 0; i < posts; i++) {
      add(Kind.POST, "call-" + i, "me", days(59), pick(CALLS), null, null, Map.of());
    }
    int entries = random.nextInt(8);
    for (int i = 0; i < entries; i++) {
      Kind kind = pick(List.of(Kind.COMMENT, Kind.MENTION, Kind.SHARE, Kind.POST));
      add(
          kind,
          "entry-" + i,
          "maker-" + random.nextInt(6),
          days(45),
          pick(ENTRIES),
          null,
          null,
          Map.of());
    }
  }

  private void fanWorks() {
    int works = 1 + random.nextInt(3);
    for (int i = 0; i < works; i++) {
      work("work-" + i, "maker-" + i, 1 + days(40));
    }
  }

  private void work(String id, String maker, double age) {
    Kind kind = random.nextBoolean() ? Kind.MENTION : Kind.POST;
    Map<String, String> form = Map.of("format", pick(FORMS));
    add(kind, id, maker, age, "Made after your video", null, null, form);
    if (random.nextInt(3) == 0) {
      return;
    }
    add(Kind.REPLY, id + "-ask", "me", age * 0.9, pick(PERMISSION), id, null, Map.of());
    add(Kind.REPLY, id + "-yes", maker, age * 0.8, pick(ANSWERS), id, null, Map.of());
    if (random.nextBoolean()) {
      add(Kind.REPLY, id + "-thanks", "me", age * 0.7, "Thank you", id, null, Map.of());
    }
    if (random.nextBoolean()) {
      Kind shown = random.nextBoolean() ? Kind.SHARE : Kind.POST;
      add(shown, id + "-shown", "me", age * 0.6, "Look at this", id, null, Map.of());
    }
    if (random.nextInt(3) == 0) {
      add(Kind.REPLY, id + "-gone", maker, age * 0.5, "Please take it down", id, null, Map.of());
    }
  }

  private void collaboration() {
    double age = 1 + days(300);
    add(Kind.PEER, "peer-row", "kate", 1, null, null, null, Map.of());
    add(Kind.COMMENT, "kate-1", "kate", age, "I never dared that", null, null, Map.of());
    int asks = 1 + random.nextInt(5);
    for (int i = 0; i < asks; i++) {
      add(
          Kind.REPLY,
          "ask-" + i,
          "me",
          age * 0.9 - i * 0.001,
          pick(PROPOSALS),
          "kate-1",
          null,
          Map.of());
    }
    if (random.nextInt(3) > 0) {
      add(Kind.REPLY, "kate-2", "kate", age * 0.8, pick(REPLIES), "ask-0", null, Map.of());
    }
    if (random.nextBoolean()) {
      add(Kind.POST, "piece", "me", age * 0.5, "Made with Kate", null, null, Map.of());
    }
    if (random.nextBoolean()) {
      add(Kind.MESSAGE, "thanks", "me", age * 0.3, "Thank you for that", "kate", null, Map.of());
    }
  }

  /** Posts of two variants, of which one may bring far more people. */
  private void trials() {
    int posts = 4 + random.nextInt(20);
    int better = random.nextInt(3) * 6;
    boolean declared = random.nextBoolean();
    for (int i = 0; i < posts; i++) {
      boolean first = i % 2 == 0;
      double age = 1 + days(80);
      Map<String, String> more =
          declared
              ? Map.of("trial", "opening", "variant", first ? "a story" : "the result")
              : Map.of("format", first ? "photo" : "video");
      add(Kind.POST, "try-" + i, "me", age, "A bowl on the wheel", null, null, more);
      int people = random.nextInt(3) + (first ? better : 6);
      for (int p = 0; p < people; p++) {
        add(
            Kind.COMMENT,
            "try-" + i + "-" + p,
            "viewer-" + p,
            age - 0.5,
            "Nice",
            null,
            "try-" + i,
            Map.of());
      }
    }
  }

  private double days(int most) {
    return random.nextInt(most) + (random.nextInt(3) - 1) * 0.01;
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private void add(
      Kind kind,
      String id,
      String who,
      double daysAgo,
      @Nullable String text,
      @Nullable String parent,
      @Nullable String post,
      Map<String, String> more) {
    Duration ago = Duration.ofSeconds(Math.max(0, Math.round(daysAgo * 86_400)));
    Visibility visibility = random.nextInt(4) == 0 ? Visibility.FOLLOWERS : null;
    rows.add(
        Interaction.of(
            kind,
            id,
            Given.NOW.minus(ago),
            who,
            who,
            who.equals("me"),
            text,
            parent,
            post,
            null,
            visibility,
            null,
            null,
            more));
  }
}
