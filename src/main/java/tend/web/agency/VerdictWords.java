package tend.web.agency;

import static tend.web.page.Words.n;
import static tend.web.page.Words.t;

import tend.flow.RuleResult;
import tend.flow.agency.Verdict;
import tend.model.Lesson;

/** Whether a rule is worth keeping, in words. */
final class VerdictWords {
  private VerdictWords() {}

  static String chip(Verdict.Word word) {
    return switch (word) {
      case RETIRE -> t("Retire");
      case REVIEW_UNWANTED, REVIEW_MOMENT, REVIEW_IGNORED -> t("Review");
      case KEEP -> t("Keep");
      case TOO_FEW -> t("Too early");
    };
  }

  static String tone(Verdict.Word word) {
    return switch (word) {
      case RETIRE -> "bad";
      case REVIEW_UNWANTED, REVIEW_MOMENT, REVIEW_IGNORED -> "warn";
      case KEEP -> "good";
      case TOO_FEW -> "";
    };
  }

  static String why(Verdict verdict) {
    int part = verdict.part();
    int whole = verdict.whole();
    return switch (verdict.word()) {
      case RETIRE ->
          n(
              part,
              "{0} of {1} people reacted to were “not for me”.",
              "{0} of {1} people reacted to were “not for me”.",
              whole);
      case REVIEW_UNWANTED ->
          n(
              part,
              "{0} of {1} people reacted to were “not for me”, or put off and not done.",
              "{0} of {1} people reacted to were “not for me”, or put off and not done.",
              whole);
      case REVIEW_MOMENT ->
          n(
              part,
              "Put off {0} time for {1} that were answered: it asks at the wrong moment.",
              "Put off {0} times for {1} that were answered: it asks at the wrong moment.",
              whole);
      case REVIEW_IGNORED ->
          n(
              part,
              "{0} of {1} left the list and nobody reacted to any.",
              "{0} of {1} left the list and nobody reacted to any.",
              whole);
      case KEEP ->
          n(
              part,
              "{0} of {1} people reacted to were done.",
              "{0} of {1} people reacted to were done.",
              whole);
      case TOO_FEW -> n(part, "{0} reaction to {1} listed.", "{0} reactions to {1} listed.", whole);
    };
  }

  /** The reason given most often; empty where none is. */
  static String often(RuleResult rule) {
    return rule.reasons().stream()
        .flatMap(r -> Lesson.in(r.reason()).stream())
        .findFirst()
        .map(l -> t("Most often said: {0}.", l.label()))
        .orElse("");
  }
}
