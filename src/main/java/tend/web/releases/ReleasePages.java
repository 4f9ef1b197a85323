package tend.web.releases;

import static tend.web.page.Words.n;
import static tend.web.page.Words.t;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tend.flow.rules.NotReleased;
import tend.flow.rules.ReleasePlaybook;
import tend.flow.rules.ReleasePlaybook.Changed;
import tend.flow.rules.ReleasePlaybook.Done;
import tend.flow.rules.Rollout;
import tend.flow.rules.Rollout.Check;
import tend.flow.rules.Rollout.Place;
import tend.flow.rules.Rollouts;
import tend.model.Issue;
import tend.model.Release;
import tend.model.Stage;
import tend.model.Standing;
import tend.web.page.Dates;
import tend.web.page.Words;
import tend.web.releases.ReleasePage.Chip;
import tend.web.releases.ReleasePage.Choice;
import tend.web.releases.ReleasePage.Form;
import tend.web.releases.ReleasePage.Look;
import tend.web.releases.ReleasePage.Problem;
import tend.web.releases.ReleasePage.Refused;
import tend.web.releases.ReleasePage.Team;

/** Makes the page on which a playbook is released. */
final class ReleasePages {
  static final int WHOLE = 100;
  private static final int BEGIN_WITH = 10;
  private final ReleasePlaybook release;
  private final Rollouts rollouts;
  private final String user;

  ReleasePages(ReleasePlaybook release, Rollouts rollouts, String user) {
    this.release = release;
    this.rollouts = rollouts;
    this.user = user;
  }

  /** The page for what was chosen so far. */
  ReleasePage of(
      Rollout rollout, Typed typed, @Nullable Integer done, @Nullable Refused refused, Instant at) {
    Stage stage = typed.stage() == null ? next(rollout) : typed.stage();
    int share = typed.share() == null ? nextShare(rollout) : clamped(typed.share());
    List<Choice> choices = choices(rollout, stage);
    Done would = stage == null ? null : would(rollout, stage, share, at);
    return new ReleasePage(
        rollout.playbook(),
        rollout.title(),
        StagesPages.of(rollout),
        chips(rollout, would),
        done(rollout, done),
        refused,
        choices,
        would == null ? null : look(would, stage == Stage.SHADOW),
        unseen(rollout),
        problems(rollout),
        shadow(rollout),
        form(rollout, typed, share),
        team(rollout),
        choices.stream().anyMatch(c -> c.closed() == null),
        waits(choices));
  }

  private static @Nullable String waits(List<Choice> choices) {
    if (choices.stream().anyMatch(c -> c.chosen() && c.closed() == null)) {
      return null;
    }
    return choices.stream().anyMatch(c -> c.closed() == null)
        ? t("Choose how far it should reach.")
        : choices.get(0).closed();
  }

  /** What such a step is refused for before anybody is asked; null where it is not. */
  @Nullable Refused refusal(Rollout rollout, Typed typed) {
    Check check = rollout.check();
    if (typed.stage() == null) {
      return new Refused(t("Choose how far it should reach."), List.of(), null);
    }
    if (typed.stage() == Stage.SHARE
        && (typed.share() == null || typed.share() < 1 || typed.share() > WHOLE)) {
      return new Refused(t("A share is a whole number from 1 to 100."), List.of(), null);
    }
    boolean saved = check != null && !typed.content().isEmpty();
    if (saved && !Objects.requireNonNull(check).content().equals(typed.content())) {
      return new Refused(
          t("The files were saved again since you opened this page. See what they change now."),
          List.of(),
          null);
    }
    return null;
  }

  /** The reason in words of this page. */
  static Refused told(Rollout rollout, NotReleased refused) {
    Standing standing = rollout.standing();
    return switch (refused.reason()) {
      case PROBLEMS ->
          new Refused(
              n(
                  refused.issues().size(),
                  "{0} problem keeps it from being released.",
                  "{0} problems keep it from being released."),
              List.of(),
              null);
      case GATE ->
          new Refused(
              t("It changes more than this playbook allows. Say why that is right."),
              List.of(),
              null);
      case OVERTAKEN -> overtaken(refused, standing);
      case NOTHING -> new Refused(sentence(refused), List.of(), null);
    };
  }

  private static Refused overtaken(NotReleased refused, @Nullable Standing standing) {
    Release last = standing == null ? null : standing.last();
    String said =
        last == null
            ? sentence(refused)
            : t(
                "{0} was first: {1} Nothing of yours is lost. Look at both, then choose again.",
                Said.who(last.who()), Said.came(last));
    return new Refused(said, refused.lines(), refused.lines().isEmpty() ? null : newest(standing));
  }

  /** The version that what is written must be put together with. */
  private static @Nullable Integer newest(@Nullable Standing standing) {
    if (standing == null) {
      return null;
    }
    Release coming = standing.onItsWay();
    Integer everyone = standing.everyone();
    return coming != null
        ? Integer.valueOf(coming.version())
        : everyone != null ? everyone : Integer.valueOf(standing.last().version());
  }

  private static String sentence(NotReleased refused) {
    return Dates.capital(Words.said(refused.what())) + ".";
  }

  private static int clamped(int share) {
    return Math.max(1, Math.min(WHOLE, share));
  }

  /** Why there is nothing to look at, where there is not. */
  private static String unseen(Rollout rollout) {
    Check check = rollout.check();
    return check != null && !check.errors().isEmpty()
        ? t("Its problems come first; then it is told here what a step changes.")
        : t("Choose how far it should reach, and it is told here what that changes.");
  }

  /** The next step on the way; retiring is for nobody to slip into. */
  private static @Nullable Stage next(Rollout rollout) {
    return switch (rollout.place()) {
      case DRAFT -> Stage.SHADOW;
      case SHADOW -> Stage.SHARE;
      case SHARE, RETIRED -> Stage.EVERYONE;
      case EVERYONE -> null;
    };
  }

  private static int nextShare(Rollout rollout) {
    Standing standing = rollout.standing();
    Release coming = standing == null ? null : standing.onItsWay();
    return coming == null || coming.stage() != Stage.SHARE
        ? BEGIN_WITH
        : Math.min(WHOLE, 2 * coming.share());
  }

  private static List<Choice> choices(Rollout rollout, @Nullable Stage chosen) {
    List<Choice> choices = new ArrayList<>();
    for (Stage stage : List.of(Stage.SHADOW, Stage.SHARE, Stage.EVERYONE, Stage.RETIRED)) {
      choices.add(
          new Choice(
              stage.word(), title(stage), about(stage), stage == chosen, closed(rollout, stage)));
    }
    return choices;
  }

  private static String title(Stage stage) {
    return switch (stage) {
      case SHADOW -> t("Shadow");
      case SHARE -> t("A share of the accounts");
      case EVERYONE -> t("Everyone");
      case RETIRED, WITHDRAWN -> t("Retire it");
    };
  }

  private static String about(Stage stage) {
    return switch (stage) {
      case SHADOW -> t("Runs on every account and is counted. Nobody sees it.");
      case SHARE -> t("Whoever is in stays in as the share grows.");
      case EVERYONE -> t("In force for every account at once.");
      case RETIRED, WITHDRAWN -> t("Recommends nothing any more. Files and history stay.");
    };
  }

  private static @Nullable String closed(Rollout rollout, Stage stage) {
    Place place = rollout.place();
    if (stage == Stage.RETIRED) {
      return rollout.standing() == null
          ? t("It was never released.")
          : retired(rollout) ? t("It is retired already.") : null;
    }
    if (place == Place.EVERYONE) {
      return t("These words are in force for everyone already.");
    }
    if (place == Place.SHADOW && stage == Stage.SHADOW) {
      return t("It is in shadow already.");
    }
    if (rollout.check() == null) {
      return t("Its folder is gone.");
    }
    return rollout.passes() ? null : t("Its problems come first.");
  }

  private static boolean retired(Rollout rollout) {
    Standing standing = rollout.standing();
    return standing != null && standing.last().stage() == Stage.RETIRED;
  }

  /** Of what runs in shadow it is told what it would change for everyone. */
  private @Nullable Done would(Rollout rollout, Stage stage, int share, Instant at) {
    boolean same = rollout.place() == Place.EVERYONE && stage != Stage.RETIRED;
    if (same || (stage == Stage.RETIRED && retired(rollout))) {
      return null;
    }
    Stage asked = stage == Stage.SHADOW ? Stage.EVERYONE : stage;
    try {
      return release.look(rollout.playbook(), asked, share, at);
    } catch (NotReleased e) {
      return null;
    }
  }

  /** What shadow would do for everyone is told beside what it does now. */
  static Look look(Done would, boolean shadow) {
    Changed changed = Objects.requireNonNull(would.changed());
    return new Look(
        shadow ? t("Shadow changes nobody's list.") : Said.would(changed),
        shadow ? t("For everyone: {0}", Said.would(changed)) : null,
        would.gated() && !shadow ? gate(changed, would.allowed()) : null,
        would.differences());
  }

  private static String gate(Changed changed, @Nullable Double allowed) {
    return t(
        "That is {0} of {1} accounts, more than the {2} % it may change unasked.",
        changed.changed(), changed.looked(), allowed == null ? 0.0 : allowed);
  }

  private static List<Chip> chips(Rollout rollout, @Nullable Done would) {
    List<Chip> chips = new ArrayList<>();
    Check check = rollout.check();
    if (check != null) {
      int errors = check.errors().size();
      int failed = check.failed().size();
      chips.add(
          errors == 0
              ? new Chip(t("No error"), "good", "check")
              : new Chip(n(errors, "{0} error", "{0} errors"), "bad", "cross"));
      if (errors == 0) {
        chips.add(
            failed == 0
                ? new Chip(t("Scenarios pass, quiet on healthy accounts"), "good", "check")
                : new Chip(n(failed, "{0} scenario fails", "{0} scenarios fail"), "bad", "cross"));
      }
    }
    Changed changed = would == null ? null : would.changed();
    if (changed != null && changed.changed() > 0) {
      chips.add(
          new Chip(t("{0} of {1} change", changed.changed(), changed.looked()), "warn", "warning"));
    }
    return chips;
  }

  private static @Nullable String done(Rollout rollout, @Nullable Integer step) {
    Standing standing = rollout.standing();
    if (step == null || standing == null || standing.last().number() != step) {
      return null;
    }
    String changed = Said.changed(standing.last());
    String came = Said.came(standing.last());
    return changed == null ? came : t("{0} {1}", came, changed);
  }

  private static List<Problem> problems(Rollout rollout) {
    Check check = rollout.check();
    return check == null
        ? List.of()
        : Stream.concat(check.errors().stream(), check.failed().stream())
            .sorted(Issue.BY_PLACE)
            .map(
                i ->
                    new Problem(
                        i.path().substring(i.path().lastIndexOf('/') + 1) + ":" + i.line(),
                        message(i),
                        Links.line(rollout.playbook(), i)))
            .toList();
  }

  private static String message(Issue issue) {
    String help = issue.help();
    String message = Dates.capital(issue.message());
    return help == null ? message : t("{0}; {1}", message, help);
  }

  private static List<String> shadow(Rollout rollout) {
    return rollout.shadow().stream()
        .map(
            s ->
                t(
                    "{0}: {1} on {2}",
                    s.rule(),
                    n(s.items(), "{0} item", "{0} items"),
                    n(s.accounts(), "{0} account", "{0} accounts")))
        .toList();
  }

  private Form form(Rollout rollout, Typed typed, int share) {
    Check check = rollout.check();
    return new Form(
        String.valueOf(share),
        typed.why(),
        typed.who().isEmpty() ? user : typed.who(),
        typed.confirm(),
        String.valueOf(rollout.step()),
        check == null ? "" : check.content());
  }

  private Team team(Rollout rollout) {
    if (!rollout.team()) {
      return new Team(
          false,
          t("A saved playbook is in force as soon as check and scenarios pass."),
          t("Switch team mode on"));
    }
    int waiting = rollouts.waiting().size();
    return new Team(
        true,
        waiting == 0
            ? t("A saved playbook waits until somebody releases it here.")
            : n(
                waiting,
                "A saved playbook waits until somebody releases it here. {0} waits now; without"
                    + " team mode it is in force at once.",
                "A saved playbook waits until somebody releases it here. {0} wait now; without"
                    + " team mode they are in force at once."),
        t("Switch team mode off"));
  }
}
