package tend.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tend.policy.Policies;

/** What the build leaves of the shipped rules is what checking them would give. */
class PackedFolderTest {
  private static final RulesFolder READ = RulesFolder.read(Path.of("rules"));
  private static final Shipped SHIPPED = new Shipped(Shipped.packed(READ));
  private static final PolicyPacks PACKS = PolicyPacks.checked(READ.policies());
  private static final Vocabulary VOCABULARY = Vocabulary.read(READ.vocabulary());
  private static final Checker CHECKER = new Checker(VOCABULARY, PACKS.policies());
  private static final Policies OURS = policies(READ);

  private static Policies policies(RulesFolder folder) {
    return new PolicyPacks(
            folder.policies().stream().map(files -> SHIPPED.pack(files).orElseThrow()).toList())
        .policies();
  }

  private static Optional<Playbook> packed(PlaybookFiles files) {
    return SHIPPED.playbook(files, VOCABULARY, OURS);
  }

  @Test
  void everyFileSaysTheSame() {
    assertThat(SHIPPED.folder()).isEqualTo(READ);
    assertThat(SHIPPED.folder().playbooks().stream().map(PlaybookFiles::version))
        .isEqualTo(READ.playbooks().stream().map(PlaybookFiles::version).toList());
    assertThat(SHIPPED.vocabularyVersion()).isEqualTo(VOCABULARY.version());
  }

  @Test
  void everyPolicyIsTheSame() {
    assertThat(OURS).isEqualTo(PACKS.policies());
  }

  @Test
  void everyPlaybookIsWhatTheCheckerMakesOfIt() {
    assertThat(READ.playbooks())
        .allSatisfy(
            files -> {
              Playbook checked = CHECKER.check(files).playbook().orElseThrow();
              Playbook packed = packed(files).orElseThrow();
              assertThat(packed.rules()).isEqualTo(checked.rules());
              assertThat(packed.readme()).isEqualTo(checked.readme());
              assertThat(packed.types()).isEqualTo(checked.types());
              assertThat(packed.drl()).isEqualTo(checked.drl());
              assertThat(packed.settings().declared()).isEqualTo(checked.settings().declared());
              assertThat(packed.settings().overrides()).isEqualTo(checked.settings().overrides());
              assertThat(packed.scenarios().scenarios())
                  .hasSameSizeAs(checked.scenarios().scenarios());
            });
  }

  @Test
  void whatWasChangedIsCheckedAnew() {
    PlaybookFiles files = READ.playbooks().get(0);
    TreeMap<String, String> changed = new TreeMap<>(files.files());
    changed.merge("README.md", "\n", String::concat);
    assertThat(packed(new PlaybookFiles(files.id(), files.path(), changed))).isEmpty();
    assertThat(packed(new PlaybookFiles(files.id(), files.path(), files.files()))).isEmpty();
  }

  @Test
  void otherSentencesOrPoliciesAskForANewCheck() {
    PlaybookFiles files = READ.playbooks().get(0);
    Vocabulary other = Vocabulary.read(READ.vocabulary() + "\n# a remark\n");
    assertThat(SHIPPED.playbook(files, other, OURS)).isEmpty();
    assertThat(SHIPPED.playbook(files, VOCABULARY, Policies.NONE)).isEmpty();
    Policies fewer = new Policies(OURS.statements().subList(1, OURS.statements().size()));
    assertThat(SHIPPED.playbook(files, VOCABULARY, fewer)).isEmpty();
  }

  @Test
  void rulesElsewhereKeepTheirOwnPlace() {
    PlaybookFiles files = READ.playbooks().get(0);
    PlaybookFiles moved =
        new PlaybookFiles(files.id(), "mine/x", files.files(), List.of(), files.words());
    assertThat(packed(moved).orElseThrow().rules())
        .allSatisfy(rule -> assertThat(rule.path()).startsWith("mine/x/"));
  }
}
