package tend.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants to work on an account.
 *
 * @param zone null until chosen; pages say so and count days in UTC
 * @param minutes the budget of each weekday, Monday first, seven numbers
 * @param opens start of the hours in which answering is expected, wall clock
 * @param closes end of them, later than {@code opens}
 * @param restDays weekdays that never count against anyone
 * @param brand groups accounts for settings; null when none
 * @param creator the person behind one or more accounts; null when none
 * @param verified whether the platform verified the account; null when nobody said so
 * @param regions where its people are, for policies, such as us and uk; none means everywhere
 * @param pauses days off that the person chose, in order; a stored list from before there were any
 *     has none
 * @param quiet when nothing may ring; null when it always may
 * @param assistants who takes items of the account off the list, each name once
 * @param earlier how days were before, oldest first
 */
public record Preferences(
    @Nullable ZoneId zone,
    List<Integer> minutes,
    LocalTime opens,
    LocalTime closes,
    Set<DayOfWeek> restDays,
    @Nullable String brand,
    @Nullable String creator,
    @Nullable Boolean verified,
    Set<String> regions,
    List<Pause> pauses,
    @Nullable QuietHours quiet,
    List<Assistant> assistants,
    List<DaysBefore> earlier) {

  /** Twenty minutes a day, nine to six, no rest day, no zone. */
  public static final Preferences DEFAULT =
      new Preferences(
          null,
          Collections.nCopies(7, 20),
          LocalTime.of(9, 0),
          LocalTime.of(18, 0),
          Set.of(),
          null,
          null);

  public Preferences {
    if (minutes.size() != 7) {
      throw new IllegalArgumentException("minutes takes seven numbers, Monday first");
    }
    if (!opens.isBefore(closes)) {
      throw new IllegalArgumentException("hours must open before they close");
    }
    minutes = List.copyOf(minutes);
    pauses = pauses == null ? List.of() : Pause.joined(pauses);
    assistants = assistants == null ? List.of() : List.copyOf(assistants);
    earlier = earlier == null ? List.of() : List.copyOf(earlier);
    regions = Collections.unmodifiableSortedSet(new TreeSet<>(regions));
    restDays =
        restDays.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(restDays));
  }

  /**
   * Those of an account of which nobody said whether it is verified, nor where its people are, and
   * of a person without pauses, quiet hours and assistants.
   */
  public Preferences(
      @Nullable ZoneId zone,
      List<Integer> minutes,
      LocalTime opens,
      LocalTime closes,
      Set<DayOfWeek> restDays,
      @Nullable String brand,
      @Nullable String creator) {
    this(
        zone, minutes, opens, closes, restDays, brand, creator, null, Set.of(), List.of(), null,
        List.of(), List.of());
  }

  /** What the person chose, for another of their accounts, which keeps its brand. */
  public Preferences of(@Nullable String otherBrand) {
    return new Preferences(zone, minutes, opens, closes, restDays, otherBrand, creator)
        .pausing(pauses)
        .keepingQuiet(quiet)
        .after(earlier);
  }

  /** The same account's preferences once that person is behind it: theirs, with its own brand. */
  public Preferences joining(Preferences person) {
    return person.of(brand).standing(verified, regions).helpedBy(assistants);
  }

  /** The same with what is said of the account itself. */
  public Preferences standing(@Nullable Boolean isVerified, Set<String> where) {
    return with(isVerified, where, pauses, quiet, assistants, earlier);
  }

  /** The same with other pauses. */
  public Preferences pausing(List<Pause> others) {
    return with(verified, regions, others, quiet, assistants, earlier);
  }

  /** The same with other minutes. */
  public Preferences within(List<Integer> others) {
    return new Preferences(
        zone,
        others,
        opens,
        closes,
        restDays,
        brand,
        creator,
        verified,
        regions,
        pauses,
        quiet,
        assistants,
        earlier);
  }

  /** The same with other quiet hours, or with none. */
  public Preferences keepingQuiet(@Nullable QuietHours other) {
    return with(verified, regions, pauses, other, assistants, earlier);
  }

  /** The same with other assistants. */
  public Preferences helpedBy(List<Assistant> others) {
    return with(verified, regions, pauses, quiet, others, earlier);
  }

  private Preferences after(List<DaysBefore> before) {
    return with(verified, regions, pauses, quiet, assistants, before);
  }

  /** The same, remembering how days were until that moment where they are others now. */
  public Preferences insteadOf(Preferences was, Instant moment) {
    if (Objects.equals(was.zone, zone) && was.restDays.equals(restDays)) {
      return after(was.earlier);
    }
    List<DaysBefore> before = new ArrayList<>(was.earlier);
    before.add(new DaysBefore(was.zone, was.restDays, moment));
    return after(before);
  }

  /** The date of that moment in the zone that held then. */
  public LocalDate dayOf(Instant moment) {
    for (DaysBefore days : earlier) {
      if (moment.isBefore(days.until())) {
        return days.dayOf(moment);
      }
    }
    return LocalDate.ofInstant(moment, zone == null ? ZoneOffset.UTC : zone);
  }

  /** Whether nothing was expected on that day by what held then. */
  public boolean restedOn(LocalDate day) {
    Set<DayOfWeek> rest = restDays;
    for (int i = earlier.size() - 1; i >= 0; i--) {
      DaysBefore before = earlier.get(i);
      rest = day.isBefore(before.dayOf(before.until())) ? before.restDays() : rest;
    }
    return rest.contains(day.getDayOfWeek()) || Pause.on(day, pauses).isPresent();
  }

  private Preferences with(
      @Nullable Boolean isVerified,
      Set<String> where,
      List<Pause> off,
      @Nullable QuietHours silence,
      List<Assistant> helpers,
      List<DaysBefore> before) {
    return new Preferences(
        zone,
        minutes,
        opens,
        closes,
        restDays,
        brand,
        creator,
        isVerified,
        where,
        off,
        silence,
        helpers,
        before);
  }

  /** Whether nothing is expected on that day: a rest day, or one of a pause. */
  public boolean restsOn(LocalDate day) {
    return restDays.contains(day.getDayOfWeek()) || Pause.on(day, pauses).isPresent();
  }

  /** Whether there is any day on which nothing is planned. */
  public boolean everRests() {
    return !restDays.isEmpty() || !pauses.isEmpty();
  }

  /** The budget of that weekday in minutes. */
  public int minutesOn(DayOfWeek day) {
    return minutes.get(day.getValue() - 1);
  }
}
