package tend.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tend.flow.UnknownName;
import tend.playbook.Checker;
import tend.playbook.Playbook;
import tend.playbook.PlaybookFiles;
import tend.playbook.RulesFolder;
import tend.playbook.Templates;
import tend.playbook.Vocabulary;
import tend.playbook.trying.Offers;

@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description = "Begins a playbook, a rule or a scenario that passes check and test as it is.")
final class NewCommand implements Callable<Integer> {
  private static final String NAME = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

  @Mixin private Common common = new Common();

  @Parameters(index = "0", paramLabel = "playbook|rule|scenario", description = "What to begin.")
  private String what = "";

  @Parameters(
      index = "1",
      paramLabel = "NAME",
      description = "The playbook's name; for a rule or scenario PLAYBOOK/RULE.")
  private String name = "";

  @Option(names = "--owner", paramLabel = "WHO", description = "Who answers for the playbook.")
  private String owner = "me";

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many missing scenarios to write (default: ${DEFAULT-VALUE}).")
  private int most = 1;

  @Override
  public Integer call() throws IOException {
    Path chosen = common.rules;
    Path rules = chosen == null ? Path.of("rules") : chosen;
    if (Files.exists(rules) && !Files.isDirectory(rules)) {
      throw new Errors.WrongUsage(rules + " is a file and no folder; name another with --rules");
    }
    List<Path> written =
        switch (what) {
          case "playbook" -> playbook(rules);
          case "rule" -> rule(rules);
          case "scenario" -> scenario(rules);
          default ->
              throw new Errors.WrongUsage(
                  "there is no new " + what + "; say playbook, rule or scenario");
        };
    if (common.json) {
      common.print(Map.of("written", written.stream().map(NewCommand::shown).toList()));
    } else {
      written.forEach(f -> common.say("%s", shown(f)));
      common.say(
          written.isEmpty()
              ? "Nothing is missing."
              : "Next: tend check, then tend test. Alone, what passes both is in force at the next"
                  + " command; tend team on makes it wait until it is published.");
    }
    return ExitCode.FINE;
  }

  private static String shown(Path file) {
    return file.toString().replace('\\', '/');
  }

  private List<Path> playbook(Path rules) throws IOException {
    named(name, "playbook");
    if (RulesFolder.isReserved(name)) {
      throw new Errors.WrongUsage(
          "the folder "
              + name
              + " is for something else and holds no playbook; choose another name");
    }
    try {
      return Templates.playbook(
          rules, name, owner, LocalDate.ofInstant(common.moment(), ZoneOffset.UTC));
    } catch (FileAlreadyExistsException e) {
      throw new Errors.WrongUsage(
          "there is already a folder "
              + e.getFile()
              + "; choose another name, or add to it with: tend new rule "
              + name
              + "/my-rule");
    }
  }

  private List<Path> rule(Path rules) throws IOException {
    String rule = second();
    named(rule, "rule");
    PlaybookFiles files = files(rules);
    if (new Checker(vocabulary(rules))
        .check(files).playbook().stream().anyMatch(p -> p.ruleNames().contains(rule))) {
      throw new Errors.WrongUsage(
          "the playbook " + files.id() + " has a rule " + rule + "; choose another name");
    }
    return Templates.rule(rules.resolve(files.id()), files, rule);
  }

  /** The first scenarios that show what none shows of the rule. */
  private List<Path> scenario(Path rules) throws IOException {
    PlaybookFiles files = files(rules);
    String rule = name.contains("/") ? second() : null;
    Optional<Playbook> playbook = new Checker(vocabulary(rules)).check(files).playbook();
    if (playbook.isEmpty()) {
      throw new Errors.WrongUsage(
          "the playbook "
              + files.id()
              + " has problems; see them with: tend check, and mend them first");
    }
    if (rule != null && !playbook.get().ruleNames().contains(rule)) {
      throw new UnknownName(
          "there is no rule " + rule + " in " + files.id(),
          "there are: " + String.join(", ", playbook.get().ruleNames()));
    }
    List<Offers.Offer> offers = Offers.of(playbook.get(), rule, most);
    offers.forEach(o -> common.err().println(o.rule() + ", " + o.shows()));
    return offers.isEmpty()
        ? List.of()
        : List.of(
            Templates.scenarios(
                rules.resolve(files.id()), offers.stream().map(Offers.Offer::yaml).toList()));
  }

  private static Vocabulary vocabulary(Path rules) {
    return Vocabulary.read(RulesFolder.read(rules).vocabulary());
  }

  private PlaybookFiles files(Path rules) {
    String id = name.contains("/") ? name.substring(0, name.indexOf('/')) : name;
    if (!Files.isDirectory(rules)) {
      throw new UnknownName(
          "there is no folder " + rules, "begin one with: tend new playbook " + id);
    }
    return RulesFolder.read(rules).playbooks().stream()
        .filter(f -> f.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new UnknownName(
                    "there is no playbook " + id, "begin one with: tend new playbook " + id));
  }

  private String second() {
    @Nullable String rule = name.contains("/") ? name.substring(name.indexOf('/') + 1) : null;
    if (rule == null) {
      throw new Errors.WrongUsage("say which playbook: new " + what + " PLAYBOOK/" + name);
    }
    return rule;
  }

  private static void named(String name, String what) {
    if (!name.matches(NAME)) {
      throw new Errors.WrongUsage(
          String.format(
              Locale.ROOT,
              "\"%s\" is no name for a %s; use small letters, digits and hyphens",
              name,
              what));
    }
  }
}
