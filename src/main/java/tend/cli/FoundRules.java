package tend.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tend.flow.UnknownName;
import tend.model.Issue;
import tend.playbook.CampaignTemplates;
import tend.playbook.Checked;
import tend.playbook.Checker;
import tend.playbook.Playbook;
import tend.playbook.PlaybookFiles;
import tend.playbook.PolicyPacks;
import tend.playbook.RulesFolder;
import tend.playbook.Vocabulary;
import tend.playbook.findings.Analysis;
import tend.playbook.findings.Finding;
import tend.playbook.trying.Baseline;

/**
 * The playbooks that check and test look at, never none, and where they are. Immutable.
 *
 * @param folder null for the playbooks inside tend
 */
record FoundRules(RulesFolder read, @Nullable Path folder) {
  private static final List<String> PARTS =
      List.of("rules.dslr", "scenarios.yaml", "settings.yaml");

  /**
   * Reads that folder.
   *
   * @throws UnknownName when there is no playbook in it
   */
  static FoundRules in(@Nullable Path folder) {
    if (folder != null && isPlaybook(folder)) {
      throw new Errors.WrongUsage(
          folder
              + " is one playbook and no folder of them; name the folder "
              + folder.toAbsolutePath().normalize().getParent());
    }
    RulesFolder read = RulesFolder.read(folder);
    if (read.playbooks().stream()
        .allMatch(files -> files.files().isEmpty() && files.unread().isEmpty())) {
      throw new UnknownName(
          "there is no playbook in " + (folder == null ? "tend itself" : folder),
          "begin one with: tend new playbook NAME");
    }
    return new FoundRules(read, folder);
  }

  /** Whether the folder is a playbook itself. */
  static boolean isPlaybook(Path folder) {
    return PARTS.stream().anyMatch(part -> Files.exists(folder.resolve(part)))
        && !Files.isDirectory(folder.resolve("vocabulary"));
  }

  /** Whether the folder holds the healthy accounts of a rules folder. */
  static boolean isBaseline(Path folder) {
    return folder.endsWith(RulesFolder.BASELINE) && Files.isDirectory(folder);
  }

  List<PlaybookFiles> playbooks() {
    return read.playbooks();
  }

  /**
   * What was found in all files.
   *
   * @param issues of single files, by place
   * @param sound the playbooks that may be in force
   * @param analysis what is said of these together
   */
  record Looked(List<Issue> issues, List<Playbook> sound, Analysis analysis) {
    /** All of it by place. */
    List<Issue> all() {
      return Stream.concat(issues.stream(), analysis.issues().stream())
          .sorted(Issue.BY_PLACE)
          .toList();
    }
  }

  /** Looks at all files as of that day. */
  Looked look(LocalDate day) {
    PolicyPacks packs = PolicyPacks.read(read.policies());
    List<Issue> issues = new ArrayList<>(packs.issuesOn(day));
    Checker checker = new Checker(Vocabulary.read(read.vocabulary()), packs.policies());
    List<Playbook> sound = new ArrayList<>();
    for (PlaybookFiles files : playbooks()) {
      Checked checked = checker.check(files);
      issues.addAll(checked.issues());
      checked.playbook().ifPresent(sound::add);
    }
    issues.addAll(Baseline.read(read.baseline()).issues());
    issues.addAll(CampaignTemplates.read(read.campaigns()).issues());
    issues.sort(Issue.BY_PLACE);
    return new Looked(issues, sound, Analysis.of(sound, packs.policies(), day));
  }

  /** All problems of all files as of that day, by place. */
  List<Issue> issues(LocalDate day) {
    return look(day).all();
  }

  /**
   * The problems of one playbook, also where it is held against others; or those of the healthy
   * accounts, or of all policy packs.
   *
   * @throws UnknownName when there is no such folder
   */
  List<Issue> issues(String id, LocalDate day) {
    PlaybookFiles asked = named(id);
    Looked looked = look(day);
    return Stream.concat(
            looked.issues().stream().filter(i -> isIn(asked, i)),
            looked.analysis().findings().stream().filter(f -> f.concerns(id)).map(Finding::issue))
        .sorted(Issue.BY_PLACE)
        .toList();
  }

  static boolean isIn(PlaybookFiles asked, Issue issue) {
    return issue.path().equals(asked.path()) || issue.path().startsWith(asked.path() + "/");
  }

  /**
   * The files of the folder of that name.
   *
   * @throws UnknownName when there is none
   */
  PlaybookFiles named(String id) {
    return Stream.of(playbooks(), read.policies(), List.of(read.baseline()))
        .flatMap(List::stream)
        .filter(files -> files.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new UnknownName(
                    "there is no playbook " + id + " in " + where(),
                    "begin one with: tend new playbook NAME"));
  }

  /** For programs: the folder's path, or "inside tend". */
  String where() {
    return folder == null ? "inside tend" : folder.toString().replace('\\', '/');
  }

  /** Says so where the playbooks are not the writer's own. */
  void tell(Common common) {
    if (folder == null && !common.json) {
      common.say("These are the playbooks inside tend; there is no folder rules here.");
    }
  }
}
