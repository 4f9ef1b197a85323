package tend.web.creator;

import static tend.web.page.Words.t;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stages of people in words. */
final class Stages {
  /** In the order in which they are offered. */
  static final List<String> ALL =
      List.of("rising", "regular", "new", "occasional", "cooling", "lost");

  private Stages() {}

  /** In a word or two; null where it cannot be told. */
  static @Nullable String title(@Nullable String stage) {
    return stage == null
        ? null
        : switch (stage) {
          case "rising" -> t("rising");
          case "regular" -> t("regular");
          case "new" -> t("new");
          case "occasional" -> t("now and then");
          case "cooling" -> t("cooling");
          case "lost" -> t("lost");
          default -> stage;
        };
  }

  /** What it means. */
  static String said(@Nullable String stage) {
    return stage == null
        ? t("What was imported is too young to tell how they stand with you.")
        : switch (stage) {
          case "rising" -> t("They come clearly more than a month ago.");
          case "regular" -> t("They come in a rhythm of their own, and keep it.");
          case "new" -> t("They came for the first time within a fortnight.");
          case "occasional" -> t("They come now and then, and are not missed in between.");
          case "cooling" -> t("They have been away for three times as long as is usual for them.");
          case "lost" -> t("They have been away for six times as long as is usual for them.");
          default -> "";
        };
  }

  static String tone(@Nullable String stage) {
    return stage == null
        ? ""
        : switch (stage) {
          case "rising" -> "good";
          case "new" -> "info";
          case "cooling" -> "warn";
          default -> "";
        };
  }
}
