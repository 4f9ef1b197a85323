package tend.web.creator;

import static tend.web.page.Words.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tend.flow.UnknownName;
import tend.flow.settings.ChangeSettings;
import tend.flow.settings.ChangeSettings.Wish;
import tend.flow.settings.Unacceptable;
import tend.model.Account;
import tend.model.LastUsed;
import tend.model.Whose;
import tend.model.out.WhoseList;
import tend.web.creator.SettingsPages.Said;
import tend.web.page.Field;
import tend.web.page.Once;
import tend.web.page.Places;
import tend.web.page.Unguessable;
import tend.web.page.Urls;

/**
 * The settings of an account or a creator. The last changes can be undone for as long as the server
 * runs.
 */
final class SettingsRoutes {
  private static final int UNDOABLE = 20;
  private final Lists lists;
  private final Map<String, List<Account>> before = new LastUsed<>(UNDOABLE);
  private final Once<String> undone = new Once<>();

  SettingsRoutes(Lists lists) {
    this.lists = lists;
  }

  void form(Context ctx) {
    Whose whose = lists.of(ctx);
    String saved = ctx.queryParam("saved");
    Said said =
        saved != null && knows(saved)
            ? Said.told(t("Saved."), saved)
            : undone.take(ctx.queryParam("undone")).isPresent()
                ? Said.told(t("As it was before."), null)
                : Said.NOTHING;
    show(ctx, whose, SettingsForm.of(whose.accounts().get(0)), said);
  }

  private boolean knows(String word) {
    synchronized (before) {
      return before.containsKey(word);
    }
  }

  void save(Context ctx) {
    Whose whose = lists.of(ctx);
    SettingsForm form = SettingsForm.of(ctx);
    Account account = whose.accounts().get(0);
    Wish wish = form.wish(whose.several());
    ChangeSettings settings = lists.parts().desk().settings();
    List<Account> touched = settings.touched(account, wish);
    try {
      settings.change(account, wish, lists.now());
      String word = Unguessable.word();
      synchronized (before) {
        before.put(word, touched);
      }
      ctx.redirect(Urls.settings(whose) + "?saved=" + word, HttpStatus.SEE_OTHER);
    } catch (Unacceptable e) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(ctx, whose, form, Said.of(form, e));
    }
  }

  void undo(Context ctx) {
    Whose whose = lists.of(ctx);
    List<Account> was = taken(Field.text(ctx, "word"));
    if (was == null) {
      throw new UnknownName(
          "this change can no longer be undone", "change the settings back on their page");
    }
    lists.parts().desk().settings().restore(was);
    ctx.redirect(
        Urls.settings(whose) + "?undone=" + undone.keep(whose.name()), HttpStatus.SEE_OTHER);
  }

  private @Nullable List<Account> taken(String word) {
    synchronized (before) {
      return before.remove(word);
    }
  }

  /** Makes the address of the list's calendar, which is shown this once, or takes it back. */
  void calendar(Context ctx) {
    Whose whose = lists.of(ctx);
    WhoseList list =
        whose.several() ? WhoseList.ofCreator(whose.name()) : WhoseList.ofAccount(whose.name());
    SettingsForm form = SettingsForm.of(whose.accounts().get(0));
    ctx.header("Cache-Control", "no-store");
    if ("DELETE".equals(ctx.formParam("_method"))) {
      boolean had = lists.parts().calendars().revoke(list);
      String told = had ? t("The calendar’s address is taken back.") : t("There was no address.");
      show(ctx, whose, form, Said.told(told, null));
      return;
    }
    try {
      String path = lists.parts().calendars().open(list, lists.now());
      show(ctx, whose, form, Said.feed(ctx.scheme() + "://" + ctx.host() + path));
    } catch (UnknownName e) {
      String why =
          t(
              "This list has an address already, and it is not kept. Take it back to make a new"
                  + " one.");
      show(ctx, whose, form, Said.feedProblem(why));
    }
  }

  private void show(Context ctx, Whose whose, SettingsForm form, Said said) {
    SettingsPages pages =
        new SettingsPages(
            whose, lists.parts().live().all(), lists.parts().accounts().samples(), lists.now());
    lists.show(ctx, "settings.jte", whose, Places.SETTINGS, pages.page(form, said));
  }
}
