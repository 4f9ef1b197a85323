package tend.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Each save is answered by the checker at once and by the scenarios when they are ready. */
class WatchCommandTest {
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Thread watching = new Thread(() -> {});
  private volatile int code = -1;
  private Path rules = Path.of("");

  @BeforeEach
  void aSoundPlaybook() throws IOException {
    rules = playbook("mine").resolve("rules.dslr");
  }

  private Path playbook(String id) throws IOException {
    Path playbook = Files.createDirectories(folder.resolve(id));
    Files.writeString(
        playbook.resolve("README.md"),
        "---\nid: %s\ntitle: Mine\nowner: me\nreviewed: 2026-03-01\nsources: [ { id: s, title: S } ]\n---\n"
            .formatted(id));
    Files.writeString(playbook.resolve("settings.yaml"), "settings: {}\n");
    Files.writeString(
        playbook.resolve("scenarios.yaml"),
        """
        now: 2026-03-02T09:00:00Z
        scenarios:
          - { name: quiet, given: [], expect: [] }
          - name: answered
            given: [ { comment: c1, by: ana, age: 5h, text: "Do you ship to Norway?" } ]
            expect: [ { rule: answer } ]
        """);
    Files.writeString(
        playbook.resolve("rules.dslr"),
        """
        rule "answer"
          @title("Answer")  @why("It waits.")  @source("s")  @priority("high")  @effort("1 min")
        when
          For each waiting comment
        then
          Recommend for that comment "Answer"
        end
        """);
    return playbook;
  }

  private void watch(String... more) {
    List<String> args = new ArrayList<>(List.of("watch", "--rules", folder.toString()));
    args.addAll(List.of(more));
    watching =
        new Thread(
            () -> code = Tend.run(args, () -> NOW, new PrintWriter(out), new PrintWriter(err)));
    watching.start();
  }

  private String await(Predicate<String> until) throws InterruptedException {
    long began = System.nanoTime();
    while (!until.test(out.toString()) && System.nanoTime() - began < PATIENCE_NANOS) {
      Thread.sleep(20);
    }
    String told = out.toString().replace("\r\n", "\n");
    assertThat(told).matches(until);
    return told.replace(folder.toString().replace('\\', '/'), "rules");
  }

  private static Predicate<String> times(int times, String words) {
    Pattern pattern = Pattern.compile(Pattern.quote(words));
    return text -> pattern.matcher(text).results().count() >= times;
  }

  private void replace(String from, String to) throws IOException {
    Files.writeString(rules, Files.readString(rules).replace(from, to));
  }

  @AfterEach
  void stop() throws InterruptedException {
    watching.interrupt();
    watching.join(TimeUnit.NANOSECONDS.toMillis(PATIENCE_NANOS));
    assertThat(watching.isAlive()).isFalse();
  }

  @Test
  void eachSaveIsCheckedAndTestedAndInterruptingEndsIt() throws Exception {
    watch();
    assertThat(await(times(1, "passed"))).isEqualTo("No problems.\n2 passed, 0 failed\n");
    replace("For each waiting comment", "For each waitin comment");
    assertThat(await(times(1, "did you mean")))
        .contains(
            "failed\n\nChanged: rules/mine/rules.dslr\nrules/mine/rules.dslr:4:3: error TD002:")
        .contains("did you mean: For each waiting comment");
    replace("waitin comment", "waiting comment that raises a concern");
    assertThat(await(times(2, "passed")))
        .contains("Changed: rules/mine/rules.dslr\nNo problems.\nfailed  answered\n")
        .contains("rules/mine/scenarios.yaml:4\n")
        .endsWith("1 passed, 1 failed\n");
    stop();
    assertThat(code).isZero();
    assertThat(err.toString()).contains("Watching").hasLineCount(1);
  }

  @Test
  void aNewPlaybookIsSeenWithAllThatIsPutIntoItLater() throws Exception {
    watch();
    await(times(1, "passed"));
    Files.createDirectories(folder.resolve("later"));
    Thread.sleep(300);
    playbook("later");
    assertThat(await(text -> text.endsWith("2 passed, 0 failed\n") && text.contains("later/rules")))
        .contains("rules/later/scenarios.yaml");
  }

  @Test
  void aSaveThatChangesNothingIsNoRound() throws Exception {
    watch();
    await(times(1, "passed"));
    replace("when", "when");
    Files.writeString(folder.resolve("mine/notes.txt"), "ours alone");
    Thread.sleep(600);
    replace("It waits", "It waits long");
    assertThat(await(times(2, "passed")))
        .isEqualTo(
            "No problems.\n2 passed, 0 failed\n\nChanged: rules/mine/rules.dslr\nNo problems.\n2 passed, 0 failed\n");
  }

  @Test
  void noRoundOfJsonIsLost() throws Exception {
    watch("--json");
    while (err.getBuffer().isEmpty()) {
      Thread.sleep(5);
    }
    replace("It waits", "It waits long"); // whether the first scenarios still run or not
    String told = await(text -> text.contains("rules.dslr\"]"));
    assertThat(told.lines()).hasSize(2).first().asString().startsWith("{\"changed\":[],");
    JsonNode last = new ObjectMapper().readTree(told.lines().skip(1).findFirst().orElseThrow());
    assertThat(last.get("passed").asInt()).isEqualTo(2);
    assertThat(last.get("failed").asInt()).isZero();
    assertThat(last.get("problems")).isEmpty();
  }

  @Command
  private static final class Taking implements Runnable {
    @Mixin private Common common = new Common();

    @Override
    public void run() {}
  }

  @Test
  void aSaveBeforeTheScenariosAreThroughDropsTheirResultAndTestsThemAgain() throws Exception {
    playbook("other");
    Taking taking = new Taking();
    CommandLine unused = new CommandLine(taking).setOut(new PrintWriter(out));
    Queue<Runnable> later = new ArrayDeque<>();
    try (WatchRounds rounds = new WatchRounds(taking.common, later::add)) {
      WorkingFiles before = WorkingFiles.read(folder, null);
      rounds.first(before);
      replace("For each waiting comment", "For each waiting comment that asks a question");
      rounds.next(before, WorkingFiles.read(folder, null));
      assertThat(out.toString()).contains("Changed: ").doesNotContain("passed");
      later.remove().run();
      assertThat(out.toString()).doesNotContain("passed");
      later.remove().run();
      assertThat(out.toString()).containsOnlyOnce("passed").contains("4 passed, 0 failed");
    }
  }

  @Test
  void aVocabularyThatCannotBeReadEndsNothing() throws Exception {
    Path dsl = Files.createDirectories(folder.resolve("vocabulary")).resolve("engagement.dsl");
    Files.copy(Path.of("rules/vocabulary/engagement.dsl"), dsl);
    watch();
    await(times(1, "passed"));
    String sound = Files.readString(dsl);
    Files.writeString(dsl, "nonsense\n" + sound);
    assertThat(await(times(1, "nonsense")))
        .endsWith(
            """
            Changed: rules/vocabulary/engagement.dsl
            the vocabulary cannot be used: vocabulary/engagement.dsl:1: this is no sentence: nonsense; developers mend this file
            """);
    Files.writeString(dsl, sound);
    await(times(2, "2 passed, 0 failed"));
  }

  @Test
  void onePlaybookOnly() throws Exception {
    playbook("other");
    watch("mine");
    assertThat(await(times(1, "passed"))).isEqualTo("No problems.\n2 passed, 0 failed\n");
    watching.interrupt();
    watching.join();
    watch("none");
    watching.join();
    assertThat(code).isEqualTo(2);
    assertThat(err.toString()).contains("there is no playbook none; there are: mine, other");
  }
}
