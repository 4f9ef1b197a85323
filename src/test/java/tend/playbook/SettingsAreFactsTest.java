package tend.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tend.facts.Settings;
import tend.model.Account;
import tend.model.Preferences;

/** Numbers can change without a compile, and each account sees one value with its origin. */
class SettingsAreFactsTest {
  private static final RulesFolder SHIPPED = RulesFolder.read(Path.of("rules"));
  private static final Checker CHECKER = new Checker(Vocabulary.read(SHIPPED.vocabulary()));

  private static Playbook respond(String was, String is) {
    PlaybookFiles files =
        SHIPPED.playbooks().stream()
            .filter(f -> f.id().equals("respond-to-comments"))
            .findFirst()
            .orElseThrow();
    TreeMap<String, String> changed = new TreeMap<>(files.files());
    changed.computeIfPresent("settings.yaml", (name, text) -> text.replace(was, is));
    return CHECKER
        .check(new PlaybookFiles(files.id(), files.path(), changed))
        .playbook()
        .orElseThrow();
  }

  @Test
  void aChangedNumberNeedsNoCompile() {
    Playbook before = respond("", "");
    Playbook after = respond("value: 4, unit: hours", "value: 5, unit: hours");
    assertThat(after.version()).isNotEqualTo(before.version());
    assertThat(after.compiled()).isSameAs(before.compiled());
  }

  @Test
  void theMostSpecificOverrideWinsAndSaysWhereItComesFrom() {
    Playbook playbook =
        respond(
            "overrides:\n",
            """
            overrides:
              - { for: { account: special }, set: { question_wait: 3 }, because: "x" }
              - { for: { brand: clay }, set: { question_wait: 2 }, because: "x" }
            """);
    Account plain = Account.named("plain", "instagram");
    Account tube = Account.named("tube", "youtube");
    Preferences usual = Preferences.DEFAULT;
    Preferences clay =
        new Preferences(
            usual.zone(),
            usual.minutes(),
            usual.opens(),
            usual.closes(),
            usual.restDays(),
            "clay",
            null);
    assertThat(of(playbook, plain)).isEqualTo("4.0 playbook");
    assertThat(of(playbook, tube)).isEqualTo("8.0 platform youtube");
    assertThat(of(playbook, tube.with(clay))).isEqualTo("2.0 brand clay");
    assertThat(of(playbook, Account.named("special", "youtube").with(clay)))
        .isEqualTo("3.0 account special");
  }

  private static String of(Playbook playbook, Account account) {
    Settings.Setting setting = playbook.settings(account).byName().get("question_wait");
    return setting == null ? "" : setting.value() + " " + setting.from();
  }
}
