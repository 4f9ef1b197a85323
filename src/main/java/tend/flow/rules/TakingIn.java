package tend.flow.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tend.flow.rules.ReleasePlaybook.Changed;
import tend.flow.rules.ReleasePlaybook.Effect;
import tend.model.Issue;
import tend.model.Release;
import tend.model.Stage;
import tend.model.Standing;
import tend.playbook.Checked;
import tend.playbook.Playbook;
import tend.store.PlaybookStore;
import tend.store.PlaybookStore.Published;
import tend.store.PlaybookStore.Step;
import tend.store.WorkingCopies;

/**
 * Holds a folder against what is in force. A playbook that was saved, is sound and passes its
 * scenarios is released by itself where one person works alone; in a team it waits. Used once.
 */
final class TakingIn {
  private final WorkingCopy copy;
  private final PlaybookStore store;
  private final WorkingCopies copies;
  private final StoredPlaybooks stored;
  private final Map<String, WorkingCopies.Copy> seen;
  private final Map<String, Standing> standings;
  private final boolean team;
  private boolean releasing;
  private final Effect effect;
  private final Supplier<RulesInForce> now;
  private final List<Issue> problems = new ArrayList<>();
  private final Map<String, Written> written = new TreeMap<>();

  /** How the files as written stand to what is in force. */
  enum Written {
    SAME,
    DRAFT,
    ROLLED_BACK,
    GONE,
    BROKEN
  }

  /**
   * @param now what is in force before anything is taken in
   */
  TakingIn(
      WorkingCopy copy,
      PlaybookStore store,
      WorkingCopies copies,
      StoredPlaybooks stored,
      Effect effect,
      Supplier<RulesInForce> now) {
    this.effect = effect;
    this.now = now;
    this.copy = copy;
    this.store = store;
    this.copies = copies;
    this.stored = stored;
    this.seen = copies.of(copy.key());
    this.standings = store.standings();
    this.team = copies.team();
  }

  /** What came of it for each playbook of the folder. */
  Map<String, Written> written() {
    return written;
  }

  /** Released playbooks whose files this folder held once and holds no longer. */
  Set<String> gone() {
    Set<String> gone = new TreeSet<>(seen.keySet());
    gone.retainAll(standings.keySet());
    if (copy.readable()) {
      gone.removeAll(copy.ids());
    } else {
      gone.clear();
    }
    return gone;
  }

  boolean team() {
    return team;
  }

  List<Issue> problems() {
    return problems;
  }

  /** Looks, and releases what is to be released by itself. */
  List<Release> release(Instant at, String who) {
    releasing = true;
    List<Step> steps = look(at, who);
    if (steps.isEmpty()) {
      return List.of();
    }
    withVocabulary(at, who).ifPresent(step -> steps.add(0, step));
    List<Release> released = store.take(steps);
    released.forEach(step -> copy.seen(copies, step.playbook(), step.version()));
    return released;
  }

  /** The sentences that the playbooks were checked with are kept beside them. */
  Optional<Step> withVocabulary(Instant at, String who) {
    Standing standing = standings.get(StoredPlaybooks.VOCABULARY);
    Integer number = standing == null ? null : standing.everyone();
    boolean kept =
        number != null
            && store
                .version(StoredPlaybooks.VOCABULARY, number)
                .filter(v -> v.version().equals(copy.vocabulary().version()))
                .isPresent();
    int after = standing == null ? 0 : standing.last().number();
    return kept
        ? Optional.empty()
        : Optional.of(Step.saved(StoredPlaybooks.VOCABULARY, after, copy.vocabulary(), at, who));
  }

  /** Looks only. */
  void look() {
    look(Instant.EPOCH, "");
  }

  private List<Step> look(Instant at, String who) {
    problems.addAll(copy.unread());
    List<Step> steps = new ArrayList<>();
    for (Checked one : copy.checked()) {
      problems.addAll(one.issues());
      step(one, at, who).ifPresent(steps::add);
    }
    return steps;
  }

  private Optional<Step> step(Checked one, Instant at, String who) {
    String id = one.files().id();
    Standing standing = standings.get(id);
    if (one.playbook().isEmpty()) {
      written.put(id, Written.BROKEN);
      return Optional.empty();
    }
    Integer same = standing == null ? null : sameAs(one, standing);
    if (same != null) {
      written.put(id, Written.SAME);
      noteSame(one, same);
      return Optional.empty();
    }
    if (standing == null ? team : waits(standing, one)) {
      boolean save = standing == null || isSave(standing, one);
      boolean good = !save || passes(one.playbook().get());
      written.put(id, good ? save ? Written.DRAFT : Written.ROLLED_BACK : Written.BROKEN);
      return Optional.empty();
    }
    if (!passes(one.playbook().get())) {
      written.put(id, Written.BROKEN);
      return Optional.empty();
    }
    if (releasing && standing != null && changesTooMuch(one.playbook().get(), standing, at)) {
      written.put(id, Written.DRAFT);
      return Optional.empty();
    }
    written.put(id, Written.SAME);
    int after = standing == null ? 0 : standing.last().number();
    return Optional.of(Step.saved(id, after, copy.content(one.files()), at, who));
  }

  /** Asked only where the author set a gate, since every account has to be looked at. */
  private boolean changesTooMuch(Playbook playbook, Standing standing, Instant at) {
    Integer everyone = standing.everyone();
    if (everyone == null || playbook.maxChange().isEmpty()) {
      return false;
    }
    Playbook before =
        stored.version(playbook.id(), everyone).flatMap(stored::playbook).orElse(null);
    Changed changed =
        effect.of(now.get(), playbook.id(), account -> before, account -> playbook, at);
    boolean tooMuch = changed.percent() > playbook.maxChange().get();
    if (tooMuch) {
      problems.add(waits(playbook, changed));
    }
    return tooMuch;
  }

  private static Issue waits(Playbook playbook, Changed changed) {
    return new Issue(
        Issue.Level.WARNING,
        playbook.files().path() + "/README.md",
        1,
        1,
        1,
        "TD073",
        "it would change " + changed.words() + ", more than its max-change",
        null,
        "look: tend impact " + playbook.id() + "; then publish it with --confirm \"why\"");
  }

  /** The version in force or on its way that says the same. */
  private @Nullable Integer sameAs(Checked one, Standing standing) {
    for (Integer number : numbers(standing)) {
      Optional<Published> version = stored.version(one.files().id(), number);
      if (version.filter(v -> stored.same(one.files(), v)).isPresent()) {
        return number;
      }
    }
    return null;
  }

  private static List<Integer> numbers(Standing standing) {
    List<Integer> numbers = new ArrayList<>();
    Release coming = standing.onItsWay();
    Integer everyone = standing.everyone();
    if (everyone != null) {
      numbers.add(everyone);
    }
    if (coming != null) {
      numbers.add(coming.version());
    }
    return numbers;
  }

  /** In a team, while a version is on its way, after a retirement, and after a rollback. */
  private boolean waits(Standing standing, Checked one) {
    return team
        || standing.onItsWay() != null
        || standing.last().stage() == Stage.RETIRED
        || !isSave(standing, one);
  }

  /**
   * Whether the files changed since they were last looked at, or nobody decided otherwise since.
   */
  private boolean isSave(Standing standing, Checked one) {
    WorkingCopies.Copy before = seen.get(one.files().id());
    return standing.last().kind() == Release.Kind.SAVED
        || before == null
        || !before.seen().equals(one.files().version());
  }

  private void noteSame(Checked one, int number) {
    WorkingCopies.Copy now = new WorkingCopies.Copy(one.files().version(), number);
    if (!now.equals(seen.get(one.files().id()))) {
      copy.seen(copies, one.files().id(), number);
    }
  }

  private boolean passes(Playbook playbook) {
    if (playbook.isTested()) {
      return true;
    }
    List<Issue> failed = Tried.problems(playbook, copy.healthy());
    problems.addAll(failed);
    return failed.isEmpty();
  }
}
