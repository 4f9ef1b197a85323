package tend.web;

import static tend.web.page.Words.t;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tend.flow.campaigns.Campaigns.Wish;
import tend.model.campaign.Terms;

/** A campaign, or the terms of one, as somebody typed it. */
record CampaignForm(
    String template,
    String name,
    List<String> accounts,
    String start,
    List<String> ways,
    String hashtag,
    String prize,
    String countries,
    String age) {
  private static final int OLDEST = 99;

  CampaignForm {
    accounts = List.copyOf(accounts);
    ways = List.copyOf(ways);
  }

  /** A word of it cannot be read. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
      super(message);
    }
  }

  /** From an address where it is only looked at, else from the body. */
  static CampaignForm of(Context ctx) {
    boolean looking = ctx.req().getMethod().equals("GET");
    Map<String, List<String>> typed = looking ? ctx.queryParamMap() : ctx.formParamMap();
    return new CampaignForm(
        one(typed, "template"),
        one(typed, "name"),
        typed.getOrDefault("account", List.of()),
        one(typed, "start"),
        typed.getOrDefault("way", List.of()),
        one(typed, "hashtag"),
        one(typed, "prize"),
        one(typed, "countries"),
        one(typed, "age"));
  }

  private static String one(Map<String, List<String>> typed, String name) {
    List<String> values = typed.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.get(0).strip();
  }

  /** What is wished, with the template's goal and lengths. */
  Wish wish() throws Unreadable {
    return new Wish(name, template, accounts, start(start), terms(), null, null, Map.of());
  }

  /** The terms alone. */
  Terms terms() throws Unreadable {
    List<String> all =
        Arrays.stream(countries.split("[,;]", -1))
            .map(String::strip)
            .filter(c -> !c.isEmpty())
            .toList();
    return new Terms(ways, orNull(hashtag), orNull(prize), all, years());
  }

  /** A day of the form of its field. */
  static LocalDate start(String day) throws Unreadable {
    try {
      return LocalDate.parse(day);
    } catch (DateTimeParseException e) {
      throw new Unreadable(t("\"{0}\" is no day; choose one such as 2026-06-15.", day));
    }
  }

  private @Nullable Integer years() throws Unreadable {
    if (age.isEmpty()) {
      return null;
    }
    if (!age.matches("\\d{1,2}")) {
      throw new Unreadable(t("\"{0}\" is no age; give years from 0 to {1}.", age, OLDEST));
    }
    return Integer.valueOf(age);
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
