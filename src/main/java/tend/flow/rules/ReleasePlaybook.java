package tend.flow.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tend.engine.RuleProblem;
import tend.flow.UnknownName;
import tend.flow.rules.NotReleased.Reason;
import tend.model.Issue;
import tend.model.Nearest;
import tend.model.Release;
import tend.model.Stage;
import tend.model.Standing;
import tend.playbook.Checked;
import tend.playbook.Playbook;
import tend.playbook.edits.Reworded;
import tend.store.PlaybookStore;
import tend.store.PlaybookStore.Content;
import tend.store.PlaybookStore.Overtaken;
import tend.store.PlaybookStore.Published;
import tend.store.PlaybookStore.Step;
import tend.store.WorkingCopies;

/**
 * Releases a playbook's files as one step, and takes them back. Refused unless check and scenarios
 * pass, unless it builds on the newest version, and unless what it changes is within its gate or
 * confirmed. Threads may share it.
 */
public final class ReleasePlaybook {
  private static final int EVERYBODY = 100;
  private final CurrentRules rules;
  private final PlaybookStore store;
  private final WorkingCopies copies;
  private final Effect effect;

  /** Tells how many accounts get other items when one version takes another's place. */
  public interface Effect {
    Changed of(RulesInForce now, String playbook, Versions before, Versions after, Instant at);
  }

  /** Which version of a playbook an account has; null where it has none. */
  public interface Versions {
    @Nullable Playbook of(String account);
  }

  /** Accounts looked at, and how many of them get other items. */
  public record Changed(int looked, int changed) {
    /** Percent of the accounts looked at. */
    public double percent() {
      return looked == 0 ? 0 : 100.0 * changed / looked;
    }

    String words() {
      return changed + " of " + looked + " accounts";
    }
  }

  /**
   * Who wants what.
   *
   * @param why for the history; may be empty
   * @param confirmed why it is right although it changes more than the gate allows; null unless
   *     said
   * @param gate percent of accounts it may change; null takes the playbook's own
   * @param atOnce does it without looking first at what it changes; that is looked at when somebody
   *     reads the history
   * @param beganFrom the number of the version these words were made from; null takes what is known
   *     of the folder
   */
  public record Wish(
      String who,
      String why,
      @Nullable String confirmed,
      @Nullable Double gate,
      @Nullable Integer beganFrom,
      boolean atOnce,
      @Nullable Integer sawStep) {
    /** Somebody who looked at no step. */
    public Wish(
        String who,
        String why,
        @Nullable String confirmed,
        @Nullable Double gate,
        @Nullable Integer beganFrom,
        boolean atOnce) {
      this(who, why, confirmed, gate, beganFrom, atOnce, null);
    }

    /** Somebody with no reason, gate or version in mind. */
    public static Wish of(String who) {
      return new Wish(who, "", null, null, null, false);
    }
  }

  /**
   * What was done, or would be.
   *
   * @param step null where nothing was written
   * @param changed null where nobody looked
   * @param allowed percent of the accounts it may change without being confirmed; null for any
   */
  public record Done(
      @Nullable Release step,
      int version,
      List<Reworded> differences,
      @Nullable Changed changed,
      @Nullable Double allowed) {
    public Done {
      differences = List.copyOf(differences);
    }

    /** Whether it changes more than it may. */
    public boolean gated() {
      Changed seen = changed;
      Double most = allowed;
      return seen != null && most != null && seen.percent() > most;
    }
  }

  public ReleasePlaybook(
      CurrentRules rules, PlaybookStore store, WorkingCopies copies, Effect effect) {
    this.rules = rules;
    this.store = store;
    this.copies = copies;
    this.effect = effect;
  }

  /** A step about to be taken. */
  private record Planned(
      String playbook,
      Release.Kind kind,
      @Nullable Content content,
      int version,
      Stage stage,
      int share,
      @Nullable Published before,
      @Nullable Playbook after) {}

  /**
   * Releases the playbook as the folder holds it.
   *
   * @param share percent of the accounts at {@link Stage#SHARE}
   * @throws NotReleased saying why
   */
  public synchronized Done publish(String id, Stage stage, int share, Wish wish, Instant at) {
    if (stage == Stage.RETIRED) {
      return retire(id, wish, at);
    }
    WorkingCopy copy = rules.copy();
    Checked written = copy.checked(id).orElseThrow(() -> missing(id));
    Playbook sound = sound(written);
    Standing standing = store.standing(id).orElse(null);
    unlessSomebodyWasFirst(id, standing, wish);
    Planned planned = published(sound, copy, standing, stage, share);
    if (planned.content() != null) {
      unlessOvertaken(written, standing == null ? null : newest(standing), wish, at);
    } else if (standing != null) {
      unlessThereAlready(standing, planned.version(), stage, share);
    }
    Done done = take(planned, standing, wish, at);
    copy.seen(copies, id, done.version());
    copies.drop(id, wish.who());
    rules.catchUp(at);
    return done;
  }

  private Planned published(
      Playbook playbook, WorkingCopy copy, @Nullable Standing standing, Stage stage, int share) {
    String id = playbook.id();
    Content content = copy.content(playbook.files());
    Published newest = standing == null ? null : newest(standing);
    Integer same = newest != null && newest.says(content) ? newest.number() : null;
    return new Planned(
        id,
        Release.Kind.PUBLISHED,
        same == null ? content : null,
        same == null ? 0 : same,
        stage,
        stage == Stage.SHARE ? share : EVERYBODY,
        inForce(id, standing),
        playbook);
  }

  /**
   * What such a release would change, whether its scenarios pass or not; nothing is done and no
   * gate asked.
   *
   * @throws NotReleased where the files are no playbook, or where it was never released and should
   *     retire
   */
  public Done look(String id, Stage stage, int share, Instant at) {
    Standing standing = store.standing(id).orElse(null);
    Planned planned;
    if (stage == Stage.RETIRED) {
      planned = retired(id, standing);
    } else {
      WorkingCopy copy = rules.copy();
      Checked written = copy.checked(id).orElseThrow(() -> missing(id));
      Playbook playbook = written.playbook().orElseThrow(() -> problems(id, written.issues()));
      planned = published(playbook, copy, standing, stage, share);
    }
    Changed changed;
    try {
      changed = changed(planned, standing, at);
    } catch (RuleProblem e) {
      throw problems(id, List.of(Tried.refused(rules.copy().path(id), e)));
    }
    return new Done(
        null, planned.version(), allDifferences(planned), changed, allowed(planned, null));
  }

  private static List<Reworded> allDifferences(Planned planned) {
    Published before = planned.before();
    Playbook after = planned.after();
    return before == null || after == null
        ? List.of()
        : Reworded.between(before.files(), after.files().files());
  }

  private Planned retired(String id, @Nullable Standing standing) {
    if (standing == null) {
      throw never(id);
    }
    return new Planned(
        id,
        Release.Kind.PUBLISHED,
        null,
        standing.last().version(),
        Stage.RETIRED,
        EVERYBODY,
        inForce(id, standing),
        null);
  }

  /** Whatever its files say; they come back when they are published. */
  private Done retire(String id, Wish wish, Instant at) {
    Standing standing = store.standing(id).orElseThrow(() -> never(id));
    unlessSomebodyWasFirst(id, standing, wish);
    if (standing.last().stage() == Stage.RETIRED) {
      throw new NotReleased(
          Reason.NOTHING, id + " is retired already", "bring it back: tend publish " + id);
    }
    Done done = take(retired(id, standing), standing, wish, at);
    notASave(id);
    rules.catchUp(at);
    return done;
  }

  private static void unlessThereAlready(Standing standing, int version, Stage stage, int share) {
    Release last = standing.last();
    if (Objects.equals(standing.everyone(), version) && stage != Stage.EVERYONE) {
      throw new NotReleased(
          Reason.NOTHING,
          "version " + version + " of " + last.playbook() + " is in force for everyone already",
          "edit its files first, or take it back: tend rollback " + last.playbook());
    }
    if (last.stage() == stage && (stage != Stage.SHARE || last.share() == share)) {
      throw new NotReleased(
          Reason.NOTHING,
          "version " + version + " of " + last.playbook() + " is " + stage.shown() + " already",
          "edit its files first, or see: tend history " + last.playbook());
    }
  }

  private UnknownName missing(String id) {
    List<String> ids = rules.copy().ids();
    return new UnknownName("there is no playbook " + id + " in the folder", Nearest.help(id, ids));
  }

  private Playbook sound(Checked written) {
    List<Issue> issues = new ArrayList<>(written.issues());
    written.playbook().ifPresent(p -> issues.addAll(Tried.problems(p, rules.copy().healthy())));
    issues.removeIf(i -> i.level() != Issue.Level.ERROR);
    if (!issues.isEmpty()) {
      throw problems(written.files().id(), issues);
    }
    return written.playbook().orElseThrow();
  }

  private static NotReleased problems(String id, List<Issue> issues) {
    return new NotReleased(
        Reason.PROBLEMS,
        id + " has " + issues.size() + (issues.size() == 1 ? " problem" : " problems"),
        "mend what check and test say, then publish again",
        issues,
        List.of());
  }

  /** Whoever looked before somebody else's step looks again before they take one. */
  private static void unlessSomebodyWasFirst(String id, @Nullable Standing standing, Wish wish) {
    Integer saw = wish.sawStep();
    Release last = standing == null ? null : standing.last();
    if (saw == null || last == null || last.number() == saw) {
      return;
    }
    throw new NotReleased(
        Reason.OVERTAKEN,
        (last.who().isEmpty() ? "somebody" : last.who())
            + " "
            + last.kind().word()
            + " version "
            + last.version()
            + " of "
            + id
            + " since you looked",
        "look at it: tend history " + id + "; then try again");
  }

  /** The version that the next one builds on. */
  private @Nullable Published newest(Standing standing) {
    Release coming = standing.onItsWay();
    Integer everyone = standing.everyone();
    int number =
        coming != null ? coming.version() : everyone != null ? everyone : standing.last().version();
    return store.version(standing.last().playbook(), number).orElse(null);
  }

  private @Nullable Published inForce(String id, @Nullable Standing standing) {
    Integer number = standing == null ? null : standing.everyone();
    return number == null ? null : store.version(id, number).orElse(null);
  }

  /** Whoever is second sees both versions, and their own is kept. */
  private void unlessOvertaken(Checked written, @Nullable Published newest, Wish wish, Instant at) {
    if (newest == null) {
      return;
    }
    String id = written.files().id();
    WorkingCopies.Copy known = copies.of(rules.copy().key()).get(id);
    Integer from =
        wish.beganFrom() != null ? wish.beganFrom() : known == null ? null : known.beganFrom();
    boolean alone = from == null && !copies.team();
    if (alone || (from != null && from == newest.number())) {
      return;
    }
    copies.keep(new WorkingCopies.Draft(id, wish.who(), from, written.files().files(), at));
    throw new NotReleased(
        Reason.OVERTAKEN,
        from == null
            ? "nobody knows which version of " + id + " these files were made from"
            : "somebody released version "
                + newest.number()
                + " of "
                + id
                + " since you began from version "
                + from,
        "look at both, put together what should hold, and publish --based-on "
            + newest.number()
            + "; your files are kept: tend history "
            + id
            + " --draft "
            + wish.who(),
        List.of(),
        both(id, from, newest, written));
  }

  private List<String> both(String id, @Nullable Integer from, Published newest, Checked written) {
    List<String> lines = new ArrayList<>();
    Published base = from == null ? null : store.version(id, from).orElse(null);
    Release step = store.standing(id).orElseThrow().last();
    String by = step.who().isEmpty() ? "somebody" : step.who();
    if (base != null) {
      lines.add(
          "Version "
              + newest.number()
              + ", released by "
              + by
              + ", says otherwise than yours began:");
      Reworded.between(base.files(), newest.files()).forEach(d -> lines.add("  " + d.words()));
      lines.add("Yours:");
      Reworded.between(base.files(), written.files().files())
          .forEach(d -> lines.add("  " + d.words()));
    } else {
      lines.add("From version " + newest.number() + ", released by " + by + ", to yours:");
      Reworded.between(newest.files(), written.files().files())
          .forEach(d -> lines.add("  " + d.words()));
    }
    return lines;
  }

  /**
   * Brings an earlier version back as a new one. Without a number it takes back what is on its way,
   * or else the newest step.
   *
   * @param dry only tells what it would do
   * @throws NotReleased saying why
   */
  public synchronized Done rollback(
      String id, @Nullable Integer number, Wish wish, boolean dry, Instant at) {
    Standing standing = store.standing(id).orElseThrow(() -> never(id));
    if (!dry) {
      unlessSomebodyWasFirst(id, standing, wish);
    }
    Release coming = standing.onItsWay();
    Planned planned =
        number == null && coming != null
            ? withdrawn(id, coming, standing)
            : back(id, number == null ? before(id, standing) : number, standing);
    if (dry) {
      Changed changed = changed(planned, standing, at);
      unlessGated(planned, changed, wish);
      return new Done(
          null, planned.version(), differences(planned), changed, allowed(planned, wish.gate()));
    }
    Done done = take(planned, standing, wish, at);
    notASave(id);
    rules.catchUp(at);
    return done;
  }

  private Planned withdrawn(String id, Release coming, Standing standing) {
    Published now = inForce(id, standing);
    return new Planned(
        id,
        Release.Kind.ROLLED_BACK,
        null,
        coming.version(),
        Stage.WITHDRAWN,
        EVERYBODY,
        now,
        playbook(now));
  }

  private Planned back(String id, int number, Standing standing) {
    Published version = store.version(id, number).orElseThrow(() -> unknown(id, number));
    if (Objects.equals(standing.everyone(), number)) {
      throw new NotReleased(
          Reason.NOTHING,
          "version " + number + " of " + id + " is in force already",
          "see all with: tend history " + id);
    }
    Playbook playbook =
        rules
            .playbook(version)
            .orElseThrow(
                () ->
                    new NotReleased(
                        Reason.PROBLEMS,
                        "version " + number + " of " + id + " is no longer understood",
                        "choose another: tend history " + id));
    List<Issue> failed = Tried.problems(playbook, rules.copy().healthy());
    if (!failed.isEmpty()) {
      throw new NotReleased(
          Reason.PROBLEMS,
          "version " + number + " of " + id + " no longer passes its scenarios",
          "choose another: tend history " + id,
          failed,
          List.of());
    }
    return new Planned(
        id,
        Release.Kind.ROLLED_BACK,
        new Content(version.version(), version.files(), version.vocabulary()),
        number,
        Stage.EVERYONE,
        EVERYBODY,
        inForce(id, standing),
        playbook);
  }

  /** The version that was in force for everyone before the one that is. */
  private int before(String id, Standing standing) {
    Integer found = null;
    Integer now = standing.everyone();
    for (Release step : store.releases(id)) {
      if (step.isForEveryone() && !Objects.equals(step.version(), now)) {
        found = step.version();
      }
    }
    if (found == null) {
      throw new NotReleased(
          Reason.NOTHING, "there is no earlier version of " + id, "see: tend history " + id);
    }
    return found;
  }

  private static NotReleased never(String id) {
    return new NotReleased(
        Reason.NOTHING, id + " was never released", "see what is in force: tend status");
  }

  private NotReleased unknown(String id, int number) {
    return new NotReleased(
        Reason.NOTHING,
        "there is no version " + number + " of " + id,
        "there are 1 to " + store.history(id).size() + ": tend history " + id);
  }

  private Done take(Planned planned, @Nullable Standing standing, Wish wish, Instant at) {
    Changed changed = wish.atOnce() ? null : changed(planned, standing, at);
    if (changed != null) {
      unlessGated(planned, changed, wish);
    }
    List<Step> steps = new ArrayList<>();
    if (planned.content() != null && planned.kind() == Release.Kind.PUBLISHED) {
      rules.withVocabulary(at, wish.who()).ifPresent(steps::add);
    }
    String why = wish.confirmed() == null ? wish.why() : reason(wish.why(), wish.confirmed());
    steps.add(
        new Step(
            planned.playbook(),
            standing == null ? 0 : standing.last().number(),
            planned.kind(),
            planned.content(),
            planned.version(),
            planned.stage(),
            planned.share(),
            at,
            wish.who(),
            why));
    List<Release> taken = takeAll(steps, planned.playbook());
    Release step = taken.get(taken.size() - 1);
    if (changed != null) {
      store.tell(step, changed.looked(), changed.changed());
    }
    return new Done(
        step, step.version(), differences(planned), changed, allowed(planned, wish.gate()));
  }

  private static String reason(String why, String confirmed) {
    return why.isEmpty() ? confirmed : why + "; confirmed: " + confirmed;
  }

  private List<Release> takeAll(List<Step> steps, String id) {
    try {
      return store.take(steps);
    } catch (Overtaken e) {
      throw new NotReleased(
          Reason.OVERTAKEN,
          id + " was released by somebody else at this very moment",
          "look at it: tend history " + id + "; then try again");
    }
  }

  private Changed changed(Planned planned, @Nullable Standing standing, Instant at) {
    Playbook everyone = playbook(planned.before());
    Release coming = standing == null ? null : standing.onItsWay();
    Playbook onItsWay =
        coming == null
            ? null
            : playbook(store.version(planned.playbook(), coming.version()).orElse(null));
    int share = coming != null && coming.stage() == Stage.SHARE ? coming.share() : 0;
    Versions before =
        account -> Standing.reaches(planned.playbook(), share, account) ? onItsWay : everyone;
    return effect.of(rules.get(), planned.playbook(), before, after(planned, everyone), at);
  }

  private static Versions after(Planned planned, @Nullable Playbook everyone) {
    return switch (planned.stage()) {
      case EVERYONE -> account -> planned.after();
      case RETIRED -> account -> null;
      case SHADOW, WITHDRAWN -> account -> everyone;
      case SHARE ->
          account ->
              Standing.reaches(planned.playbook(), planned.share(), account)
                  ? planned.after()
                  : everyone;
    };
  }

  /** Looks at what those steps changed that released themselves. */
  public synchronized void tellMissing(String id) {
    Published before = null;
    for (Release step : store.releases(id)) {
      Published version = store.version(id, step.version()).orElse(null);
      if (before != null && step.looked() == null && step.isForEveryone()) {
        Playbook was = playbook(before);
        Playbook is = playbook(version);
        Changed changed = effect.of(rules.get(), id, account -> was, account -> is, step.at());
        store.tell(step, changed.looked(), changed.changed());
      }
      if (step.isForEveryone()) {
        before = version;
      } else if (step.stage() == Stage.RETIRED) {
        before = null;
      }
    }
  }

  private @Nullable Playbook playbook(@Nullable Published version) {
    return version == null ? null : rules.playbook(version).orElse(null);
  }

  private void unlessGated(Planned planned, Changed changed, Wish wish) {
    Double most = allowed(planned, wish.gate());
    if (most != null && wish.confirmed() == null && changed.percent() > most) {
      throw new NotReleased(
          Reason.GATE,
          planned.playbook()
              + " would change "
              + changed.words()
              + ", more than "
              + (most == Math.rint(most) ? String.valueOf(most.intValue()) : String.valueOf(most))
              + " %",
          "look: tend impact " + planned.playbook() + "; if it is right, add --confirm \"why\"",
          List.of(),
          differences(planned).stream().map(d -> "  " + d.words()).toList());
    }
  }

  private static @Nullable Double allowed(Planned planned, @Nullable Double asked) {
    Playbook after = planned.after();
    return asked != null || after == null ? asked : after.maxChange().orElse(null);
  }

  private static List<Reworded> differences(Planned planned) {
    Published before = planned.before();
    Content content = planned.content();
    return before == null || content == null
        ? List.of()
        : Reworded.between(before.files(), content.files());
  }

  /** What the folder holds now was there before the rollback, so it does not release itself. */
  private void notASave(String id) {
    Integer builtOn = store.standing(id).map(this::newest).map(Published::number).orElse(null);
    rules.copy().seen(copies, id, builtOn);
  }
}
