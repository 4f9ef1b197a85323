package tend.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * One day: what is open within the minutes there are, what was held back and why, and what is done.
 *
 * @param day the date of {@code at} in the zone of whose day it is
 * @param minutes the budget of the day
 * @param spent minutes of what was ticked by hand or by evidence on this day, on all accounts that
 *     share the budget
 * @param rulesVersion names the playbooks in force; the same rules give the same words
 * @param open in the order of the list
 * @param heldBack best first
 * @param evening postponed until later on this day; their minutes are kept for them
 * @param later postponed until another day, soonest first
 * @param done of this day, newest first
 * @param rolledOver since when items stand on the list, by id; those that are new today have none
 * @param putAside what waited while the person was away for long
 * @param rhythmDays on how many days in a row something was done; rest days and pauses do not count
 * @param handed what assistants see to instead, best first; it takes nothing of the budget
 * @param assistant whose part of the list it is; null for the creator's own
 * @param sessions what those items of the list are made of that are several in one go, by id
 * @param told what is said beside the list
 */
public record DayPlan(
    Whose whose,
    Instant at,
    LocalDate day,
    int minutes,
    int spent,
    String rulesVersion,
    List<Item> open,
    List<HeldBack> heldBack,
    List<Postponed> evening,
    List<Postponed> later,
    List<Done> done,
    Map<String, RolledOver> rolledOver,
    PutAside putAside,
    int rhythmDays,
    List<Handed> handed,
    @Nullable String assistant,
    Map<String, List<Item>> sessions,
    Told told) {

  public DayPlan {
    open = List.copyOf(open);
    heldBack = WhenAsked.copyOf(heldBack);
    evening = List.copyOf(evening);
    later = List.copyOf(later);
    done = List.copyOf(done);
    rolledOver = MapWhenAsked.copyOf(rolledOver);
    handed = List.copyOf(handed);
    sessions = Map.copyOf(sessions);
  }

  /** Whether the item of that id is open, alone or in a session. */
  public boolean lists(String id) {
    return open.stream().anyMatch(i -> i.id().equals(id))
        || sessions.values().stream().flatMap(List::stream).anyMatch(i -> i.id().equals(id));
  }

  /** Minutes of the budget that are not spent; never below zero. */
  public int minutesLeft() {
    return Math.max(0, minutes - spent);
  }

  /** The pause that the day is in; null where it is in none. */
  public @Nullable Pause pause() {
    return whose.pauseOn(day).orElse(null);
  }

  /**
   * That an item was listed on an earlier day already.
   *
   * @param since the first day on which it was
   * @param days how many days after that one counted, today included
   * @param up whether it is past due and moved up for it
   */
  public record RolledOver(LocalDate since, int days, boolean up) {}

  /**
   * What waited while the person did nothing at all for long, so that nobody comes back to a wall.
   *
   * @param items best first
   * @param days how long they were away; 0 where nothing is put aside
   */
  public record PutAside(List<Item> items, int days) {
    /** Nothing is. */
    public static final PutAside NOTHING = new PutAside(List.of(), 0);

    public PutAside {
      items = List.copyOf(items);
    }

    /** How many things wait in it, a session counting for all that it covers. */
    public int count() {
      return items.stream().mapToInt(i -> i.what().covers().size()).sum();
    }

    /** The same by group, in the order of the list, without groups that have none. */
    public Map<Group, Integer> counts() {
      Map<Group, Integer> counts = new EnumMap<>(Group.class);
      items.forEach(i -> counts.merge(i.what().group(), i.what().covers().size(), Integer::sum));
      return counts;
    }

    /** In one line, such as "34 put aside after 30 days without you: 20 replies, 14 people". */
    public String words() {
      StringJoiner parts = new StringJoiner(", ");
      counts().forEach((group, count) -> parts.add(count + " " + noun(group, count)));
      return count() + " put aside after " + days + " days without you: " + parts;
    }

    private static String noun(Group group, int count) {
      boolean one = count == 1;
      return switch (group) {
        case REPLY -> one ? "reply" : "replies";
        case PEOPLE -> one ? "person" : "people";
        case ASK -> one ? "question to ask" : "questions to ask";
        case MAKE -> one ? "thing to make" : "things to make";
        case STOP -> one ? "thing to stop" : "things to stop";
        case CAMPAIGN -> one ? "step" : "steps";
      };
    }
  }

  /** An item that did not make the list, with the reason in words. */
  public record HeldBack(Item item, String reason) {}

  /** An item that an assistant sees to. */
  public record Handed(Item item, String assistant) {}

  /** An item that comes back at {@code until}. */
  public record Postponed(Item item, Instant until) {}

  /**
   * An item that is dealt with.
   *
   * @param at when it was ticked, or when the evidence arrived
   * @param by the interaction that ticked it; null when a person did
   */
  public record Done(Item item, Instant at, @Nullable Interaction by) {}

  /**
   * What a rule would have recommended and a policy refuses.
   *
   * @param rule with its playbook
   * @param title what it would have recommended
   * @param reason what the policy says, and who says it
   * @param source where it stands
   * @param asOf the day it was read
   * @param stale whether that was too long ago
   */
  public record Refused(
      String account,
      String rule,
      String title,
      String reason,
      String source,
      @Nullable String url,
      LocalDate asOf,
      boolean stale) {

    /** Where it stands and when it was read. */
    public String read() {
      return source + ", read " + asOf + (stale ? ", long ago: look it up again" : "");
    }
  }

  /** A rule that was set aside on this account, with the reason in words. */
  public record Stopped(String rule, String reason) {}

  /** A rule that a person turned off, with the item whose answer did it. */
  public record TurnedOff(String rule, String title, String item) {}

  /**
   * What the day did for people.
   *
   * @param answered interactions dealt with today
   * @param longestBeforeHours the longest that one of them had waited; null where none was
   * @param longestNowHours the longest that one still waits, old threads aside; null when nobody
   *     does
   */
  public record Progress(
      int answered, @Nullable Double longestBeforeHours, @Nullable Double longestNowHours) {}

  /**
   * What is said beside the list.
   *
   * @param rules how many rules looked
   * @param interactions how much activity they looked at
   */
  public record Told(
      List<Refused> refused,
      List<Stopped> stopped,
      List<TurnedOff> off,
      Progress progress,
      int rules,
      int interactions) {
    public Told {
      refused = List.copyOf(refused);
      stopped = List.copyOf(stopped);
      off = List.copyOf(off);
    }

    /** Nothing to say. */
    public static final Told NOTHING =
        new Told(List.of(), List.of(), List.of(), new Progress(0, null, null), 0, 0);
  }
}
