package tend.web.releases;

import static tend.web.page.Words.t;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tend.flow.rules.NotReleased;
import tend.flow.rules.ReleasePlaybook;
import tend.flow.rules.ReleasePlaybook.Wish;
import tend.flow.rules.Rollout;
import tend.web.releases.ReleasePage.Form;
import tend.web.releases.ReleasePage.Look;
import tend.web.releases.ReleasePage.Refused;

/** Makes the page on which a playbook is taken back. */
final class RollbackPages {
  private final ReleasePlaybook release;
  private final String user;

  RollbackPages(ReleasePlaybook release, String user) {
    this.release = release;
    this.user = user;
  }

  RollbackPage of(
      Rollout rollout, @Nullable Integer to, Typed typed, @Nullable NotReleased tried, Instant at) {
    Refused refused = tried == null ? null : ReleasePages.told(rollout, tried);
    Look look = null;
    try {
      look = look(rollout, to, at);
    } catch (NotReleased e) {
      refused = refused == null ? ReleasePages.told(rollout, e) : refused;
    }
    return new RollbackPage(
        rollout.playbook(),
        rollout.title(),
        to == null ? t("Take back what is on its way") : t("Roll back to version {0}", to),
        t(
            "The earlier words come back as a new version. Nothing is deleted, and it can be undone"
                + " the same way."),
        to == null ? "" : String.valueOf(to),
        refused,
        look,
        new Form(
            "",
            typed.why(),
            typed.who().isEmpty() ? user : typed.who(),
            typed.confirm(),
            String.valueOf(rollout.step()),
            ""),
        to != null && rollout.writable());
  }

  private Look look(Rollout rollout, @Nullable Integer to, Instant at) {
    Wish looking = new Wish("", "", t("only a look"), null, null, false);
    return ReleasePages.look(release.rollback(rollout.playbook(), to, looking, true, at), false);
  }
}
