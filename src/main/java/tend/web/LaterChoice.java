package tend.web;

import static tend.web.page.Words.t;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import tend.model.Account;
import tend.model.QuietHours;

/** When a postponed item may come back, in the account's zone. */
public enum LaterChoice {
  HOURS("3h"),
  EVENING("evening"),
  TOMORROW("tomorrow"),
  WEEK("week");

  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final LocalTime EVENING_TIME = LocalTime.of(18, 0);
  private static final int HOURS_LATER = 3;
  private final String word;

  LaterChoice(String word) {
    this.word = word;
  }

  /** The word in a form. */
  public String word() {
    return word;
  }

  /** The words on the button. */
  public String label() {
    return switch (this) {
      case HOURS -> t("In 3 hours");
      case EVENING -> t("This evening");
      case TOMORROW -> t("Tomorrow morning");
      case WEEK -> t("Next Monday");
    };
  }

  static Optional<LaterChoice> of(String word) {
    for (LaterChoice choice : values()) {
      if (choice.word.equals(word)) {
        return Optional.of(choice);
      }
    }
    return Optional.empty();
  }

  /** The moment it means for that account; what would fall into quiet hours waits for their end. */
  Instant from(Instant now, Account account) {
    Instant moment = from(now, account.zone());
    QuietHours quiet = account.preferences().quiet();
    return quiet == null ? moment : quiet.endOf(moment, account.zone());
  }

  /** The same whatever is quiet; this evening is tomorrow's when it is past six. */
  Instant from(Instant now, ZoneId zone) {
    ZonedDateTime here = now.atZone(zone);
    return switch (this) {
      case HOURS -> now.plusSeconds(HOURS_LATER * 3600L);
      case EVENING -> next(here, EVENING_TIME).toInstant();
      case TOMORROW -> here.toLocalDate().plusDays(1).atTime(MORNING).atZone(zone).toInstant();
      case WEEK ->
          here.toLocalDate()
              .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
              .atTime(MORNING)
              .atZone(zone)
              .toInstant();
    };
  }

  private static ZonedDateTime next(ZonedDateTime here, LocalTime time) {
    boolean past = !here.toLocalTime().isBefore(time);
    return here.toLocalDate().plusDays(past ? 1 : 0).atTime(time).atZone(here.getZone());
  }
}
