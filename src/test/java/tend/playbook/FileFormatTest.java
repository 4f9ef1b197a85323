package tend.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tend.model.Issue;

/** One form for every file, whatever the editor did to it, and never another meaning. */
class FileFormatTest {
  private static final RulesFolder SHIPPED = RulesFolder.read(Path.of("rules"));
  private static final Checker CHECKER = new Checker(Vocabulary.read(SHIPPED.vocabulary()));
  private static final int MESSINGS = 500;
  private static final int BROKEN = 12 * Integer.getInteger("tend.corpus", 1);

  private static String rules(String text) {
    String formatted = FileFormat.of("rules.dslr", text);
    assertThat(FileFormat.of("rules.dslr", formatted)).as("twice").isEqualTo(formatted);
    return formatted;
  }

  @TestFactory
  Stream<DynamicTest> everyShippedFileHasItsForm() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("rules"))) {
      return files.filter(f -> FileFormat.knows(String.valueOf(f.getFileName()))).toList().stream()
          .map(f -> DynamicTest.dynamicTest(f.toString(), () -> hasItsForm(f)));
    }
  }

  private static void hasItsForm(Path file) throws IOException {
    String text = Files.readString(file);
    assertThat(FileFormat.of(String.valueOf(file.getFileName()), text)).isEqualTo(text);
  }

  @Test
  void aMessyFileBecomesAPlainOne() {
    String messy =
        """

        #  What we answer \s


           rule\t“answer-first” \s

        @title(“Answer it”)\t@why("It is “fine”,   isn’t it")
        \t@priority ("urgent")@effort("2 min")    @done(„own-reply“)
        when\t
        # the sentences
        NBSPNBSPFor  eachNBSPwaiting   comment\s

          // the action
          then
        Recommend for that comment  “Say:  it is “good””
                # done
         end
          # The next one
        rule "second"
        when
        then
        end\
        """
            .replace("NBSP", "\u00A0")
            .replace("\n", "\r\n");
    assertThat(rules("\uFEFF" + messy))
        .isEqualTo(
            """
            #  What we answer

            rule "answer-first"
              @title("Answer it")  @why("It is “fine”,   isn’t it")
              @priority("urgent")  @effort("2 min")  @done("own-reply")
            when
              # the sentences
              For each waiting comment
            // the action
            then
              Recommend for that comment "Say:  it is “good”"
            # done
            end

            # The next one
            rule "second"
            when
            then
            end
            """);
  }

  @Test
  void anEmptyFileStaysEmpty() {
    assertThat(rules("")).isEmpty();
    assertThat(rules("\n \n")).isEmpty();
  }

  @Test
  void quotesThatMakeNoSurePairStay() {
    for (String unsure :
        List.of(
            "Recommend \"Answer",
            "Recommend “Answer",
            "Recommend “It is “fine” now",
            "Recommend “He said \"x\" ok”",
            "Recommend \"It is “fine”",
            "Recommend \"a” and \"b”",
            "Recommend \"a\" \"b  c")) {
      assertThat(rules("rule \"x\"\nwhen\nthen\n" + unsure + "\nend\n"))
          .isEqualTo("rule \"x\"\nwhen\nthen\n  " + unsure + "\nend\n");
    }
  }

  @Test
  void everyKeyboardsQuotesBecomeStraight() {
    for (String pair : List.of("“a”", "„a“", "”a”", "“a“", "„a”", "‟a”", "“a\"", "\"a”")) {
      assertThat(Typography.plain("Recommend " + pair)).isEqualTo("Recommend \"a\"");
    }
    assertThat(Typography.plain("@why(“a”) @title(„b „c“ d“)"))
        .isEqualTo("@why(\"a\") @title(\"b „c“ d\")");
  }

  @Test
  void aLineThatIsNoPartOfARuleKeepsItsPlace() {
    assertThat(rules("package  a\n\n\nimport b\nwhen\nend\nrule \"x\"\nend\nglobal c\n"))
        .isEqualTo("package a\n\nimport b\nwhen\nend\nrule \"x\"\nend\n\nglobal c\n");
  }

  @Test
  void aRuleWithoutEndIsSetApartFromTheNext() {
    assertThat(rules("rule \"a\"\nwhen\n x\n# of b\nrule \"b\"\nend\n"))
        .isEqualTo("rule \"a\"\nwhen\n  x\n\n# of b\nrule \"b\"\nend\n");
  }

  @Test
  void otherFilesKeepAllButStraySpace() {
    assertThat(FileFormat.of("settings.yaml", "\uFEFFa:\r\n\tb: 1  \r\n\r\n  c: \"x\ty\"\n\n\n"))
        .isEqualTo("a:\n  b: 1\n\n  c: \"x\ty\"\n");
    assertThat(FileFormat.of("README.md", "one \ntwo  \n\tcode\n\n"))
        .isEqualTo("one\ntwo  \n\tcode\n");
    assertThat(FileFormat.of("rules.drl", "rule \"a\"  \n\twhen"))
        .isEqualTo("rule \"a\"\n\twhen\n");
  }

  @Test
  void aMessedUpFileComesBackByteForByte() throws IOException {
    List<String> originals = new ArrayList<>();
    for (PlaybookFiles playbook : SHIPPED.playbooks()) {
      originals.add(Files.readString(Path.of(playbook.path(), "rules.dslr")));
    }
    for (int seed = 0; seed < MESSINGS; seed++) {
      String original = originals.get(seed % originals.size());
      String messed = new Messing(seed).of(original);
      assertThat(messed).as("seed %d", seed).isNotEqualTo(original);
      assertThat(rules(messed)).as("seed %d", seed).isEqualTo(original);
    }
  }

  @Test
  void theCheckerSaysTheSameBeforeAndAfter() {
    for (PlaybookFiles playbook : SHIPPED.playbooks()) {
      for (int seed = 0; seed < BROKEN; seed++) {
        String broken = broken(playbook.files().getOrDefault("rules.dslr", ""), seed);
        assertThat(said(playbook, FileFormat.of("rules.dslr", broken)))
            .as("%s, seed %d", playbook.id(), seed)
            .isEqualTo(said(playbook, broken));
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> noFormBringsAProblemThatWasNotThere() throws IOException {
    PlaybookFiles base = mistaken(Path.of("src/test/resources/mistakes/base/rules.dslr"));
    try (Stream<Path> files = Files.walk(Path.of("src/test/resources/mistakes"))) {
      return files.filter(f -> f.endsWith("rules.dslr")).toList().stream()
          .map(f -> DynamicTest.dynamicTest(f.toString(), () -> bringsNoProblem(base, f)));
    }
  }

  private static void bringsNoProblem(PlaybookFiles base, Path file) throws IOException {
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    assertThat(said(base, text)).containsAll(said(base, rules(text)));
  }

  private static PlaybookFiles mistaken(Path file) throws IOException {
    TreeMap<String, String> files = new TreeMap<>();
    for (String name : List.of("README.md", "settings.yaml", "scenarios.yaml")) {
      files.put(name, Files.readString(file.resolveSibling(name)));
    }
    return new PlaybookFiles("mine", "rules/mine", files);
  }

  /** Some lines gone, doubled, cut or moved, and their space changed where no checker minds. */
  private static String broken(String text, int seed) {
    Random random = new Random(seed);
    StringBuilder out = new StringBuilder();
    for (String line : text.lines().toList()) {
      String kept =
          switch (random.nextInt(24)) {
            case 0 -> "";
            case 1 -> line + "\n" + line;
            case 2 -> line.substring(0, line.length() / 2);
            case 3 -> line.replace("\"", "");
            case 4 -> "> " + line.strip();
            default -> line;
          };
      out.append(" ".repeat(random.nextInt(4)))
          .append(kept)
          .append(random.nextBoolean() ? " \n" : "\n\n");
    }
    return out.toString();
  }

  private static List<String> said(PlaybookFiles playbook, String rules) {
    TreeMap<String, String> files = new TreeMap<>(playbook.files());
    files.put("rules.dslr", rules);
    return CHECKER.check(new PlaybookFiles(playbook.id(), playbook.path(), files)).issues().stream()
        .map(FileFormatTest::withoutPlace)
        .sorted()
        .toList();
  }

  private static String withoutPlace(Issue issue) {
    String help = String.valueOf(issue.help()).replaceAll("line \\d+", "line N");
    return issue.code() + " " + issue.message() + " " + help;
  }

  /** What editors and hands do to a file without taking anything away. */
  private static final class Messing {
    private static final List<String> SPACES =
        List.of(" ", "  ", "\t", "\u00A0", "\u2009 ", "\u202F");
    private static final List<String> NOTHING = List.of("", "", " ", "\t", "   ", "\u00A0");
    private static final List<String> PAIRS = List.of("“”", "„“", "””", "\"\"", "\"\"");
    private final Random random;

    Messing(int seed) {
      this.random = new Random(seed);
    }

    String of(String text) {
      StringBuilder out = new StringBuilder(random.nextInt(3) == 0 ? "\uFEFF" : "");
      String lineEnd = random.nextBoolean() ? "\r\n" : "\n";
      boolean inRule = false;
      String before = "";
      for (String line : text.lines().toList()) {
        if (line.isEmpty()) {
          boolean mayGo = before.equals("end");
          out.append(lineEnd.repeat(mayGo ? random.nextInt(4) : 1 + random.nextInt(3)));
        } else {
          inRule |= line.startsWith("rule ");
          out.append(any(NOTHING)).append(messed(line)).append(any(NOTHING)).append(lineEnd);
          inRule &= !line.equals("end");
          out.append(inRule && random.nextInt(5) == 0 ? any(NOTHING) + lineEnd : "");
        }
        before = line;
      }
      String all = out.toString();
      return random.nextInt(3) == 0 ? all.stripTrailing() : all + any(NOTHING) + lineEnd;
    }

    private String messed(String line) {
      String text = line.strip();
      if (text.startsWith("#")) {
        return text;
      }
      StringBuilder out = new StringBuilder();
      String[] pieces = text.split("\"", -1);
      for (int i = 0; i < pieces.length; i++) {
        if (i % 2 == 0) {
          out.append(spaced(pieces[i]));
        } else {
          String pair = any(PAIRS);
          out.append(pair.charAt(0)).append(pieces[i]).append(pair.charAt(1));
        }
      }
      return out.toString();
    }

    private String spaced(String piece) {
      StringBuilder out = new StringBuilder();
      for (String word : piece.split("(?<= )|(?= )", -1)) {
        out.append(word.equals(" ") ? any(SPACES) : word);
      }
      return out.toString();
    }

    private String any(List<String> among) {
      return among.get(random.nextInt(among.size()));
    }
  }
}
