package tend.playbook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tend.engine.drl.DrlFile;
import tend.engine.drl.DrlProblem;
import tend.engine.drl.DrlRule;
import tend.model.Group;
import tend.model.Nearest;
import tend.model.Priority;
import tend.model.Source;
import tend.playbook.RuleParser.Draft;
import tend.playbook.RuleParser.Written;
import tend.playbook.Sentence.Scope;
import tend.policy.GatedAction;
import tend.policy.Suggestion;
import tend.policy.Variant;

/**
 * Holds every line of a rule file against the vocabulary, the settings and the sources. One per
 * file.
 */
final class RuleChecker {
  private static final List<String> ANNOTATIONS =
      List.of("title", "why", "source", "priority", "effort", "group", "done", "within", "action");
  private static final List<String> REQUIRED =
      List.of("title", "why", "source", "priority", "effort");
  static final List<String> EVIDENCE = List.of("own-reply", "own-post");

  /** Stands among the names when a rule's own could not be read. */
  static final String UNREAD = "?";

  private static final int MOST_TITLE = 100;
  private static final int MOST_WHY = 300;
  private static final Pattern DURATION = Pattern.compile("(\\d{1,4}) ?(s|min|h)");
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private final String path;
  private final Cited sources;
  private final Problems problems;
  private final SentenceChecker sentences;

  RuleChecker(
      String path,
      Vocabulary vocabulary,
      Map<String, SettingsFile.Declared> settings,
      Cited sources,
      Problems problems,
      Plain plain) {
    this.path = path;
    this.sources = sources;
    this.problems = problems;
    this.sentences = new SentenceChecker(vocabulary, settings, problems, plain);
  }

  /** The names of what may stand under a rule's name. */
  static List<String> annotations() {
    return ANNOTATIONS;
  }

  /** The rules that are right; for the others the problems say why not. */
  List<Rule> check(List<Draft> drafts, Set<String> names) {
    List<Rule> rules = new ArrayList<>();
    for (Draft draft : drafts) {
      int before = problems.issues().size();
      Optional<Rule> rule = check(draft, names);
      if (problems.issues().size() == before) {
        rule.ifPresent(rules::add);
      }
    }
    return rules;
  }

  /** The rules of a .drl file that are right: what stands between when and then was screened. */
  List<Rule> screened(DrlFile file, Set<String> names) {
    file.problems().forEach(this::screened);
    List<Rule> rules = new ArrayList<>();
    for (DrlRule one : file.rules()) {
      int before = problems.issues().size();
      Draft draft = new Draft(one.name(), one.line(), one.column());
      one.annotations().forEach((name, value) -> draft.annotations.put(name, written(value)));
      name(draft, names);
      annotations(draft);
      sentences.swaps(written(one.then()));
      one.settings().forEach(s -> sentences.declared(written(s)));
      if (problems.issues().size() == before) {
        rules.add(rule(draft, List.of(), null, one));
      }
    }
    names.addAll(file.names());
    return rules;
  }

  private void screened(DrlProblem one) {
    boolean unknown = one.help().startsWith("did you mean") || one.help().startsWith("there are:");
    problems.error(
        unknown ? "TD028" : "TD027",
        one.line(),
        one.column(),
        one.length(),
        one.message(),
        one.help());
  }

  private static Written written(DrlRule.Written words) {
    return new Written(words.text(), words.line(), words.column());
  }

  private Optional<Rule> check(Draft draft, Set<String> names) {
    name(draft, names);
    annotations(draft);
    List<Rule.Said> when = conditions(draft);
    Set<String> bound = new HashSet<>();
    when.forEach(said -> said.sentence().binds().ifPresent(bound::add));
    if (when.size() < draft.when.size()) {
      bound.add(SentenceChecker.UNSURE);
    }
    Optional<Rule.Said> then = action(draft, bound);
    return then.map(action -> rule(draft, when, action, null));
  }

  private Rule rule(
      Draft draft, List<Rule.Said> when, Rule.@Nullable Said then, @Nullable DrlRule drl) {
    Priority priority = Priority.of(text(draft, "priority")).orElse(Priority.NORMAL);
    Written within = draft.annotations.get("within");
    Written done = draft.annotations.get("done");
    return new Rule(
        draft.name,
        path,
        draft.line,
        text(draft, "title"),
        text(draft, "why"),
        priority,
        Group.of(text(draft, "group")).orElse(Group.REPLY),
        duration(text(draft, "effort")).orElse(Duration.ofMinutes(1)),
        within == null ? usual(priority) : duration(within.text()).orElse(usual(priority)),
        done == null ? null : done.text(),
        sourcesOf(draft),
        Suggestion.read(text(draft, "action")).orElse(null),
        when,
        then,
        drl);
  }

  /**
   * Business time that a priority allows unless a rule says otherwise: half a day, one, two and
   * five days.
   */
  private static Duration usual(Priority priority) {
    return switch (priority) {
      case URGENT -> Duration.ofHours(4);
      case HIGH -> Duration.ofHours(9);
      case NORMAL -> Duration.ofHours(18);
      case LOW -> Duration.ofHours(45);
    };
  }

  private List<Source> sourcesOf(Draft draft) {
    return Arrays.stream(text(draft, "source").split(",", -1))
        .flatMap(id -> sources.find(id.strip()).stream())
        .toList();
  }

  private static String text(Draft draft, String name) {
    Written value = draft.annotations.get(name);
    return value == null ? "" : value.text();
  }

  private void name(Draft draft, Set<String> names) {
    if (draft.name.isBlank() || !NAME.matcher(draft.name).matches()) {
      names.add(draft.name.isBlank() ? UNREAD : draft.name);
    }
    if (!draft.name.isBlank() && !NAME.matcher(draft.name).matches()) {
      problems.error(
          "TD007",
          draft.line,
          draft.column,
          6 + draft.name.length(),
          "\"" + draft.name + "\" is no rule name",
          "use small letters, digits and hyphens: \"answer-questions-first\"");
    } else if (!draft.name.isBlank() && !names.add(draft.name)) {
      problems.error(
          "TD008",
          draft.line,
          draft.column,
          6 + draft.name.length(),
          "a second rule is called \"" + draft.name + "\"",
          "give it a name of its own");
    }
  }

  private void annotations(Draft draft) {
    for (String required : REQUIRED) {
      Written value = draft.annotations.get(required);
      if (!draft.unread && value == null && !misspelt(draft, required)) {
        problems.error(
            "TD010",
            draft.line,
            draft.column,
            4,
            "the rule \"" + draft.name + "\" has no @" + required,
            "add @" + required + "(\"…\") under its name");
      }
    }
    draft.annotations.forEach(this::annotation);
    Written title = draft.annotations.get("title");
    if (title != null) {
      sentences.swaps(title);
    }
  }

  /** Whether the annotation is there under nearly its name. */
  private static boolean misspelt(Draft draft, String required) {
    return draft.annotations.keySet().stream()
        .filter(name -> !ANNOTATIONS.contains(name))
        .anyMatch(name -> Nearest.to(name, ANNOTATIONS).filter(required::equals).isPresent());
  }

  private void annotation(String name, Written at) {
    switch (name) {
      case "title" -> sentences.text(at, MOST_TITLE);
      case "why" -> sentences.text(at, MOST_WHY);
      case "source" -> source(at);
      case "priority" -> oneOf(at, Arrays.stream(Priority.values()).map(Priority::word).toList());
      case "group" -> oneOf(at, Arrays.stream(Group.values()).map(Group::word).toList());
      case "done" -> oneOf(at, EVIDENCE);
      case "effort", "within" -> time(at);
      case "action" -> suggested(at);
      default ->
          problems.error(
              "TD011",
              at.line(),
              Math.max(1, at.column() - name.length() - 3),
              name.length() + 1,
              "there is no annotation @" + name,
              Nearest.help(name, ANNOTATIONS));
    }
  }

  private void source(Written at) {
    int start = 0;
    for (String id : at.text().split(",", -1)) {
      int lead = id.length() - id.stripLeading().length();
      Optional<Cited.Fault> fault = sources.fault(id.strip());
      if (fault.isPresent()) {
        problems.error(
            fault.get().code(),
            at.line(),
            at.column() + start + lead,
            Math.max(1, id.strip().length()),
            fault.get().message(),
            fault.get().help());
      }
      start += id.length() + 1;
    }
  }

  /** The action, then the ways in which it is done; what fakes attention may not be suggested. */
  private void suggested(Written at) {
    int start = 0;
    for (String part : at.text().split(",", -1)) {
      int lead = part.length() - part.stripLeading().length();
      Written word = new Written(part.strip(), at.line(), at.column() + start + lead);
      oneOf(word, start == 0 ? GatedAction.words() : Variant.words());
      if (start == 0) {
        GatedAction.of(word.text())
            .filter(action -> !action.maySuggest())
            .ifPresent(action -> never(word, action));
      }
      start += part.length() + 1;
    }
  }

  private void never(Written at, GatedAction action) {
    problems.error(
        "TD022",
        at.line(),
        at.column(),
        at.text().length(),
        action.told() + ": no rule may recommend that",
        "recommend attention that asks for nothing back");
  }

  private void oneOf(Written at, List<String> known) {
    if (!known.contains(at.text())) {
      problems.error(
          "TD012",
          at.line(),
          at.column(),
          at.text().length(),
          "\"" + at.text() + "\" is not one of the words that may stand here",
          Nearest.to(at.text(), known)
              .map(near -> "did you mean \"" + near + "\"?")
              .orElse("there are: " + String.join(", ", known)));
    }
  }

  private void time(Written at) {
    if (duration(at.text()).isEmpty()) {
      problems.error(
          "TD012",
          at.line(),
          at.column(),
          at.text().length(),
          "\"" + at.text() + "\" is not a time",
          "write \"30 s\", \"2 min\" or \"4 h\"");
    }
  }

  private static Optional<Duration> duration(String text) {
    Matcher matcher = DURATION.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    long number = Long.parseLong(matcher.group(1));
    return Optional.of(
        switch (matcher.group(2)) {
          case "s" -> Duration.ofSeconds(number);
          case "min" -> Duration.ofMinutes(number);
          default -> Duration.ofHours(number);
        });
  }

  private List<Rule.Said> conditions(Draft draft) {
    if (draft.when.isEmpty()) {
      Written at = draft.whenLine;
      problems.error(
          "TD009",
          at == null ? draft.line : at.line(),
          at == null ? draft.column : at.column(),
          4,
          "the rule \"" + draft.name + "\" has no sentence after when",
          "say when it applies, one sentence a line");
    }
    List<Rule.Said> said = new ArrayList<>();
    Set<String> bound = new HashSet<>();
    for (Written line : draft.when) {
      sentences.check(Scope.WHEN, line, bound).ifPresent(said::add);
    }
    return said;
  }

  private Optional<Rule.Said> action(Draft draft, Set<String> bound) {
    if (draft.then.size() != 1) {
      boolean none = draft.then.isEmpty();
      Written at = none ? draft.thenLine : draft.then.get(1);
      problems.error(
          "TD009",
          at == null ? draft.line : at.line(),
          at == null ? draft.column : at.column(),
          at == null ? 4 : at.text().length(),
          "the rule \"" + draft.name + "\" needs exactly one action after then",
          none
              ? "say what to recommend on a line of its own"
              : "keep one; write a second rule for another action");
      return Optional.empty();
    }
    return sentences.check(Scope.THEN, draft.then.get(0), bound);
  }
}
