package tend.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tend.facts.WaitingComment;
import tend.model.Interaction;
import tend.model.Kind;

/** An invented page in the shapes that clients of the Graph API recorded, and its refusals. */
class FacebookTest extends OnRecording {
  private static final String TOKEN = "EAABinventedtoken";
  private static final int ROWS = 9;

  FacebookTest() {
    super("facebook", ROWS);
  }

  @Override
  LiveAccount connected(String where) {
    return new LiveAccount(folder.resolve(where), server.at(), 2)
        .connected("facebook", server.url() + "/v23.0", "", TOKEN);
  }

  @Test
  void readsPostsCommentsAndReplies() {
    try (LiveAccount live = connected("whole")) {
      assertThat(live.read().problems()).isEmpty();
      assertThat(live.rows()).hasSize(ROWS);
      assertThat(live.row("500_1").more())
          .isEqualTo(Map.of("comments", "4", "reactions", "6", "shares", "2"));
      assertThat(live.row("500_2").text()).isEqualTo("Kiln and Clay updated their cover photo.");
      assertThat(live.row("1_1"))
          .extracting(
              Interaction::kind, Interaction::author, Interaction::parent, Interaction::post)
          .containsExactly(Kind.COMMENT, "801", null, "500_1");
      assertThat(live.row("1_2"))
          .extracting(Interaction::kind, Interaction::own, Interaction::parent)
          .containsExactly(Kind.REPLY, true, "1_1");
    }
  }

  @Test
  void whoWasAnsweredDoesNotWait() {
    try (LiveAccount live = connected("whole")) {
      live.read();
      assertThat(live.facts().waiting())
          .extracting(WaitingComment::id)
          .contains("1_3", "3_1")
          .doesNotContain("1_1");
    }
  }

  @Test
  void aPrivateCommentIsNeverQuoted() {
    try (LiveAccount live = connected("private")) {
      live.read();
      assertThat(live.row("1_4").quotable()).isFalse();
      assertThat(live.row("1_3").quotable()).isTrue();
    }
  }

  @Test
  void theTokenIsSentAsAHeaderAndStandsInNoAddressAndNoFile() throws IOException {
    try (LiveAccount live = connected("whole")) {
      live.read();
    }
    assertThat(server.shown()).hasSameSizeAs(server.asked()).containsOnly("Bearer " + TOKEN);
    assertThat(String.join(" ", server.asked())).doesNotContain("token");
    LiveChecks.holdsNone(folder, List.of(TOKEN));
  }

  @Test
  void theTokenOfAPersonIsRefused() throws IOException {
    server.instead(
        server.asking("/me"),
        400,
        "{\"error\":{\"code\":100,\"message\":\"nonexisting field (category)\"}}");
    assertThatThrownBy(() -> connected("person"))
        .hasMessageStartingWith(
            "facebook: this is the token of a person, not of a page; give a page token");
  }

  @ParameterizedTest
  @CsvSource({
    "400, 190, CONNECT_AGAIN, the token is no longer valid",
    "400, 4, LATER, its limit of requests is reached until 2026-03-10T13:00:00Z",
    "403, 17, LATER, its limit of requests is reached",
    "400, 32, LATER, its limit of requests is reached",
    "400, 613, LATER, its limit of requests is reached",
    "400, 80001, LATER, its limit of requests is reached",
    "403, 10, CONNECT_AGAIN, 'it needs pages_show_list, pages_read_engagement and pages_read_'",
    "403, 200, CONNECT_AGAIN, the token lacks a permission",
    "400, 2, LATER, it is out of order for the moment",
    "400, 100, CHANGE, said of …"
  })
  void aRefusalIsOneLineWithoutTheToken(int status, int code, Refused.Way way, String words)
      throws IOException {
    server.instead(
        server.asking("/me/posts"),
        status,
        "{\"error\":{\"code\":%d,\"message\":\"no,\\nsaid of %s\"}}".formatted(code, TOKEN));
    try (LiveAccount live = connected("refused")) {
      Throwable refused = org.assertj.core.api.Assertions.catchThrowable(live::read);
      assertThat(refused).isInstanceOf(Refused.class).hasMessageContaining(words);
      assertThat(refused.getMessage()).doesNotContain(TOKEN, "\n");
      assertThat(((Refused) refused).way()).isEqualTo(way);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x-app-usage|{\"call_count\":100,\"total_time\":2}|2026-03-10T13:00:00Z",
        "x-business-use-case-usage|{\"5\":[{\"call_count\":3,"
            + "\"estimated_time_to_regain_access\":19}]}|2026-03-10T12:19:00Z"
      })
  void aLimitThatIsUsedUpEndsTheVisitAfterThePageThatSaidSo(
      String header, String usage, String until) throws IOException {
    int line = server.line("/me/posts");
    server.headers(line, Map.of(header, usage));
    try (LiveAccount live = connected("busy")) {
      assertThatThrownBy(live::read)
          .hasMessage(
              "facebook: its limit of requests is reached until "
                  + until
                  + "; sync again then; what was read is kept");
      assertThat(live.rows()).containsOnlyKeys("500_1", "500_2");
    }
  }

  @Test
  void aLimitWithRoomStopsNothing() {
    server.headers(
        server.line("/me/posts"), Map.of("x-app-usage", "{\"call_count\":99}", "x-other", "x"));
    try (LiveAccount live = connected("room")) {
      assertThat(live.read().added()).isEqualTo(ROWS);
    }
  }

  @Test
  void aPostThatIsGoneCostsOnlyItsComments() throws IOException {
    server.instead(
        server.asking("/500_1/comments"),
        400,
        "{\"error\":{\"code\":100,\"error_subcode\":33,\"message\":\"not there\"}}");
    try (LiveAccount live = connected("gone")) {
      assertThat(live.read().problems())
          .extracting(p -> p.reason())
          .containsExactly("500_1: its comments can no longer be read");
      assertThat(live.rows()).hasSize(ROWS - 4).containsKey("3_2");
    }
  }

  @Test
  void aPageWithoutCursorsIsFollowedByTheOneInItsAddress() throws IOException {
    server.instead(
        server.asking("/me/posts"),
        200,
        """
        {"data":[{"id":"500_9","created_time":"2026-03-09T08:00:00+0000","message":"hi"}],
          "paging":{"next":"https://elsewhere.example/x?access_token=other&after=pp2&limit=2"}}
        """);
    String comments = server.asking("/500_1/comments").replace("500_1", "500_9");
    server.add(comments, 200, Map.of(), "{\"data\":[]}");
    try (LiveAccount live = connected("cursorless")) {
      live.read();
      assertThat(live.rows()).containsKeys("500_9", "500_3");
    }
  }

  @Test
  void whatTheServerLeavesOutCostsOneRow() throws IOException {
    server.instead(
        server.asking("/500_3/comments"),
        200,
        """
        {"data":[{"id":"3_7","message":"no date"},{"message":"no id",
          "created_time":"2026-02-11T09:00:00+0000"},
          {"id":"3_8","created_time":"2026-02-11T09:00:00+0000"}]}
        """);
    try (LiveAccount live = connected("poor")) {
      assertThat(live.read().problems())
          .extracting(p -> p.reason())
          .containsExactly("3_7: it has no date", ": it has no id");
      assertThat(live.rows()).hasSize(ROWS - 1).containsKey("3_8");
    }
  }
}
