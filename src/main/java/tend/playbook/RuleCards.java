package tend.playbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tend.playbook.RuleParser.Draft;
import tend.playbook.RuleParser.Written;
import tend.playbook.Sentence.Scope;

/** Reads the rules of a file as cards. Threads may share it. */
final class RuleCards {
  private final Vocabulary vocabulary;
  private final Map<String, SettingsFile.Declared> settings;
  private final Lexicon lexicon;

  RuleCards(Vocabulary vocabulary, Map<String, SettingsFile.Declared> settings, Lexicon lexicon) {
    this.vocabulary = vocabulary;
    this.settings = settings;
    this.lexicon = lexicon;
  }

  List<RuleCard> read(String text) {
    Problems unused = new Problems("", text);
    List<Draft> drafts = new RuleParser(unused, new Plain(unused)).parse(text);
    return drafts.stream().map(this::card).toList();
  }

  private RuleCard card(Draft draft) {
    List<RuleCard.Field> about = new ArrayList<>();
    draft.annotations.forEach((name, at) -> about.add(annotation(name, at)));
    return new RuleCard(
        draft.name,
        draft.line,
        about,
        lines(Scope.WHEN, draft.when),
        lines(Scope.THEN, draft.then));
  }

  private RuleCard.Field annotation(String name, Written at) {
    List<String> choices = lexicon.annotations().getOrDefault(name, List.of());
    return new RuleCard.Field(name, at.text(), at.line(), at.column(), choices, isClosed(name));
  }

  /** The others may be several words, or a time. */
  private static boolean isClosed(String annotation) {
    return List.of("priority", "group", "done").contains(annotation);
  }

  private List<RuleCard.Line> lines(Scope scope, List<Written> lines) {
    return lines.stream().map(line -> line(scope, line)).toList();
  }

  private RuleCard.Line line(Scope scope, Written at) {
    Optional<Sentence> sentence = vocabulary.find(scope, at.text());
    List<RuleCard.Piece> pieces = new ArrayList<>();
    int last = 0;
    for (Sentence.Value value : sentence.flatMap(s -> s.match(at.text())).orElse(List.of())) {
      pieces.add(new RuleCard.Said(at.text().substring(last, value.start())));
      pieces.add(blank(at, value));
      last = value.start() + value.written().length();
    }
    pieces.add(new RuleCard.Said(at.text().substring(last)));
    return new RuleCard.Line(at.line(), sentence.isPresent(), pieces);
  }

  private RuleCard.Field blank(Written at, Sentence.Value value) {
    List<String> fitting =
        value.type().quoted
            ? List.of()
            : settings.values().stream()
                .filter(one -> fits(one, value.type()))
                .map(one -> "[" + one.name() + "]")
                .toList();
    int column = at.column() + value.start();
    return new RuleCard.Field(
        value.type().unit(), value.written(), at.line(), column, fitting, false);
  }

  private static boolean fits(SettingsFile.Declared one, Sentence.Type type) {
    return SentenceChecker.isOf(type, one.unit());
  }
}
