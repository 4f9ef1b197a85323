package tend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tend.model.Account;
import tend.store.ActivityStore;
import tend.store.Database;

/** Who was forgotten is pointed to by no row that stays, and whom one only wrote to can be. */
class ForgottenPointersTest extends RunsCommands {
  private static final String ROWS =
      """
      kind,id,at,author_id,author_name,own,text,parent,post,url,in_reply_to
      post,p1,2026-02-20T10:00:00Z,did:plc:wren,Wren,true,Bowls,,,,
      outreach,o1,2026-02-21T10:00:00Z,did:plc:wren,Wren,true,a,did:plc:odo,at://did:plc:odo/app.bsky.feed.post/3k,,
      reply,o2,2026-02-21T11:00:00Z,did:plc:wren,Wren,true,b,at://did:plc:odo/app.bsky.feed.post/4k,at://did:plc:odo/app.bsky.feed.post/3k,,
      comment,c1,2026-02-21T12:00:00Z,did:plc:isa,Isa,false,c,at://did:plc:odo/app.bsky.feed.post/5k,p1,,
      outreach,o3,2026-02-22T10:00:00Z,did:plc:wren,Wren,true,d,odo@o.example,,,https://o.example/users/odo/statuses/9
      share,s1,2026-02-22T11:00:00Z,did:plc:wren,Wren,true,,https://o.example/users/odo/statuses/8,,https://o.example/@odo/8,
      outreach,o4,2026-02-23T10:00:00Z,did:plc:wren,Wren,true,e,James Förde,,,
      reaction,l1,2026-02-23T10:30:00Z,did:plc:wren,Wren,true,,Tove Holm,,,
      comment,k1,2026-02-23T11:00:00Z,g7,Ghost,false,f,p1,p1,,
      comment,k2,2026-02-23T12:00:00Z,,Ghost,false,g,p1,p1,,
      comment,k3,2026-02-23T13:00:00Z,alva,Alva,false,h,p1,p1,,
      comment,k4,2026-02-23T14:00:00Z,u9,alva,false,i,p1,p1,,
      """;
  @TempDir private Path folder;

  @BeforeEach
  void anAccount() throws IOException {
    Files.writeString(folder.resolve("a.csv"), ROWS);
    importing();
  }

  private int run(String... args) {
    return kept(Ran.on(folder.resolve("kept"), args));
  }

  private void importing() {
    assertThat(run("import", folder.resolve("a.csv").toString(), "--account", "wren")).isZero();
  }

  private String stored() {
    try (Database database = Database.inFolder(folder.resolve("kept"))) {
      return new ActivityStore(database, Account.MAIN_SPACE)
          .read("wren", Instant.ofEpochMilli(Long.MAX_VALUE)).stream()
              .map(String::valueOf)
              .collect(Collectors.joining("\n"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"did:plc:odo", "odo@o.example", "James Förde", "Tove Holm"})
  void whomOneOnlyWroteToCanBeForgottenAndStaysSo(String who) {
    assertThat(run("forget", who)).isZero();
    String host = "o.example/";
    assertThat(stored()).doesNotContain(who);
    if (who.contains("@")) {
      assertThat(stored()).doesNotContain(host);
    }
    importing();
    assertThat(stored()).doesNotContain(who);
    if (who.contains("@")) {
      assertThat(stored()).doesNotContain(host);
    }
    assertThat(stored().lines()).hasSize(12);
  }

  @Test
  void aBackupBringsNobodyBackWhomOneOnlyWroteTo() {
    String copy = folder.resolve("copy.db").toString();
    run("backup", copy);
    run("forget", "did:plc:odo");
    run("forget", "James Förde");
    assertThat(run("restore", copy)).isZero();
    assertThat(stored()).doesNotContain("did:plc:odo", "James");
  }

  @Test
  void whoDidSomethingIsPointedToByNoRowThatStays() throws IOException {
    Files.writeString(
        folder.resolve("a.csv"),
        ROWS + "comment,b1,2026-02-24T11:00:00Z,odo@o.example,Odo,false,f,p1,p1,,\n");
    importing();
    run("forget", "Odo");
    importing();
    assertThat(stored()).doesNotContain("odo@o.example", "o.example/");
  }

  @Test
  void whatPointsToOthersStays() {
    run("forget", "did:plc:odo");
    assertThat(stored()).contains("odo@o.example", "https://o.example/@odo/8", "parent=p1");
  }

  @Test
  void aNameWithAndWithoutAKeyIsListedAndNothingIsDone() {
    assertThat(run("forget", "Ghost")).isEqualTo(2);
    assertThat(err).contains("key:g7 (1 rows on wren), name:Ghost (1 rows on wren)");
    assertThat(stored()).contains("id=k1", "id=k2");
  }

  @Test
  void theOneWithoutAKeyIsNamedExactly() {
    assertThat(run("forget", "name:Ghost")).isZero();
    assertThat(stored()).contains("id=k1").doesNotContain("id=k2");
    importing();
    assertThat(stored()).contains("id=k1").doesNotContain("id=k2");
  }

  @Test
  void oneKeyThatIsAnothersNameIsListedAndNothingIsDone() {
    assertThat(run("forget", "alva")).isEqualTo(2);
    assertThat(err).contains("key:alva (1 rows on wren), key:u9 (1 rows on wren)", "such as key:");
    assertThat(run("forget", "key:alva")).isZero();
    assertThat(stored()).contains("id=k4").doesNotContain("id=k3");
  }

  @Test
  void theAccountItselfIsDeletedAndNotForgotten() {
    assertThat(run("forget", "did:plc:wren")).isEqualTo(2);
    assertThat(err)
        .isEqualToIgnoringNewLines(
            "tend: did:plc:wren is the account wren itself; delete it with everything of it:"
                + " delete wren");
  }
}
