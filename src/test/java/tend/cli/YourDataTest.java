package tend.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static tend.Given.NOW;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tend.model.Account;
import tend.model.Interaction;
import tend.store.ActivityStore;
import tend.store.Database;

/** What is kept can be taken along, copied, brought back, forgotten and deleted for good. */
class YourDataTest extends RunsCommands {
  private static final String NAME = "Quirina Vos";
  private static final String KEY = "key-of-quirina";
  private static final String TEXT = "Does the heron glaze craze after a winter outside?";
  private static final String ROWS =
      """
      kind,id,at,author_id,author_name,own,text,parent,visibility,likes
      post,p1,2026-02-20T10:00:00Z,me,Studio,true,New heron bowls,,public,4
      comment,c1,2026-03-01T10:00:00Z,key-of-quirina,Quirina Vos,,Does the heron glaze craze after a winter outside?,,public,1
      comment,c2,2026-03-01T11:00:00Z,k-bo,Bo,,"What ""clay"" is it?",,public,
      reply,c2.r,2026-03-01T12:00:00Z,me,Studio,true,"Stoneware, Bo",c2,public,
      comment,c3,2026-03-01T13:00:00Z,k-cem,Cem,,Nice,,unlisted,
      comment,c4,2026-03-01T13:30:00Z,key-of-quirina,Quirina Vos,,Lovely,,,
      comment,c5,2026-03-01T13:40:00Z,k-dov,Dov,,Lovely,,,
      reaction,l1,2026-02-27T13:40:00Z,key-of-quirina,Quirina Vos,,,,,
      reaction,l2,2026-02-27T13:41:00Z,key-of-quirina,Quirina Vos,,,,,
      comment,f1,2026-03-01T14:00:00Z,k-bo,Bo,,A secret for followers,,followers,
      message,m1,2026-03-01T15:00:00Z,k-cem,Cem,,A secret in a message,,direct,
      comment,n1,2026-03-01T16:00:00Z,,Quirina Vos,,Signed by name alone,,,
      outreach,o1,2026-02-25T16:00:00Z,me,Studio,true,So good,key-of-quirina,,
      """;
  @TempDir private Path folder;
  private Path data;

  @BeforeEach
  void anAccount() throws IOException {
    data = folder.resolve("kept");
    Files.writeString(folder.resolve("a.csv"), ROWS);
  }

  private int runOn(List<String> where, String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(where);
    return kept(Ran.of(NOW, all));
  }

  private int run(String... args) {
    return runOn(List.of("--data", data.toString()), args);
  }

  private int importing(List<String> where) {
    return runOn(
        where, "import", folder.resolve("a.csv").toString(), "--account", "quiet.kiln", "--json");
  }

  private void listedAndAnswered(List<String> where) {
    importing(where);
    runOn(where, "today", "--account", "quiet.kiln", "--all", "--json");
    assertThat(out).contains(NAME, TEXT);
    for (JsonNode item : json().get("items")) {
      runOn(where, "answer", item.get("id").asText(), "not-for-me", "--reason", "rule-off");
    }
  }

  private List<String> embedded() {
    return List.of("--data", data.toString());
  }

  private List<String> filesWith(String words) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        if (bytes.contains(words)) {
          found.add(file.getFileName() + " has " + words);
        }
      }
    }
    return found;
  }

  private List<Interaction> stored(String account) {
    try (Database database = Database.inFolder(data)) {
      return new ActivityStore(database, Account.MAIN_SPACE)
          .read(account, Instant.ofEpochMilli(Long.MAX_VALUE));
    }
  }

  @Test
  void noByteOfAForgottenPersonIsLeft() throws IOException {
    listedAndAnswered(embedded());
    assertThat(filesWith(TEXT)).isNotEmpty();
    assertThat(run("forget", KEY, "--account", "quiet.kiln", "--json")).isZero();
    assertThat(json().get("forgotten").get(0).get("rows").asInt()).isEqualTo(5);
    assertThat(json().get("clean").asBoolean()).isTrue();
    for (String words : List.of(NAME, KEY, TEXT, "Signed by name alone")) {
      assertThat(filesWith(words)).isEmpty();
    }
  }

  @Test
  void aReasonThatNamesThemKeepsWhatItTeachesAndNoName() throws IOException {
    importing(embedded());
    run("today", "--account", "quiet.kiln", "--all", "--json");
    String id = json().get("items").get(0).get("id").asText();
    run("answer", id, "not-for-me", "--reason", "facts: Quirina Vos is my sister");
    run("forget", KEY, "--account", "quiet.kiln");
    assertThat(filesWith(NAME)).isEmpty();
    run("results", "--json", "--words");
    assertThat(out).contains("\"reasons\":[{\"reason\":\"facts\",\"count\":1}],\"words\":[]");
  }

  @Test
  void theExportHoldsEveryPostponement() throws IOException {
    importing(embedded());
    run("today", "--account", "quiet.kiln", "--all", "--json");
    String id = json().get("items").get(0).get("id").asText();
    run("answer", id, "later");
    run("answer", id, "done");
    run("export", "--account", "quiet.kiln", folder.resolve("mine.ndjson").toString());
    assertThat(Files.readString(folder.resolve("mine.settings.json")))
        .contains("\"postponements\":[{\"item\":\"" + id);
  }

  @Test
  void whileAnotherProcessReadsOldBytesStayNoLongerThanIt() throws Exception {
    listedAndAnswered(embedded());
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("tend.db"));
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      try (ResultSet reading = statement.executeQuery("SELECT text FROM interaction")) {
        assertThat(reading.next()).isTrue();
        assertThat(run("forget", KEY)).isZero();
        assertThat(out).contains("its journal holds old bytes until it stops");
      }
      connection.rollback();
    }
    for (String words : List.of(NAME, KEY, TEXT)) {
      assertThat(filesWith(words)).isEmpty();
    }
  }

  @Test
  void aLaterImportDoesNotBringThemBack() throws IOException {
    importing(embedded());
    run("forget", KEY);
    importing(embedded());
    assertThat(json().get("forgotten").asInt()).isEqualTo(5);
    assertThat(json().get("added").asInt()).isZero();
    assertThat(json().get("left_out").asInt()).isZero();
    runOn(embedded(), "import", folder.resolve("a.csv").toString(), "--account", "new", "--json");
    assertThat(json().get("forgotten").asInt()).isEqualTo(5);
    for (String words : List.of(NAME, KEY, TEXT, "Signed by name alone")) {
      assertThat(filesWith(words)).isEmpty();
    }
  }

  @Test
  void whoIsForgottenOnOneAccountIsKnownOnAnother() {
    importing(embedded());
    run("forget", KEY, "--account", "quiet.kiln");
    runOn(embedded(), "import", folder.resolve("a.csv").toString(), "--account", "new", "--json");
    assertThat(json().get("forgotten").asInt()).isZero();
  }

  @Test
  void theListGoesOnWithoutThem() {
    listedAndAnswered(embedded());
    run("forget", KEY);
    run("today", "--account", "quiet.kiln", "--all", "--json");
    assertThat(out).doesNotContain(NAME, KEY);
    assertThat(json().get("turned_off")).isNotEmpty();
  }

  @Test
  void onPostgresqlNoRowOfThemIsLeft() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      String place = "localhost:" + postgres.getPort() + "/postgres";
      List<String> where = List.of("--database", "postgresql://postgres:postgres@" + place);
      listedAndAnswered(where);
      assertThat(everyRow("jdbc:postgresql://" + place)).contains(TEXT);
      assertThat(runOn(where, "forget", KEY, "--account", "quiet.kiln", "--json")).isZero();
      importing(where);
      assertThat(json().get("forgotten").asInt()).isEqualTo(5);
      assertThat(everyRow("jdbc:postgresql://" + place)).doesNotContain(NAME, KEY, TEXT);
      assertThat(runOn(where, "backup", folder.resolve("b").toString())).isEqualTo(2);
      assertThat(err).contains("pg_dump");
    }
  }

  private static String everyRow(String url) throws Exception {
    StringBuilder all = new StringBuilder();
    try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
        Statement statement = connection.createStatement()) {
      for (String table : List.of("account", "interaction", "item", "answer", "forgotten")) {
        try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
          while (rows.next()) {
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
              all.append(rows.getString(i)).append('\n');
            }
          }
        }
      }
    }
    return all.toString();
  }

  @Test
  void anAmbiguousNameIsListedAndNothingIsDone() throws IOException {
    Files.writeString(
        folder.resolve("a.csv"),
        """
        kind,id,at,author_id,author_name
        comment,c1,2026-03-01T10:00:00Z,k1,Ana
        comment,c2,2026-03-01T10:00:00Z,k2,Ana
        """);
    importing(embedded());
    assertThat(run("forget", "Ana")).isEqualTo(2);
    assertThat(err)
        .isEqualToIgnoringNewLines(
            "tend: several people are called Ana: key:k1 (1 rows on quiet.kiln),"
                + " key:k2 (1 rows on quiet.kiln); nothing was done; name one exactly, such as key:k1");
    assertThat(stored("quiet.kiln")).hasSize(2);
    assertThat(run("forget", "k1")).isZero();
    assertThat(stored("quiet.kiln")).extracting(Interaction::authorId).containsExactly("k2");
  }

  @Test
  void onesOwnWordsStayAndAreCounted() {
    importing(embedded());
    assertThat(run("forget", "Bo")).isZero();
    assertThat(out).contains("1 texts of yours or of others still say the name");
    assertThat(stored("quiet.kiln")).extracting(Interaction::text).contains("Stoneware, Bo");
  }

  @Test
  void nobodyIsForgottenInOneLine() {
    importing(embedded());
    assertThat(run("forget", "Nobody")).isEqualTo(2);
    assertThat(err).startsWith("tend: nobody with the key or name Nobody");
  }

  @Test
  void noByteOfADeletedAccountIsLeft() throws IOException {
    listedAndAnswered(embedded());
    assertThat(run("delete", "quiet.kiln", "--json")).isZero();
    for (String words : List.of("quiet.kiln", NAME, TEXT, "Stoneware", "k-bo")) {
      assertThat(filesWith(words)).isEmpty();
    }
  }

  @Test
  void anExportImportsToTheSameAgain() throws IOException {
    importing(embedded());
    Path file = folder.resolve("mine.ndjson");
    assertThat(
            run("export", "--account", "quiet.kiln", file.toString(), "--with-private", "--json"))
        .isZero();
    assertThat(run("import", file.toString(), "--account", "again")).isZero();
    assertThat(stored("again")).isEqualTo(stored("quiet.kiln")).hasSize(13);
    assertThat(Files.readString(folder.resolve("mine.settings.json"))).contains("\"minutes\"");
  }

  @Test
  void whatIsPrivateStaysOutOfAnExportAndIsCounted() {
    importing(embedded());
    assertThat(run("export", "--account", "quiet.kiln")).isZero();
    assertThat(out.lines()).hasSize(11);
    assertThat(out).doesNotContain("secret");
    assertThat(err).contains("11 rows of quiet.kiln; 2 for followers only or direct were left out");
  }

  @Test
  void allAccountsAreAFileEach() {
    importing(embedded());
    run("import", folder.resolve("a.csv").toString(), "--account", "a/b");
    assertThat(run("export", "--all", folder.resolve("all").toString())).isZero();
    assertThat(folder.resolve("all/quiet.kiln.ndjson")).isNotEmptyFile();
    assertThat(folder.resolve("all/a%2Fb.ndjson")).isNotEmptyFile();
  }

  @Test
  void anExportNeverTakesThePlaceOfAFile() throws IOException {
    importing(embedded());
    Path mine = Files.writeString(folder.resolve("mine.txt"), "kept");
    assertThat(run("export", "--account", "quiet.kiln", mine.toString())).isEqualTo(2);
    assertThat(err)
        .isEqualToIgnoringNewLines(
            "tend: " + mine + " is there already; name another file or delete it");
    assertThat(mine).hasContent("kept");
    assertThat(run("export", "--account", "quiet.kiln", data.resolve("tend.db").toString()))
        .isEqualTo(2);
    assertThat(stored("quiet.kiln")).hasSize(13);
  }

  @Test
  void whereTheSettingsWouldTakeThePlaceOfAFileNothingIsWritten() throws IOException {
    importing(embedded());
    Path settings = Files.writeString(folder.resolve("mine.settings.json"), "kept");
    Path mine = folder.resolve("mine.ndjson");
    assertThat(run("export", "--account", "quiet.kiln", mine.toString())).isEqualTo(2);
    assertThat(err).contains(settings + " is there already");
    assertThat(settings).hasContent("kept");
    assertThat(mine).doesNotExist();
  }

  @Test
  void oneFileThatIsThereStopsTheExportOfAll() throws IOException {
    importing(embedded());
    run("import", folder.resolve("a.csv").toString(), "--account", "a");
    Path all = Files.createDirectories(folder.resolve("all"));
    Files.writeString(all.resolve("quiet.kiln.ndjson"), "kept");
    assertThat(run("export", "--all", all.toString())).isEqualTo(2);
    assertThat(all.resolve("quiet.kiln.ndjson")).hasContent("kept");
    assertThat(all.resolve("a.ndjson")).doesNotExist();
  }

  @Test
  void anOlderCopyThatStillHoldsThemIsListed() {
    importing(embedded());
    Path file = folder.resolve("copy.db");
    run("backup", file.toString());
    run("restore", file.toString());
    String aside = data.resolve("tend.db.before-restore-20260302-090000").toString();
    run("forget", KEY, "--json");
    assertThat(json().get("clean").asBoolean()).isFalse();
    assertThat(json().get("copies").get(0).asText()).isEqualTo(aside);
    run("delete", "quiet.kiln", "--json");
    assertThat(json().get("clean").asBoolean()).isFalse();
    assertThat(json().get("copies").get(0).asText()).isEqualTo(aside);
  }

  @Test
  void onlyTheOwnerReadsWhatIsKept() throws IOException {
    assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
    importing(embedded());
    Path copy = folder.resolve("copy.db");
    Path mine = folder.resolve("mine.ndjson");
    run("export", "--account", "quiet.kiln", mine.toString());
    run("backup", copy.toString());
    Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-r--r--"));
    run("restore", copy.toString());
    Path second = folder.resolve("second.db");
    run("backup", second.toString());
    try (Database open = Database.inFolder(data)) {
      assertThat(open.embedded()).isTrue();
      for (Path file :
          List.of(
              data.resolve("tend.db"),
              data.resolve("tend.db-wal"),
              mine,
              folder.resolve("mine.settings.json"),
              second)) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .as(file.toString())
            .isEqualTo("rw-------");
      }
    }
  }

  @Test
  void anAccountsNameIsOneLine() {
    String file = folder.resolve("a.csv").toString();
    for (String name : List.of("a\nb", "a\u001b[2Jb", "a\u2028b")) {
      assertThat(run("import", file, "--account", name)).isEqualTo(2);
      assertThat(err).contains("has a line break or another control character");
      assertThat(run("account", "set", name, "--minutes", "9")).isEqualTo(2);
      assertThat(err).contains("has a line break or another control character");
    }
  }

  @Test
  void aBackupBringsEverythingBack() {
    importing(embedded());
    List<Interaction> before = stored("quiet.kiln");
    Path file = folder.resolve("copy.db");
    assertThat(run("backup", file.toString())).isZero();
    assertThat(run("backup", file.toString())).isEqualTo(2);
    run("delete", "quiet.kiln", "--yes");
    assertThat(run("restore", file.toString())).isZero();
    assertThat(stored("quiet.kiln")).isEqualTo(before);
    assertThat(data.resolve("tend.db.before-restore-20260302-090000")).exists();
  }

  @Test
  void whoWasForgottenSinceTheBackupStaysForgotten() throws IOException {
    listedAndAnswered(embedded());
    Path file = folder.resolve("copy.db");
    run("backup", file.toString());
    run("forget", KEY);
    assertThat(run("restore", file.toString(), "--json")).isZero();
    assertThat(json().get("forgotten").asInt()).isEqualTo(5);
    assertThat(stored("quiet.kiln")).hasSize(8);
    for (String words : List.of(NAME, KEY, TEXT)) {
      assertThat(filesWith(words)).isEmpty();
    }
  }

  @Test
  void aBrokenDatabaseCanBeReplaced() throws IOException {
    importing(embedded());
    Path file = folder.resolve("copy.db");
    run("backup", file.toString());
    Files.writeString(data.resolve("tend.db"), "no database any more ".repeat(100));
    assertThat(run("restore", file.toString())).isZero();
    assertThat(stored("quiet.kiln")).hasSize(13);
  }

  @Test
  void whatIsNoBackupIsRefusedAndTheDatabaseStays() {
    importing(embedded());
    assertThat(run("restore", folder.resolve("a.csv").toString())).isEqualTo(2);
    assertThat(err)
        .contains("is no Tend database")
        .satisfies(e -> assertThat(e.lines()).hasSize(1));
    assertThat(stored("quiet.kiln")).hasSize(13);
  }

  @Test
  void aDatabaseInUseIsNotReplaced() {
    importing(embedded());
    Path file = folder.resolve("copy.db");
    run("backup", file.toString());
    try (Database open = Database.inFolder(data)) {
      assertThat(open.embedded()).isTrue();
      assertThat(run("restore", file.toString())).isEqualTo(2);
    }
    assertThat(err).contains("in use; stop tend serve");
  }
}
