package tend.web.playbooks;

import static tend.web.page.Words.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tend.flow.rules.EditPlaybook;
import tend.flow.rules.EditPlaybook.NotWritten;
import tend.flow.rules.EditPlaybook.Opened;
import tend.flow.rules.EditPlaybook.Save;
import tend.model.Issue;
import tend.web.page.Dates;
import tend.web.page.Field;
import tend.web.page.Parts;
import tend.web.page.Places;

/** All playbooks, and the editor of their files. Threads share it. */
public final class PlaybookRoutes {
  private static final String LIST = "/playbooks";
  private static final String ONE = LIST + "/{id}";
  private static final String FILE = ONE + "/files/{file}";
  private final Parts parts;
  private final Places places;
  private final EditPlaybook edit;

  public PlaybookRoutes(Parts parts) {
    this.parts = parts;
    this.places = new Places(parts.accounts());
    this.edit = parts.rules().edit();
  }

  /** Adds its pages to the app's. */
  public void add(JavalinDefaultRoutingApi routes) {
    routes.get(LIST, ctx -> list(ctx, null));
    routes.post(LIST, this::begin);
    routes.get(ONE, this::open);
    routes.get(FILE, ctx -> editor(ctx, file(ctx)));
    routes.put(FILE, this::save);
    routes.post(FILE, this::saveForm);
    routes.post(ONE + "/rules", this::beginRule);
    routes.post(FILE + "/check", this::check);
    routes.post(FILE + "/cards", this::cards);
    routes.get(ONE + "/lexicon", this::lexicon);
  }

  private static String id(Context ctx) {
    return ctx.pathParam("id");
  }

  private static String file(Context ctx) {
    return ctx.pathParam("file");
  }

  private void list(Context ctx, @Nullable String problem) {
    String asked = ctx.queryParam("q");
    PlaybooksPage page =
        PlaybooksPages.of(
            edit, parts.rules().current().get(), asked == null ? "" : asked.strip(), problem);
    ctx.render(
        "playbooks/playbooks.jte", Map.of("page", page, "rail", places.rail(Places.PLAYBOOKS)));
  }

  private void begin(Context ctx) {
    try {
      String name = Field.text(ctx, "name");
      edit.begin(name, parts.rules().user(), parts.clock().instant());
      ctx.redirect(EditorUrls.playbook(name), HttpStatus.SEE_OTHER);
    } catch (NotWritten e) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      list(ctx, Dates.sentence(e));
    }
  }

  private void beginRule(Context ctx) {
    try {
      String rule = Field.text(ctx, "name");
      edit.beginRule(id(ctx), rule, parts.clock().instant());
      ctx.redirect(place(id(ctx), rule), HttpStatus.SEE_OTHER);
    } catch (NotWritten e) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      Opened opened = edit.open(id(ctx), EditorPages.first(edit.files(id(ctx))));
      show(ctx, opened, Dates.sentence(e), null);
    }
  }

  /** The line where the rule begins; the playbook where it has no such rule. */
  private String place(String id, String rule) {
    return RuleLinks.of(edit.files(id)).stream()
        .filter(link -> link.rule().equals(rule))
        .findFirst()
        .map(RuleLinks.Link::url)
        .orElseGet(() -> EditorUrls.playbook(id));
  }

  private void open(Context ctx) {
    String rule = ctx.queryParam("rule");
    if (rule != null) {
      ctx.redirect(place(id(ctx), rule));
      return;
    }
    editor(ctx, EditorPages.first(edit.files(id(ctx))));
  }

  private void editor(Context ctx, String file) {
    show(ctx, edit.open(id(ctx), file), null, null);
  }

  private void show(
      Context ctx, Opened opened, @Nullable String problem, @Nullable Conflict conflict) {
    Map<String, Object> model = new HashMap<>();
    model.put("page", EditorPages.of(edit, parts.rules().current().get(), opened));
    model.put("problem", problem);
    model.put("conflict", conflict);
    ctx.render("playbooks/editor.jte", model);
  }

  /** For the editor: what was saved, what is wrong with it, or both versions. */
  private void save(Context ctx) {
    String stamp = String.valueOf(ctx.header("If-Match")).replace("\"", "");
    String text = ctx.body();
    try {
      Save save = edit.save(id(ctx), file(ctx), text, stamp, parts.clock().instant());
      if (save instanceof Save.Written written) {
        PlaybookStates states = new PlaybookStates(parts.rules().current().get());
        ctx.json(
            Map.of(
                "stamp",
                written.stamp(),
                "said",
                states.saved(id(ctx), clock()),
                "states",
                states.of(id(ctx))));
      } else if (save instanceof Save.Overtaken overtaken) {
        ctx.status(HttpStatus.CONFLICT);
        ctx.render("playbooks/conflict.jte", Map.of("conflict", conflict(ctx, overtaken, text)));
      } else if (save instanceof Save.Refused refused) {
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        ctx.json(Map.of("said", refusal(refused)));
      }
    } catch (NotWritten e) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      ctx.json(Map.of("said", Dates.sentence(e)));
    }
  }

  private String clock() {
    return Dates.clock(parts.clock().instant().atZone(places.zone()));
  }

  /** The same without scripts. */
  private void saveForm(Context ctx) {
    String sent = ctx.formParam("text");
    if (sent == null) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(
          ctx,
          edit.open(id(ctx), file(ctx)),
          t("Not saved: no text came with it. This is the file as it is; save it again."),
          null);
      return;
    }
    saveForm(ctx, sent.replace("\r\n", "\n"), Field.text(ctx, "stamp"));
  }

  private void saveForm(Context ctx, String text, String stamp) {
    try {
      Save save = edit.save(id(ctx), file(ctx), text, stamp, parts.clock().instant());
      if (save instanceof Save.Written) {
        ctx.redirect(EditorUrls.file(id(ctx), file(ctx)), HttpStatus.SEE_OTHER);
      } else if (save instanceof Save.Overtaken overtaken) {
        ctx.status(HttpStatus.CONFLICT);
        show(ctx, mine(ctx, text, overtaken.stamp()), null, conflict(ctx, overtaken, text));
      } else if (save instanceof Save.Refused refused) {
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(ctx, mine(ctx, text, stamp), refusal(refused), null);
      }
    } catch (NotWritten e) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(ctx, mine(ctx, text, stamp), Dates.sentence(e), null);
    }
  }

  /** What was typed is shown again, whatever became of it. */
  private Opened mine(Context ctx, String text, String stamp) {
    return new Opened(edit.files(id(ctx)), file(ctx), text, stamp);
  }

  private static Conflict conflict(Context ctx, Save.Overtaken overtaken, String mine) {
    return Conflict.of(
        EditorUrls.file(id(ctx), file(ctx)), overtaken.stamp(), overtaken.theirs(), mine);
  }

  private static String refusal(Save.Refused refused) {
    Issue first = refused.why().get(0);
    return t(
        "Not saved: Tend reads no sentence in line {0}. Change it, or put # before it to keep it as"
            + " a remark, then save again.",
        first.line());
  }

  private void check(Context ctx) {
    List<Issue> issues = edit.check(id(ctx), file(ctx), ctx.body());
    ctx.json(CheckView.of(issues, edit.files(id(ctx)).path() + "/" + file(ctx)));
  }

  private void cards(Context ctx) {
    ctx.render("playbooks/cards.jte", Map.of("cards", edit.cards(id(ctx), file(ctx), ctx.body())));
  }

  private void lexicon(Context ctx) {
    ctx.json(edit.lexicon(id(ctx)));
  }
}
