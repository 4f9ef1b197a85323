package tend.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tend.facts.WaitingComment;
import tend.model.Interaction;
import tend.model.Kind;
import tend.model.Visibility;

/** An invented channel in the shapes of YouTube's discovery document. */
class YouTubeTest extends OnRecording {
  private static final String KEY = "invented-key-7f3a";
  private static final String ME = "UCKilnAndClay00000000000";
  private static final String BASE = "/youtube/v3";
  private static final String THREADS =
      "GET /youtube/v3/commentThreads?allThreadsRelatedToChannelId="
          + ME
          + "&maxResults=2&order=time&";
  private static final String TEXTS = "part=snippet%2Creplies&textFormat=plainText";
  private static final String REPLIES =
      "GET /youtube/v3/comments?maxResults=2&parentId=Ugbo1&part=snippet&textFormat=plainText";
  private static final String UPLOADS =
      "GET /youtube/v3/playlistItems?maxResults=2&part=snippet%2CcontentDetails%2Cstatus&playlistId="
          + "UUKilnAndClay00000000000";

  YouTubeTest() {
    super("youtube", 14);
  }

  @Override
  LiveAccount connected(String where) {
    return connected(where, server.at());
  }

  private LiveAccount connected(String where, Instant at) {
    return new LiveAccount(folder.resolve(where), at, 2)
        .connected("youtube", server.url() + BASE, "@kilnandclay", KEY);
  }

  @Test
  void theChannelIsFoundByItsHandle() {
    try (LiveAccount live = connected("whole")) {
      assertThat(live.connections.find(LiveAccount.NAME).orElseThrow())
          .extracting(c -> c.me() + " " + c.shown())
          .isEqualTo(ME + " @kilnandclay");
    }
  }

  @Test
  void readsVideosWithTheirTagsButNotThoseThatAreNotPublished() {
    try (LiveAccount live = connected("whole")) {
      assertThat(live.read().problems()).isEmpty();
      assertThat(live.rows()).doesNotContainKey("kilnVideo03");
      Interaction video = live.row("kilnVideo01");
      assertThat(video.kind()).isEqualTo(Kind.POST);
      assertThat(video.own()).isTrue();
      assertThat(video.url()).isEqualTo("https://www.youtube.com/watch?v=kilnVideo01");
      assertThat(video.topics()).isEqualTo("pottery;wheel throwing");
      assertThat(live.row("kilnVideo04").visibility()).isEqualTo(Visibility.UNLISTED);
    }
  }

  @Test
  void readsCommentsAndAllTheirRepliesAlsoThoseThatThePageDoesNotShow() {
    try (LiveAccount live = connected("whole")) {
      live.read();
      assertThat(live.rows()).hasSize(14);
      assertThat(live.row("Ugada1"))
          .extracting(Interaction::kind, Interaction::own, Interaction::parent, Interaction::post)
          .containsExactly(Kind.COMMENT, false, null, "kilnVideo01");
      assertThat(live.row("Ugbo1.2"))
          .extracting(Interaction::kind, Interaction::own, Interaction::parent, Interaction::post)
          .containsExactly(Kind.REPLY, true, "Ugbo1", "kilnVideo01");
      assertThat(live.row("Ugbo1.1").author()).isEqualTo("UCdeeSlip000000000000000");
      assertThat(live.row("Ugeli1").author()).isEqualTo("@eli-gone");
    }
  }

  @Test
  void whoWasAnsweredDoesNotWaitAndWhoWroteAgainDoes() {
    try (LiveAccount live = connected("whole")) {
      live.read();
      assertThat(live.facts().waiting())
          .extracting(WaitingComment::id)
          .containsExactly("Ugme1", "Ugcy1", "Ugbo1");
    }
  }

  @Test
  void aReplyToACommentOfTheLastMonthIsSeen() throws IOException {
    try (LiveAccount live = connected("whole")) {
      live.read();
      server.add(THREADS + "pageToken=CP2&" + TEXTS, 200, Map.of(), withAnswer("Ugcy1"));
      live.read();
      assertThat(live.rows()).containsKey("Ugcy1.1");
      assertThat(live.facts().waiting()).extracting(WaitingComment::id).doesNotContain("Ugcy1");
    }
  }

  private static String withAnswer(String thread) {
    return """
        {"items":[{"id":"%s","snippet":{"videoId":"kilnVideo02","totalReplyCount":1,
          "topLevelComment":{"snippet":{"publishedAt":"2026-02-20T09:00:00Z",
            "authorChannelId":{"value":"UCcyRaku0000000000000000"},"textDisplay":"Food safe?"}}},
          "replies":{"comments":[{"id":"%s.1","snippet":{"publishedAt":"2026-03-10T09:00:00Z",
            "authorChannelId":{"value":"%s"},"textDisplay":"Yes."}}]}}]}
        """
        .formatted(thread, thread, ME);
  }

  @Test
  void threadsThatAreOlderAreNotReadAgain() throws IOException {
    try (LiveAccount live = connected("whole")) {
      live.read();
      String old =
          """
          {"nextPageToken":"CP4","items":[{"id":"Ugeli1","snippet":{"topLevelComment":{"snippet":{
            "publishedAt":"2025-12-01T09:00:00Z"}}}}]}
          """;
      server.instead(THREADS + "pageToken=CP3&" + TEXTS, 200, old);
      live.read();
      assertThat(server.asked().get(server.asked().size() - 1)).contains("pageToken=CP3");
    }
  }

  @Test
  void theKeyIsSentAsAHeaderAndStandsInNoAddressAndNoFile() throws IOException {
    try (LiveAccount live = connected("whole")) {
      live.read();
    }
    assertThat(server.shown()).hasSameSizeAs(server.asked()).containsOnly(KEY);
    assertThat(String.join(" ", server.asked())).doesNotContain(KEY);
    LiveChecks.holdsNone(folder, List.of(KEY));
  }

  @Test
  void whenTheDaysUnitsAreSpentTheVisitEndsAndGoesOnAfterMidnightInCalifornia() {
    Instant lastMinute = Instant.parse("2026-03-11T06:59:00Z");
    try (LiveAccount live = connected("spent", lastMinute)) {
      live.connections.keepPlace(LiveAccount.NAME, "note/youtube-units", "2026-03-10 9994");
      assertThatThrownBy(live::read)
          .isInstanceOf(Refused.class)
          .hasMessage(
              "youtube: the 10000 units that a key has each day are spent until "
                  + "2026-03-11T07:00:00Z; sync again then; what was read is kept");
      assertThat(server.asked()).hasSize(7);
      assertThat(live.rows()).hasSize(7);
    }
    try (LiveAccount live =
        new LiveAccount(folder.resolve("spent"), lastMinute.plusSeconds(60), 2)) {
      live.read();
      assertThat(live.rows()).hasSize(14);
      assertThat(live.connections.place(LiveAccount.NAME, "note/youtube-units").orElseThrow())
          .startsWith("2026-03-11 ");
    }
  }

  @Test
  void aDayIsTwentyThreeHoursLongWhenClocksGoForward() {
    Instant at = Instant.parse("2026-03-08T08:30:00Z");
    try (LiveAccount live = connected("spring", at)) {
      live.connections.keepPlace(LiveAccount.NAME, "note/youtube-units", "2026-03-08 10000");
      assertThatThrownBy(live::read).hasMessageContaining("until 2026-03-09T07:00:00Z");
    }
  }

  @Test
  void whenTheServerSaysThatTheQuotaIsSpentItIsNotAskedAgainThatDay() throws IOException {
    threadsAnswer(403, error(403, "quotaExceeded"));
    try (LiveAccount live = connected("refused")) {
      assertThatThrownBy(live::read).hasMessageContaining("spent until 2026-03-11T07:00:00Z");
      int asked = server.asked().size();
      assertThatThrownBy(live::read).hasMessageContaining("spent until");
      assertThat(server.asked()).hasSize(asked);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "400, API_KEY_INVALID, CONNECT_AGAIN, the API key is not valid",
    "403, accessNotConfigured, CONNECT_AGAIN, the key may not use the YouTube Data API v3",
    "403, rateLimitExceeded, LATER, it was asked too often within a minute",
    "403, forbidden, CONNECT_AGAIN, '403 for /youtube/v3/commentThreads'"
  })
  void aRefusalIsOneLineWithoutTheKey(int status, String reason, Refused.Way way, String words)
      throws IOException {
    threadsAnswer(status, error(status, reason));
    try (LiveAccount live = connected("refused")) {
      Throwable refused = catchThrowable(live::read);
      assertThat(refused).isInstanceOf(Refused.class).hasMessageContaining(words);
      assertThat(refused.getMessage()).doesNotContain(KEY, "\n");
      assertThat(((Refused) refused).way()).isEqualTo(way);
    }
  }

  private static String error(int status, String reason) {
    return """
        {"error":{"code":%d,"message":"no, said of %s","errors":[{"message":"no",
          "domain":"global","reason":"%s"}],"status":"FAILED"}}
        """
        .formatted(status, KEY, reason);
  }

  /** As recorded, but for the first page of comments. */
  private void threadsAnswer(int status, String body) throws IOException {
    server.instead(THREADS + TEXTS, status, body);
  }

  @Test
  void repliesThatCanNoLongerBeReadCostOnlyThemselves() throws IOException {
    server.instead(REPLIES, 404, error(404, "commentNotFound"));
    try (LiveAccount live = connected("gone")) {
      assertThat(live.read().problems())
          .extracting(p -> p.file() + " " + p.reason())
          .containsExactly("youtube/comments Ugbo1: its replies can no longer be read");
      assertThat(live.rows()).hasSize(11).containsKeys("Ugbo1.4", "Ugeli1");
    }
  }

  @Test
  void commentsThatAreSwitchedOffCostNoVideo() throws IOException {
    threadsAnswer(403, error(403, "commentsDisabled"));
    try (LiveAccount live = connected("off")) {
      assertThat(live.read().problems())
          .extracting(p -> p.reason())
          .containsExactly(ME + ": comments are switched off");
      assertThat(live.rows()).hasSize(3);
    }
  }

  @Test
  void aChannelWithoutVideosHasNone() throws IOException {
    server.instead(UPLOADS, 404, error(404, "playlistNotFound"));
    try (LiveAccount live = connected("empty")) {
      assertThat(live.read().problems()).isEmpty();
      assertThat(live.rows()).hasSize(11);
    }
  }

  @Test
  void whatTheServerLeavesOutCostsOneRow() throws IOException {
    threadsAnswer(
        200,
        """
            {"items":[
              {"id":"Ugnodate","snippet":{"topLevelComment":{"snippet":{"textDisplay":"hi"}}}},
              {"snippet":{"videoId":"kilnVideo01"}},
              {"id":"Ugbare","snippet":{"topLevelComment":{"snippet":{
                "publishedAt":"2026-03-01T00:00:00Z"}}}}]}
            """);
    try (LiveAccount live = connected("poor")) {
      assertThat(live.read().problems())
          .extracting(p -> p.reason())
          .containsExactly("Ugnodate: it has no date", ": it has no id");
      assertThat(live.rows()).hasSize(4).containsKey("Ugbare");
    }
  }

  @Test
  void anUnknownHandleIsNamed() throws IOException {
    server.instead(
        "GET /youtube/v3/channels?forHandle=%40kilnandclay&part=snippet", 200, "{\"items\":[]}");
    assertThatThrownBy(() -> connected("unknown"))
        .hasMessage(
            "@kilnandclay: youtube knows no such channel; write it as it stands on the channel's"
                + " page, such as @handle");
  }
}
