package tend.web.creator;

import static tend.web.page.Words.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.facts.Fan;
import tend.flow.ReadPeople.Met;
import tend.flow.UnknownName;
import tend.model.Account;
import tend.model.Json;
import tend.model.Whose;
import tend.web.page.Dates;
import tend.web.page.Field;
import tend.web.page.Once;
import tend.web.page.Places;
import tend.web.page.Urls;

/** The people of a list, and each of them. */
final class PeopleRoutes {
  private final Lists lists;
  private final Once<ForgetPages.Done> forgotten = new Once<>();
  private final Once<String> kept = new Once<>();

  PeopleRoutes(Lists lists) {
    this.lists = lists;
  }

  /** Somebody for programs. */
  private record View(
      String key,
      @Nullable String name,
      double love,
      @Nullable String stage,
      int comments,
      int shares,
      int visits) {
    static View of(Fan fan) {
      return new View(
          fan.id(),
          fan.name(),
          fan.love(),
          fan.stage(),
          fan.comments(),
          fan.shares(),
          fan.visits());
    }
  }

  void json(Context ctx) {
    Whose whose = lists.of(ctx);
    ctx.contentType("application/json; charset=utf-8");
    ctx.result(
        Json.write(
            lists.parts().desk().people().all(whose, lists.now()).stream()
                .map(met -> View.of(met.fan()))
                .toList()));
  }

  void page(Context ctx) {
    Whose whose = lists.of(ctx);
    PeoplePages.Wanted wanted =
        new PeoplePages.Wanted(asked(ctx, "q"), asked(ctx, "stage"), number(asked(ctx, "page")));
    List<Met> all = lists.parts().desk().people().all(whose, lists.now());
    List<String> told =
        forgotten.take(ctx.queryParam("told")).map(ForgetPages.Done::told).orElseGet(List::of);
    PeoplePage page = PeoplePages.of(all, whose, wanted, told);
    lists.show(ctx, "people.jte", whose, Places.PEOPLE, page);
  }

  private static String asked(Context ctx, String name) {
    String value = ctx.queryParam(name);
    return value == null ? "" : value.strip();
  }

  private static int number(String written) {
    return written.matches("\\d{1,6}") ? Integer.parseInt(written) : 1;
  }

  void person(Context ctx) {
    Met met = met(ctx);
    boolean said = kept.take(ctx.queryParam("said")).filter(met.word()::equals).isPresent();
    show(ctx, met, said ? t("Kept. It holds from now on.") : null, null);
  }

  private Met met(Context ctx) {
    Account account = lists.parts().accounts().named(ctx.pathParam("name"));
    return lists.parts().desk().people().named(account, ctx.pathParam("person"), lists.now());
  }

  private void show(Context ctx, Met met, @Nullable String told, @Nullable String problem) {
    Instant at = lists.now();
    PersonPages pages = new PersonPages(lists.parts().desk().people().known(met, at), at);
    boolean whole = ctx.queryParam("whole") != null;
    lists.show(
        ctx,
        "person.jte",
        Whose.of(met.account()),
        Places.PEOPLE,
        pages.page(whole, told, problem));
  }

  /** Says how it stands with showing one of their works. */
  void permission(Context ctx) {
    Met met = met(ctx);
    String account = met.account().name();
    String work = Field.text(ctx, "work");
    keep(
        ctx,
        met,
        () -> {
          if ("DELETE".equals(ctx.formParam("_method"))) {
            lists.parts().desk().permissions().takeBack(account, work, lists.now());
          } else {
            String state = Field.text(ctx, "state");
            LocalDate last = state.equals("granted") ? day(ctx, "until") : null;
            String scope = state.equals("granted") ? orNull(Field.text(ctx, "scope")) : null;
            lists
                .parts()
                .desk()
                .permissions()
                .say(account, work, state, scope, end(met.account(), last), lists.now());
          }
        });
  }

  private @Nullable Instant end(Account account, @Nullable LocalDate last) {
    if (last == null) {
      return null;
    }
    Instant end = last.plusDays(1).atStartOfDay(account.zone()).toInstant();
    if (!end.isAfter(lists.now())) {
      throw new UnknownName(last + " is over", "name a day to come");
    }
    return end;
  }

  /** Says how far making something together has come. */
  void collaboration(Context ctx) {
    Met met = met(ctx);
    String key = met.fan().id();
    keep(
        ctx,
        met,
        () -> {
          if ("DELETE".equals(ctx.formParam("_method"))) {
            lists.parts().desk().collaborate().takeBack(met.account(), key, lists.now());
          } else {
            lists
                .parts()
                .desk()
                .collaborate()
                .say(
                    met.account(),
                    key,
                    Field.text(ctx, "stage"),
                    day(ctx, "due"),
                    orNull(Field.text(ctx, "note")),
                    lists.now());
          }
        });
  }

  private void keep(Context ctx, Met met, Runnable change) {
    try {
      change.run();
      String said = "?said=" + kept.keep(met.word());
      ctx.redirect(Urls.person(met.account(), met.word()) + said, HttpStatus.SEE_OTHER);
    } catch (UnknownName e) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(ctx, met, null, Dates.sentence(e));
    }
  }

  private static @Nullable LocalDate day(Context ctx, String field) {
    String written = Field.text(ctx, field);
    try {
      return written.isEmpty() ? null : LocalDate.parse(written);
    } catch (DateTimeParseException e) {
      throw new UnknownName("\"" + written + "\" is no day", "write one such as 2026-06-30");
    }
  }

  private static @Nullable String orNull(String written) {
    return written.isEmpty() ? null : written;
  }

  void askToForget(Context ctx) {
    Met met = met(ctx);
    lists.show(
        ctx, "forget.jte", Whose.of(met.account()), Places.PEOPLE, forgetting(met).page(null));
  }

  void forget(Context ctx) {
    Met met = met(ctx);
    boolean everywhere = !Field.text(ctx, "where").equals("here");
    ForgetPages pages = forgetting(met);
    try {
      String word = forgotten.keep(pages.forget(everywhere));
      ctx.redirect(Urls.people(Whose.of(met.account())) + "?told=" + word, HttpStatus.SEE_OTHER);
    } catch (UnknownName e) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      lists.show(
          ctx, "forget.jte", Whose.of(met.account()), Places.PEOPLE, pages.page(Dates.sentence(e)));
    }
  }

  private ForgetPages forgetting(Met met) {
    String exact = lists.parts().desk().people().known(met, lists.now()).exact();
    return new ForgetPages(lists.parts().desk().forget(), met, exact);
  }
}
