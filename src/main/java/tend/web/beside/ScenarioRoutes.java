package tend.web.beside;

import static tend.web.page.Words.n;
import static tend.web.page.Words.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tend.flow.UnknownName;
import tend.flow.impact.Drafts;
import tend.flow.scenarios.KeepScenario;
import tend.flow.scenarios.NotKept;
import tend.model.Account;
import tend.playbook.Playbook;
import tend.web.page.Field;
import tend.web.page.Once;
import tend.web.page.Parts;
import tend.web.page.Places;
import tend.web.page.Urls;
import tend.web.page.Words;

/** Real accounts as scenarios: shown first, then kept. */
final class ScenarioRoutes {
  private final Parts parts;
  private final Drafts drafts;
  private final KeepScenario keep;
  private final Places places;
  private final Once<String> saved;

  ScenarioRoutes(Parts parts, Once<String> saved) {
    this.saved = saved;
    this.parts = parts;
    this.drafts = parts.rules().drafts();
    this.keep = parts.rules().keep();
    this.places = new Places(parts.accounts());
  }

  void add(JavalinDefaultRoutingApi routes) {
    routes.get("/playbooks/{id}/scenario", this::show);
    routes.post("/playbooks/{id}/scenario", this::keep);
  }

  private void show(Context ctx) {
    KeepScenario.Wish wish =
        wish(
            ctx,
            ctx.queryParam("account"),
            ctx.queryParam("rule"),
            ctx.queryParam("subject"),
            "",
            parts.clock().instant());
    try {
      render(ctx, wish, keep.show(wish), null);
    } catch (NotKept e) {
      render(ctx, wish, null, Words.said(String.valueOf(e.getMessage())));
    }
  }

  private void keep(Context ctx) {
    KeepScenario.Wish wish =
        wish(
            ctx,
            Field.text(ctx, "account"),
            Field.text(ctx, "rule"),
            Field.text(ctx, "subject"),
            Field.text(ctx, "name"),
            moment(Field.text(ctx, "at")));
    try {
      String name = keep.keep(wish, Field.text(ctx, "stamp"));
      ctx.redirect(
          BesideUrls.page(wish.playbook())
              + "?account="
              + Urls.segment(wish.account().name())
              + "&saved="
              + saved.keep(name),
          HttpStatus.SEE_OTHER);
    } catch (NotKept e) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      again(ctx, wish, Words.said(String.valueOf(e.getMessage())));
    }
  }

  /** As it is now, with what is wrong with what was asked. */
  private void again(Context ctx, KeepScenario.Wish wish, String problem) {
    try {
      render(ctx, wish, keep.show(wish), problem);
    } catch (NotKept e) {
      render(ctx, wish, null, problem);
    }
  }

  private Instant moment(String written) {
    Instant now = parts.clock().instant();
    try {
      Instant at = Instant.parse(written);
      return at.isAfter(now) ? now : at;
    } catch (DateTimeParseException e) {
      return now;
    }
  }

  private KeepScenario.Wish wish(
      Context ctx,
      @Nullable String account,
      @Nullable String rule,
      @Nullable String subject,
      String name,
      Instant at) {
    String id = ctx.pathParam("id");
    Account chosen =
        account == null || account.isBlank() ? first() : parts.accounts().named(account);
    String asked = rule == null || rule.isBlank() ? rules(id, at).get(0) : rule;
    boolean none = subject == null || subject.isBlank();
    return new KeepScenario.Wish(id, asked, none ? null : subject, chosen, name, at);
  }

  private Account first() {
    return parts.accounts().all().stream()
        .findFirst()
        .orElseThrow(() -> new UnknownName("there is no account yet", "bring in a file first"));
  }

  private List<String> rules(String id, Instant at) {
    List<String> rules = drafts.of(id, at).playbook().map(Playbook::ruleNames).orElse(List.of());
    return rules.isEmpty() ? List.of("") : rules;
  }

  private void render(
      Context ctx,
      KeepScenario.Wish wish,
      KeepScenario.@Nullable Preview preview,
      @Nullable String problem) {
    ctx.render(
        "beside/keep.jte",
        Map.of(
            "page", page(wish, preview, problem),
            "rail", places.rail(Places.PLAYBOOKS)));
  }

  private ScenarioPage page(
      KeepScenario.Wish wish, KeepScenario.@Nullable Preview preview, @Nullable String problem) {
    String id = wish.playbook();
    return new ScenarioPage(
        drafts.of(id, wish.at()).playbook().map(Playbook::title).orElse(id),
        Urls.playbook(id) + "/scenario",
        BesideUrls.page(id),
        choices(parts.accounts().all().stream().map(Account::name).toList(), wish.account().name()),
        choices(rules(id, wish.at()), wish.rule()),
        new ScenarioPage.Asked(
            wish.account().name(),
            wish.rule(),
            Objects.requireNonNullElse(wish.subject(), ""),
            wish.at().toString(),
            preview == null ? "" : preview.stamp()),
        problem,
        preview == null ? wish.name() : preview.name(),
        preview == null ? "" : preview.written().yaml(),
        preview == null ? "" : said(preview),
        preview == null || preview.written().same()
            ? null
            : t("The rule says something else of the invented texts than of the real ones."),
        drafts.folder() != null);
  }

  private static String said(KeepScenario.Preview preview) {
    int rows = preview.written().rows();
    return preview.written().fires()
        ? n(
            rows,
            "One row is enough for the rule to fire.",
            "{0} rows are enough for the rule to fire.")
        : n(rows, "One row shows why it stays silent.", "{0} rows show why it stays silent.");
  }

  private static List<PinnedPage.Choice> choices(List<String> all, String chosen) {
    return all.stream().map(one -> new PinnedPage.Choice(one, one.equals(chosen))).toList();
  }
}
