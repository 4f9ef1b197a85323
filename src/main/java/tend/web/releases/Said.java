package tend.web.releases;

import static tend.web.page.Words.n;
import static tend.web.page.Words.t;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import tend.flow.rules.ReleasePlaybook.Changed;
import tend.model.Release;
import tend.web.page.Dates;

/** What these pages say more than once: moments, steps, and what a step changes. */
final class Said {
  private Said() {}

  /** 2 March 2026. */
  static String day(LocalDate day) {
    return Dates.withYear(day);
  }

  /** The day of a moment. */
  static String day(Instant at, ZoneId zone) {
    return day(LocalDate.ofInstant(at, zone));
  }

  /** 2 March 2026, 9:00; whose clock that is, the page says once. */
  static String moment(Instant at, ZoneId zone) {
    ZonedDateTime there = at.atZone(zone);
    return t("{0}, {1}", day(there.toLocalDate()), Dates.clock(there));
  }

  /** How far a step reaches. */
  static String reach(Release step) {
    return switch (step.stage()) {
      case SHADOW -> t("Shadow");
      case SHARE -> t("{0} % of accounts", step.share());
      case EVERYONE -> t("Everyone");
      case WITHDRAWN -> t("Taken back");
      case RETIRED -> t("Retired");
    };
  }

  /** What came of a step. */
  static String came(Release step) {
    int version = step.version();
    return switch (step.stage()) {
      case SHADOW -> t("Version {0} runs in shadow: counted, shown to nobody.", version);
      case SHARE -> t("Version {0} is in force for {1} % of the accounts.", version, step.share());
      case EVERYONE ->
          step.kind() == Release.Kind.ROLLED_BACK
              ? t("The earlier words are back in force, as version {0}.", version)
              : t("Version {0} is in force for everyone.", version);
      case WITHDRAWN -> t("Version {0} is taken back; what was in force before stays.", version);
      case RETIRED -> t("It is retired and recommends nothing any more.");
    };
  }

  /** How many accounts get other items by a step that was taken; null where nobody looked. */
  static @Nullable String changed(Release step) {
    Integer looked = step.looked();
    Integer changed = step.changed();
    return looked == null || changed == null ? null : changed(looked, changed);
  }

  private static String changed(int looked, int changed) {
    if (looked == 0) {
      return t("There was no account to look at.");
    }
    return changed == 0
        ? n(looked, "The only account kept its list.", "None of {0} accounts got other items.")
        : t("{0} of {1} accounts got other items.", changed, looked);
  }

  /** How many would. */
  static String would(Changed changed) {
    if (changed.looked() == 0) {
      return t("There is no account to look at yet.");
    }
    return changed.changed() == 0
        ? n(
            changed.looked(),
            "No change for the only account.",
            "No change for any of {0} accounts.")
        : t("{0} of {1} accounts get other items.", changed.changed(), changed.looked());
  }

  /** Who did it. */
  static String who(String name) {
    return name.isEmpty() ? t("Somebody") : name;
  }
}
