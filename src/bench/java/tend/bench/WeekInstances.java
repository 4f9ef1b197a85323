package tend.bench;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tend.model.Group;
import tend.model.Work;
import tend.plan.weeks.Wanted;
import tend.plan.weeks.Wanted.Cap;
import tend.plan.weeks.Wanted.Slot;

/**
 * Four invented weeks with 200 works and 4 campaigns: what waits for an answer now, people, posts
 * in a rhythm, asks under a cap, trials, and campaigns whose preparation is dull and opens what is
 * valuable. Values are scores as the product gives them. The days are made so large that demand
 * stands in the wished ratio to them. Written, with the seeds, before there was a solver; the same
 * seed gives the same instance.
 */
public final class WeekInstances {
  /** The seeds on which plans are compared, at each ratio. */
  public static final List<Integer> SEEDS = List.of(11, 23, 37, 41, 59, 67, 73, 89, 97, 103);

  /** Minutes wanted over minutes there are. */
  public static final List<Double> RATIOS = List.of(0.7, 1.0, 1.5, 2.0, 3.0);

  private static final LocalDate START = LocalDate.of(2026, 6, 1);
  private static final int DAYS = 28;
  private static final int WORKS = 200;
  private static final int LOW = 100;
  private static final int NORMAL = 200;
  private static final int HIGH = 300;
  private static final int URGENT = 400;
  private final Random random;
  private final List<Work> works = new ArrayList<>();
  private final List<Cap> caps = new ArrayList<>();

  private WeekInstances(int seed) {
    this.random = new Random(seed);
  }

  /** The instance of that seed at that ratio. */
  public static Wanted of(int seed, double ratio) {
    return new WeekInstances(seed).wanted(seed, ratio);
  }

  private Wanted wanted(int seed, double ratio) {
    for (int c = 0; c < 4; c++) {
      campaign("campaign-" + c, between(0, 9));
    }
    posts("youtube", between(3, 5));
    posts("x", between(2, 3));
    asks("youtube", 3);
    asks("x", 5);
    for (int t = 0; t < 4; t++) {
      trial(t);
    }
    int people = (WORKS - works.size()) * 2 / 5;
    for (int p = 0; p < people; p++) {
      person(p);
    }
    for (int r = 0; works.size() < WORKS; r++) {
      reply(r);
    }
    return new Wanted(
        START, slots(ratio), works, caps, Set.of(), Map.of(), List.of(), Map.of(), seed);
  }

  private int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  private boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  private static LocalDate day(int number) {
    return START.plusDays(number);
  }

  private void add(
      String id,
      Group group,
      int minutes,
      int value,
      int earliest,
      @Nullable Integer due,
      @Nullable Integer last,
      List<String> after,
      @Nullable String cap,
      @Nullable String campaign) {
    works.add(
        new Work(
            id,
            "studio",
            id,
            "",
            group,
            minutes,
            value,
            day(earliest),
            due == null ? null : day(due),
            last == null ? null : day(last),
            after,
            cap,
            campaign));
  }

  /** It waits now, should be answered within days, and makes no sense after a month. */
  private void reply(int number) {
    int dice = random.nextInt(10);
    int priority = dice == 0 ? URGENT : dice < 4 ? HIGH : dice < 9 ? NORMAL : LOW;
    int value = priority + random.nextInt(30) + (oneIn(3) ? 20 : 0) + (oneIn(4) ? 25 : 0);
    int due = between(0, 3);
    add(
        "reply-" + number,
        Group.REPLY,
        between(2, 6),
        value,
        0,
        due,
        due + 21,
        List.of(),
        null,
        null);
  }

  /** A welcome, a visit, a thank-you; some are bound to a week, some are not. */
  private void person(int number) {
    int value = (oneIn(4) ? HIGH : oneIn(3) ? LOW : NORMAL) + random.nextInt(30);
    int earliest = oneIn(2) ? 0 : between(0, 14);
    Integer due = oneIn(2) ? null : Integer.valueOf(earliest + between(3, 10));
    Integer last = due == null ? null : Integer.valueOf(due + 10);
    add(
        "person-" + number,
        Group.PEOPLE,
        between(3, 9),
        value,
        earliest,
        due,
        last,
        List.of(),
        null,
        null);
  }

  /** One every so many days, made on its day or up to two before, and no two close together. */
  private void posts(String platform, int gap) {
    caps.add(new Cap(platform + "/post", 1, 7, Math.max(1, gap - 1), List.of()));
    int minutes = between(25, 50);
    for (int d = between(0, gap - 1); d < DAYS; d += gap) {
      int value = NORMAL + random.nextInt(40);
      add(
          "post-" + platform + "-" + d,
          Group.MAKE,
          minutes,
          value,
          Math.max(0, d - 2),
          d,
          d + gap - 1,
          List.of(),
          platform + "/post",
          null);
    }
  }

  private void asks(String platform, int many) {
    caps.add(new Cap(platform + "/ask", 1, 1, 5, List.of()));
    for (int a = 0; a < many; a++) {
      int earliest = between(0, 14);
      int value = (oneIn(3) ? HIGH : NORMAL) + random.nextInt(20);
      Integer due = oneIn(2) ? null : Integer.valueOf(earliest + 7);
      add(
          "ask-" + platform + "-" + a,
          Group.ASK,
          between(6, 15),
          value,
          earliest,
          due,
          null,
          List.of(),
          platform + "/ask",
          null);
    }
  }

  /** Try something, and a week or more later say what it showed. */
  private void trial(int number) {
    int start = between(0, 10);
    String first = "try-" + number;
    add(
        first,
        Group.MAKE,
        between(10, 25),
        NORMAL,
        start,
        start + 5,
        start + 10,
        List.of(),
        null,
        null);
    int end = start + between(9, 14);
    add(
        "conclude-" + number,
        Group.MAKE,
        between(5, 10),
        NORMAL,
        end,
        end + 4,
        null,
        List.of(first),
        null,
        null);
  }

  /** Prepare, announce, run, close, choose, thank, report. */
  private void campaign(String name, int start) {
    int opens = start + between(4, 7);
    int closes = Math.min(DAYS - 5, opens + between(7, 12));
    step(name, "brief", between(10, 20), LOW, start, opens - 2, List.of());
    step(name, "rules", between(25, 45), LOW, start, opens - 1, List.of("brief"));
    step(name, "pictures", between(30, 60), LOW, start, opens, List.of("brief"));
    step(name, "check-terms", between(5, 10), NORMAL, start, opens, List.of("rules"));
    step(
        name,
        "announce",
        between(10, 20),
        URGENT,
        opens,
        opens,
        List.of("check-terms", "pictures"));
    for (int d = opens + 1; d < closes; d++) {
      int value = NORMAL + random.nextInt(50);
      if (random.nextInt(5) > 0) {
        daily(name, d, value);
      }
    }
    step(name, "remind", between(5, 10), NORMAL, closes - 2, closes - 1, List.of("announce"));
    step(name, "close", 5, URGENT, closes, closes, List.of("announce"));
    step(name, "choose", between(10, 20), URGENT, closes, closes + 2, List.of("close"));
    step(name, "thank", between(10, 20), HIGH, closes, closes + 3, List.of("choose"));
    step(name, "report", between(15, 30), LOW, closes, null, List.of("thank"));
  }

  private void step(
      String campaign,
      String step,
      int minutes,
      int value,
      int earliest,
      @Nullable Integer due,
      List<String> after) {
    add(
        campaign + "-" + step,
        Group.CAMPAIGN,
        minutes,
        value,
        earliest,
        due,
        due == null ? null : Integer.valueOf(due + 4),
        after.stream().map(a -> campaign + "-" + a).toList(),
        null,
        campaign);
  }

  /** Answer those who took part on that day; the next day will do. */
  private void daily(String campaign, int d, int value) {
    add(
        campaign + "-day-" + d,
        Group.CAMPAIGN,
        between(4, 10),
        value,
        d,
        d,
        d + 1,
        List.of(campaign + "-announce"),
        null,
        campaign);
  }

  /** Uneven days, one or two rest days a week, sometimes a pause; a part kept for comments. */
  private List<Slot> slots(double ratio) {
    Set<DayOfWeek> rest = EnumSet.of(DayOfWeek.SUNDAY);
    if (oneIn(2)) {
      rest.add(DayOfWeek.of(between(1, 6)));
    }
    List<Double> shape =
        IntStream.range(0, 7).mapToObj(i -> 0.5 + random.nextDouble() * 1.2).toList();
    double care = 0.15 + random.nextDouble() * 0.2;
    int pause = oneIn(3) ? between(5, 22) : DAYS;
    int pauseDays = between(2, 4);
    List<@Nullable String> off =
        IntStream.range(0, DAYS)
            .mapToObj(
                d ->
                    rest.contains(day(d).getDayOfWeek())
                        ? "Rest day"
                        : d >= pause && d < pause + pauseDays ? "Away" : "")
            .map(o -> o.isEmpty() ? null : o)
            .collect(Collectors.toList());
    double parts = 0;
    for (int d = 0; d < DAYS; d++) {
      parts += off.get(d) == null ? shape.get(d % 7) * (1 - care) : 0;
    }
    int demand = works.stream().mapToInt(Work::minutes).sum();
    double minutes = demand / ratio / parts;
    List<Slot> slots = new ArrayList<>();
    for (int d = 0; d < DAYS; d++) {
      int budget = (int) Math.round(shape.get(d % 7) * minutes);
      slots.add(new Slot(day(d), budget, (int) (budget * care), off.get(d)));
    }
    return slots;
  }
}
