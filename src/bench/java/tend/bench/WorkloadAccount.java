package tend.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tend.bench.WorkloadHabit.Answers;
import tend.bench.WorkloadHabit.Crowd;
import tend.bench.WorkloadHabit.Lately;
import tend.bench.WorkloadHabit.Posts;
import tend.model.Interaction;
import tend.model.Kind;
import tend.model.Visibility;

/** Half a year of one invented account, row by row. Used once. */
final class WorkloadAccount {
  private static final Duration SPAN = Duration.ofDays(180);
  private static final Map<String, String> REAL =
      Map.of("posts", "40", "following", "210", "followers", "240", "has_picture", "yes");
  private static final Map<String, String> EMPTY =
      Map.of("posts", "0", "following", "2300", "followers", "9", "has_picture", "no");
  private final WorkloadHabit habit;
  private final Instant now;
  private final int count;
  private final Random random;
  private final WorkloadTexts texts;
  private final List<Interaction> rows = new ArrayList<>();
  private final List<Interaction> open = new ArrayList<>();
  private @Nullable Interaction post;
  private int posts;

  WorkloadAccount(WorkloadHabit habit, Instant now, int count) {
    this.habit = habit;
    this.now = now;
    this.count = count;
    this.random = new Random(habit.seed());
    this.texts = new WorkloadTexts(random);
  }

  /** The rows, oldest first. */
  List<Interaction> rows() {
    new WorkloadEvents(this).rows();
    while (rows.size() < count) {
      step(moment(rows.size()));
    }
    List<Interaction> all = new ArrayList<>(rows.subList(0, count));
    all.sort(Interaction.BY_TIME);
    return all;
  }

  WorkloadHabit habit() {
    return habit;
  }

  Random random() {
    return random;
  }

  WorkloadTexts texts() {
    return texts;
  }

  int count() {
    return count;
  }

  Instant daysAgo(double days) {
    return now.minusSeconds(Math.round(days * 24 * 3_600));
  }

  /** Even, but for a last week in which more or less happens than before. */
  private Instant moment(int i) {
    double left = (double) (count - i) / count;
    double week = 7.0 / SPAN.toDays();
    double share =
        habit.lately() == Lately.FADING ? week / 8 : habit.crowd() == Crowd.SURGE ? 5 * week : week;
    double ago =
        left < share ? left / share * week : week + (left - share) / (1 - share) * (1 - week);
    return daysAgo(ago * SPAN.toDays() * (left < 4.0 / count ? 0.02 : 1));
  }

  private boolean isLately(Instant at, int days) {
    return !at.isBefore(daysAgo(days));
  }

  private void step(Instant at) {
    int dice = random.nextInt(100);
    int followers = habit.crowd() == Crowd.BURST ? 6 : habit.crowd() == Crowd.SURGE ? 2 : 0;
    if (followers > 0 && isLately(at, 7) && random.nextInt(10) < followers) {
      dice = 75;
    }
    if (dice < 46) {
      comment(at);
    } else if (dice < 66) {
      like(at);
    } else if (dice < 70) {
      others(Kind.SHARE, at, who(at), null, null, Map.of());
    } else if (dice < 76) {
      follow(at);
    } else if (dice < 82) {
      post(at);
    } else if (dice < 85) {
      visit(at);
    } else {
      rare(dice, at);
    }
  }

  private void rare(int dice, Instant at) {
    if (dice < 87) {
      String fan = random.nextBoolean() ? "fan-" + random.nextInt(6) : who(at);
      others(Kind.MENTION, at, fan, texts.comment(0), null, Map.of());
    } else if (dice < 89) {
      others(Kind.MESSAGE, at, who(at), texts.comment(0.05), null, Map.of());
    } else if (dice < 90) {
      peer(at);
    } else if (dice < 91) {
      others(Kind.POST, at, who(at), texts.comment(0), null, Map.of());
    } else if (open.isEmpty()) {
      comment(at);
    } else {
      others(Kind.REPLY, at, who(at), texts.comment(0.05), texts.any(open).id(), Map.of());
    }
  }

  private String who(Instant at) {
    boolean passing =
        habit.lately() == Lately.PASSERS_BY
            || (habit.lately() == Lately.NEWCOMERS && isLately(at, 30));
    if (passing && random.nextInt(30) > 0) {
      return "guest-" + rows.size();
    }
    return "fan-" + (int) (Math.pow(random.nextDouble(), 3) * count / 4);
  }

  private void comment(Instant at) {
    Instant when = at;
    Interaction under = post;
    if (under != null && random.nextInt(4) == 0) {
      Instant soon = under.at().plusSeconds(60 + random.nextInt(3_300));
      when = soon.isAfter(now) ? at : soon;
    }
    String text = hashtagged(at, said(at));
    Interaction said = others(Kind.COMMENT, when, who(at), text, null, Map.of());
    if (open.size() < 200) {
      open.add(said);
    } else {
      open.set(random.nextInt(open.size()), said);
    }
    answered(said);
  }

  private String said(Instant at) {
    boolean changed = isLately(at, habit.lately() == Lately.UNHAPPY ? 14 : 30);
    return switch (changed ? habit.lately() : Lately.AS_EVER) {
      case SPAM -> texts.comment(0.8);
      case UNHAPPY -> random.nextInt(3) == 0 ? texts.concern() : texts.comment(0.06);
      case TOPIC ->
          (random.nextInt(5) == 0 ? "The sourdough starter again, " : "") + texts.comment(0);
      case AS_EVER, FADING, PASSERS_BY, NEWCOMERS -> texts.comment(0.06);
    };
  }

  private String hashtagged(Instant at, String text) {
    boolean running =
        switch (habit.challenge()) {
          case 0 -> isLately(at, 40);
          case 1 -> isLately(at, 40) && !isLately(at, 18);
          case 2 -> isLately(at, 30);
          default -> false;
        };
    return running && random.nextInt(3) == 0
        ? text + (habit.challenge() == 2 ? " #stoneware" : " #firstbowl")
        : text;
  }

  private void answered(Interaction said) {
    Duration wait = wait(said.at());
    if (wait == null || said.at().plus(wait).isAfter(now)) {
      return;
    }
    Interaction reply =
        own(Kind.REPLY, said.at().plus(wait), answer(said), said.id(), said.post(), Map.of());
    int goesOn = habit.answers() == Answers.IN_MINUTES ? 40 : 6;
    Instant again = reply.at().plusSeconds(600 + random.nextInt(40_000));
    if (random.nextInt(goesOn) == 0 && !again.isAfter(now)) {
      others(Kind.REPLY, again, said.author(), texts.comment(0), reply.id(), Map.of());
    }
  }

  /** How long until it is answered; null for never. */
  private @Nullable Duration wait(Instant at) {
    int dice = random.nextInt(100);
    int some = random.nextInt(10);
    return switch (habit.answers()) {
      case SELDOM -> dice < 30 ? Duration.ofHours(1 + 5 * some) : null;
      case SOMETIMES -> dice < 45 ? Duration.ofHours(1 + 9 * some) : null;
      case IN_MINUTES -> dice < 88 ? Duration.ofMinutes(3 + some) : null;
      case IN_AN_HOUR -> dice < 97 ? Duration.ofMinutes(30 + 5 * some) : null;
      case SLOWLY -> dice < 80 ? Duration.ofHours(30 + some) : null;
      case WITH_A_TAIL -> Duration.ofHours(dice < 65 ? 3 + some : 40);
      case SLOWER_LATELY -> dice < 90 ? Duration.ofHours((isLately(at, 31) ? 9 : 2) + some) : null;
    };
  }

  private String answer(Interaction said) {
    String text = String.valueOf(said.text());
    if (text.length() > 110 && random.nextInt(2) == 0) {
      return "Thank you!";
    }
    if (habit.hasAStamp() && random.nextInt(5) < 3) {
      return "Thanks for watching my friend, " + texts.answer();
    }
    if (habit.soundsForeignLately() && isLately(said.at(), 9)) {
      return texts.foreign();
    }
    if (habit.baits() && random.nextInt(20) == 0) {
      return "Lovely! Follow for follow?";
    }
    return random.nextInt(12) == 0
        ? "Have a look at my shop, new pieces come every Friday"
        : texts.answer();
  }

  private void like(Instant at) {
    boolean young = habit.seed() % 3 == 2 && random.nextInt(10) < 8;
    String made = at.minus(Duration.ofDays(young ? 2 : 900)).toString();
    others(Kind.REACTION, at, who(at), null, null, Map.of("created_at", made));
  }

  private void follow(Instant at) {
    Map<String, String> more =
        habit.crowd() == Crowd.EMPTY ? (random.nextInt(3) == 0 ? EMPTY : REAL) : Map.of();
    others(Kind.FOLLOWER, at, "follower-" + rows.size(), null, null, more);
  }

  private void visit(Instant at) {
    if (!habit.visitsOthers()) {
      comment(at);
      return;
    }
    boolean link = random.nextInt(4) == 0;
    String text =
        random.nextInt(habit.seed() % 8 == 6 ? 1 : 3) == 0
            ? "So good"
            : habit.soundsForeignLately() && isLately(at, 7)
                ? texts.foreign()
                : texts.answer() + (link ? " https://example.org/me" : "");
    String whose =
        habit.seed() % 2 == 0 ? "fan-" + (10 + random.nextInt(60)) : "page-" + rows.size() % 50;
    own(Kind.OUTREACH, at, text, whose, null, Map.of());
  }

  private void peer(Instant at) {
    String who = "fan-" + random.nextInt(40);
    String[] said = {"declined", "live", "contacted", "", ""};
    int[] days = {190, 6, 20, 0, 0};
    int step = random.nextInt(said.length);
    Map<String, String> more =
        said[step].isEmpty()
            ? Map.of()
            : Map.of(
                "collaboration", said[step], "collaboration_at", daysAgo(days[step]).toString());
    add(row(Kind.PEER, at, who, false, null, null, null, "clay;ash;raku", 90L, more));
  }

  private void post(Instant at) {
    if (!habit.postsAtAll() || isLately(at, habit.silentDays())) {
      comment(at);
      return;
    }
    ownPost(at, postText(), trial(at));
  }

  /** An own post, which what others say from now on stands under. */
  Interaction ownPost(Instant at, String text, Map<String, String> more) {
    Interaction out = add(row(Kind.POST, at, "me", true, text, null, null, "clay;ash", null, more));
    post = out;
    posts++;
    return out;
  }

  private String postText() {
    int dice = random.nextInt(10);
    Posts mostly =
        dice < 8 ? habit.posts() : List.of(Posts.values()).get((dice * 7 + rows.size()) % 5);
    return texts.filled(
        switch (mostly) {
          case LINKS -> "Today the {like} {thing}: https://example.org/" + rows.size();
          case FACTS -> "How to mend a {like} {thing} {where}";
          case OFFERS -> "New in the shop: a {like} {thing}, ten percent off {when}";
          case FUN -> "Haha, the cat again, {where} with the {thing}";
          case QUESTIONS -> "What do you think, a {like} {thing} or a {like} one? Tell me below";
        });
  }

  private Map<String, String> trial(Instant at) {
    Map<String, String> more = new HashMap<>();
    boolean first = posts % 2 == 0;
    more.put("format", posts % 4 < 2 ? "photo" : "video");
    boolean runs =
        switch (habit.trial()) {
          case 0, 1 -> isLately(at, 88);
          case 2 -> isLately(at, 20);
          case 3 -> !isLately(at, 70);
          default -> false;
        };
    if (runs) {
      more.put("trial", "opening");
      more.put("variant", first ? "a story" : "the result");
      more.put("hypothesis", "A story brings more people");
    }
    return more;
  }

  /** How many more people than usual like the newest post at once. */
  void crowd(Interaction under, int people) {
    for (int i = 0; i < people; i++) {
      Instant at = under.at().plusSeconds(3_600L * (2 + i));
      if (!at.isAfter(now)) {
        add(
            row(
                Kind.REACTION,
                at,
                "liker-" + rows.size(),
                false,
                null,
                null,
                under.id(),
                null,
                null,
                Map.of()));
      }
    }
  }

  Interaction own(
      Kind kind,
      Instant at,
      @Nullable String text,
      @Nullable String parent,
      @Nullable String under,
      Map<String, String> more) {
    return add(row(kind, at, "me", true, text, parent, under, null, null, more));
  }

  /** A row of somebody else's, under the newest post where that is named. */
  Interaction others(
      Kind kind,
      Instant at,
      String who,
      @Nullable String text,
      @Nullable String parent,
      Map<String, String> more) {
    Interaction under = post;
    boolean names =
        under != null
            && habit.seed() % 5 != 4
            && kind != Kind.FOLLOWER
            && kind != Kind.MESSAGE
            && !under.at().isAfter(at);
    String named = names && under != null ? under.id() : null;
    return add(row(kind, at, who, false, text, parent, named, null, null, more));
  }

  private Interaction add(Interaction row) {
    rows.add(row);
    return row;
  }

  private Interaction row(
      Kind kind,
      Instant at,
      String who,
      boolean own,
      @Nullable String text,
      @Nullable String parent,
      @Nullable String under,
      @Nullable String topics,
      @Nullable Long audience,
      Map<String, String> more) {
    return Interaction.of(
        kind,
        "i" + rows.size(),
        at,
        who,
        who,
        own,
        text,
        parent,
        under,
        null,
        Visibility.PUBLIC,
        topics,
        audience,
        more);
  }
}
