package tend.flow.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tend.App;
import tend.Given;
import tend.flow.impact.Drafts;
import tend.flow.scenarios.KeepScenario.Preview;
import tend.flow.scenarios.KeepScenario.Wish;
import tend.model.Account;
import tend.model.Interaction;
import tend.model.Kind;
import tend.playbook.trying.TestRun;
import tend.store.AccountStore;
import tend.store.ActivityStore;
import tend.store.Database;
import tend.web.page.Parts;

/** Scenarios of a real account: what they keep of it, and what never. */
class KeepScenarioTest {
  private static final Account ACCOUNT = Account.named("harbour.pots", "instagram");
  private static final String PLAYBOOK = "respond-to-comments";
  private static final Instant AT = Given.NOW.plus(Duration.ofDays(17)).plusSeconds(4_321);
  @TempDir Path folder;
  private Path scenarios = Path.of("");
  private App app;
  private Drafts drafts;
  private KeepScenario keep;
  private final List<Interaction> rows = new ArrayList<>();

  @BeforeEach
  void begin() throws IOException {
    Path playbook = Files.createDirectories(folder.resolve("rules").resolve(PLAYBOOK));
    for (String file : List.of("README.md", "rules.dslr", "settings.yaml", "scenarios.yaml")) {
      Files.copy(Path.of("rules", PLAYBOOK, file), playbook.resolve(file));
    }
    scenarios = playbook.resolve("scenarios.yaml");
    talk();
    store();
    app = App.open(folder.resolve("db"), null, folder.resolve("rules"), AT);
    Parts.Rules parts = app.parts(() -> AT).rules();
    drafts = parts.drafts();
    keep = parts.keep();
  }

  private void store() {
    try (Database database = Database.inFolder(folder.resolve("db"))) {
      new AccountStore(database, Account.MAIN_SPACE).save(ACCOUNT);
      new ActivityStore(database, Account.MAIN_SPACE)
          .write(
              ACCOUNT.name(),
              to -> {
                rows.forEach(to);
                return rows.size();
              });
    }
  }

  @AfterEach
  void end() {
    app.close();
  }

  private void row(
      Kind kind,
      String id,
      String by,
      boolean own,
      Duration ago,
      @Nullable String text,
      @Nullable String parent) {
    rows.add(
        Interaction.of(
            kind,
            id,
            AT.minus(ago),
            own ? "UC77" : by + ":key",
            own ? "Harbour Pots" : by,
            own,
            text,
            parent,
            "reel-9001",
            "https://pics.example/" + id,
            null,
            "salt glaze;harbour",
            1_234_567L,
            Map.of("handle", "@" + by, "note", "met " + by + " in Bergen")));
  }

  /** Some threads, one of them a question that waits. */
  private void talk() {
    row(Kind.POST, "reel-9001", "", true, Duration.ofDays(2), "Our salt firing by the sea", null);
    row(
        Kind.COMMENT,
        "18033-a",
        "Solveig Brattli",
        false,
        Duration.ofMinutes(437),
        "Does the salt glaze survive my grandmother's dishwasher in Tromsø?",
        "reel-9001");
    row(
        Kind.COMMENT,
        "18033-b",
        "Jorunn Vik",
        false,
        Duration.ofHours(20),
        "Jorunn here again, thank you for the parcel",
        "reel-9001");
    row(Kind.REPLY, "18033-c", "", true, Duration.ofHours(19), "With pleasure, Jorunn", "18033-b");
    for (int i = 0; i < 40; i++) {
      row(
          Kind.REACTION,
          "like-" + i,
          "Liker " + i,
          false,
          Duration.ofHours(30 + i),
          null,
          "reel-9001");
    }
  }

  private Wish wish(String rule) {
    return new Wish(PLAYBOOK, rule, null, ACCOUNT, "", AT);
  }

  private TestRun.Result result(String name) {
    return drafts.run(drafts.of(PLAYBOOK, AT).playbook().orElseThrow()).results().stream()
        .filter(r -> r.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatWasShownIsKeptAndPasses() throws IOException {
    Preview shown = keep.show(wish("answer-questions-first"));
    String name = keep.keep(wish("answer-questions-first"), shown.stamp());
    assertThat(Files.readString(scenarios)).endsWith(shown.written().yaml());
    assertThat(result(name).state()).isEqualTo(TestRun.State.PASSED);
  }

  @Test
  void itIsTheFewestRowsThatSayTheSame() {
    Preview shown = keep.show(wish("answer-questions-first"));
    assertThat(shown.written().rows()).isEqualTo(1);
    assertThat(shown.written().fires()).isTrue();
    assertThat(shown.written().same()).isTrue();
    assertThat(shown.written().yaml())
        .contains("age: 437m", "?", "expect-fires: { answer-questions-first: yes }");
  }

  @Test
  void aSilentRuleKeepsItsReason() throws IOException {
    Preview shown = keep.show(wish("answer-cold-questions"));
    assertThat(shown.written().yaml())
        .contains("why-not:", "\"That comment has waited at least [cold_after] hours\"");
    String name = keep.keep(wish("answer-cold-questions"), shown.stamp());
    assertThat(result(name).state()).isEqualTo(TestRun.State.PASSED);
  }

  @Test
  void nothingOfThePeopleIsInIt() {
    for (String rule : drafts.of(PLAYBOOK, AT).playbook().orElseThrow().ruleNames()) {
      String yaml = keep.show(wish(rule)).written().yaml().toLowerCase(Locale.ROOT);
      for (Interaction one : rows) {
        assertThat(yaml).doesNotContain(one.id().toLowerCase(Locale.ROOT));
        assertThat(yaml).doesNotContain(one.shownName().toLowerCase(Locale.ROOT));
        assertThat(yaml).doesNotContain(one.author().toLowerCase(Locale.ROOT));
        if (one.text() != null) {
          assertThat(yaml).doesNotContain(one.text().toLowerCase(Locale.ROOT));
        }
      }
      assertThat(yaml)
          .doesNotContain(
              "harbour.pots",
              "solveig",
              "jorunn",
              "tromsø",
              "bergen",
              "salt",
              "1234567",
              "2026-03-19");
    }
  }

  @Test
  void aLookAloneWritesNothing() throws IOException {
    String before = Files.readString(scenarios);
    keep.show(wish("answer-questions-first"));
    assertThat(Files.readString(scenarios)).isEqualTo(before);
  }

  @Test
  void whatWasChangedInBetweenIsNotWrittenOver() throws IOException {
    Preview shown = keep.show(wish("answer-questions-first"));
    Files.writeString(scenarios, "# by somebody else\n" + Files.readString(scenarios));
    String theirs = Files.readString(scenarios);
    assertThatThrownBy(() -> keep.keep(wish("answer-questions-first"), shown.stamp()))
        .isInstanceOf(NotKept.class)
        .hasMessageContaining("changed since");
    assertThat(Files.readString(scenarios)).isEqualTo(theirs);
  }

  @Test
  void aNameThatIsTakenIsRefused() {
    Wish twice =
        new Wish(
            PLAYBOOK, "answer-questions-first", null, ACCOUNT, "An answered question is quiet", AT);
    assertThatThrownBy(() -> keep.show(twice))
        .isInstanceOf(NotKept.class)
        .hasMessageContaining("a second scenario is called");
  }
}
