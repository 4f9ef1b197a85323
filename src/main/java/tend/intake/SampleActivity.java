package tend.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tend.model.Account;
import tend.model.Interaction;
import tend.model.Kind;
import tend.model.Visibility;

/** Makes one sample account's half year up from its habits and texts. Used once, by one thread. */
final class SampleActivity {
  private static final int MINUTES = 182 * 24 * 60;
  private static final int FOLLOWER_WAVE_MINUTES = 10 * 24 * 60;
  private final Account account;
  private final SampleHabits habits;
  private final Instant now;
  private final Random random;
  private final SampleTexts texts;
  private final List<Interaction> made = new ArrayList<>();
  private int nextId;

  SampleActivity(Account account, SampleHabits habits, Instant now) {
    this.account = account;
    this.habits = habits;
    this.now = now;
    this.random = new Random(habits.seed());
    this.texts = SampleTexts.of(account.name());
  }

  List<Interaction> generate() {
    for (int i = 0; i < habits.posts(); i++) {
      int spacing = MINUTES / habits.posts();
      post(i, 180 + (habits.posts() - 1 - i) * spacing + random.nextInt(spacing / 2));
    }
    freshQuestions();
    others();
    made.sort(Interaction.BY_TIME);
    return made;
  }

  private void post(int number, int age) {
    String topic = texts.any("topics", random);
    String id = id("p");
    String text =
        texts.any("posts", random).replace("{topic}", topic).replace("{n}", String.valueOf(number));
    add(Kind.POST, id, age, null, true, text, null, null, topic);
    int comments = (int) Math.round(habits.commentsPerPost() * (0.3 + 1.4 * random.nextDouble()));
    for (int i = 0; i < comments; i++) {
      int later = (int) (-Math.log(1 - random.nextDouble()) * 700);
      if (later < age - 30) {
        comment(id, topic, age - later);
      }
    }
  }

  private void comment(String post, String topic, int age) {
    String who = regular();
    String id = id("c");
    add(Kind.COMMENT, id, age, who, false, words(topic), post, post, null);
    boolean old = age > 600;
    if (random.nextDouble() < (old ? habits.answerRate() : habits.answerRate() / 3)) {
      int delay = 10 + (int) (-Math.log(1 - random.nextDouble()) * habits.answerMinutes());
      if (delay < age - 20) {
        answer(id, post, who, topic, age - delay);
      }
    }
  }

  private void answer(String comment, String post, String who, String topic, int age) {
    String text = texts.any("answers", random).replace("{name}", who);
    add(Kind.REPLY, id("r"), age, null, true, text, comment, post, null);
    if (random.nextDouble() < 0.12) {
      int back = age - 30 - random.nextInt(600);
      if (back > 0) {
        add(Kind.REPLY, id("c"), back, who, false, words(topic), comment, post, null);
        if (random.nextDouble() < habits.answerRate() && back > 120) {
          String again = texts.any("answers", random).replace("{name}", who);
          add(Kind.REPLY, id("r"), back - 90, null, true, again, comment, post, null);
        }
      }
    }
  }

  /** The backlog of the last two days, all under one post. */
  private void freshQuestions() {
    String topic = texts.all("topics").get(0);
    String post = id("p");
    String text = texts.all("posts").get(0).replace("{topic}", topic).replace("{n}", "fresh");
    add(Kind.POST, post, 2 * 24 * 60, null, true, text, null, null, topic);
    for (int i = 0; i < habits.freshQuestions(); i++) {
      String question = texts.any("questions", random).replace("{topic}", topic);
      int age = 25 + i * 330 + random.nextInt(60);
      add(Kind.COMMENT, id("c"), age, regular(), false, question, post, post, null);
    }
    String concern = texts.any("concerns", random);
    add(Kind.COMMENT, id("c"), 400, regular(), false, concern, post, post, null);
  }

  private void others() {
    List<String> posts = new ArrayList<>();
    made.stream().filter(i -> i.kind() == Kind.POST).forEach(i -> posts.add(i.id()));
    for (int i = 0; i < habits.sharesPerMonth() * 6; i++) {
      add(Kind.SHARE, id("s"), age(), regular(), false, null, null, any(posts), null);
    }
    for (int i = 0; i < habits.reactions(); i++) {
      add(Kind.REACTION, id("l"), age(), regular(), false, null, null, any(posts), null);
    }
    for (int i = 0; i < habits.followers(); i++) {
      boolean wave = habits.answerRate() < 0.5 && i % 3 == 0;
      int age = wave ? FOLLOWER_WAVE_MINUTES + random.nextInt(900) : age();
      String who = wave ? "user" + (100_000 + random.nextInt(900_000)) : regular();
      add(Kind.FOLLOWER, id("f"), age, who, false, null, null, null, null);
    }
    for (int i = 0; i < habits.outreach(); i++) {
      String text = texts.any("outreach", random);
      add(Kind.OUTREACH, id("o"), age(), null, true, text, null, "elsewhere-" + i, null);
    }
    for (int i = 0; i < 3; i++) {
      String text = texts.any("talk", random);
      add(Kind.MENTION, id("m"), 300 + age() / 20, regular(), false, text, null, null, null);
    }
    if (habits.answerRate() < 0.5) {
      impostor(any(posts));
    }
    texts.all("peers").forEach(this::peer);
  }

  /** Written as "who | topics | audience". */
  private void peer(String written) {
    List<String> parts = List.of(written.split(" \\| ", -1));
    made.add(
        Interaction.of(
            Kind.PEER,
            id("x"),
            now.minus(Duration.ofDays(30)),
            parts.get(0),
            parts.get(0),
            false,
            null,
            null,
            null,
            "https://example.org/" + parts.get(0),
            Visibility.PUBLIC,
            parts.get(1),
            Long.valueOf(parts.get(2)),
            Map.of()));
  }

  /** Somebody else under the account's own name. */
  private void impostor(String post) {
    made.add(
        Interaction.of(
            Kind.COMMENT,
            id("c"),
            now.minus(Duration.ofMinutes(500)),
            "someone-else-1",
            account.name(),
            false,
            "Congratulations, you are selected, write me on the number above",
            post,
            post,
            null,
            Visibility.PUBLIC,
            null,
            null,
            Map.of()));
  }

  /** Few come often, many come once. */
  private String regular() {
    double u = random.nextDouble();
    List<String> people = texts.all("people");
    if (u < 0.55) {
      return people.get((int) (people.size() * u * u / (0.55 * 0.55)));
    }
    String known = people.get(random.nextInt(people.size()));
    int number = random.nextInt(4000);
    return known.startsWith("@")
        ? "@visitor" + number + known.substring(known.lastIndexOf('@'))
        : known.replaceFirst("[._].*", "") + "_" + number;
  }

  private String words(String topic) {
    int dice = random.nextInt(100);
    String list =
        dice < 24
            ? "questions"
            : dice < 48
                ? "praise"
                : dice < 64
                    ? "talk"
                    : dice < 88
                        ? "generic"
                        : dice < 93 ? "concerns" : dice < 97 ? "greetings" : "spam";
    return texts.any(list, random).replace("{topic}", topic);
  }

  private int age() {
    return 60 + random.nextInt(MINUTES - 60);
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private String id(String prefix) {
    nextId++;
    return prefix + "-" + String.format(java.util.Locale.ROOT, "%06d", nextId);
  }

  private void add(
      Kind kind,
      String id,
      int age,
      @Nullable String who,
      boolean own,
      @Nullable String text,
      @Nullable String parent,
      @Nullable String post,
      @Nullable String topics) {
    String page = "https://example.org/" + account.name() + "/" + (post == null ? id : post);
    made.add(
        Interaction.of(
            kind,
            id,
            now.minus(Duration.ofMinutes(age)),
            own ? account.me() : who,
            own ? account.name() : who,
            own,
            text,
            parent,
            post,
            post == null ? page : page + "#" + id,
            Visibility.PUBLIC,
            topics,
            null,
            Map.of()));
  }
}
