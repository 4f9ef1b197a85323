package tend.web.creator;

import static tend.web.page.Words.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tend.flow.CheckDraft;
import tend.flow.CheckDraft.Checked;
import tend.flow.ExportGuide;
import tend.flow.PlatformWord;
import tend.flow.UnknownName;
import tend.model.Account;
import tend.model.Whose;
import tend.web.creator.DraftPage.Verdict;
import tend.web.creator.PersonPage.Choice;
import tend.web.page.Dates;
import tend.web.page.Field;
import tend.web.page.Places;
import tend.web.page.Urls;
import tend.web.page.Words;

/** Looks at a text before it is sent. Keeps nothing; a text is in no address and no log. */
final class DraftRoutes {
  private static final int NAMES = 60;
  private final Lists lists;

  DraftRoutes(Lists lists) {
    this.lists = lists;
  }

  /** What was typed. */
  private record Typed(String account, String text, String to, String platform) {
    static final Typed NOTHING = new Typed("", "", "", "");

    static Typed of(Context ctx) {
      return new Typed(
          Field.text(ctx, "account"),
          Field.text(ctx, "text"),
          Field.text(ctx, "to"),
          Field.text(ctx, "platform"));
    }
  }

  void form(Context ctx) {
    Whose whose = lists.of(ctx);
    show(ctx, whose, Typed.NOTHING, null, null, null);
  }

  void check(Context ctx) {
    Whose whose = lists.of(ctx);
    Typed typed = Typed.of(ctx);
    Account account = writer(whose, typed);
    if (typed.text().isEmpty()) {
      refuse(ctx);
      show(
          ctx,
          whose,
          typed,
          t("There is no text yet. Write or paste what you want to send."),
          null,
          null);
      return;
    }
    try {
      Checked checked = checked(account, typed);
      Verdict verdict = new DraftPages(account, lists.now()).verdict(checked);
      show(ctx, whose, typed, null, null, verdict);
    } catch (UnknownName e) {
      refuse(ctx);
      show(ctx, whose, typed, null, Dates.sentence(e), null);
    }
  }

  /** A page that is swapped in must be one that went well. */
  private static void refuse(Context ctx) {
    boolean swapped = ctx.header("HX-Request") != null;
    ctx.status(swapped ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private Checked checked(Account account, Typed typed) {
    CheckDraft drafts = lists.parts().desk().drafts().get();
    String platform = typed.platform().isEmpty() ? null : PlatformWord.of(typed.platform());
    String to = typed.to().isEmpty() ? null : typed.to();
    return drafts.check(account, typed.text(), to, platform, lists.now());
  }

  private static Account writer(Whose whose, Typed typed) {
    Optional<Account> named =
        whose.accounts().stream().filter(a -> a.name().equals(typed.account())).findFirst();
    return named.orElse(whose.accounts().get(0));
  }

  private void show(
      Context ctx,
      Whose whose,
      Typed typed,
      @Nullable String textProblem,
      @Nullable String toProblem,
      @Nullable Verdict verdict) {
    Account writer = writer(whose, typed);
    List<Choice> accounts =
        whose.several()
            ? whose.accounts().stream()
                .map(a -> new Choice(a.name(), a.name(), a.equals(writer)))
                .toList()
            : List.of();
    DraftPage page =
        new DraftPage(
            Urls.draft(whose),
            accounts,
            platforms(writer, typed.platform()),
            people(whose),
            typed.text(),
            typed.to(),
            DraftPages.length(typed.text()),
            textProblem,
            toProblem,
            verdict);
    lists.show(ctx, "draft.jte", whose, Places.DRAFT, page);
  }

  private static List<Choice> platforms(Account writer, String chosen) {
    List<Choice> platforms = new ArrayList<>();
    platforms.add(new Choice("", t("The account’s own, {0}", writer.platform()), chosen.isEmpty()));
    ExportGuide.all()
        .forEach(
            one ->
                platforms.add(
                    new Choice(
                        one.platform(), Words.said(one.name()), one.platform().equals(chosen))));
    return platforms;
  }

  private List<String> people(Whose whose) {
    return lists.parts().desk().people().all(whose, lists.now()).stream()
        .limit(NAMES)
        .map(met -> PeoplePages.name(met.fan()))
        .distinct()
        .toList();
  }
}
