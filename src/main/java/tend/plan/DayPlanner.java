package tend.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tend.model.DayPlan;
import tend.model.DayPlan.Done;
import tend.model.DayPlan.Handed;
import tend.model.DayPlan.HeldBack;
import tend.model.DayPlan.Postponed;
import tend.model.DayPlan.PutAside;
import tend.model.DayPlan.RolledOver;
import tend.model.DayPlan.Told;
import tend.model.Item;
import tend.model.MapWhenAsked;
import tend.model.Priority;
import tend.model.WhenAsked;
import tend.model.Whose;

/**
 * Fits a list into the minutes of a day: urgent items first, then by score per minute. What does
 * not fit is held back with the reason; if nothing fits, the single best item is listed all the
 * same. Of habits, which are about the account and nobody in it, a day has few. Stateless.
 */
public final class DayPlanner {
  private static final int MOST_HABITS = 2;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

  private DayPlanner() {}

  /**
   * The day of {@code at}.
   *
   * @param minutes null means the budget of whose day it is, which a rest day sets to nothing
   * @param remaining what is left to do, best first
   * @param elsewhere minutes spent today on other accounts that share the budget
   * @param before what earlier days left
   */
  public static DayPlan plan(
      Whose whose,
      Instant at,
      @Nullable Integer minutes,
      String rulesVersion,
      Remaining remaining,
      List<Done> done,
      int elsewhere,
      Before before,
      Told told) {
    LocalDate day = LocalDate.ofInstant(at, whose.zone());
    boolean rest = minutes == null && whose.restsOn(day);
    int budget = minutes != null ? minutes : rest ? 0 : whose.minutesOn(day.getDayOfWeek());
    int spent = elsewhere + minutes(done);
    Map<Boolean, List<Postponed>> later =
        remaining.later().stream()
            .collect(
                Collectors.partitioningBy(
                    p -> LocalDate.ofInstant(p.until(), whose.zone()).equals(day)));
    List<Postponed> evening = later.getOrDefault(true, List.of());
    int kept = evening.stream().mapToInt(p -> p.item().what().minutes()).sum();
    boolean fresh = spent == 0 && kept == 0;
    int habits = (int) done.stream().filter(d -> isHabit(d.item())).count();
    String off = rest ? dayOff(whose, day) : null;
    Filled filled =
        fill(Ranked.of(remaining.items()), budget, budget - spent - kept, off, fresh, habits);
    return new DayPlan(
        whose,
        at,
        day,
        budget,
        spent,
        rulesVersion,
        filled.open(),
        filled.heldBack(),
        evening,
        later.getOrDefault(false, List.of()),
        done,
        rolledOver(before, filled),
        before.putAside(),
        before.rhythmDays(),
        remaining.handed(),
        null,
        filled.sessions(),
        told);
  }

  /**
   * What an assistant sees to of that day, within their own minutes, which no day off of the
   * creator touches.
   *
   * @param minutes null means theirs, or as long as it takes where they have none
   * @param remaining in which what is handed over stands best first
   * @param done what they did today
   */
  public static DayPlan plan(
      Whose whose,
      String assistant,
      Instant at,
      @Nullable Integer minutes,
      String rulesVersion,
      Remaining remaining,
      List<Done> done,
      Before before,
      Told told) {
    List<Item> items =
        remaining.handed().stream()
            .filter(h -> h.assistant().equals(assistant))
            .map(Handed::item)
            .toList();
    int spent = minutes(done);
    int theirs = minutes != null ? minutes : whose.minutesOf(assistant);
    int all = spent + items.stream().mapToInt(i -> i.what().minutes()).sum();
    int budget = minutes == null && theirs == 0 ? all : theirs;
    Filled filled = fill(Ranked.of(items), budget, budget - spent, null, spent == 0, 0);
    return new DayPlan(
        whose,
        at,
        LocalDate.ofInstant(at, whose.zone()),
        budget,
        spent,
        rulesVersion,
        filled.open(),
        filled.heldBack(),
        List.of(),
        List.of(),
        done,
        rolledOver(before, filled),
        PutAside.NOTHING,
        0,
        List.of(),
        assistant,
        filled.sessions(),
        told);
  }

  private static int minutes(List<Done> done) {
    return done.stream().mapToInt(d -> d.item().what().minutes()).sum();
  }

  /**
   * What earlier days left to a day.
   *
   * @param rolledOver since when items stand on the list, by id
   */
  public record Before(Map<String, RolledOver> rolledOver, PutAside putAside, int rhythmDays) {
    /** There were none. */
    public static final Before NOTHING = new Before(Map.of(), PutAside.NOTHING, 0);

    public Before {
      rolledOver = MapWhenAsked.copyOf(rolledOver);
    }
  }

  private static String dayOff(Whose whose, LocalDate day) {
    return whose
        .pauseOn(day)
        .map(p -> "you paused until " + DAY.format(p.to()))
        .orElse("today is your rest day");
  }

  private record Filled(
      List<Item> open, List<HeldBack> heldBack, Map<String, List<Item>> sessions) {}

  /** A session stands since the first of what it is made of. */
  private static Map<String, RolledOver> rolledOver(Before before, Filled filled) {
    return filled.sessions().isEmpty()
        ? before.rolledOver()
        : MapWhenAsked.of(() -> withSessions(before, filled));
  }

  private static Map<String, RolledOver> withSessions(Before before, Filled filled) {
    Map<String, RolledOver> all = new HashMap<>(before.rolledOver());
    filled
        .sessions()
        .forEach(
            (id, members) ->
                members.stream()
                    .flatMap(i -> Stream.ofNullable(before.rolledOver().get(i.id())))
                    .max(Comparator.comparing(RolledOver::up).thenComparing(RolledOver::days))
                    .ifPresent(over -> all.put(id, over)));
    return all;
  }

  private static Filled fill(
      Ranked bestFirst,
      int budget,
      int minutesLeft,
      @Nullable String dayOff,
      boolean nothingDone,
      int habitsDone) {
    BitSet places = new BitSet();
    List<Item> open = new ArrayList<>();
    Lanes lanes = new Lanes(bestFirst);
    int left = Math.max(0, minutesLeft);
    int habits = habitsDone;
    for (int place = lanes.next(left); place >= 0; place = lanes.next(left)) {
      Item item = bestFirst.get(place);
      boolean habit = isHabit(item);
      if (!(habit && habits >= MOST_HABITS)) {
        left -= item.what().minutes();
        habits += habit ? 1 : 0;
        places.set(place);
        open.add(item);
      }
    }
    if (open.isEmpty() && !bestFirst.isEmpty() && budget > 0 && nothingDone) {
      int first = new Lanes(bestFirst).next(Integer.MAX_VALUE);
      places.set(first);
      open.add(bestFirst.get(first));
    }
    Sessions.Joined joined = Sessions.of(open);
    List<Item> listed = new ArrayList<>(joined.items());
    listed.sort(Comparator.comparing((Item i) -> i.what().group()).thenComparing(Scoring.ORDER));
    int free = left;
    List<HeldBack> held = // most lists are looked at without what is not on them
        WhenAsked.of(
            List.of(bestFirst, places, budget, free, String.valueOf(dayOff)),
            () -> heldBack(bestFirst, places, budget, free, dayOff));
    return new Filled(listed, held, joined.members());
  }

  private static List<HeldBack> heldBack(
      List<Item> bestFirst, BitSet open, int budget, int free, @Nullable String dayOff) {
    Map<Integer, String> reasons = new HashMap<>(); // there are as many as lengths
    List<HeldBack> held = new ArrayList<>(bestFirst.size());
    for (int place = open.nextClearBit(0);
        place < bestFirst.size();
        place = open.nextClearBit(place + 1)) {
      Item item = bestFirst.get(place);
      String reason =
          reasons.computeIfAbsent(
              item.what().minutes(), minutes -> reason(minutes, budget, free, dayOff));
      held.add(new HeldBack(item, reason));
    }
    return held;
  }

  private static String reason(int minutes, int budget, int free, @Nullable String dayOff) {
    if (dayOff != null) {
      return dayOff;
    }
    if (minutes <= free) {
      return "two habits a day are enough";
    }
    String takes = minutes + " min, and ";
    return free == 0
        ? takes + "today's " + budget + " are full"
        : takes + free + " of today's " + budget + " are left";
  }

  /** Whether it waits for nobody and is about how the account goes about things. */
  private static boolean isHabit(Item item) {
    return item.what().subject().kind().equals("account")
        && item.what().priority().compareTo(Priority.NORMAL) >= 0;
  }
}
