package tend.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Whose day it is: one account, or a creator with all their accounts and one budget.
 *
 * @param name the account's or the creator's
 * @param accounts at least one; what a creator chose holds for all of theirs, so the first speaks
 *     for the others
 */
public record Whose(String name, List<Account> accounts) {
  public Whose {
    if (accounts.isEmpty()) {
      throw new IllegalArgumentException("nobody's day");
    }
    accounts = List.copyOf(accounts);
  }

  /** One account's day. */
  public static Whose of(Account account) {
    return new Whose(account.name(), List.of(account));
  }

  /** Whether it is a list over several accounts. */
  public boolean several() {
    return accounts.size() > 1;
  }

  /** The zone of its days. */
  public ZoneId zone() {
    return accounts.get(0).zone();
  }

  /** Whether somebody chose that zone. */
  public boolean zoneChosen() {
    return accounts.get(0).preferences().zone() != null;
  }

  /** The minutes there are on that weekday, whatever rests. */
  public int minutesOn(DayOfWeek day) {
    return accounts.get(0).preferences().minutesOn(day);
  }

  /** The names of those who take items off the list, in order, each once. */
  public List<String> assistants() {
    return accounts.stream()
        .flatMap(a -> a.preferences().assistants().stream())
        .map(Assistant::name)
        .distinct()
        .sorted()
        .toList();
  }

  /** The minutes that assistant has a day, on all of the accounts. */
  public int minutesOf(String assistant) {
    return accounts.stream()
        .flatMap(a -> a.preferences().assistants().stream())
        .filter(a -> a.name().equals(assistant))
        .mapToInt(Assistant::minutes)
        .sum();
  }

  /** Whether that weekday is a rest day. */
  public boolean restsOn(DayOfWeek day) {
    return accounts.get(0).preferences().restDays().contains(day);
  }

  /** Whether nothing is expected on that day: a rest day, or one of a pause. */
  public boolean restsOn(LocalDate day) {
    return accounts.get(0).preferences().restsOn(day);
  }

  /** The date of that moment in the zone that held then. */
  public LocalDate dayOf(Instant moment) {
    return accounts.get(0).preferences().dayOf(moment);
  }

  /** Whether nothing was expected on that day by what held then. */
  public boolean restedOn(LocalDate day) {
    return accounts.get(0).preferences().restedOn(day);
  }

  /** The pause that the day is in. */
  public Optional<Pause> pauseOn(LocalDate day) {
    return Pause.on(day, accounts.get(0).preferences().pauses());
  }
}
