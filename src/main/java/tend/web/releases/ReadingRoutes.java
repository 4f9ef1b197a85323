package tend.web.releases;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tend.flow.rules.RulesInForce;
import tend.playbook.PhraseBook;
import tend.playbook.RulesFolder;
import tend.playbook.Vocabulary;
import tend.web.page.Parts;
import tend.web.page.Places;

/** What is made from the files of the rules, to read: the phrase book and the policies. */
final class ReadingRoutes {
  private final Parts parts;
  private final Places places;
  private @Nullable Read last;

  ReadingRoutes(Parts parts) {
    this.parts = parts;
    this.places = new Places(parts.accounts());
  }

  /** The phrase book of a folder as it was read. */
  private record Read(RulesFolder folder, PhraseBook book) {}

  void add(JavalinDefaultRoutingApi routes) {
    routes.get(Links.VOCABULARY, this::vocabulary);
    routes.get(Links.POLICIES, this::policies);
  }

  private void vocabulary(Context ctx) {
    String asked = word(ctx, "q");
    try {
      PhraseBook book = book();
      List<PhraseBook.Entry> found = asked.isBlank() ? book.entries() : book.find(asked);
      render(ctx, "vocabulary", VocabularyPages.of(found, asked));
    } catch (Vocabulary.Broken e) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      render(ctx, "vocabulary", VocabularyPages.broken(e));
    }
  }

  /** Made again only where a file says something else, since every playbook is checked for it. */
  private synchronized PhraseBook book() {
    RulesFolder folder = RulesFolder.read(parts.rules().folder());
    Read read = last;
    if (read == null || !read.folder().equals(folder)) {
      read = new Read(folder, PhraseBook.of(folder));
      last = read;
    }
    return read.book();
  }

  private void policies(Context ctx) {
    RulesInForce rules = parts.rules().current().get();
    LocalDate day = LocalDate.ofInstant(parts.clock().instant(), ZoneOffset.UTC);
    render(
        ctx,
        "policies",
        new PoliciesPages(rules.policies(), rules.packs(), rules.playbooks(), day)
            .of(word(ctx, "platform"), word(ctx, "action")));
  }

  private static String word(Context ctx, String name) {
    return Objects.requireNonNullElse(ctx.queryParam(name), "").strip();
  }

  private void render(Context ctx, String template, Object page) {
    ctx.render(
        "releases/" + template + ".jte",
        Map.of("page", page, "rail", places.rail(Places.PLAYBOOKS)));
  }
}
