package tend.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tend.policy.Policies;

/** What nobody changed is not checked twice, and whatever an answer depends on is looked at. */
class CheckedAgainTest {
  private static final RulesFolder SHIPPED = RulesFolder.read(Path.of("rules"));
  private static final PlaybookFiles FILES = SHIPPED.playbooks().get(0);
  private static final Policies POLICIES = PolicyPacks.read(SHIPPED.policies()).policies();
  private static final Checked BEFORE = check(SHIPPED.vocabulary(), POLICIES, FILES);

  private static Checked check(String vocabulary, Policies policies, PlaybookFiles files) {
    return new Checker(Vocabulary.read(vocabulary), policies).check(files);
  }

  private static PlaybookFiles with(String file, String more) {
    SortedMap<String, String> files = new TreeMap<>(FILES.files());
    files.merge(file, more, String::concat);
    return new PlaybookFiles(FILES.id(), FILES.path(), files, FILES.unread(), FILES.words());
  }

  @Test
  void aFolderThatIsReadAgainIsNotCheckedAgain() {
    RulesFolder again = RulesFolder.read(Path.of("rules"));
    Policies policies = PolicyPacks.read(again.policies()).policies();
    assertThat(check(again.vocabulary(), policies, again.playbooks().get(0))).isSameAs(BEFORE);
  }

  @Test
  void whatSomebodyIsWritingIsNotKept() {
    PlaybookFiles typed = with("rules.dslr", "# and so on\n");
    Checked first = new Writing(Vocabulary.read(SHIPPED.vocabulary()), POLICIES).check(typed);
    assertThat(first.issues()).isEqualTo(BEFORE.issues());
    assertThat(check(SHIPPED.vocabulary(), POLICIES, typed)).isNotSameAs(first);
  }

  @Test
  void anyFileThatChangedIsChecked() {
    for (String file : FILES.files().keySet()) {
      assertThat(check(SHIPPED.vocabulary(), POLICIES, with(file, "\n"))).isNotSameAs(BEFORE);
    }
  }

  @Test
  void translatedWordsThatChangedAreChecked() {
    SortedMap<String, String> words = new TreeMap<>(FILES.words());
    words.put("words.fr.yaml", "Answer: 12");
    PlaybookFiles translated =
        new PlaybookFiles(FILES.id(), FILES.path(), FILES.files(), FILES.unread(), words);
    assertThat(check(SHIPPED.vocabulary(), POLICIES, translated)).isNotSameAs(BEFORE);
  }

  @Test
  void sentencesThatChangedAreAskedAnew() {
    String more = "[when]That comment is told apart by this=WaitingComment( id == $comment.id )\n";
    assertThat(check(SHIPPED.vocabulary() + more, POLICIES, FILES)).isNotSameAs(BEFORE);
  }

  @Test
  void policiesThatChangedAreAskedAnew() {
    assertThat(check(SHIPPED.vocabulary(), Policies.NONE, FILES)).isNotSameAs(BEFORE);
  }

  @Test
  void policiesTakenOnTrustAreNoneThatWereAsked() {
    Checker trusting = new Checker(Vocabulary.read(SHIPPED.vocabulary()));
    assertThat(trusting.check(FILES)).isNotSameAs(BEFORE);
  }
}
