package tend.store;

import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tend.Given.NOW;
import static tend.Given.comment;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tend.model.Account;
import tend.model.Answer;
import tend.model.Assistant;
import tend.model.Covered;
import tend.model.Evidence;
import tend.model.Group;
import tend.model.Interaction;
import tend.model.Item;
import tend.model.Kind;
import tend.model.Listing;
import tend.model.Pause;
import tend.model.Postponement;
import tend.model.Preferences;
import tend.model.Priority;
import tend.model.QuietHours;
import tend.model.Recommendation;
import tend.model.Release;
import tend.model.ScorePart;
import tend.model.Source;
import tend.model.Subject;
import tend.model.Visibility;
import tend.model.Whose;
import tend.model.campaign.Campaign;
import tend.model.campaign.Phase;
import tend.model.campaign.Terms;

/** The same promises on both databases, on real ones. */
class StoreTest {
  @TempDir static Path folder;
  private static EmbeddedPostgres postgres;
  private static final Map<Kinds, Database> OPEN = new TreeMap<>();
  private static int space;

  enum Kinds {
    SQLITE,
    POSTGRESQL
  }

  @BeforeAll
  static void open() throws Exception {
    postgres = EmbeddedPostgres.start();
    OPEN.put(Kinds.SQLITE, Database.inFolder(folder.resolve("data")));
    OPEN.put(Kinds.POSTGRESQL, Database.at(url("postgres", "postgres")));
  }

  @AfterAll
  static void close() throws Exception {
    OPEN.values().forEach(Database::close);
    postgres.close();
  }

  private static String url(String user, String password) {
    return "postgresql://"
        + user
        + ":"
        + password
        + "@localhost:"
        + postgres.getPort()
        + "/postgres";
  }

  private static Database open(Kinds kind) {
    return java.util.Objects.requireNonNull(OPEN.get(kind));
  }

  private static String freshSpace() {
    space++;
    return "space-" + space;
  }

  private static ActivityStore activity(Kinds kind) {
    return new ActivityStore(open(kind), freshSpace());
  }

  private static ActivityStore.Written<String> write(ActivityStore store, Interaction... rows) {
    return store.write(
        "studio",
        sink -> {
          List.of(rows).forEach(sink);
          return "ok";
        });
  }

  @ParameterizedTest
  @EnumSource
  void writingAgainChangesNothing(Kinds kind) {
    ActivityStore store = activity(kind);
    Interaction one = comment("c1", "ana", ofHours(2), "Hi");
    assertThat(write(store, one)).isEqualTo(new ActivityStore.Written<>(1, 0, 0, "ok"));
    assertThat(write(store, one)).isEqualTo(new ActivityStore.Written<>(0, 1, 0, "ok"));
    assertThat(store.read("studio", NOW)).containsExactly(one);
  }

  private static Interaction under(String post, Kind kind, String id, boolean own) {
    return Interaction.of(
        kind,
        id,
        NOW.minus(ofHours(3)),
        "ana",
        "Ana",
        own,
        "Hi",
        post,
        post,
        null,
        null,
        null,
        null,
        Map.of());
  }

  @ParameterizedTest
  @EnumSource
  void whatOthersWroteIsFoundByThePostAndCanBeTakenAway(Kinds kind) {
    ActivityStore store = activity(kind);
    write(
        store,
        under("p1", Kind.COMMENT, "c1", false),
        under("p1", Kind.REPLY, "r1", false),
        under("p1", Kind.REPLY, "mine", true),
        under("p1", Kind.REACTION, "l1", false),
        under("p2", Kind.COMMENT, "c2", false));
    assertThat(store.othersWords("studio", NOW.minus(ofHours(4))))
        .isEqualTo(Map.of("p1", List.of("c1", "r1"), "p2", List.of("c2")));
    assertThat(store.othersWords("studio", NOW)).isEmpty();
    long stamp = store.stamp("studio");
    store.remove("studio", List.of("c1", "c2"));
    assertThat(store.othersWords("studio", NOW.minus(ofHours(4))))
        .isEqualTo(Map.of("p1", List.of("r1")));
    assertThat(store.stamp("studio")).isNotEqualTo(stamp);
  }

  @ParameterizedTest
  @EnumSource
  void ownPostsAndVisitsComeNewestFirst(Kinds kind) {
    ActivityStore store = activity(kind);
    write(
        store,
        tend.Given.interaction(Kind.POST, "old", "me", true, ofHours(9), "A", null),
        tend.Given.interaction(Kind.OUTREACH, "visit", "me", true, ofHours(2), "B", "ana"),
        tend.Given.interaction(Kind.POST, "new", "me", true, ofHours(1), "C", null),
        tend.Given.interaction(Kind.POST, "theirs", "ana", false, ofHours(1), "D", null));
    assertThat(store.postsAndVisits("studio", NOW.minus(ofHours(5))))
        .extracting(Interaction::id)
        .containsExactly("new", "visit");
  }

  @ParameterizedTest
  @EnumSource
  void aConnectionIsKeptAndForgottenWithItsPlaces(Kinds kind) {
    String space = freshSpace();
    ConnectionStore store = new ConnectionStore(open(kind), space);
    tend.model.Connection one =
        new tend.model.Connection("studio", "bluesky", "https://a.example", "did:1", "ana", "x");
    store.save(one);
    store.keepPlace("studio", "posts", "{}");
    store.save(one.renewed("y"));
    assertThat(store.all()).containsExactly(one.renewed("y"));
    assertThat(store.place("studio", "posts")).contains("{}");
    store.save(
        new tend.model.Connection("studio", "bluesky", "https://a.example", "did:2", "bo", "z"));
    assertThat(store.place("studio", "posts")).isEmpty();
    store.delete("studio");
    assertThat(store.find("studio")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aFailureHalfwayLeavesNothing(Kinds kind) {
    ActivityStore store = activity(kind);
    assertThatThrownBy(
            () ->
                store.write(
                    "studio",
                    sink -> {
                      for (int i = 0; i < 2500; i++) {
                        sink.accept(comment("c" + i, "ana", ofHours(2), "Hi"));
                      }
                      throw new IllegalArgumentException("the file ends here");
                    }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the file ends here");
    assertThat(store.count("studio")).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void aChangedTextReplacesTheOld(Kinds kind) {
    ActivityStore store = activity(kind);
    write(store, comment("c1", "ana", ofHours(2), "Hi"));
    write(store, comment("c1", "ana", ofHours(2), "Hi, edited"));
    assertThat(store.find("studio", "c1"))
        .get()
        .extracting(Interaction::text)
        .isEqualTo("Hi, edited");
  }

  @ParameterizedTest
  @EnumSource
  void aRowTwiceInOneWriteIsNewOnceAndItsLastWordsStay(Kinds kind) {
    ActivityStore store = activity(kind);
    List<Interaction> rows = new ArrayList<>();
    for (int i = 0; i < 1500; i++) {
      rows.add(comment("c" + i % 700, "ana", ofHours(2), "words " + i));
    }
    assertThat(write(store, rows.toArray(Interaction[]::new)))
        .isEqualTo(new ActivityStore.Written<>(700, 800, 0, "ok"));
    assertThat(store.find("studio", "c3"))
        .get()
        .extracting(Interaction::text)
        .isEqualTo("words 1403");
  }

  @ParameterizedTest
  @EnumSource
  void rowsAreReadAsTheyStoodWhenAListWasMade(Kinds kind) {
    String own = freshSpace();
    ActivityStore store = new ActivityStore(open(kind), own);
    Interaction edited = comment("c1", "ana", ofHours(2), "Hi");
    Interaction removed = comment("c2", "bo", ofHours(1), "Hi");
    write(store, edited, removed);
    ActivityStore.AsOf then = store.readNow("studio", NOW);
    new ItemStore(open(kind), own).show(listing(then.stored()), List.of(item()), NOW);
    write(
        store, comment("c1", "ana", ofHours(3), "Hi, edited"), comment("c3", "b", ofHours(9), ""));
    write(store, comment("c1", "ana", ofHours(3), "Hi, edited again"));
    assertThat(store.readThen("studio", NOW, then.stored())).isEqualTo(then);
    store.remove("studio", List.of("c2"));
    assertThat(store.readThen("studio", NOW, then.stored()))
        .isEqualTo(new ActivityStore.AsOf(then.stored(), List.of(edited), 1));
  }

  private static Interaction mention(Map<String, String> more) {
    return tend.Given.interaction(Kind.MENTION, "m1", "ana", false, ofHours(5), "My bowl", null)
        .with(more);
  }

  private static String noted(ActivityStore store, String column) {
    return String.valueOf(store.find("studio", "m1").orElseThrow().more().get(column));
  }

  @ParameterizedTest
  @EnumSource
  void whatTheOwnerSaysGoesBeforeAnImportAndNoImportOverwritesIt(Kinds kind) {
    ActivityStore store = activity(kind);
    write(store, mention(Map.of("likes", "3", "rights", "none")));
    store.note("studio", "m1", Map.of("rights", "asked", "rights_scope", "feed"), NOW);
    write(store, mention(Map.of("likes", "4", "rights", "none")));
    assertThat(store.find("studio", "m1").orElseThrow().more())
        .isEqualTo(Map.of("likes", "4", "rights", "asked", "rights_scope", "feed"));
    store.note("studio", "m1", Map.of("rights", ""), NOW);
    assertThat(noted(store, "rights")).isEqualTo("none");
    assertThat(noted(store, "rights_scope")).isEqualTo("feed");
  }

  @ParameterizedTest
  @EnumSource
  void aNoteIsAWriteAndTheRowBeforeItIsKeptForItsLists(Kinds kind) {
    String own = freshSpace();
    ActivityStore store = new ActivityStore(open(kind), own);
    write(store, mention(Map.of()));
    store.note("studio", "m1", Map.of("rights", "asked"), NOW);
    ActivityStore.AsOf then = store.readNow("studio", NOW);
    new ItemStore(open(kind), own).show(listing(then.stored()), List.of(item()), NOW);
    store.note("studio", "m1", Map.of("rights", "granted"), NOW);
    assertThat(store.stamp("studio")).isGreaterThan(then.stored());
    write(store, mention(Map.of("handle", "ana.example")));
    assertThat(store.readThen("studio", NOW, then.stored())).isEqualTo(then);
    assertThat(noted(store, "rights")).isEqualTo("granted");
  }

  @ParameterizedTest
  @EnumSource
  void aNotedRowThatIsImportedAgainIsNotReplaced(Kinds kind) {
    String own = freshSpace();
    ActivityStore store = new ActivityStore(open(kind), own);
    write(store, mention(Map.of()));
    store.note("studio", "m1", Map.of("rights", "asked"), NOW);
    new ItemStore(open(kind), own).show(listing(store.stamp("studio")), List.of(item()), NOW);
    write(store, mention(Map.of()));
    assertThat(replaced(kind, own)).isZero();
  }

  private static long replaced(Kinds kind, String space) {
    return open(kind)
        .jdbi()
        .withHandle(
            h ->
                h.createQuery("SELECT COUNT(*) FROM interaction_before WHERE space_id = :space")
                    .bind("space", space)
                    .mapTo(Long.class)
                    .one());
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsNotedOnARowThatIsNotThereYet(Kinds kind) {
    ActivityStore store = activity(kind);
    write(store, mention(Map.of()));
    long stamp = store.stamp("studio");
    Map<String, String> said = Map.of("rights", "asked");
    assertThat(store.note("studio", "m2", said, NOW)).isEmpty();
    assertThat(store.note("studio", "m1", said, NOW.minus(ofHours(6)))).isEmpty();
    assertThat(store.stamp("studio")).isEqualTo(stamp);
    assertThatThrownBy(() -> store.note("studio", "m1", Map.of("likes", "9"), NOW))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource
  void aForgottenPersonLeavesWhatIsNotedAboutOthers(Kinds kind) {
    String own = freshSpace();
    ActivityStore store = new ActivityStore(open(kind), own);
    write(store, mention(Map.of()), comment("c1", "Quirin", ofHours(3), "Hi"));
    store.note("studio", "m1", Map.of("rights_scope", "not beside Quirin"), NOW);
    new ItemStore(open(kind), own).show(listing(store.stamp("studio")), List.of(item()), NOW);
    store.note("studio", "m1", Map.of("rights", "granted"), NOW);
    ForgetStore forgetting = new ForgetStore(open(kind), own);
    forgetting.forget(forgetting.find("studio", "Quirin").get(0), false);
    assertThat(noted(store, "rights_scope")).isEqualTo("not beside forgotten");
    assertThat(noted(store, "rights")).isEqualTo("granted");
    assertThat(bodiesBefore(kind, own)).isNotEmpty().allMatch(body -> !body.contains("Quirin"));
    forgetting.forget(forgetting.find("studio", "ana").get(0), false);
    assertThat(store.find("studio", "m1")).isEmpty();
  }

  private static List<String> bodiesBefore(Kinds kind, String space) {
    return open(kind)
        .jdbi()
        .withHandle(
            h ->
                h.createQuery("SELECT body FROM interaction_before WHERE space_id = :space")
                    .bind("space", space)
                    .mapTo(String.class)
                    .list());
  }

  @ParameterizedTest
  @EnumSource
  void whatAPlatformTookAwayIsKeptInNoEarlierWordsEither(Kinds kind) {
    String own = freshSpace();
    ActivityStore store = new ActivityStore(open(kind), own);
    write(store, comment("c1", "ana", ofHours(2), "Hi"));
    long then = store.stamp("studio");
    new ItemStore(open(kind), own).show(listing(then), List.of(item()), NOW);
    write(store, comment("c1", "ana", ofHours(2), "Hi, edited"));
    store.remove("studio", List.of("c1"));
    assertThat(store.readThen("studio", NOW, then))
        .isEqualTo(new ActivityStore.AsOf(then, List.of(), 1));
  }

  @ParameterizedTest
  @EnumSource
  void aListMadeWhileActivityCameInIsNotTakenForWhatItWasMadeFrom(Kinds kind) {
    String own = freshSpace();
    ActivityStore store = new ActivityStore(open(kind), own);
    ItemStore items = new ItemStore(open(kind), own);
    write(store, comment("c1", "ana", ofHours(2), "Hi"));
    long before = store.stamp("studio");
    write(store, comment("c1", "ana", ofHours(2), "Hi, edited"));
    items.show(listing(before), List.of(item()), NOW);
    assertThat(items.kept("id-1").orElseThrow().listing()).isNull();
    items.show(listing(store.stamp("studio")), List.of(item()), NOW);
    assertThat(items.kept("id-1").orElseThrow().listing()).isNotNull();
  }

  @ParameterizedTest
  @EnumSource
  void readsOldestFirstUpToTheMoment(Kinds kind) {
    ActivityStore store = activity(kind);
    write(
        store,
        comment("c2", "ana", ofHours(1), "b"),
        comment("c1", "ana", ofHours(3), "a"),
        comment("c3", "ana", ofHours(-1), "c"));
    assertThat(store.read("studio", NOW)).extracting(Interaction::id).containsExactly("c1", "c2");
    assertThat(store.newest("studio", NOW)).contains(NOW.minus(ofHours(1)));
  }

  @ParameterizedTest
  @EnumSource
  void everyFieldAndUnusualTextSurvive(Kinds kind) {
    ActivityStore store = activity(kind);
    Interaction rich =
        Interaction.of(
            Kind.SHARE,
            "s'1",
            NOW,
            "id-1",
            "Ana \"A\" 🌱",
            true,
            "مرحبا; DROP TABLE account;--\n🔥",
            "p",
            "q",
            "https://example.org/?a=b&c",
            Visibility.FOLLOWERS,
            "a;b",
            12L,
            Map.of("likes", "3", "z", "1"));
    write(store, rich);
    assertThat(store.find("studio", "s'1")).contains(rich);
    write(store, comment("c1", "ana", ofHours(1), "a\0b"));
    assertThat(store.find("studio", "c1")).get().extracting(Interaction::text).isEqualTo("ab");
  }

  @ParameterizedTest
  @EnumSource
  void spacesDoNotSeeEachOther(Kinds kind) {
    ActivityStore mine = activity(kind);
    ActivityStore yours = activity(kind);
    write(mine, comment("c1", "ana", ofHours(2), "Hi"));
    assertThat(yours.read("studio", NOW)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void anAccountKeepsItsPreferences(Kinds kind) {
    AccountStore store = new AccountStore(open(kind), Account.MAIN_SPACE);
    Preferences preferences =
        new Preferences(
                ZoneId.of("Asia/Tokyo"),
                List.of(1, 2, 3, 4, 5, 6, 7),
                LocalTime.of(8, 30),
                LocalTime.of(20, 0),
                EnumSet.of(DayOfWeek.SUNDAY),
                "b",
                "c")
            .pausing(
                List.of(new Pause(LocalDate.parse("2026-12-20"), LocalDate.parse("2027-01-03"))))
            .keepingQuiet(new QuietHours(LocalTime.of(21, 0), LocalTime.of(7, 30)))
            .helpedBy(List.of(new Assistant("Kim Ode", 15), new Assistant("Lou", 0)))
            .insteadOf(Preferences.DEFAULT, NOW);
    Account account =
        new Account(Account.MAIN_SPACE, "studio " + kind, "bluesky", "did:1", true, preferences);
    store.save(account);
    assertThat(store.find("studio " + kind)).contains(account);
    store.save(account.with(Preferences.DEFAULT));
    assertThat(store.find("studio " + kind))
        .get()
        .extracting(Account::preferences)
        .isEqualTo(Preferences.DEFAULT);
  }

  @ParameterizedTest
  @EnumSource
  void deletingAnAccountLeavesNothingOfIt(Kinds kind) {
    String own = freshSpace();
    AccountStore accounts = new AccountStore(open(kind), own);
    ActivityStore activity = new ActivityStore(open(kind), own);
    ItemStore items = new ItemStore(open(kind), own);
    Account account = new Account(own, "studio", "x", null, false, Preferences.DEFAULT);
    accounts.save(account);
    write(activity, comment("c1", "ana", ofHours(2), "Hi"));
    items.show(listing(0), List.of(item()), NOW);
    accounts.delete("studio");
    assertThat(accounts.all()).isEmpty();
    assertThat(activity.count("studio")).isZero();
    assertThat(items.of("studio")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyTableOfAnAccountIsKnownToDelete(Kinds kind) throws Exception {
    List<String> tables =
        open(kind)
            .jdbi()
            .withHandle(
                h -> {
                  List<String> found = new ArrayList<>();
                  try (var columns =
                      h.getConnection().getMetaData().getColumns(null, null, "%", "account")) {
                    while (columns.next()) {
                      found.add(columns.getString("TABLE_NAME"));
                    }
                  }
                  return found;
                });
    assertThat(AccountStore.EVERYTHING_OF_AN_ACCOUNT).containsExactlyInAnyOrderElementsOf(tables);
  }

  private static Listing listing(long stored) {
    return new Listing(
        Account.named("studio", "x"),
        NOW,
        "r1",
        stored,
        "[]",
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Item item() {
    Recommendation what =
        new Recommendation(
            "studio",
            "p",
            "r",
            "T",
            "Do it",
            "Why",
            Group.PEOPLE,
            Priority.HIGH,
            new Subject("comment", "c1", "ana", null, "Hi \"there\"", "ana"),
            "c1",
            NOW,
            Duration.ofMinutes(90),
            2,
            "own-reply",
            5.4,
            true,
            List.of(new Covered("c1", "c1")),
            List.of(new Evidence("waited", "Waited", "5 h", "4 h", "question_wait", "playbook")),
            List.of(new Source("s", "Source", null)));
    return new Item(
        "id-1", what, 420, List.of(new ScorePart("priority", 300)), NOW.plusSeconds(60));
  }

  @ParameterizedTest
  @EnumSource
  void aWholeItemSurvivesAndKeepsWhenItWasFirstListed(Kinds kind) {
    ItemStore store = new ItemStore(open(kind), freshSpace());
    store.show(listing(0), List.of(item()), NOW);
    store.show(listing(0), List.of(item()), NOW.plusSeconds(9));
    assertThat(store.find("id-1"))
        .get()
        .satisfies(
            s -> {
              assertThat(s.item()).isEqualTo(item());
              assertThat(s.first()).isEqualTo(NOW);
            });
  }

  @ParameterizedTest
  @EnumSource
  void anAnswerSticksUntilItIsTakenBack(Kinds kind) {
    AnswerStore store = new AnswerStore(open(kind), freshSpace());
    Answer later = aside(List.of(new Covered("c1", "c2")));
    store.give(later);
    assertThat(store.of("studio")).containsExactly(later);
    Answer done = new Answer("studio", "id-1", Answer.State.DONE, NOW, null, null, 2, List.of());
    store.give(done);
    assertThat(store.of("studio")).containsExactly(done);
    assertThat(store.takeBack("studio", "id-1")).isTrue();
    assertThat(store.takeBack("studio", "id-1")).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void whatAnAnswerSettledStaysSettledWhenItsItemIsAnsweredForOthers(Kinds kind) {
    AnswerStore store = new AnswerStore(open(kind), freshSpace());
    store.give(done("c1", "c2"));
    store.give(done("c3"));
    assertThat(store.of("studio")).containsExactly(done("c3", "c1", "c2"));
  }

  @Test
  void whatWasPutAsideIsNotSettledWithOthers() {
    assertThat(done("c3").after(aside(done("c1").covers()))).isEqualTo(done("c3"));
  }

  private static Answer aside(List<Covered> covers) {
    return new Answer(
        "studio", "id-1", Answer.State.LATER, NOW, NOW.plusSeconds(5), "busy", 2, covers);
  }

  private static Answer done(String... subjects) {
    return new Answer(
        "studio",
        "id-1",
        Answer.State.DONE,
        NOW,
        null,
        null,
        2,
        Stream.of(subjects).map(one -> new Covered(one, one)).toList());
  }

  @ParameterizedTest
  @EnumSource
  void everyPostponementIsKeptButTheOneTakenBack(Kinds kind) {
    AnswerStore store = new AnswerStore(open(kind), freshSpace());
    Postponement first = new Postponement("id-1", NOW, NOW.plusSeconds(5));
    Postponement second = new Postponement("id-1", NOW.plusSeconds(6), NOW.plusSeconds(9));
    List.of(first, second).forEach(one -> store.give(later(one)));
    store.give(later(second));
    assertThat(store.postponements("studio")).containsExactly(first, second);
    store.takeBack("studio", "id-1");
    store.takeBack("studio", "id-1");
    assertThat(store.postponements("studio")).containsExactly(first);
  }

  private static Answer later(Postponement one) {
    return new Answer(
        "studio", one.item(), Answer.State.LATER, one.at(), one.until(), null, 2, List.of());
  }

  @ParameterizedTest
  @EnumSource
  void theNewestVersionOfAPlaybookIsInForce(Kinds kind) {
    PlaybookStore store = new PlaybookStore(open(kind), freshSpace());
    var one = new PlaybookStore.Content("v1", new TreeMap<>(Map.of("a", "1")), null);
    var two = new PlaybookStore.Content("v2", new TreeMap<>(Map.of("a", "2")), "w1");
    store.keep("p", one, NOW, "ana");
    store.keep("p", one, NOW, "ana");
    store.keep("p", two, NOW.plusSeconds(1), "ben");
    assertThat(store.inForce("p")).map(PlaybookStore.Published::version).contains("v2");
    assertThat(store.history("p"))
        .extracting(p -> p.number() + p.version())
        .containsExactly("1v1", "2v2");
    assertThat(store.releases("p")).extracting(Release::who).containsExactly("ana", "ben");
  }

  @ParameterizedTest
  @EnumSource
  void aStepBuildsOnTheNewestOrNothingIsWritten(Kinds kind) {
    PlaybookStore store = new PlaybookStore(open(kind), freshSpace());
    var content = new PlaybookStore.Content("v1", new TreeMap<>(Map.of("a", "1")), null);
    store.take(List.of(PlaybookStore.Step.saved("p", 0, content, NOW, "ana")));
    assertThatThrownBy(
            () ->
                store.take(
                    List.of(
                        PlaybookStore.Step.saved("q", 0, content, NOW, "ben"),
                        PlaybookStore.Step.saved("p", 0, content, NOW, "ben"))))
        .isInstanceOf(PlaybookStore.Overtaken.class);
    assertThat(store.standings()).containsOnlyKeys("p");
    assertThat(store.history("q")).isEmpty();
    assertThat(store.steps()).isEqualTo(1);
  }

  @Test
  void aDataFolderThatIsAFileIsOneLine() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertThatThrownBy(() -> Database.inFolder(file))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessage("the data folder " + file + " is a file; name a folder with --data");
  }

  @Test
  void aFileThatIsNoDatabaseIsOneLine() throws Exception {
    Path data = Files.createDirectories(folder.resolve("broken"));
    Files.writeString(
        data.resolve("tend.db"),
        "this is no database at all, it is a text of some length ".repeat(40));
    assertThatThrownBy(() -> Database.inFolder(data))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("cannot be opened")
        .satisfies(e -> assertThat(String.valueOf(e.getMessage()).lines()).hasSize(1));
  }

  @Test
  void aWrongPasswordIsNeverShown() {
    assertThatThrownBy(() -> Database.at(url("nobody", "hunter2")))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("check that the server runs")
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("hunter2"));
  }

  @Test
  void anUnknownSchemeNamesTheRightOne() {
    assertThatThrownBy(() -> Database.at("mysql://me:secret@host/db"))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessage("--database takes postgresql://user:password@host/name, not mysql://…@host/db");
  }

  private static Campaign campaign(String id, String... accounts) {
    Phase phase =
        new Phase(
            "only", "Only", LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 3), false, List.of());
    return new Campaign(
        id,
        "The " + id,
        "small",
        null,
        List.of(accounts),
        Terms.NONE,
        "Goal.",
        null,
        List.of(phase),
        List.of(),
        NOW,
        null);
  }

  @ParameterizedTest
  @EnumSource
  void aCampaignStandsAsItWasLastTakenAndStepsBack(Kinds kind) {
    CampaignStore store = new CampaignStore(open(kind), "c" + space++);
    Campaign made = campaign("one", "studio");
    assertThat(store.take(null, made, "made", NOW)).isTrue();
    Campaign off = made.calledOff(NOW);
    assertThat(store.take(made, off, "called off", NOW)).isTrue();
    assertThat(store.all()).containsExactly(off);
    assertThat(store.history("one"))
        .extracting(CampaignStore.Taken::what)
        .containsExactly("made", "called off");
    assertThat(store.undo("one", null).map(CampaignStore.Taken::what)).contains("called off");
    assertThat(store.find("one")).contains(made);
    assertThat(store.undo("one", null)).isEmpty();
    assertThat(store.delete("one")).isTrue();
    assertThat(store.all()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void onlyTheChangeThatIsMeantIsTakenBackAndOnce(Kinds kind) {
    CampaignStore store = new CampaignStore(open(kind), "c" + space++);
    Campaign made = campaign("one", "studio");
    Campaign mine = made.on(List.of("other"));
    store.take(null, made, "made", NOW);
    store.take(made, mine, "mine", NOW);
    store.take(mine, mine.calledOff(NOW), "theirs", NOW);
    assertThat(store.undo("one", 2)).isEmpty();
    assertThat(store.undo("one", 3).map(CampaignStore.Taken::what)).contains("theirs");
    assertThat(store.undo("one", 3)).isEmpty();
    assertThat(store.find("one")).contains(mine);
  }

  @ParameterizedTest
  @EnumSource
  void ofTwoWhoChangeACampaignAtOnceTheSecondIsTold(Kinds kind) {
    CampaignStore store = new CampaignStore(open(kind), "c" + space++);
    Campaign made = campaign("one", "studio");
    store.take(null, made, "made", NOW);
    assertThat(store.take(made, made.calledOff(NOW), "called off", NOW)).isTrue();
    assertThat(store.take(made, made.on(List.of("other")), "elsewhere", NOW)).isFalse();
    assertThat(store.take(null, made, "made again", NOW)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void anotherSpaceHasCampaignsOfItsOwn(Kinds kind) {
    CampaignStore one = new CampaignStore(open(kind), "c" + space++);
    CampaignStore other = new CampaignStore(open(kind), "c" + space++);
    one.take(null, campaign("one", "studio"), "made", NOW);
    assertThat(other.all()).isEmpty();
    assertThat(other.take(null, campaign("one", "studio"), "made", NOW)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void thePlanOfTheWeeksIsTheLastOne(Kinds kind) {
    WeekStore store = new WeekStore(open(kind), freshSpace());
    Whose studio = Whose.of(Account.named("studio", "youtube"));
    assertThat(store.plan(studio)).isEmpty();
    store.keep(studio, Map.of("a", LocalDate.of(2026, 3, 3)), NOW);
    store.keep(studio, Map.of("b", LocalDate.of(2026, 3, 4)), NOW);
    assertThat(store.plan(studio)).isEqualTo(Map.of("b", LocalDate.of(2026, 3, 4)));
  }

  @ParameterizedTest
  @EnumSource
  void aChosenDayIsKeptUntilItIsTakenBackOrItsAccountGoes(Kinds kind) {
    String space = freshSpace();
    WeekStore store = new WeekStore(open(kind), space);
    LocalDate day = LocalDate.of(2026, 3, 3);
    store.pin("studio", "a", day.plusDays(1));
    store.pin("studio", "a", day);
    store.pin("studio", "b", day);
    assertThat(store.unpin("studio", "b")).isTrue();
    assertThat(store.unpin("studio", "b")).isFalse();
    assertThat(store.pins("studio")).isEqualTo(Map.of("a", day));
    new AccountStore(open(kind), space).delete("studio");
    assertThat(store.pins("studio")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aChosenDayGoesToWhatTookThePlaceUnlessThatHasOne(Kinds kind) {
    WeekStore store = new WeekStore(open(kind), freshSpace());
    LocalDate day = LocalDate.of(2026, 3, 3);
    store.pin("studio", "a", day);
    store.pin("other", "a", day);
    store.pinInstead("studio", "a", "b");
    assertThat(store.pins("studio")).isEqualTo(Map.of("b", day));
    store.pin("studio", "c", day.plusDays(1));
    store.pinInstead("studio", "b", "c");
    assertThat(store.pins("studio").get("c")).isEqualTo(day.plusDays(1));
    assertThat(store.pins("other")).isEqualTo(Map.of("a", day));
  }
}
