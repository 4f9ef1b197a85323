package tend.web;

import static tend.web.page.Words.said;
import static tend.web.page.Words.t;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
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
import tend.web.page.Field;
import tend.web.page.Parts;
import tend.web.page.Places;
import tend.web.page.Rail;
import tend.web.page.Urls;

/**
 * Today and its three answers. With htmx a request gets the list alone; without it a form gets a
 * redirect.
 */
final class TodayRoutes {
  private static final String CREATORS = "/creators/";
  private static final int LONGEST_NOTE = 500;

  private static final Duration LONGEST_KEPT = Duration.ofDays(7);
  private final Parts parts;
  private final Places places;

  TodayRoutes(Parts parts) {
    this.parts = parts;
    this.places = new Places(parts.accounts());
  }

  /** The section that is named, or Today, of the list to begin with. */
  void home(Context ctx) {
    String named = ctx.path().substring(1);
    String section = named.isEmpty() ? Places.TODAY : named;
    ctx.redirect(places.home().map(whose -> Urls.list(whose, section)).orElse("/import"));
  }

  void listOfAccount(Context ctx) {
    ctx.redirect(Urls.today(Whose.of(parts.accounts().named(ctx.pathParam("name")))));
  }

  void listOfCreator(Context ctx) {
    ctx.redirect(Urls.today(parts.accounts().creator(ctx.pathParam("name"))));
  }

  void account(Context ctx) {
    show(ctx, new Looking(Whose.of(parts.accounts().named(ctx.pathParam("name"))), asked(ctx)));
  }

  void creator(Context ctx) {
    show(ctx, new Looking(parts.accounts().creator(ctx.pathParam("name")), asked(ctx)));
  }

  /** Which list: whose, and whether only what an assistant sees to of it. */
  private record Looking(Whose whose, @Nullable String assistant) {
    String url() {
      return assistant == null ? Urls.today(whose) : Urls.todayFor(whose, assistant);
    }
  }

  private static @Nullable String asked(Context ctx) {
    String asked = ctx.queryParam("for");
    return asked == null || asked.isBlank() ? null : asked;
  }

  private void show(Context ctx, Looking at) {
    if (ctx.header("HX-Request") == null) {
      Rail rail = places.rail(at.whose(), Places.TODAY);
      ctx.render(
          "today.jte",
          Map.of("page", page(at, null), "rail", rail, "ahead", Urls.ahead(at.whose())));
    } else {
      list(ctx, at, null);
    }
  }

  /** The list alone, for a page that is open. */
  private void list(Context ctx, Looking at, TodayPage.@Nullable Toast toast) {
    ctx.header("Cache-Control", "no-store");
    ctx.render("list.jte", Map.of("page", page(at, toast)));
  }

  /**
   * When it was said: a phone without a connection sends it later, and says when it was. A clock
   * that is wrong cannot answer ahead, nor for days that are long gone.
   */
  private Instant moment(Context ctx) {
    Instant now = parts.clock().instant();
    String said = ctx.formParam("at");
    try {
      Instant at = said == null ? now : Instant.parse(said);
      return at.isAfter(now) || at.isBefore(now.minus(LONGEST_KEPT)) ? now : at;
    } catch (DateTimeParseException e) {
      return now;
    }
  }

  void handOver(Context ctx) {
    String to = Field.text(ctx, "assistant");
    if ("DELETE".equals(ctx.formParam("_method"))) {
      takeBack(ctx);
      return;
    }
    Instant at = moment(ctx);
    answered(ctx, t("With {0}", to), false, parts.handOver().to(to, ctx.pathParam("id"), at));
  }

  void takeBack(Context ctx) {
    answered(ctx, t("Back on your list"), false, parts.handOver().back(ctx.pathParam("id")));
  }

  void done(Context ctx) {
    if ("DELETE".equals(ctx.formParam("_method"))) {
      undo(ctx);
      return;
    }
    Instant at = moment(ctx);
    answered(ctx, t("Done"), true, parts.answers().done(ctx.pathParam("id"), at));
  }

  void later(Context ctx) {
    String word = Field.text(ctx, "until");
    LaterChoice choice =
        LaterChoice.of(word)
            .orElseThrow(() -> new BadRequestResponse(t("There is no later called {0}.", word)));
    Shown shown = known(ctx, parts.answers().find(ctx.pathParam("id")));
    Instant at = moment(ctx);
    Account account = parts.accounts().named(shown.item().what().account());
    Instant until = choice.from(at, account);
    answered(ctx, t("Later"), true, parts.answers().later(ctx.pathParam("id"), until, at));
  }

  void dismiss(Context ctx) {
    Instant at = moment(ctx);
    String reason = ctx.formParam("reason");
    String note = ctx.formParam("note");
    String why = reason == null ? "not this one" : reason;
    String full =
        note == null || note.isBlank()
            ? why
            : why + ": " + note.strip().substring(0, Math.min(LONGEST_NOTE, note.strip().length()));
    String word = Lesson.in(why).map(TodayRoutes::taught).orElseGet(() -> t("Not for me"));
    answered(ctx, word, true, parts.answers().notForMe(ctx.pathParam("id"), full, at));
  }

  private static String taught(Lesson lesson) {
    return switch (lesson) {
      case PERSON -> t("Nothing about them from now on");
      case LESS -> t("You will see this less");
      case RULE_OFF -> t("Rule turned off");
      case FACTS -> t("Noted as wrong");
    };
  }

  void undo(Context ctx) {
    answered(ctx, t("Back on the list"), false, parts.answers().undo(ctx.pathParam("id")));
  }

  void bringBackOnAccount(Context ctx) {
    bringBack(ctx, Whose.of(parts.accounts().named(ctx.pathParam("name"))));
  }

  void bringBackOfCreator(Context ctx) {
    bringBack(ctx, parts.accounts().creator(ctx.pathParam("name")));
  }

  private void bringBack(Context ctx, Whose whose) {
    parts.answers().bringBack(whose, parts.clock().instant());
    TodayPage.Toast toast = new TodayPage.Toast(t("Everything that was put aside is back"), null);
    listed(ctx, new Looking(whose, null), toast);
  }

  private void answered(Context ctx, String word, boolean undo, Optional<Shown> answered) {
    Shown shown = known(ctx, answered);
    Account account = parts.accounts().named(shown.item().what().account());
    TodayPage.Toast toast =
        new TodayPage.Toast(
            t("{0}: {1}", word, said(shown.item().what().doing())),
            undo ? shown.item().id() : null);
    listed(ctx, lookingAt(ctx, account), toast);
  }

  private void listed(Context ctx, Looking at, TodayPage.Toast toast) {
    if ("return=minimal".equals(ctx.header("Prefer"))) {
      ctx.status(HttpStatus.NO_CONTENT);
      return;
    }
    if (ctx.header("HX-Request") == null) {
      ctx.redirect(at.url(), HttpStatus.SEE_OTHER);
      return;
    }
    list(ctx, at, toast);
  }

  /** The list the answer was given on: the account's, or its creator's. */
  private Looking lookingAt(Context ctx, Account account) {
    String current = ctx.header("HX-Current-URL");
    String from = current == null ? ctx.header("Referer") : current;
    String path = path(from);
    String creator = account.preferences().creator();
    Whose whose =
        creator != null
                && path.startsWith(CREATORS)
                && path.substring(CREATORS.length()).startsWith(creator + "/")
            ? parts.accounts().creator(creator)
            : Whose.of(account);
    return new Looking(whose, assistantIn(from));
  }

  /** Whose part of the list it shows, as {@link Urls#todayFor} says it. */
  private static @Nullable String assistantIn(@Nullable String url) {
    String[] parts = url == null ? new String[0] : url.split("[?&]for=", 2);
    String name = parts.length < 2 ? "" : path(parts[1].split("[&#]", 2)[0]);
    return name.isBlank() ? null : name;
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
        () ->
            new UnknownName(
                t("There is no item {0}", ctx.pathParam("id")), t("load the page again")));
  }

  private TodayPage page(Looking looking, TodayPage.@Nullable Toast toast) {
    Instant at = parts.clock().instant();
    Whose whose = looking.whose();
    String assistant = looking.assistant();
    String stamp = parts.changes().stamp(whose); // before the list, so that nothing is missed
    DayPlan plan =
        assistant == null
            ? parts.today().today(whose, at, null)
            : parts.today().todayFor(whose, assistant, at, null);
    return TodayPages.of(
        plan,
        whose.several() ? null : parts.today().answering(whose.accounts().get(0), at),
        beside(plan, stamp),
        toast);
  }

  private TodayPages.Beside beside(DayPlan plan, String stamp) {
    Whose whose = plan.whose();
    boolean quiet = plan.open().isEmpty() && plan.evening().isEmpty() && plan.done().isEmpty();
    return new TodayPages.Beside(
        stamp,
        plan.open().isEmpty() ? parts.accounts().cannotTell(whose) : List.of(),
        quiet
            ? parts.rules().explain().explain(whose.accounts().get(0), null, null, plan.at())
            : List.of());
  }
}
