package tend.playbook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tend.facts.FactTypes;
import tend.model.Group;
import tend.model.Priority;
import tend.model.Source;
import tend.playbook.Sentence.Value;
import tend.policy.GatedAction;
import tend.policy.Suggestion;
import tend.policy.Variant;

/**
 * What the checker made of a playbook in sentences, as one block: sentences by their place in the
 * vocabulary.
 */
final class PackedPlaybook {
  private PackedPlaybook() {}

  static byte[] written(Playbook playbook, Vocabulary vocabulary) {
    PackOut out = new PackOut();
    readme(playbook.readme(), out);
    settings(playbook.settings(), out);
    int path = playbook.files().path().length();
    out.each(
        playbook.rules(),
        rule -> {
          out.text(rule.path().substring(path));
          rule(rule, vocabulary.sentences(), out);
        });
    out.each(playbook.types().stream().map(Class::getSimpleName).sorted().toList(), out::text);
    out.text(playbook.made());
    return out.bytes();
  }

  /** The playbook of those files; its scenarios are read when they are asked for. */
  static Playbook read(byte[] block, PlaybookFiles files, Vocabulary vocabulary) {
    PackIn in = new PackIn(block);
    Readme readme = readme(in);
    SettingsFile settings = settings(in);
    List<Rule> rules = in.each(() -> rule(files.path() + in.text(), in, vocabulary.sentences()));
    Set<Class<?>> types = new LinkedHashSet<>();
    in.each(in::text).forEach(name -> types.add(FactTypes.named(name).orElseThrow()));
    return new Playbook(
        files, readme, settings, rules, Checker.scenariosOf(files, rules), types, in.text());
  }

  private static void readme(Readme readme, PackOut out) {
    out.text(readme.id());
    out.text(readme.title());
    out.text(readme.owner());
    out.text(readme.reviewed());
    out.each(readme.platforms(), out::text);
    out.each(readme.practices(), out::whole);
    out.each(readme.sources(), source -> PackedPolicies.source(source, out));
    Double most = readme.maxChange();
    out.maybe(most == null ? null : most.toString());
  }

  private static Readme readme(PackIn in) {
    return new Readme(
        in.text(),
        in.text(),
        in.text(),
        in.text(),
        new LinkedHashSet<>(in.each(in::text)),
        new TreeSet<>(in.each(in::whole)),
        in.eachByName(() -> PackedPolicies.source(in)),
        number(in.maybe()));
  }

  private static @Nullable Double number(@Nullable String written) {
    return written == null ? null : Double.valueOf(written);
  }

  private static void settings(SettingsFile settings, PackOut out) {
    out.each(
        settings.declared().values(),
        one -> {
          out.text(one.name());
          out.each(one.values(), out::real);
          out.text(one.unit());
          out.real(one.least());
          out.real(one.most());
          out.text(one.why());
        });
    out.each(
        settings.overrides(),
        one -> {
          out.text(one.level());
          out.text(one.name());
          out.each(one.set(), out::real);
        });
  }

  private static SettingsFile settings(PackIn in) {
    List<SettingsFile.Declared> declared =
        in.each(
            () ->
                new SettingsFile.Declared(
                    in.text(), in.each(in::real), in.text(), in.real(), in.real(), in.text()));
    return SettingsFile.known(
        declared,
        in.each(() -> new SettingsFile.Changed(in.text(), in.text(), in.eachByName(in::real))));
  }

  private static void rule(Rule rule, List<Sentence> sentences, PackOut out) {
    out.text(rule.name());
    out.whole(rule.line());
    out.text(rule.title());
    out.text(rule.why());
    out.text(rule.priority().name());
    out.text(rule.group().name());
    out.whole((int) rule.effort().toSeconds());
    out.whole((int) rule.within().toSeconds());
    out.maybe(rule.done());
    out.each(rule.sources(), source -> PackedPolicies.source(source, out));
    Suggestion action = rule.action();
    out.maybe(action == null ? null : action.action().name());
    List<String> ways = action == null ? List.of() : names(action.variants());
    out.each(ways, out::text);
    List<Rule.Said> all = new ArrayList<>(rule.when());
    all.add(Objects.requireNonNull(rule.then(), "sentences only"));
    out.each(all, said -> said(said, sentences, out));
  }

  private static List<String> names(Set<Variant> ways) {
    return ways.stream().map(Variant::name).sorted().toList();
  }

  private static Rule rule(String path, PackIn in, List<Sentence> sentences) {
    String name = in.text();
    int line = in.whole();
    String title = in.text();
    String why = in.text();
    Priority priority = Priority.valueOf(in.text());
    Group group = Group.valueOf(in.text());
    Duration effort = Duration.ofSeconds(in.whole());
    Duration within = Duration.ofSeconds(in.whole());
    String done = in.maybe();
    List<Source> sources = in.each(() -> PackedPolicies.source(in));
    String action = in.maybe();
    Set<Variant> ways = Set.copyOf(in.each(() -> Variant.valueOf(in.text())));
    List<Rule.Said> said = in.each(() -> said(in, sentences));
    int last = said.size() - 1;
    return new Rule(
        name,
        path,
        line,
        title,
        why,
        priority,
        group,
        effort,
        within,
        done,
        sources,
        action == null ? null : new Suggestion(GatedAction.valueOf(action), ways),
        said.subList(0, last),
        said.get(last),
        null);
  }

  private static void said(Rule.Said said, List<Sentence> sentences, PackOut out) {
    out.whole(sentences.indexOf(said.sentence()));
    out.each(
        said.values(),
        value -> {
          out.text(value.type().name());
          out.text(value.written());
          out.whole(value.start());
        });
    out.text(said.text());
    out.whole(said.line());
  }

  private static Rule.Said said(PackIn in, List<Sentence> sentences) {
    return new Rule.Said(
        sentences.get(in.whole()),
        in.each(() -> new Value(Sentence.Type.valueOf(in.text()), in.text(), in.whole())),
        in.text(),
        in.whole());
  }

  /** Whether it says all that it says in sentences. */
  static boolean fits(Playbook playbook) {
    return playbook.spoken().size() == playbook.rules().size();
  }
}
