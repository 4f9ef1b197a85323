package tend.web.agency;

import static tend.web.page.Words.t;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import tend.flow.agency.Change;
import tend.model.Account;
import tend.web.page.Field;

/** What is to be changed on the chosen accounts, as it was typed. */
final class ChangeForm {
  private static final int MOST_MINUTES = 24 * 60;
  private static final int LONGEST_NAME = 60;
  private static final Map<String, String> FIELDS =
      Map.of("who", "who", "minutes", "budget", "until", "pause");

  private ChangeForm() {}

  /** What was typed cannot be done; the message says what to type instead. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
      super(message);
    }
  }

  static Change read(Context ctx) throws Unreadable {
    String asked = Field.text(ctx, "do");
    return switch (asked.equals("entered") ? filledIn(ctx) : asked) {
      case "who" -> who(Field.text(ctx, "who"));
      case "budget" -> budget(Field.text(ctx, "minutes"));
      case "pause" -> pause(Field.text(ctx, "until"));
      default -> throw new Unreadable(t("Choose what to change."));
    };
  }

  /** What Enter in a field asks for: the change of the one field that was filled in. */
  private static String filledIn(Context ctx) {
    List<String> filled =
        FIELDS.entrySet().stream()
            .filter(field -> !Field.text(ctx, field.getKey()).isEmpty())
            .map(Map.Entry::getValue)
            .toList();
    return filled.size() == 1 ? filled.get(0) : "";
  }

  private static Change who(String name) throws Unreadable {
    if (name.length() > LONGEST_NAME || (!name.isEmpty() && !Account.isName(name))) {
      throw new Unreadable(t("A name is one line of at most {0} letters.", LONGEST_NAME));
    }
    return new Change.Who(name);
  }

  private static Change budget(String minutes) throws Unreadable {
    if (!minutes.matches("\\d{1,4}") || Integer.parseInt(minutes) > MOST_MINUTES) {
      throw new Unreadable(t("A budget is a number of minutes a day, at most {0}.", MOST_MINUTES));
    }
    return new Change.Budget(Integer.parseInt(minutes));
  }

  private static Change pause(String day) throws Unreadable {
    try {
      return new Change.PauseUntil(LocalDate.parse(day));
    } catch (DateTimeException e) {
      throw new Unreadable(t("Choose the last day of the pause."));
    }
  }
}
