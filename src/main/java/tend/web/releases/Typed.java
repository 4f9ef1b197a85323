package tend.web.releases;

import io.javalin.http.Context;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tend.flow.rules.ReleasePlaybook.Wish;
import tend.model.Stage;
import tend.web.page.Field;

/**
 * What somebody chose and typed to release a playbook or to take it back, from a form or an
 * address.
 *
 * @param stage null where none was chosen
 * @param step the newest step they saw; null where the page did not say
 * @param content the files they saw; empty where the page did not say
 * @param basedOn the version they say they put theirs together with
 */
record Typed(
    @Nullable Stage stage,
    @Nullable Integer share,
    String why,
    String who,
    String confirm,
    @Nullable Integer step,
    String content,
    @Nullable Integer basedOn) {
  private static final int LONGEST = 500;

  static Typed of(Context ctx) {
    return new Typed(
        Stage.of(text(ctx, "stage")).filter(s -> s != Stage.WITHDRAWN).orElse(null),
        number(text(ctx, "share")),
        text(ctx, "why"),
        text(ctx, "who"),
        text(ctx, "confirm"),
        number(text(ctx, "step")),
        text(ctx, "content"),
        number(text(ctx, "basedOn")));
  }

  private static String text(Context ctx, String name) {
    String asked = ctx.queryParam(name);
    String text = asked == null ? Field.text(ctx, name) : asked.strip();
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  static @Nullable Integer number(@Nullable String text) {
    return Optional.ofNullable(text)
        .filter(t -> t.matches("\\d{1,6}"))
        .map(Integer::valueOf)
        .orElse(null);
  }

  /** What they wish; whoever gave no name is the one who works here. */
  Wish wish(String user) {
    return new Wish(
        who.isEmpty() ? user : who,
        why,
        confirm.isEmpty() ? null : confirm,
        null,
        basedOn,
        false,
        step);
  }
}
