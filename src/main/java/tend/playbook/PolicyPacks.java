package tend.playbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tend.model.Issue;
import tend.policy.Policies;
import tend.policy.Statement;

/**
 * The policy packs of a rules folder as read: each with its statements and what is wrong with it.
 * Immutable; threads may share it.
 */
public record PolicyPacks(List<Pack> packs) {
  private static final String FILE = "policy.yaml";

  public PolicyPacks {
    packs = List.copyOf(packs);
  }

  /**
   * One pack.
   *
   * @param statements those that are right, even where others are not
   */
  public record Pack(PlaybookFiles files, List<Statement> statements, List<Issue> issues) {
    public Pack {
      statements = List.copyOf(statements);
      issues = List.copyOf(issues);
    }

    /** Whether nothing is wrong with it. */
    public boolean sound() {
      return issues.stream().noneMatch(i -> i.level() == Issue.Level.ERROR);
    }
  }

  /** Reads the files of packs. */
  public static PolicyPacks read(List<PlaybookFiles> folders) {
    return new PolicyPacks(folders.stream().map(PolicyPacks::read).toList());
  }

  /** The same, whatever the build made of them. */
  static PolicyPacks checked(List<PlaybookFiles> folders) {
    return new PolicyPacks(folders.stream().map(PolicyPacks::checked).toList());
  }

  /** Reads one pack. */
  public static Pack read(PlaybookFiles files) {
    return Shipped.inJar().flatMap(all -> all.pack(files)).orElseGet(() -> checked(files));
  }

  private static Pack checked(PlaybookFiles files) {
    List<Issue> issues = new ArrayList<>(files.unread());
    String text = files.files().get(FILE);
    if (!files.has(FILE)) {
      issues.add(
          new Issue(
              Issue.Level.ERROR,
              files.path() + "/" + FILE,
              1,
              1,
              1,
              "TD001",
              "the policy pack " + files.id() + " has no " + FILE,
              null,
              "add the file, and look at another pack"));
    }
    List<Statement> statements =
        text == null
            ? List.of()
            : PolicyFile.read(
                files.id(), text, new Problems(files.path() + "/" + FILE, text, issues));
    issues.sort(Issue.BY_PLACE);
    return new Pack(files, statements, issues);
  }

  /** Every statement that is right. */
  public Policies policies() {
    return new Policies(packs.stream().flatMap(p -> p.statements().stream()).toList());
  }

  /** What is wrong with them, and which statements were read too long before that day. */
  public List<Issue> issuesOn(LocalDate day) {
    List<Issue> issues = new ArrayList<>();
    for (Pack pack : packs) {
      issues.addAll(pack.issues());
      stale(pack, day, issues);
    }
    return issues;
  }

  private static void stale(Pack pack, LocalDate day, List<Issue> issues) {
    String text = pack.files().files().getOrDefault(FILE, "");
    Problems problems = new Problems(pack.files().path() + "/" + FILE, text, issues);
    List<String> lines = text.lines().map(String::strip).toList();
    for (Statement one : pack.statements()) {
      if (one.isStaleOn(day)) {
        int line = Math.max(0, lines.indexOf("- id: " + one.id())) + 1;
        int column = Math.max(1, text.lines().toList().get(line - 1).indexOf(one.id()) + 1);
        problems.warning(
            "TD042",
            line,
            column,
            one.id().length(),
            "this was read on " + one.asOf() + ", more than " + one.staleAfterDays() + " days ago",
            "read " + one.source().url() + " again, correct it, and set its as-of");
      }
    }
  }
}
