package tend.playbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import tend.playbook.Sentence.Scope;

/**
 * Playbooks with rules that began as shipped ones and were changed at random: sentences taken out,
 * doubled, turned round and given other numbers, other priorities, groups and overrides. The same
 * seed gives the same playbooks.
 */
public final class Mutated {
  private static final List<String> PRIORITIES = List.of("urgent", "high", "normal", "low");
  private static final List<String> GROUPS = List.of("reply", "people", "make", "stop");
  private static final List<String> PLATFORMS = List.of("youtube", "instagram", "x");
  private final Vocabulary vocabulary;
  private final Checker checker;
  private final Random random;

  public Mutated(Vocabulary vocabulary, long seed) {
    this.vocabulary = vocabulary;
    this.checker = new Checker(vocabulary);
    this.random = new Random(seed);
  }

  /** So many rules made of each rule of that playbook. */
  public Playbook of(Playbook shipped, int each) {
    String id = "m-" + shipped.id();
    String settings = shipped.files().files().getOrDefault("settings.yaml", "settings: {}\n");
    String numbers =
        settings
                .lines()
                .takeWhile(l -> !l.startsWith("overrides"))
                .collect(Collectors.joining("\n"))
            + "\n"
            + overrides(shipped.settings());
    List<String> rules = new ArrayList<>();
    for (Rule rule : shipped.spoken()) {
      for (int i = 0; i < each; i++) {
        String text = written("r-" + rules.size(), rule);
        check(id, numbers, text).ifPresent(p -> rules.add(text));
      }
    }
    return check(id, numbers, String.join("\n", rules)).orElseThrow();
  }

  private Optional<Playbook> check(String id, String settings, String rules) {
    return checker.check(Written.files(id, "2026-03-01", "", settings, rules)).playbook();
  }

  private String overrides(SettingsFile settings) {
    StringBuilder out = new StringBuilder("overrides:\n");
    for (String platform : PLATFORMS) {
      for (SettingsFile.Declared one : settings.declared().values()) {
        if (random.nextInt(3) == 0) {
          double other = Math.min(one.most(), Math.max(one.least(), 1 + random.nextInt(60)));
          out.append("  - { for: { platform: ").append(platform).append(" }, set: { ");
          out.append(one.name()).append(": ").append(Numbers.exact(other));
          out.append(" }, because: \"b\" }\n");
        }
      }
    }
    return out.toString().endsWith(":\n") ? "" : out.toString();
  }

  private String written(String name, Rule rule) {
    List<String> when = new ArrayList<>();
    for (Rule.Said said : rule.when()) {
      boolean bound = said.sentence().binds().isPresent();
      if (bound || random.nextInt(4) != 0) {
        when.add(bound && !said.sentence().condition().forEach() ? other(said) : changed(said));
      }
      if (!bound && random.nextInt(4) == 0) {
        when.add(other(said));
      }
    }
    Rule.Said then = java.util.Objects.requireNonNull(rule.then());
    if (when.isEmpty()) {
      when.add(rule.when().get(0).text());
    }
    return String.format(
        "rule \"%s\"%n  @title(\"T\") @why(\"W\") @source(\"book\") @priority(\"%s\")"
            + " @effort(\"1 min\") @group(\"%s\")%nwhen%n  %s%nthen%n  %s%nend%n",
        name,
        pick(PRIORITIES),
        random.nextInt(3) == 0 ? pick(GROUPS) : rule.group().word(),
        String.join("\n  ", when),
        then.text());
  }

  private String changed(Rule.Said said) {
    return random.nextBoolean() ? said.text() : other(said);
  }

  /** The same said another way: more than as less than, is as is not, with another number. */
  private String other(Rule.Said said) {
    Condition condition = said.sentence().condition();
    List<Sentence> alike =
        vocabulary.sentences(Scope.WHEN).stream()
            .filter(s -> s.binds().equals(said.sentence().binds()))
            .filter(s -> s.blanks().equals(said.sentence().blanks()))
            .filter(s -> s.condition().type() == condition.type())
            .filter(s -> s.condition().join().equals(condition.join()))
            .filter(s -> asked(s).equals(asked(said.sentence())))
            .toList();
    return pick(alike).read(said.values().stream().map(this::value).toList());
  }

  private static List<String> asked(Sentence sentence) {
    return sentence.condition().tests().stream().map(Condition.Test::property).distinct().toList();
  }

  private String value(Sentence.Value value) {
    boolean keeps = value.type().quoted || random.nextInt(3) != 0;
    return keeps
        ? value.written()
        : String.valueOf(pick(List.of(0, 1, 2, 3, 4, 8, 20, 24, 30, 72)));
  }

  private <T> T pick(List<T> among) {
    return among.get(random.nextInt(among.size()));
  }
}
