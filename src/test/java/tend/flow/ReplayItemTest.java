package tend.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tend.App;
import tend.Invented;
import tend.RulesCopy;
import tend.flow.Replayed.Outcome;
import tend.model.Account;
import tend.model.Assistant;
import tend.model.Interaction;
import tend.model.Item;
import tend.model.Listing;
import tend.model.Preferences;
import tend.store.AccountStore;
import tend.store.ActivityStore;
import tend.store.Database;
import tend.store.ItemStore;

/** Whatever was listed can be made again, byte for byte, from what is kept. */
class ReplayItemTest {
  private static final String HEADER = "kind,id,at,author_id,author_name,own,text,parent\n";
  private static final String QUESTION =
      "comment,q1,2026-03-01T20:00:00Z,k-ana,Ana Quill,false,Do you ship to Samoa?,\n";
  private static final String PRAISE =
      """
      comment,c1,2026-03-01T21:00:00Z,k-bo,Bo Tern,false,Nice,
      comment,c2,2026-03-01T22:00:00Z,k-cem,Cem Rook,false,Great,
      comment,c3,2026-03-01T22:30:00Z,k-dia,Dia Wren,false,Great work,
      """;
  private static final Instant LATER = NOW.plusSeconds(3600);
  @TempDir private Path folder;
  private Path rules;

  @BeforeEach
  void onePlaybook() throws IOException {
    rules = folder.resolve("rules");
    RulesCopy.playbook("respond-to-comments", rules);
  }

  private void everyPlaybook() throws IOException {
    rules = RulesCopy.in(folder.resolve("all-rules"));
  }

  private App open(Instant at) {
    return App.open(folder.resolve("kept"), null, rules, at);
  }

  private void importing(App app, String account, String rows, Instant at) throws IOException {
    Path file = Files.writeString(folder.resolve("in.csv"), HEADER + rows);
    Rows.from(app, file, account, at);
  }

  private static List<Item> listing(App app, Instant at) {
    return app.refreshToday().remaining(app.accounts().named("studio"), at).items();
  }

  private static Replayed replay(App app, Item item) {
    return app.replayItem().replay(item.id()).orElseThrow();
  }

  private static void assertThatAllAreTheSame(App app, List<Item> items) {
    assertThat(items).isNotEmpty();
    for (Item item : items) {
      Replayed replayed = replay(app, item);
      assertThat(replayed.outcome()).as("%s", replayed).isEqualTo(Outcome.SAME);
    }
  }

  @Test
  void anItemIsMadeAgainByteForByte() throws Exception {
    try (App app = open(NOW)) {
      importing(app, "studio", QUESTION + PRAISE, NOW);
      List<Item> items = listing(app, NOW);
      assertThatAllAreTheSame(app, items);
      Replayed one = replay(app, items.get(0));
      assertThat(one.rule()).isEqualTo("respond-to-comments/answer-questions-first");
      assertThat(one.at()).isEqualTo(NOW);
      assertThat(one.rulesVersion()).isEqualTo(app.rules().version());
      assertThat(one.playbookVersion()).isEqualTo(app.rules().playbooks().get(0).version());
      assertThat(one.rows()).isEqualTo(4);
    }
  }

  @Test
  void olderRowsThatAreImportedLaterChangeNothing() throws Exception {
    try (App app = open(NOW)) {
      importing(app, "studio", QUESTION + PRAISE, NOW);
      List<Item> items = listing(app, NOW);
      importing(
          app,
          "studio",
          """
          comment,old,2026-02-25T20:00:00Z,k-ana,Ana Quill,false,What a bowl!,
          reply,r1,2026-03-01T20:30:00Z,me,me,true,Yes,q1
          reply,r2,2026-03-01T22:10:00Z,me,me,true,Thanks,c2
          """,
          NOW);
      assertThatAllAreTheSame(app, items);
    }
  }

  @Test
  void wordsThatALaterImportReplacesChangeNothing() throws Exception {
    try (App app = open(NOW)) {
      importing(app, "studio", QUESTION + PRAISE, NOW);
      List<Item> items = listing(app, NOW);
      importing(app, "studio", QUESTION.replace("Samoa", "Tonga"), LATER);
      importing(app, "studio", QUESTION.replace("Samoa", "Peru"), LATER);
      assertThatAllAreTheSame(app, items);
    }
  }

  @Test
  void aRestartChangesNothing() throws Exception {
    List<Item> items;
    try (App app = open(NOW)) {
      importing(app, "studio", QUESTION + PRAISE, NOW);
      items = listing(app, NOW);
    }
    try (App app = open(LATER)) {
      assertThatAllAreTheSame(app, items);
    }
  }

  @Test
  void otherRulesChangeNothing() throws Exception {
    List<Item> items;
    try (App app = open(NOW)) {
      importing(app, "studio", QUESTION + PRAISE, NOW);
      items = listing(app, NOW);
    }
    edit("Answer a question that waits", "Answer what was asked");
    Files.delete(folder.resolve("rules/respond-to-comments/words.de.yaml"));
    try (App app = open(LATER)) {
      assertThat(app.rules().problems()).isEmpty();
      assertThatAllAreTheSame(app, items);
      List<Item> now = listing(app, LATER);
      assertThat(now.get(0).what().title()).isEqualTo("Answer what was asked");
      assertThatAllAreTheSame(app, now);
    }
  }

  private void edit(String before, String after) throws IOException {
    Path file = rules.resolve("respond-to-comments/rules.dslr");
    String text = Files.readString(file);
    assertThat(text).contains(before);
    Files.writeString(file, text.replace(before, after));
  }

  @Test
  void otherSettingsOfTheAccountChangeNothing() throws Exception {
    try (App app = open(NOW)) {
      importing(app, "studio", QUESTION + PRAISE, NOW);
      List<Item> items = listing(app, NOW);
      Account account = app.accounts().named("studio");
      app.accounts().save(account.with(inTokyo(account.preferences(), null)));
      List<Item> there =
          app.evaluateAccount().evaluate(app.accounts().named("studio"), NOW).items();
      assertThat(there.get(0).due()).isNotEqualTo(items.get(0).due());
      assertThatAllAreTheSame(app, items);
    }
  }

  private static Preferences inTokyo(Preferences was, @Nullable String creator) {
    return new Preferences(
        ZoneId.of("Asia/Tokyo"),
        was.minutes(),
        LocalTime.of(5, 0),
        LocalTime.of(7, 0),
        was.restDays(),
        "kiln",
        creator);
  }

  /** Ten own posts and what that many people wrote. */
  private static String month(String prefix, int people) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < Math.max(10, people); i++) {
      String day = String.format(java.util.Locale.ROOT, "2026-02-%02dT09:00:00Z,", 10 + i % 15);
      String id = prefix + i;
      rows.append("post,p-").append(id).append(',').append(day).append("me,me,true,New,\n");
      if (i < people) {
        rows.append("comment,c-").append(id).append(',').append(day);
        rows.append("v-").append(id).append(",V,false,The fog by the harbour,\n");
      }
    }
    return rows.toString();
  }

  @Test
  void whatACreatorsOtherAccountBringsLaterChangesNothing() throws Exception {
    String playbook = "start-where-it-works";
    RulesCopy.playbook(playbook, rules);
    try (App app = open(NOW)) {
      importing(app, "studio", month("a", 5), NOW);
      importing(app, "second", month("b", 24), NOW);
      for (String name : List.of("studio", "second")) {
        Account account = app.accounts().named(name);
        app.accounts().save(account.with(inTokyo(account.preferences(), "Ida")));
      }
      List<Item> items =
          listing(app, NOW).stream().filter(i -> i.what().playbook().equals(playbook)).toList();
      importing(app, "second", month("c", 40), NOW);
      assertThatAllAreTheSame(app, items);
    }
  }

  @Test
  void answersGivenAndTakenBackSinceChangeNothing() throws Exception {
    try (App app = open(NOW)) {
      importing(app, "studio", QUESTION + PRAISE, NOW);
      List<Item> items = listing(app, NOW);
      app.giveAnswer().notForMe(items.get(0).id(), "person", NOW);
      app.giveAnswer().notForMe(items.get(1).id(), "less", NOW);
      assertThatAllAreTheSame(app, items);
    }
  }

  @Test
  void whatAnswersHadTakenOffTheListIsTakenOffAgain() throws Exception {
    try (App app = open(NOW)) {
      importing(app, "studio", QUESTION + PRAISE, NOW);
      Item session = listing(app, NOW).get(1);
      assertThat(session.what().covers()).hasSize(3);
      app.giveAnswer().done(session.id(), NOW);
      importing(
          app,
          "studio",
          "comment,c4,2026-03-02T09:30:00Z,k-eli,Eli Finch,false,Great again,\n",
          LATER);
      List<Item> shrunk = listing(app, LATER);
      assertThat(shrunk.get(1).id()).isNotEqualTo(session.id());
      assertThat(shrunk.get(1).what().covers()).hasSize(1);
      app.giveAnswer().undo(session.id());
      assertThatAllAreTheSame(app, shrunk);
    }
  }

  @Test
  void withAnItemOnlyTheAnswersToWhatItIsLeftOfAreKept() throws Exception {
    try (App app = open(NOW);
        Database database = Database.inFolder(folder.resolve("kept"))) {
      importing(app, "studio", PRAISE, NOW);
      app.giveAnswer().done(listing(app, NOW).get(0).id(), NOW);
      importing(app, "studio", QUESTION, LATER);
      Item question = listing(app, LATER).get(0);
      assertThat(question.what().rule()).isEqualTo("answer-questions-first");
      ItemStore items = new ItemStore(database, Account.MAIN_SPACE);
      Listing from = items.kept(question.id()).orElseThrow().listing();
      assertThat(Objects.requireNonNull(from).answered()).isEmpty();
    }
  }

  @Test
  void whatHadSunkForASeasonSinksAgain() throws Exception {
    try (App app = open(NOW)) {
      importing(
          app,
          "studio",
          QUESTION + "comment,q2,2026-03-01T19:00:00Z,k-eli,Eli Finch,false,Is it heavy?,\n",
          NOW);
      String declined = listing(app, NOW).get(0).id();
      app.giveAnswer().notForMe(declined, "less", NOW);
      List<Item> sunk = listing(app, NOW);
      assertThat(sunk.get(0).scoreParts()).anyMatch(p -> p.name().equals("declined"));
      app.giveAnswer().undo(declined);
      assertThatAllAreTheSame(app, sunk);
    }
  }

  @Test
  void anItemAboutSomebodyForgottenSaysSoAndNothingElseOfThem() throws Exception {
    try (App app = open(NOW)) {
      importing(app, "studio", QUESTION + PRAISE, NOW);
      Item item = listing(app, NOW).get(0);
      app.forgetPerson().forget(app.forgetPerson().find("studio", "k-ana"), false);
      Replayed replayed = replay(app, item);
      assertThat(replayed.outcome()).isEqualTo(Outcome.FORGOTTEN);
      assertThat(tend.model.Json.write(replayed)).doesNotContain("Ana", "k-ana", "Samoa");
    }
  }

  @Test
  void anItemThatSpeaksOfOthersIsStillMadeAgain() throws Exception {
    try (App app = open(NOW)) {
      importing(app, "studio", QUESTION + PRAISE, NOW);
      Item session = listing(app, NOW).get(1);
      app.forgetPerson().forget(app.forgetPerson().find("studio", "k-ana"), false);
      assertThat(replay(app, session).outcome()).isEqualTo(Outcome.SAME);
    }
  }

  @Test
  void noByteOfSomebodyForgottenIsLeftWhereTheirWordsWereReplaced() throws Exception {
    try (App app = open(NOW)) {
      importing(app, "studio", QUESTION + PRAISE, NOW);
      app.giveAnswer().notForMe(listing(app, NOW).get(0).id(), "person", NOW);
      listing(app, LATER);
      importing(app, "studio", QUESTION.replace("Samoa", "Tonga"), LATER);
      app.forgetPerson().forget(app.forgetPerson().find("studio", "k-ana"), false);
    }
    String bytes =
        Files.readString(
            folder.resolve("kept/tend.db"), java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(bytes.contains("Bo Tern")).isTrue();
    for (String gone : List.of("Ana Quill", "k-ana", "Samoa", "Tonga")) {
      assertThat(bytes.contains(gone)).as(gone).isFalse();
    }
  }

  @Test
  void rowsThatTheirPlatformTookAwayAreTheReason() throws Exception {
    try (App app = open(NOW);
        Database database = Database.inFolder(folder.resolve("kept"))) {
      importing(app, "studio", QUESTION + PRAISE, NOW);
      Item item = listing(app, NOW).get(0);
      new ActivityStore(database, Account.MAIN_SPACE).remove("studio", List.of("q1"));
      Replayed replayed = replay(app, item);
      assertThat(replayed.outcome()).isEqualTo(Outcome.DIFFERENT);
      assertThat(replayed.reasons())
          .containsExactly(
              "1 rows were taken away by their platform since; it cannot be made again as it was");
    }
  }

  @Test
  void itNamesWhatDiffers() throws Exception {
    try (App app = open(NOW);
        Database database = Database.inFolder(folder.resolve("kept"))) {
      importing(app, "studio", QUESTION + PRAISE, NOW);
      Item session = listing(app, NOW).get(1);
      new ActivityStore(database, Account.MAIN_SPACE).remove("studio", List.of("c2"));
      assertThat(replay(app, session).differences())
          .extracting(Replayed.Difference::place)
          .contains("/what/covers/2");
    }
  }

  @Test
  void withoutTheRulesOfThatTimeItSaysSo() throws Exception {
    try (App app = open(NOW);
        Database database = Database.inFolder(folder.resolve("kept"))) {
      importing(app, "studio", QUESTION, NOW);
      Item item = listing(app, NOW).get(0);
      Replayed replayed =
          new ReplayItem(
                  new ItemStore(database, Account.MAIN_SPACE),
                  new ActivityStore(database, Account.MAIN_SPACE),
                  version -> Optional.empty())
              .replay(item.id())
              .orElseThrow();
      assertThat(replayed.outcome()).isEqualTo(Outcome.UNKNOWN);
      assertThat(replayed.reasons().get(0)).contains("are no longer kept");
    }
  }

  @Test
  void replayingWritesNothing() throws Exception {
    try (App app = open(NOW)) {
      importing(app, "studio", QUESTION + PRAISE, NOW);
      Item item = listing(app, NOW).get(0);
      Path before = folder.resolve("before.db");
      Path after = folder.resolve("after.db");
      app.backUp(before);
      replay(app, item);
      app.backUp(after);
      assertThat(after).hasSameBinaryContentAs(before);
    }
  }

  /** Rows come in any order and change, people answer, settings and rules change, day by day. */
  @ParameterizedTest
  @ValueSource(longs = {8, 55, 89})
  void everythingThatWasEverListedIsMadeAgain(long seed) throws Exception {
    everyPlaybook();
    Invented.Owned owned = Invented.account(seed);
    Random dice = new Random(seed);
    List<Interaction> rows = new ArrayList<>(owned.rows());
    Collections.shuffle(rows, dice);
    String name = owned.account().name();
    int days = 3;
    for (int day = 0; day < days; day++) {
      Instant at = NOW.minus(Duration.ofDays(days - 1 - day));
      if (day == 1) {
        edit("Answer a question that waits", "Answer what was asked");
      }
      try (App app = open(at);
          Database database = Database.inFolder(folder.resolve("kept"))) {
        Preferences helped =
            owned.account().preferences().helpedBy(List.of(new Assistant("Kim", 15)));
        new AccountStore(database, Account.MAIN_SPACE).save(owned.account().with(helped));
        List<Interaction> news =
            rows.subList(rows.size() * day / days, rows.size() * (day + 1) / days);
        new ActivityStore(database, Account.MAIN_SPACE)
            .write(
                name,
                sink -> {
                  news.forEach(sink);
                  rows.stream().limit(5).map(ReplayItemTest::edited).forEach(sink);
                  return "";
                });
        look(app, name, at, dice);
        List<Item> listed =
            new ItemStore(database, Account.MAIN_SPACE)
                .of(name).stream().map(s -> s.item()).toList();
        assertThatAllAreTheSame(app, listed);
      }
    }
  }

  private static Interaction edited(Interaction one) {
    return one.text() == null ? one : one.kept(one.at(), one.text() + " Really?");
  }

  private static void look(App app, String name, Instant at, Random dice) {
    List<Item> listed = app.refreshToday().remaining(app.accounts().named(name), at).items();
    for (Item item : listed) {
      switch (dice.nextInt(8)) {
        case 0 -> app.giveAnswer().done(item.id(), at);
        case 1 -> app.giveAnswer().later(item.id(), at.plus(Duration.ofHours(30)), at);
        case 2 -> app.giveAnswer().notForMe(item.id(), dice.nextBoolean() ? "less" : "person", at);
        case 3 -> app.giveAnswer().undo(item.id());
        case 4 -> app.handOver().to("Kim", item.id(), at);
        default -> {
          // no word on it
        }
      }
    }
    app.refreshToday().remaining(app.accounts().named(name), at.plusSeconds(600));
  }
}
