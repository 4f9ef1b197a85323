package tend.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tend.flow.UnknownName;
import tend.model.Account;
import tend.model.DayPlan;
import tend.model.Lesson;
import tend.model.Shown;
import tend.model.Whose;

/**
 * Today and its three answers. With htmx a request gets the list alone; without it a form gets a
 * redirect.
 */
final class TodayRoutes {
  private static final String CREATORS = "/creators/";
  private static final int LONGEST_NOTE = 500;
  private final Server.Parts parts;
  private final Places places;

  TodayRoutes(Server.Parts parts) {
    this.parts = parts;
    this.places = new Places(parts.accounts());
  }

  void home(Context ctx) {
    ctx.redirect(places.home().map(Urls::today).orElse("/import"));
  }

  void account(Context ctx) {
    show(ctx, Whose.of(parts.accounts().named(ctx.pathParam("name"))));
  }

  void creator(Context ctx) {
    show(ctx, parts.accounts().creator(ctx.pathParam("name")));
  }

  private void show(Context ctx, Whose whose) {
    ctx.render(
        "today.jte", Map.of("page", page(whose, null), "rail", places.rail(whose, Places.TODAY)));
  }

  void done(Context ctx) {
    if ("DELETE".equals(ctx.formParam("_method"))) {
      undo(ctx);
      return;
    }
    Instant at = parts.clock().instant();
    answered(ctx, "Done", parts.answers().done(ctx.pathParam("id"), at));
  }

  void later(Context ctx) {
    String word = String.valueOf(ctx.formParam("until"));
    LaterChoice choice =
        LaterChoice.of(word)
            .orElseThrow(() -> new BadRequestResponse("There is no later called " + word + "."));
    Shown shown = known(ctx, parts.answers().find(ctx.pathParam("id")));
    Instant at = parts.clock().instant();
    Account account = parts.accounts().named(shown.item().what().account());
    Instant until = choice.from(at, account.zone());
    answered(ctx, "Later", parts.answers().later(ctx.pathParam("id"), until, at));
  }

  void dismiss(Context ctx) {
    Instant at = parts.clock().instant();
    String reason = ctx.formParam("reason");
    String note = ctx.formParam("note");
    String said = reason == null ? "not this one" : reason;
    String full =
        note == null || note.isBlank()
            ? said
            : said
                + ": "
                + note.strip().substring(0, Math.min(LONGEST_NOTE, note.strip().length()));
    String word =
        Lesson.in(said)
            .map(
                lesson ->
                    switch (lesson) {
                      case PERSON -> "Nothing about them from now on";
                      case LESS -> "You will see this less";
                      case RULE_OFF -> "Rule turned off";
                      case FACTS -> "Noted as wrong";
                    })
            .orElse("Not for me");
    answered(ctx, word, parts.answers().notForMe(ctx.pathParam("id"), full, at));
  }

  void undo(Context ctx) {
    answered(ctx, "Back on the list", parts.answers().undo(ctx.pathParam("id")));
  }

  private void answered(Context ctx, String word, Optional<Shown> answered) {
    Shown shown = known(ctx, answered);
    Account account = parts.accounts().named(shown.item().what().account());
    Whose whose = lookingAt(ctx, account);
    if (ctx.header("HX-Request") == null) {
      ctx.redirect(Urls.today(whose), io.javalin.http.HttpStatus.SEE_OTHER);
      return;
    }
    boolean undone = word.startsWith("Back");
    TodayPage.Toast toast =
        new TodayPage.Toast(
            word + ": " + shown.item().what().doing(), undone ? null : shown.item().id());
    ctx.render("list.jte", Map.of("page", page(whose, toast)));
  }

  /** The list the answer was given on: the account's, or its creator's. */
  private Whose lookingAt(Context ctx, Account account) {
    String from = ctx.header("HX-Current-URL");
    String path = path(from == null ? ctx.header("Referer") : from);
    String creator = account.preferences().creator();
    return creator != null
            && path.startsWith(CREATORS)
            && path.substring(CREATORS.length()).startsWith(creator + "/")
        ? parts.accounts().creator(creator)
        : Whose.of(account);
  }

  private static String path(@Nullable String url) {
    try {
      String raw = url == null ? null : URI.create(url).getRawPath();
      return raw == null ? "" : URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static Shown known(Context ctx, Optional<Shown> shown) {
    return shown.orElseThrow(
        () -> new UnknownName("There is no item " + ctx.pathParam("id"), "load the page again"));
  }

  private TodayPage page(Whose whose, TodayPage.@Nullable Toast toast) {
    Instant at = parts.clock().instant();
    DayPlan plan = parts.today().today(whose, at, null);
    return TodayPages.of(
        plan,
        whose.several() ? null : parts.today().answering(whose.accounts().get(0), at),
        plan.open().isEmpty() ? parts.accounts().cannotTell(whose) : List.of(),
        toast);
  }
}
