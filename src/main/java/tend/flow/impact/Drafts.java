package tend.flow.impact;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tend.flow.Accounts;
import tend.flow.Explain;
import tend.flow.UnknownName;
import tend.flow.rules.RulesInForce;
import tend.model.Issue;
import tend.model.LastUsed;
import tend.playbook.Checked;
import tend.playbook.Checker;
import tend.playbook.Playbook;
import tend.playbook.PlaybookFiles;
import tend.playbook.RulesFolder;
import tend.playbook.Vocabulary;
import tend.playbook.trying.TestRun;

/**
 * What the files say before they are in force, read anew whenever they changed. Where they are
 * broken, their last version that passed the check stands in for them. Brings nothing in force;
 * threads may share it.
 */
public final class Drafts {
  private static final int KEPT_RUNS = 16;
  private final @Nullable Path folder;
  private final Supplier<RulesInForce> inForce;
  private final Supplier<ChooseSides> choose;
  private final Function<RulesInForce, Explain> explainAsIf;
  private final Map<String, Sound> sound = new HashMap<>();
  private final Map<List<String>, TestRun> runs = new LastUsed<>(KEPT_RUNS);
  private @Nullable Read read;

  private record Sound(Playbook playbook, Instant at) {}

  /** The folder at one moment, and what was worked out from it. */
  private static final class Read {
    private final RulesFolder files;
    private final String inForce;
    private final Checker checker;
    private final Map<String, Sides> sides = new HashMap<>();
    private final Map<String, Explain> explain = new HashMap<>();
    private @Nullable ChooseSides choose;

    Read(RulesFolder files, String inForce) {
      this.files = files;
      this.inForce = inForce;
      this.checker = Checker.of(files);
    }
  }

  /** Reads that folder; null means the playbooks in the jar. */
  public Drafts(
      @Nullable Path folder,
      Supplier<RulesInForce> inForce,
      Supplier<ChooseSides> choose,
      Function<RulesInForce, Explain> explainAsIf) {
    this.folder = folder;
    this.inForce = inForce;
    this.choose = choose;
    this.explainAsIf = explainAsIf;
  }

  /**
   * A playbook as its files have it.
   *
   * @param problems errors of its files; with none, {@code playbook} is what they say
   * @param playbook else their last version that passed the check, where anyone saw one
   * @param since when that one was last seen; null where it is in force or the files are sound
   */
  public record Draft(
      PlaybookFiles files,
      List<Issue> problems,
      Optional<Playbook> playbook,
      @Nullable Instant since) {
    public Draft {
      problems = List.copyOf(problems);
    }

    /** Whether the files themselves are what is told of. */
    public boolean isCurrent() {
      return problems.isEmpty();
    }
  }

  /** The folder that is written in; null for the playbooks in the jar, which nobody edits. */
  public @Nullable Path folder() {
    return folder;
  }

  /**
   * The playbook of that id.
   *
   * @throws UnknownName when there is none
   */
  public synchronized Draft of(String id, Instant at) {
    Read now = current();
    Checked checked = now.checker.check(files(now, id));
    checked.playbook().ifPresent(p -> sound.put(id, new Sound(p, at)));
    if (checked.playbook().isPresent()) {
      return new Draft(checked.files(), List.of(), checked.playbook(), null);
    }
    Sound before = sound.get(id);
    return new Draft(
        checked.files(),
        checked.issues().stream().filter(i -> i.level() == Issue.Level.ERROR).toList(),
        before == null ? released(id) : Optional.of(before.playbook()),
        before == null ? null : before.at());
  }

  private Optional<Playbook> released(String id) {
    return inForce.get().playbooks().stream().filter(p -> p.id().equals(id)).findFirst();
  }

  /** The scenarios of that playbook, run once for the same files. */
  public synchronized TestRun run(Playbook playbook) {
    return runs.computeIfAbsent(
        List.of(playbook.id(), playbook.version(), current().files.vocabulary()),
        key -> TestRun.of(playbook));
  }

  /** The playbook with another text in one of its files; checked, and nothing else. */
  public synchronized Checked with(String id, String file, String text) {
    Read now = current();
    PlaybookFiles files = files(now, id);
    TreeMap<String, String> changed = new TreeMap<>(files.files());
    changed.put(file, text);
    return now.checker.check(new PlaybookFiles(id, files.path(), changed, files.unread()));
  }

  /** What is in force beside what the files of that playbook say. */
  public synchronized Sides sides(String id) {
    Read now = current();
    return now.sides.computeIfAbsent(id, key -> sides(now, key));
  }

  private Sides sides(Read now, String id) {
    ChooseSides chosen = now.choose;
    if (chosen == null) {
      chosen = choose.get();
      now.choose = chosen;
    }
    return chosen.of(new Sides.Asked(id, null, new TreeMap<>()));
  }

  /** Explains by what is in force, with that playbook as its files say. */
  public synchronized Explain explain(String id, Instant at) {
    Draft draft = of(id, at);
    Sides sides = sides(id);
    List<Playbook> all = new ArrayList<>(sides.after());
    all.removeIf(p -> p.id().equals(id));
    draft.playbook().ifPresent(all::add);
    all.sort(Comparator.comparing(Playbook::id));
    return current()
        .explain
        .computeIfAbsent(id, key -> explainAsIf.apply(RulesInForce.asIf(all, sides.policies())));
  }

  private static PlaybookFiles files(Read now, String id) {
    List<PlaybookFiles> all = now.files.playbooks();
    return all.stream()
        .filter(files -> files.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new UnknownName(
                    "there is no playbook " + id,
                    Accounts.near(id, all.stream().map(PlaybookFiles::id).toList())));
  }

  /** A vocabulary that cannot be read leaves everything as it was. */
  private Read current() {
    Read before = read;
    try {
      RulesFolder files = RulesFolder.read(folder);
      String released = inForce.get().version();
      if (before != null && before.files.equals(files) && before.inForce.equals(released)) {
        return before;
      }
      Read fresh = new Read(files, released);
      read = fresh;
      return fresh;
    } catch (Vocabulary.Broken e) {
      if (before == null) {
        throw new UnknownName("the vocabulary cannot be read", String.valueOf(e.getMessage()));
      }
      return before;
    }
  }
}
