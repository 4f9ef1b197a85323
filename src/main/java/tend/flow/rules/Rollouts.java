package tend.flow.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tend.flow.UnknownName;
import tend.flow.rules.Rollout.Check;
import tend.flow.rules.Rollout.Kept;
import tend.flow.rules.Rollout.Place;
import tend.flow.rules.Rollout.Shadowed;
import tend.model.Issue;
import tend.model.Nearest;
import tend.model.Release;
import tend.model.Stage;
import tend.model.Standing;
import tend.playbook.Checked;
import tend.playbook.Playbook;
import tend.playbook.PlaybookFiles;
import tend.playbook.trying.Baseline;
import tend.store.PlaybookStore;
import tend.store.ShadowStore;
import tend.store.WorkingCopies;

/** Tells how far playbooks have come on their way to everyone. Threads may share it. */
public final class Rollouts {
  private final CurrentRules rules;
  private final PlaybookStore store;
  private final WorkingCopies copies;
  private final ShadowStore shadows;
  private final WriteBack writeBack;

  public Rollouts(
      CurrentRules rules,
      PlaybookStore store,
      WorkingCopies copies,
      ShadowStore shadows,
      WriteBack writeBack) {
    this.writeBack = writeBack;
    this.rules = rules;
    this.store = store;
    this.copies = copies;
    this.shadows = shadows;
  }

  /**
   * How far that playbook has come.
   *
   * @throws UnknownName where neither the folder nor the history knows it
   */
  public Rollout of(String id) {
    WorkingCopy copy = rules.copy();
    Standing standing = store.standing(id).orElse(null);
    Optional<Checked> written = copy.checked(id);
    if (standing == null && written.isEmpty()) {
      throw new UnknownName("there is no playbook " + id, Nearest.help(id, copy.ids()));
    }
    Place place = place(copy, written.map(Checked::files), standing);
    return new Rollout(
        id,
        title(id, written),
        copy.folder() != null,
        copies.team(),
        place,
        standing,
        working(id),
        written.map(w -> check(w, copy.healthy())).orElse(null),
        shadow(id, standing),
        copies.drafts(id).stream().map(d -> new Kept(d.who(), d.beganFrom(), d.at())).toList());
  }

  /**
   * From now on a save waits until somebody releases it, or no longer; what waits and is sound is
   * released then.
   *
   * @return what was released by it
   */
  public List<Release> team(boolean on, Instant at) {
    copies.team(on);
    return rules.reload(at);
  }

  /**
   * Writes that version's files into the folder, read anew, so that what somebody saved a moment
   * ago is kept.
   *
   * @throws NotReleased where the rules have no folder on disk
   */
  public void bringBack(String id, int version, String who, Instant at) {
    rules.reload(at);
    writeBack.write(id, version, who, at);
    rules.reload(at);
  }

  /** The playbooks whose files wait. */
  public List<String> waiting() {
    return rules.get().status().stream()
        .filter(s -> "draft".equals(s.working()))
        .map(RulesInForce.Status::playbook)
        .toList();
  }

  /** The files as they are written now; none where the folder has no such playbook. */
  public Optional<PlaybookFiles> written(String id) {
    return rules.copy().files(id);
  }

  /** The files that were kept of somebody who was overtaken. */
  public Optional<SortedMap<String, String>> kept(String id, String who) {
    return copies.drafts(id).stream()
        .filter(d -> d.who().equals(who))
        .findFirst()
        .map(WorkingCopies.Draft::files);
  }

  private Place place(
      WorkingCopy copy, Optional<PlaybookFiles> written, @Nullable Standing standing) {
    if (standing == null || written.filter(w -> !isReleased(copy, w, standing)).isPresent()) {
      return Place.DRAFT;
    }
    Release coming = standing.onItsWay();
    if (coming != null) {
      return coming.stage() == Stage.SHADOW ? Place.SHADOW : Place.SHARE;
    }
    return standing.everyone() != null
        ? Place.EVERYONE
        : standing.last().stage() == Stage.RETIRED ? Place.RETIRED : Place.DRAFT;
  }

  /** Whether some accounts have what the files say, or had it before it was retired. */
  private boolean isReleased(WorkingCopy copy, PlaybookFiles files, Standing standing) {
    Release coming = standing.onItsWay();
    Integer last = standing.last().stage() == Stage.RETIRED ? standing.last().version() : null;
    return Stream.of(
            Optional.ofNullable(standing.everyone()),
            Optional.ofNullable(coming).map(Release::version),
            Optional.ofNullable(last))
        .flatMap(Optional::stream)
        .flatMap(number -> store.version(files.id(), number).stream())
        .anyMatch(version -> version.says(copy.content(files)));
  }

  private String title(String id, Optional<Checked> written) {
    return written
        .flatMap(Checked::playbook)
        .or(() -> rules.get().playbooks().stream().filter(p -> p.id().equals(id)).findFirst())
        .map(Playbook::title)
        .orElse(id);
  }

  private @Nullable String working(String id) {
    return rules.get().status().stream()
        .filter(s -> s.playbook().equals(id))
        .findFirst()
        .map(RulesInForce.Status::working)
        .orElse(null);
  }

  private Check check(Checked written, Baseline healthy) {
    return new Check(
        written.files().version(),
        written.issues().stream().filter(i -> i.level() == Issue.Level.ERROR).toList(),
        written.playbook().map(p -> failed(p, healthy)).orElse(List.of()));
  }

  private List<Issue> failed(Playbook playbook, Baseline healthy) {
    return playbook.isTested() ? List.of() : Tried.problems(playbook, healthy);
  }

  private List<Shadowed> shadow(String id, @Nullable Standing standing) {
    Release coming = standing == null ? null : standing.onItsWay();
    return coming == null || coming.stage() != Stage.SHADOW
        ? List.of()
        : shadows.counts(id, coming.version()).stream()
            .map(c -> new Shadowed(c.rule(), c.items(), c.accounts()))
            .toList();
  }
}
