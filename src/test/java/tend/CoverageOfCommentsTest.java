package tend;

import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import tend.facts.FactSheet;
import tend.facts.WaitingComment;
import tend.facts.derivation.Derivation;
import tend.model.Account;
import tend.model.Covered;
import tend.model.Interaction;
import tend.model.Recommendation;
import tend.playbook.Checker;
import tend.playbook.Playbook;
import tend.playbook.RulesFolder;
import tend.playbook.Vocabulary;
import tend.playbook.recommending.Evaluation;

/**
 * Each fresh waiting comment that is no spam stands in exactly one item: its own, or a session that
 * names it.
 */
class CoverageOfCommentsTest {
  private static final List<String> TEXTS =
      List.of(
          "How long does it rest?",
          "Nice",
          "The link is broken",
          "Thank you so much for this",
          "I walked there with my sister last year and it rained",
          "text me on WhatsApp",
          "Hi",
          "",
          "can you make a video about rain",
          "🔥");
  private static List<Playbook> playbooks = List.of();

  @BeforeAll
  static void compile() {
    RulesFolder folder = RulesFolder.read(Path.of("rules"));
    Checker checker = new Checker(Vocabulary.read(folder.vocabulary()));
    playbooks =
        folder.playbooks().stream().flatMap(f -> checker.check(f).playbook().stream()).toList();
  }

  private static List<Interaction> activity(Random random) {
    List<Interaction> made = new ArrayList<>();
    int threads = random.nextInt(60);
    for (int i = 0; i < threads; i++) {
      int hours = random.nextInt(24 * 45);
      String who = "p" + random.nextInt(20);
      made.add(Given.comment("c" + i, who, Duration.ofHours(hours), text(random)));
      int answers = random.nextInt(4);
      for (int j = 0; j < answers; j++) {
        Duration ago = Duration.ofMinutes(hours * 60L * (answers - j) / (answers + 1));
        String id = "c" + i + ".r" + j;
        made.add(
            random.nextBoolean()
                ? Given.ownReply(id, "c" + i, ago)
                : Given.reply(
                    id,
                    "c" + i,
                    random.nextBoolean() ? who : "p" + random.nextInt(20),
                    ago,
                    text(random)));
      }
    }
    return made;
  }

  private static String text(Random random) {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  @RepeatedTest(300)
  void exactlyOnce(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    Account account = Account.named("studio", random.nextBoolean() ? "youtube" : "instagram");
    FactSheet sheet = Derivation.sheet(account, activity(random), NOW);
    TreeMap<String, Integer> covered = new TreeMap<>();
    for (Recommendation one : Evaluation.of(sheet, playbooks).recommendations()) {
      for (Covered covers : one.covers()) {
        covered.merge(covers.subject(), 1, Integer::sum);
      }
    }
    for (WaitingComment waiting : sheet.waiting()) {
      assertThat(covered.get(waiting.id())).as(waiting.toString()).isEqualTo(1);
    }
  }
}
