package tend.flow.impact;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tend.flow.Accounts;
import tend.flow.UnknownName;
import tend.flow.impact.Sides.Asked;
import tend.flow.rules.PoliciesInForce;
import tend.model.Issue;
import tend.model.Nearest;
import tend.playbook.Checked;
import tend.playbook.Checker;
import tend.playbook.Playbook;
import tend.playbook.PlaybookFiles;
import tend.playbook.PolicyPacks;
import tend.playbook.RulesFolder;
import tend.playbook.Vocabulary;
import tend.playbook.edits.Tuning;
import tend.policy.Policies;
import tend.policy.Statement;
import tend.store.PlaybookStore;

/**
 * Finds the playbooks of both sides without bringing any of them in force: the later side is the
 * folder, the earlier one what the store has in force. Where the store never had any playbook, the
 * ones that come with Tend count as in force. Both sides read by one vocabulary. Used by one
 * thread.
 */
public final class ChooseSides {
  private final Map<String, PlaybookFiles> written = new TreeMap<>();
  private final Map<String, Checked> checked = new ConcurrentHashMap<>();
  private final PlaybookStore store;
  private final Checker checker;
  private final Policies policies;
  private final Map<String, PlaybookFiles> shipped;

  /** Reads a folder; null means the playbooks in the jar. */
  public ChooseSides(@Nullable Path folder, PlaybookStore store) {
    RulesFolder read = RulesFolder.read(folder);
    read.playbooks().forEach(files -> written.put(files.id(), files));
    PolicyPacks packs = PolicyPacks.read(read.policies());
    this.store = store;
    this.checker = new Checker(Vocabulary.read(read.vocabulary()), packs.policies());
    this.policies = inForce(packs);
    boolean never = written.keySet().stream().allMatch(id -> store.history(id).isEmpty());
    written.values().parallelStream().forEach(this::check);
    this.shipped = never ? shipped(folder == null ? read : RulesFolder.read(null)) : Map.of();
  }

  private static Map<String, PlaybookFiles> shipped(RulesFolder jar) {
    return jar.playbooks().stream().collect(Collectors.toMap(PlaybookFiles::id, p -> p));
  }

  private Policies inForce(PolicyPacks packs) {
    List<Statement> all = new ArrayList<>();
    for (PolicyPacks.Pack pack : packs.packs()) {
      store
          .inForce(PoliciesInForce.KEYS + pack.files().id())
          .map(p -> PolicyPacks.read(files(pack.files(), p)))
          .filter(PolicyPacks.Pack::sound)
          .or(() -> Optional.of(pack).filter(PolicyPacks.Pack::sound))
          .ifPresent(used -> all.addAll(used.statements()));
    }
    return new Policies(all);
  }

  private static PlaybookFiles files(PlaybookFiles place, PlaybookStore.Published version) {
    return new PlaybookFiles(place.id(), place.path(), version.files());
  }

  /**
   * Both sides.
   *
   * @throws UnknownName when there is no such playbook, version or setting, or no such number
   */
  public Sides of(Asked asked) {
    Map<String, Map<String, String>> set = settings(asked);
    Set<String> about = about(asked, set);
    String against = asked.against();
    if (against != null) {
      about = Set.of(new Earlier(store, about).playbook(against));
    }
    Choice choice = new Choice();
    for (PlaybookFiles files : written.values()) {
      Optional<PlaybookFiles> before =
          against != null && about.contains(files.id())
              ? Optional.of(files(files, Earlier.version(store, files.id(), against)))
              : inForce(files);
      choice.before(before, against != null && about.contains(files.id()));
      if (about.contains(files.id())) {
        choice.after(tuned(files, set.getOrDefault(files.id(), Map.of())), before);
      } else {
        before.flatMap(b -> check(b).playbook()).ifPresent(choice.after::add);
      }
    }
    choice.exceptions(set);
    TreeMap<String, String> tried = new TreeMap<>();
    set.forEach((id, numbers) -> numbers.forEach((name, n) -> tried.put(id + "/" + name, n)));
    return choice.sides(tried);
  }

  private Checked check(PlaybookFiles files) {
    return checked.computeIfAbsent(
        files.id() + " " + files.version() + " " + files.unread().size(),
        key -> checker.check(files));
  }

  private Optional<PlaybookFiles> inForce(PlaybookFiles files) {
    return store
        .inForce(files.id())
        .map(p -> files(files, p))
        .or(() -> Optional.ofNullable(shipped.get(files.id())));
  }

  private Set<String> about(Asked asked, Map<String, Map<String, String>> set) {
    String playbook = asked.playbook();
    if (playbook != null && !written.containsKey(playbook)) {
      throw new UnknownName(
          "there is no playbook " + playbook,
          Accounts.near(playbook, List.copyOf(written.keySet())));
    }
    return playbook != null
        ? Set.of(playbook)
        : set.isEmpty() ? written.keySet() : new TreeSet<>(set.keySet());
  }

  /** The numbers by playbook, each in the one playbook that has such a setting. */
  private Map<String, Map<String, String>> settings(Asked asked) {
    Map<String, Map<String, String>> set = new TreeMap<>();
    asked
        .set()
        .forEach(
            (name, number) -> {
              Tuning.fault(number)
                  .ifPresent(
                      fault -> {
                        throw new UnknownName("--set " + name + "=" + number, fault);
                      });
              int slash = name.indexOf('/');
              String setting = name.substring(slash + 1);
              String playbook = slash < 0 ? asked.playbook() : known(name.substring(0, slash));
              set.computeIfAbsent(owner(setting, playbook), id -> new TreeMap<>())
                  .put(setting, number);
            });
    return set;
  }

  private String known(String playbook) {
    if (!written.containsKey(playbook)) {
      throw new UnknownName(
          "there is no playbook " + playbook,
          Accounts.near(playbook, List.copyOf(written.keySet())));
    }
    return playbook;
  }

  private String owner(String setting, @Nullable String playbook) {
    List<PlaybookFiles> among =
        written.values().stream().filter(f -> playbook == null || f.id().equals(playbook)).toList();
    List<String> owners =
        among.stream()
            .filter(f -> Tuning.settings(f).contains(setting))
            .map(PlaybookFiles::id)
            .toList();
    if (playbook != null && check(among.get(0)).playbook().isEmpty()) {
      return playbook; // its problems are told instead
    }
    if (owners.isEmpty()) {
      List<String> known = among.stream().flatMap(f -> Tuning.settings(f).stream()).toList();
      throw new UnknownName(
          "there is no setting " + setting,
          Nearest.help(setting, known.stream().distinct().sorted().toList()));
    }
    if (owners.size() > 1) {
      throw new UnknownName(
          setting + " is a setting of " + String.join(" and ", owners),
          "name the playbook, too: --set " + owners.get(0) + "/" + setting + "=…");
    }
    return owners.get(0);
  }

  private PlaybookFiles tuned(PlaybookFiles files, Map<String, String> numbers) {
    PlaybookFiles tuned = files;
    for (Map.Entry<String, String> one : numbers.entrySet()) {
      PlaybookFiles next = Tuning.with(tuned, one.getKey(), one.getValue());
      if (check(tuned).playbook().isPresent()) {
        check(next).issues().stream()
            .filter(i -> i.level() == Issue.Level.ERROR)
            .findFirst()
            .ifPresent(issue -> refuse(one, issue));
      }
      tuned = next;
    }
    return tuned;
  }

  private static void refuse(Map.Entry<String, String> number, Issue issue) {
    throw new UnknownName(
        "--set " + number.getKey() + "=" + number.getValue() + ": " + issue.message(),
        String.valueOf(issue.help()));
  }

  /** What was chosen so far. */
  private final class Choice {
    private final List<Playbook> before = new ArrayList<>();
    private final List<Playbook> after = new ArrayList<>();
    private final List<Sides.Compared> compared = new ArrayList<>();
    private final List<Issue> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /** A version that today's check refuses is not in force; who asked for it is told. */
    void before(Optional<PlaybookFiles> files, boolean asked) {
      Optional<Playbook> sound = files.flatMap(f -> check(f).playbook());
      if (asked && sound.isEmpty() && files.isPresent()) {
        throw new UnknownName(
            "the version " + files.get().version() + " no longer passes check",
            check(files.get()).issues().get(0).message());
      }
      sound.ifPresent(before::add);
    }

    void after(PlaybookFiles files, Optional<PlaybookFiles> old) {
      Checked now = check(files);
      now.playbook().ifPresent(after::add);
      if (now.playbook().isEmpty()) {
        problems.addAll(now.issues());
      }
      compared.add(
          new Sides.Compared(
              files.id(),
              old.flatMap(b -> check(b).playbook()).map(Playbook::version).orElse(null),
              now.playbook().map(Playbook::version).orElse(null)));
    }

    void exceptions(Map<String, Map<String, String>> set) {
      for (Playbook one : after) {
        for (String name : set.getOrDefault(one.id(), Map.of()).keySet()) {
          List<String> others = one.exceptions(name);
          if (!others.isEmpty()) {
            notes.add(name + " stays " + String.join(", ", others) + ": overridden there.");
          }
        }
      }
    }

    Sides sides(SortedMap<String, String> set) {
      if (!shipped.isEmpty()) {
        notes.add("Nothing is in force yet; compared with the playbooks that come with tend.");
      }
      return new Sides(before, after, compared, policies, set, problems, notes);
    }
  }
}
