package tend.intake;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import tend.model.Account;
import tend.model.Interaction;
import tend.model.Preferences;

/**
 * Three invented accounts with half a year of activity before a moment: a baker with a fresh
 * backlog, a small warm gardener, and a music channel in trouble. The same moment gives the same
 * bytes; ids do not depend on it.
 */
public final class SampleAccounts {
  private SampleAccounts() {}

  /** One account and all it has. */
  public record Sample(Account account, List<Interaction> activity) {
    public Sample {
      activity = List.copyOf(activity);
    }
  }

  /** The three accounts as they look at that moment. */
  public static List<Sample> at(Instant now) {
    return List.of(marlow(now), tiny(now), northlight(now));
  }

  private static Sample marlow(Instant now) {
    Account account =
        sample(
            "marlow.bakes",
            "instagram",
            preferences(List.of(30, 30, 30, 30, 30, 45, 20), Set.of(), "marlow", "Marlow Finch"));
    SampleHabits habits = new SampleHabits(11, 90, 7, 0.93, 240, 4, 60, 420, 14, 8);
    return new Sample(account, new SampleActivity(account, habits, now).generate());
  }

  private static Sample tiny(Instant now) {
    Account account =
        sample(
            "tiny.plots",
            "mastodon",
            preferences(
                List.of(15, 15, 15, 15, 15, 15, 15), Set.of(DayOfWeek.SUNDAY), null, "Ada Moss"));
    SampleHabits habits = new SampleHabits(23, 52, 2, 0.98, 150, 1, 8, 40, 10, 2);
    return new Sample(account, new SampleActivity(account, habits, now).generate());
  }

  private static Sample northlight(Instant now) {
    Account account =
        sample(
            "northlight.fm",
            "youtube",
            preferences(List.of(30, 30, 30, 30, 30, 45, 20), Set.of(), "marlow", "Marlow Finch"));
    SampleHabits habits = new SampleHabits(37, 60, 32, 0.14, 2000, 6, 900, 900, 90, 6);
    return new Sample(account, new SampleActivity(account, habits, now).generate());
  }

  private static Account sample(String name, String platform, Preferences preferences) {
    return new Account(Account.MAIN_SPACE, name, platform, "me-" + name, true, preferences);
  }

  private static Preferences preferences(
      List<Integer> minutes,
      Set<DayOfWeek> rest,
      @org.jspecify.annotations.Nullable String brand,
      String creator) {
    return new Preferences(
        ZoneId.of("Europe/Berlin"),
        minutes,
        LocalTime.of(9, 0),
        LocalTime.of(18, 0),
        rest,
        brand,
        creator);
  }
}
