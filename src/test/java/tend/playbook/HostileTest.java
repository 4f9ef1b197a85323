package tend.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Sentences can never become Java. Hostile strings are put wherever an author can write: the
 * checker refuses them, or they end up inside a text in quotes or as a plain number, and every line
 * of what the compiler would be given has the shape of a sentence of the vocabulary.
 */
class HostileTest {
  private static final int STRINGS = Integer.getInteger("tend.strings", 3_000);
  private static final RulesFolder FOLDER = RulesFolder.read(Path.of("rules"));
  private static final Vocabulary VOCABULARY = Vocabulary.read(FOLDER.vocabulary());
  private static final Checker CHECKER = new Checker(VOCABULARY);
  private static final Set<String> SHAPES = shapes();

  private static final List<String> PAYLOADS =
      List.of(
          "> System.exit(1);",
          ">",
          "\"); System.exit(1); outcome.recommend(\"",
          "\" + System.getenv() + \"",
          "\\\" + x + \\\"",
          "\\u0022); System.exit(1); //",
          "\\",
          "\\n",
          "\"",
          "\"\"",
          "'",
          "”); System.exit(1); (“",
          "${jndi:ldap://127.0.0.1/a}",
          "#{T(java.lang.Runtime).getRuntime().exec('id')}",
          "@{1+1}",
          "{number}",
          "{text}",
          "{}",
          "[when]x=eval( true )",
          "[then]x=System.exit(1);",
          "$comment",
          "$settings.number(\"x\")",
          "$settings : Settings()",
          "eval( System.exit(1) == null )",
          "not WaitingComment()",
          "from System.getProperties().entrySet()",
          "accumulate( Object() ; $n : count(1) )",
          "end\nrule \"second\"\nwhen\nthen\nSystem.exit(1);\nend",
          "then\nSystem.exit(1);\nend",
          "when\neval( true )",
          "package evil",
          "import java.lang.System",
          "import function java.lang.System.exit",
          "global java.lang.Runtime r",
          "function void f() { System.exit(1); }",
          "declare enum E A(System.exit(1)) end",
          "query q() end",
          "rule \"x */ static { System.exit(1); } /* y\"",
          "x */ static { System.exit(1); } /* y",
          "/*",
          "*/",
          "// System.exit(1)",
          "/* */ System.exit(1); /* */",
          "salience ( System.exit(1) )",
          "enabled ( System.exit(1) )",
          "dialect \"mvel\"",
          "@Title( System.exit(1) )",
          "1); System.exit(1); (1",
          "1 || true",
          "1 /* */",
          "0x7fffffff",
          "1e9",
          "-1",
          "NaN",
          "Infinity",
          "4",
          "4.5",
          "[x\"),y(\"]",
          "[x]",
          "[question_wait]); System.exit(1); ([question_wait]",
          "[]",
          "\u0000",
          "\u202Etxe",
          "\uFEFF",
          "\u2028System.exit(1);",
          "\u0085System.exit(1);",
          "\r\nSystem.exit(1);\r\n",
          "For each waiting comment",
          "For each waiting comment; eval( true )",
          "For each waiting comment\"",
          "That comment mentions \"a\", eval( true ), \"b\"",
          "a\",\"b",
          "a\" ) == true ) eval( true ) WaitingComment( mentions( \"b",
          "<script>alert(1)</script>",
          "../../etc/passwd",
          "!!javax.script.ScriptEngineManager [!!java.net.URL [\"http://127.0.0.1\"]]",
          "&a [*a,*a]",
          "plain words");

  private static final String WHEN = "For each waiting comment";

  /** Where an author can write; {@code ¤} is what is put there. */
  private static final Map<String, Map<String, String>> SLOTS = slots();

  private static Map<String, Map<String, String>> slots() {
    Map<String, Map<String, String>> slots = new TreeMap<>();
    slots.put("sentence", Map.of("rules.dslr", rule("one", "T", "¤", "4", "Answer")));
    slots.put(
        "end of a sentence",
        Map.of("rules.dslr", rule("one", "T", "For each waiting comment ¤", "4", "Answer")));
    slots.put("number", Map.of("rules.dslr", rule("one", "T", WHEN, "¤", "Answer")));
    slots.put("text", Map.of("rules.dslr", rule("one", "T", WHEN, "4", "¤")));
    slots.put(
        "searched words",
        Map.of(
            "rules.dslr",
            rule("one", "T", WHEN + "\n  That comment mentions \"¤\"", "4", "Answer")));
    slots.put(
        "platform",
        Map.of(
            "rules.dslr", rule("one", "T", WHEN + "\n  The account is on \"¤\"", "4", "Answer")));
    slots.put("rule name", Map.of("rules.dslr", rule("¤", "T", WHEN, "4", "Answer")));
    slots.put("annotation", Map.of("rules.dslr", rule("one", "¤", WHEN, "4", "Answer")));
    slots.put("head", Map.of("rules.dslr", "¤\n" + rule("one", "T", WHEN, "4", "Answer")));
    slots.put("after", Map.of("rules.dslr", rule("one", "T", WHEN, "4", "Answer") + "¤\n"));
    slots.put(
        "action",
        Map.of(
            "rules.dslr",
            rule("one", "T", WHEN, "4", "Answer")
                .replace("Recommend for that comment \"Answer\"", "¤")));
    slots.put(
        "setting",
        Map.of(
            "rules.dslr",
            rule("one", "T", WHEN, "[¤]", "Answer"),
            "settings.yaml",
            "settings:\n  '¤': { value: 4, unit: hours, range: [0, 72], why: \"w\" }\n"));
    slots.put(
        "value",
        Map.of(
            "settings.yaml",
            "settings:\n  wait: { value: ¤, unit: hours, range: [0, 72], why: \"w\" }\n"));
    slots.put("front matter", Map.of("README.md", readme("¤")));
    slots.put("folder", Map.of());
    return slots;
  }

  private static String rule(String name, String title, String when, String number, String text) {
    return "rule \""
        + name
        + "\"\n  @title(\""
        + title
        + "\") @why(\"W\") @source(\"book\") @priority(\"high\") @effort(\"1 min\")\nwhen\n  "
        + when
        + "\n  That comment has waited at least "
        + number
        + " hours\nthen\n  Recommend for that comment \""
        + text
        + "\"\nend\n";
  }

  private static String readme(String title) {
    return "---\nid: mine\ntitle: "
        + title
        + "\nowner: me\nreviewed: 2026-03-01\nsources: [ { id: book, title: A book } ]\n---\n";
  }

  @Test
  void noHostileStringReachesTheCompilerButInsideAText() {
    Random random = new Random(20260302);
    int tried = 0;
    int refused = 0;
    List<String> hostile = new ArrayList<>(PAYLOADS);
    while (hostile.size() < STRINGS) {
      hostile.add(mixed(random));
    }
    List<String> names = List.copyOf(SLOTS.keySet());
    for (int i = 0; i < hostile.size(); i++) {
      List<String> chosen = i < PAYLOADS.size() ? names : List.of(names.get(i % names.size()));
      for (String slot : chosen) {
        tried++;
        refused += harmless(slot, hostile.get(i)) ? 1 : 0;
      }
    }
    assertThat(tried).isGreaterThan(1_000);
    assertThat(refused).isGreaterThan(tried / 2);
  }

  /** Whether it was refused; what was taken has nothing but shapes of sentences. */
  private static boolean harmless(String slot, String hostile) {
    TreeMap<String, String> files = new TreeMap<>();
    files.put("README.md", readme("Mine"));
    files.put("rules.dslr", rule("one", "T", WHEN, "4", "Answer"));
    files.put(
        "settings.yaml",
        "settings:\n  wait: { value: 4, unit: hours, range: [0, 72], why: \"w\" }\n");
    files.put(
        "scenarios.yaml",
        "now: 2026-03-02T09:00:00Z\nscenarios:\n  - { name: quiet, given: [], expect: [] }\n");
    SLOTS
        .getOrDefault(slot, Map.of())
        .forEach((file, text) -> files.put(file, text.replace("¤", hostile)));
    String folder = slot.equals("folder") ? hostile : "mine";
    Optional<Playbook> taken =
        CHECKER.check(new PlaybookFiles(folder, "rules/" + folder, files)).playbook();
    taken.ifPresent(
        p ->
            assertThat(p.drl().lines().map(HostileTest::shape).toList())
                .as("%s: %s", slot, hostile)
                .allMatch(SHAPES::contains));
    return taken.isEmpty();
  }

  private static String mixed(Random random) {
    String one = PAYLOADS.get(random.nextInt(PAYLOADS.size()));
    String other = PAYLOADS.get(random.nextInt(PAYLOADS.size()));
    return switch (random.nextInt(5)) {
      case 0 -> one + other;
      case 1 -> one + " " + other;
      case 2 -> one.substring(0, random.nextInt(one.length() + 1)) + other;
      case 3 -> one + "\"" + other;
      default -> {
        int at = random.nextInt(one.length() + 1);
        yield one.substring(0, at) + other + one.substring(at);
      }
    };
  }

  /** A line without its texts, numbers and settings. */
  private static String shape(String line) {
    return line.strip()
        .replaceAll("\"[^\"]*\"", "\"\"")
        .replaceAll("\\$settings\\.number\\(\"\"\\)", "0")
        .replaceAll("(?<![\\w$])-?\\d+(\\.\\d+)?", "0");
  }

  private static Set<String> shapes() {
    Set<String> shapes =
        new HashSet<>(
            List.of(
                "",
                "package tend.rules.mine",
                "import tend.facts.*",
                "global tend.engine.Outcome outcome",
                "rule \"\"",
                "when",
                "then",
                "end",
                "$settings : Settings()"));
    VOCABULARY.sentences().stream()
        .map(s -> s.filled(Stream.generate(() -> "0").limit(s.blanks().size()).toList()))
        .map(HostileTest::shape)
        .forEach(shapes::add);
    return shapes;
  }
}
