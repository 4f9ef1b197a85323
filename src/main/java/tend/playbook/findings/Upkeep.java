package tend.playbook.findings;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tend.engine.drl.DrlRule;
import tend.model.Issue;
import tend.model.Issue.Level;
import tend.playbook.Condition;
import tend.playbook.Playbook;
import tend.playbook.Rule;
import tend.playbook.RulesFolder;
import tend.playbook.Sentence;
import tend.playbook.Vocabulary;

/** What a playbook carries along and no rule uses, and how long nobody has read it. */
final class Upkeep {
  private static final int REVIEWED_DAYS = 180;

  private Upkeep() {}

  /** Tells of settings and sources that no rule asks for. */
  static void unused(Playbook playbook, Findings findings) {
    Set<String> asked = new HashSet<>();
    playbook.rules().forEach(rule -> asked.addAll(settings(rule)));
    for (String name : playbook.settings().declared().keySet()) {
      if (!asked.contains(name)) {
        note(
            playbook,
            "settings.yaml",
            name + ":",
            name,
            "no sentence asks for [" + name + "]",
            "write [" + name + "] in the sentence it is for, or take it out",
            findings);
      }
    }
    Set<String> cited =
        playbook.rules().stream()
            .flatMap(r -> r.sources().stream())
            .map(s -> s.id())
            .collect(Collectors.toSet());
    for (String id : playbook.readme().sources().keySet()) {
      if (!cited.contains(id)) {
        note(
            playbook,
            "README.md",
            "id: " + id,
            id,
            "no rule names the source " + id,
            "name it in the @source of the rule it speaks for, or take it out",
            findings);
      }
    }
  }

  private static List<String> settings(Rule rule) {
    List<String> names = new ArrayList<>();
    DrlRule drl = rule.drl();
    if (drl != null) {
      drl.settings().forEach(s -> names.add(s.text()));
    }
    rule.when().forEach(s -> s.values().forEach(v -> v.setting().ifPresent(names::add)));
    Rule.Said then = rule.then();
    if (then != null) {
      then.values().forEach(v -> v.setting().ifPresent(names::add));
    }
    return names;
  }

  /** Tells where the day of review is too long before that one. */
  static void reviewed(Playbook playbook, LocalDate day, Findings findings) {
    LocalDate reviewed = LocalDate.parse(playbook.readme().reviewed());
    if (ChronoUnit.DAYS.between(reviewed, day) <= REVIEWED_DAYS) {
      return;
    }
    findings.say(
        issue(
            Level.WARNING,
            "TD056",
            playbook,
            "README.md",
            "reviewed:",
            String.valueOf(reviewed),
            "nobody has reviewed this playbook since "
                + reviewed
                + ", more than "
                + REVIEWED_DAYS
                + " days ago",
            "read its rules and numbers again, and set reviewed: " + day));
  }

  /**
   * Tells of sentences that a folder's own vocabulary adds to the one in the jar and no rule says
   * in any of its ways, at least as little as at most.
   */
  static void sentences(RulesFolder folder, Collection<Playbook> playbooks, Findings findings) {
    Set<String> theirs = new HashSet<>();
    Vocabulary.read(RulesFolder.read(null).vocabulary())
        .sentences()
        .forEach(s -> theirs.add(s.words()));
    Set<String> said = new HashSet<>();
    playbooks.stream()
        .flatMap(p -> p.rules().stream())
        .flatMap(r -> r.sentences().stream())
        .forEach(s -> said.add(family(s)));
    for (Sentence own : Vocabulary.read(folder.vocabulary()).sentences()) {
      if (!theirs.contains(own.words()) && said.add(family(own))) {
        findings.say(unsaid(folder, own));
      }
    }
  }

  /** The same for the ways in which one thing can be said: four of a number, two of yes and no. */
  private static String family(Sentence sentence) {
    if (sentence.scope() == Sentence.Scope.THEN) {
      return sentence.words();
    }
    Condition condition = sentence.condition();
    boolean worded =
        condition.tests().stream().anyMatch(t -> t.operand() instanceof Condition.Operand.Words);
    return condition.binds()
        + " "
        + condition.type().getSimpleName()
        + " "
        + condition.join().map(Condition.Test::operand).orElse(null)
        + condition.tests().stream().map(Condition.Test::property).distinct().toList()
        + (worded ? sentence.words() : "");
  }

  private static Issue unsaid(RulesFolder folder, Sentence own) {
    List<String> lines = folder.vocabulary().lines().toList();
    String begins = "[" + own.scope().name().toLowerCase(Locale.ROOT) + "]" + own.words() + "=";
    int at = 0;
    while (at < lines.size() - 1 && !lines.get(at).startsWith(begins)) {
      at++;
    }
    return new Issue(
        Level.NOTE,
        folder.vocabularyPath(),
        at + 1,
        begins.indexOf(']') + 2,
        own.words().length(),
        "TD055",
        "no rule says \"" + own.words() + "\"",
        lines.get(at),
        "write the rule it is for, or take it out of the vocabulary");
  }

  private static void note(
      Playbook playbook,
      String file,
      String line,
      String word,
      String message,
      String help,
      Findings findings) {
    findings.say(issue(Level.NOTE, "TD055", playbook, file, line, word, message, help));
  }

  private static Issue issue(
      Level level,
      String code,
      Playbook playbook,
      String file,
      String begins,
      String word,
      String message,
      String help) {
    List<String> lines = playbook.files().files().getOrDefault(file, "").lines().toList();
    int at = 0;
    while (at < lines.size() - 1 && !isIt(lines.get(at), begins)) {
      at++;
    }
    String source = lines.get(at);
    return new Issue(
        level,
        playbook.files().path() + "/" + file,
        at + 1,
        Math.max(0, source.indexOf(word)) + 1,
        word.length(),
        code,
        message,
        source,
        help);
  }

  /** Whether the key or entry stands there, and not a longer word with that in it. */
  private static boolean isIt(String line, String begins) {
    int at = line.indexOf(begins);
    int end = at + begins.length();
    return at >= 0
        && (at == 0 || !isOfWord(line.charAt(at - 1)))
        && (end >= line.length() || !isOfWord(line.charAt(end)));
  }

  private static boolean isOfWord(char one) {
    return Character.isLetterOrDigit(one) || one == '-' || one == '_';
  }
}
