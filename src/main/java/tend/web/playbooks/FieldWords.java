package tend.web.playbooks;

import static tend.web.page.Words.t;

/** What the fields of a rule are called. */
public final class FieldWords {
  private FieldWords() {}

  public static String of(String field) {
    return switch (field) {
      case "title" -> t("Title");
      case "why" -> t("Why");
      case "source" -> t("Source");
      case "priority" -> t("Priority");
      case "effort" -> t("Effort");
      case "group" -> t("Group");
      case "done" -> t("Done by");
      case "within" -> t("Within");
      case "action" -> t("Action, for policies");
      case "hours" -> t("Hours");
      case "days" -> t("Days");
      case "percent" -> t("Percent");
      case "number" -> t("Number");
      case "text" -> t("Words");
      default -> field;
    };
  }
}
