package tend.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tend.model.Interaction;
import tend.model.Kind;

class YoutubeTakeoutTest {
  private static final String REPLY = "UgzAbcDefGhiJklMno14AaABAg.9xYzReply001";
  @TempDir private Path folder;

  @Test
  void aTakeoutIsReadWhateverLanguageItsHeadersAreIn() {
    Export.Read read = Fixture.read("youtube");
    assertThat(read.reading().format()).isEqualTo("youtube-takeout");
    assertThat(read.reading().problems()).isEmpty();
    assertThat(read.rows()).hasSize(8).allMatch(Interaction::own);
  }

  @Test
  void theChannelIsTheAccount() {
    assertThat(Fixture.read("youtube").reading().me()).isEqualTo("UCxYz0123456789abcdefghi");
  }

  @Test
  void aFolderAndItsZipGiveTheSame() {
    Path zip = Fixture.zipped("youtube", folder.resolve("takeout.zip"));
    assertThat(Export.read(zip, null, null).rows()).isEqualTo(Fixture.read("youtube").rows());
  }

  @Test
  void piecesOfTextAreJoined() {
    assertThat(Fixture.read("youtube/Kommentare.csv").row("UgzAbcDefGhiJklMno14AaABAg").text())
        .isEqualTo("Schöne Übersicht!\n\nWelche Säge war das, die \"kleine\" rote?");
  }

  @Test
  void aMentionIsPartOfTheText() {
    assertThat(Fixture.read("youtube/Kommentare.csv").row(REPLY).text())
        .isEqualTo("@holzfreund danke dir 🙏");
  }

  @Test
  void oldSegmentsAreJoined() {
    assertThat(Fixture.read("youtube/comments(1).csv").rows().get(0).text())
        .isEqualTo("Written in two parts");
  }

  @Test
  void aCommentOnAVideoIsOutreachThere() {
    Interaction comment = Fixture.read("youtube/Kommentare.csv").row("UgzAbcDefGhiJklMno14AaABAg");
    assertThat(comment.kind()).isEqualTo(Kind.OUTREACH);
    assertThat(comment.post()).isEqualTo("aB3dE5gH7jK");
    assertThat(comment.at()).isEqualTo(Instant.parse("2026-01-14T09:30:12.345678Z"));
  }

  @Test
  void aReplyNamesItsThread() {
    Interaction reply = Fixture.read("youtube/Kommentare.csv").row(REPLY);
    assertThat(reply.kind()).isEqualTo(Kind.REPLY);
    assertThat(reply.parent()).isEqualTo("UgzAbcDefGhiJklMno14AaABAg");
  }

  @Test
  void aReplyIsKnownByItsIdAlone() {
    assertThat(
            Fixture.read("youtube/comments(1).csv")
                .row("UgwOldReply00000014AaABAg.8replyToIt")
                .parent())
        .isEqualTo("UgwOldReply00000014AaABAg");
  }

  @Test
  void aCommentOnACommunityPostNamesThatPost() {
    assertThat(Fixture.read("youtube/Kommentare.csv").row("UgxPostComment0000014AaABAg").post())
        .isEqualTo("UgkxCommunityPost0001");
  }

  @Test
  void theSpanishTableWithoutPostsIsUnderstood() {
    Interaction comment = Fixture.read("youtube/comentarios.csv").rows().get(0);
    assertThat(comment.post()).isEqualTo("qW2eR4tY6uI");
    assertThat(comment.text()).isEqualTo("¿Y con madera de olivo, señor?");
  }

  @Test
  void theCurrencyOfALiveChatIsNoParent() {
    Interaction chat = Fixture.read("youtube/live-chats-ja.csv").row("LiveChat-01");
    assertThat(chat.kind()).isEqualTo(Kind.OUTREACH);
    assertThat(chat.post()).isEqualTo("lIvE0123456");
  }

  @Test
  void subscriptionsAreNoActivity() {
    assertThat(Fixture.read("youtube").reading().notes())
        .extracting(Note::words)
        .containsExactly("1 other file of the export holds no activity that Tend reads");
  }

  @Test
  void plainWordsOfTheOldestFilesAreKept() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("c.csv"),
            "A,B,C,D,E,F,G\nUgOld1,UCxYz0123456789abcdefghi,2019-01-01T00:00:00Z,0,,aB3dE5gH7jK,so {plain}\n");
    assertThat(Export.read(file, null, null).rows().get(0).text()).isEqualTo("so {plain}");
  }
}
