package tend.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every practice of the mission has a playbook, and every playbook says what it does, where its
 * facts come from and what it said on real data. Writes {@code rules/PRACTICES.md} anew when run
 * with {@code -Dtend.write=true}.
 */
class PracticesTest {
  private static final Path PAGE = Path.of("rules/PRACTICES.md");
  private static final RulesFolder FOLDER = RulesFolder.read(Path.of("rules"));
  private static final Vocabulary VOCABULARY = Vocabulary.read(FOLDER.vocabulary());
  private static final List<String> SECTIONS =
      List.of(
          "What it does",
          "Why",
          "When it stays silent",
          "Known gaps",
          "Where its facts come from",
          "On real data");

  private static final List<String> PRACTICES =
      List.of(
          "Answer every comment, mention, reply, share and message, and notice likes",
          "Questions and concerns first; criticism is answered, newcomers are welcomed",
          "After answering, look at that person's own work",
          "Thank people who share; pass on followers' posts and pages",
          "Treat each follower as a person: welcome, remember, win back",
          "Write every comment individually",
          "Never drop links in other people's threads; no link or post spam",
          "No bait, no provoking, no swaps, no bought followers",
          "Patience: sudden growth is a warning",
          "Quality over quantity: know which followers are real and active",
          "Find and keep advocates",
          "Be there when a post goes out",
          "Create value: answer in a post what many ask; mix the kinds",
          "Ask: opinions, polls, surveys, questions and answers",
          "Challenges and themed campaigns",
          "Contests and giveaways, legally",
          "Let the community create, with permission",
          "Collaborate in your niche",
          "Engage outside your own page as well as on it",
          "Listen: topics, concerns, needs, mood, and what changed",
          "Be consistent, with rest days that never count against you",
          "Experiment with formats and times, and conclude honestly",
          "Be authentic: sound like yourself",
          "Start where it works: the best-performing platforms first",
          "Earn trust by being quick and reliable",
          "Lasting relationships over reach");

  private static final List<Playbook> PLAYBOOKS =
      FOLDER.playbooks().stream()
          .flatMap(files -> new Checker(VOCABULARY).check(files).playbook().stream())
          .toList();

  private static List<Playbook> of(int practice) {
    return PLAYBOOKS.stream().filter(p -> p.practices().contains(practice)).toList();
  }

  @Test
  void everyPracticeHasAPlaybook() {
    assertThat(IntStream.rangeClosed(1, PRACTICES.size()).filter(n -> of(n).isEmpty()))
        .as("practices that no playbook claims by practices: in its README")
        .isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> everyPlaybookSaysWhatItDoesAndShowsItOnRealData() {
    return FOLDER.playbooks().stream()
        .map(
            files ->
                DynamicTest.dynamicTest(
                    files.id(),
                    () ->
                        assertThat(
                                SECTIONS.stream()
                                    .filter(
                                        s -> !has(files.files().getOrDefault("README.md", ""), s)))
                            .as("sections that README.md lacks")
                            .isEmpty()));
  }

  /** As a heading, or as the bold words that a paragraph begins with. */
  private static boolean has(String readme, String section) {
    return readme
        .lines()
        .anyMatch(
            line -> line.startsWith("**" + section + ".**") || line.matches("#{2,3} " + section));
  }

  @Test
  void thePageOfPracticesIsUpToDate() throws Exception {
    if (Boolean.getBoolean("tend.write")) {
      Files.writeString(PAGE, page());
    }
    assertThat(page())
        .as("write it anew with: mvn test -Dtest=PracticesTest -Dtend.write=true")
        .isEqualTo(Files.readString(PAGE));
  }

  private static String page() {
    List<String> lines = new ArrayList<>();
    lines.add("# The practices and the rules that encode them");
    lines.add("");
    lines.add(
        "Written by `PracticesTest` from `practices:` at the top of each playbook's README; write"
            + " it anew with");
    lines.add("`mvn test -Dtest=PracticesTest -Dtend.write=true`.");
    lines.add("");
    lines.add("| # | practice | playbooks and their rules |");
    lines.add("|---|---|---|");
    for (int n = 1; n <= PRACTICES.size(); n++) {
      lines.add("| " + n + " | " + PRACTICES.get(n - 1) + " | " + cell(of(n)) + " |");
    }
    TreeSet<String> others = new TreeSet<>();
    PLAYBOOKS.stream().filter(p -> p.practices().isEmpty()).forEach(p -> others.add(p.id()));
    if (!others.isEmpty()) {
      lines.add("");
      lines.add("Playbooks that name no practice: " + String.join(", ", others) + ".");
    }
    return String.join("\n", lines) + "\n";
  }

  private static String cell(List<Playbook> playbooks) {
    return playbooks.stream()
        .map(p -> "[" + p.id() + "](" + p.id() + "/): " + String.join(", ", p.ruleNames()))
        .reduce((one, other) -> one + "<br>" + other)
        .orElse("none yet");
  }
}
