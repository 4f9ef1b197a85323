package tend.flow.rules;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tend.flow.rules.ReleasePlaybook.Effect;
import tend.model.Issue;
import tend.model.Release;
import tend.playbook.Playbook;
import tend.store.PlaybookStore;
import tend.store.WorkingCopies;

/**
 * What is in force now. A change makes a new picture and replaces the old one whole, so whoever
 * took a picture works with it to the end. Threads may share it.
 */
public final class CurrentRules implements Supplier<RulesInForce> {
  private static final int MOST_KEPT = 64;
  private final PlaybookStore store;
  private final WorkingCopies copies;
  private final String who;
  private final Map<List<String>, Optional<Playbook>> kept = new ConcurrentHashMap<>();
  private final Effect effect;
  private final boolean releases;
  private final Instant began;
  private volatile WorkingCopy copy;
  private long steps;
  private volatile @Nullable RulesInForce now;

  /**
   * Takes that copy in.
   *
   * @param effect tells what a save would change, where its author asks
   * @param releases whether what was saved is brought in force, or only looked at
   * @param who works on the folder
   */
  public CurrentRules(
      WorkingCopy copy,
      PlaybookStore store,
      WorkingCopies copies,
      Effect effect,
      boolean releases,
      String who,
      Instant at) {
    this.effect = effect;
    this.releases = releases;
    this.store = store;
    this.copies = copies;
    this.who = who;
    this.copy = copy;
    this.began = at;
    if (releases) {
      this.now = draw(copy, at, true).picture();
    }
  }

  private record Drawn(RulesInForce picture, List<Release> released) {}

  @Override
  public RulesInForce get() {
    RulesInForce ready = now;
    return ready == null ? drawn() : ready;
  }

  /** Whoever only releases one playbook need not wait for the others to be read. */
  private synchronized RulesInForce drawn() {
    RulesInForce ready = now;
    if (ready == null) {
      ready = draw(copy, began, releases).picture();
      now = ready;
    }
    return ready;
  }

  /**
   * The words of rules in another language, by the English ones; the same map until the folder is
   * read again. Nobody waits for that.
   */
  public Map<String, String> words(String language) {
    return copy.words(language);
  }

  /** The folder as it was last read. */
  public synchronized WorkingCopy copy() {
    return copy;
  }

  /**
   * Reads the folder and the store again. What was saved is released by itself, where it may be,
   * sound and tested; the rest stays as it is.
   *
   * @return what was released
   */
  public synchronized List<Release> reload(Instant at) {
    WorkingCopy again;
    try {
      again = copy.again();
    } catch (UncheckedIOException e) {
      now = unread(e);
      return List.of();
    }
    Drawn drawn = draw(again, at, releases);
    copy = again;
    now = drawn.picture();
    return drawn.released();
  }

  /** Looks whether somebody released something in another process; says whether that was so. */
  public synchronized boolean catchUp(Instant at) {
    if (now == null || store.steps() == steps) {
      return false;
    }
    now = draw(copy, at, false).picture();
    return true;
  }

  private TakingIn takingIn(WorkingCopy from, StoredPlaybooks stored, Instant at) {
    return new TakingIn(from, store, copies, stored, effect, () -> draw(from, at, false).picture());
  }

  private Drawn draw(WorkingCopy from, Instant at, boolean release) {
    if (kept.size() > MOST_KEPT) {
      kept.clear();
    }
    StoredPlaybooks stored = new StoredPlaybooks(store, from, kept);
    TakingIn taken = takingIn(from, stored, at);
    List<Release> released = List.of();
    if (release) {
      try {
        released = taken.release(at, who);
      } catch (PlaybookStore.Overtaken e) {
        taken = takingIn(from, stored, at);
        released = taken.release(at, who);
      }
    } else {
      taken.look();
    }
    PoliciesInForce policies = PoliciesInForce.load(from.packs(), store, at, who);
    RulesInForce picture = new Picture(from, store, stored, taken).draw(policies);
    if (!copies.hasSet(picture.version())) {
      copies.keepSet(picture.version(), picture.parts());
    }
    steps = store.steps();
    return new Drawn(picture, released);
  }

  /** The playbook of a version; empty where its words are no longer understood. */
  public synchronized Optional<Playbook> playbook(PlaybookStore.Published version) {
    return new StoredPlaybooks(store, copy, kept).playbook(version);
  }

  /**
   * What was in force when the rules had that version; empty where nobody kept it, or where a part
   * of it is no longer understood.
   */
  public synchronized Optional<RulesInForce> asOf(String version) {
    RulesInForce present = get();
    if (present.version().equals(version)) {
      return Optional.of(present);
    }
    StoredPlaybooks stored = new StoredPlaybooks(store, copy, kept);
    return copies.set(version).flatMap(new Archive(store, stored)::rules);
  }

  /** The step that keeps the sentences of the folder, where they are not kept already. */
  synchronized Optional<PlaybookStore.Step> withVocabulary(Instant at, String by) {
    return takingIn(copy, new StoredPlaybooks(store, copy, kept), at).withVocabulary(at, by);
  }

  private RulesInForce unread(UncheckedIOException e) {
    Path folder = copy.folder();
    Issue gone =
        new Issue(
            Issue.Level.ERROR,
            String.valueOf(folder),
            1,
            1,
            1,
            "TD001",
            "the rules folder cannot be read: " + Objects.requireNonNull(e.getCause()).getMessage(),
            null,
            "put it back; what is in force stays so until then");
    return get().withProblem(gone);
  }
}
