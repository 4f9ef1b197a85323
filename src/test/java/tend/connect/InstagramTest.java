package tend.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tend.facts.WaitingComment;
import tend.model.Interaction;
import tend.model.Kind;

/** An invented professional account in the shapes that clients of the Graph API recorded. */
class InstagramTest extends OnRecording {
  private static final String TOKEN = "IGAAinventedtoken1";
  private static final String NEXT = "IGAAinventedtoken2";
  private static final String TAGS =
      "GET /v23.0/me/tags?fields=id%2Ccaption%2Ctimestamp%2Cpermalink%2Cusername%2Cmedia_type&limit=2";
  private static final String REFRESH =
      "GET /refresh_access_token?access_token=" + TOKEN + "&grant_type=ig_refresh_token";
  private static final int ROWS = 14;

  InstagramTest() {
    super("instagram", ROWS);
  }

  private LiveAccount at(String where, Instant at) {
    return new LiveAccount(folder.resolve(where), at, 2);
  }

  @Override
  LiveAccount connected(String where) {
    return at(where, server.at()).connected("instagram", server.url() + "/v23.0", "", TOKEN);
  }

  @Test
  void whatTagsTheAccountSaysInWhatFormItCame() {
    try (LiveAccount live = connected("forms")) {
      live.read();
      assertThat(live.rows().values())
          .filteredOn(row -> row.kind() == Kind.MENTION)
          .extracting(Interaction::format)
          .containsExactly("photo");
    }
  }

  @Test
  void readsPostsCommentsRepliesAndTags() {
    try (LiveAccount live = connected("whole")) {
      assertThat(live.read().problems()).isEmpty();
      assertThat(live.rows()).hasSize(ROWS).doesNotContainKey("t2");
      assertThat(live.row("m1"))
          .extracting(Interaction::kind, Interaction::own, Interaction::text, Interaction::url)
          .containsExactly(Kind.POST, true, "New mugs", "https://www.instagram.com/p/m1/");
      assertThat(live.row("c2r1"))
          .extracting(Interaction::kind, Interaction::own, Interaction::parent, Interaction::post)
          .containsExactly(Kind.REPLY, true, "c2", "m1");
      assertThat(live.row("c2r3").kind()).isEqualTo(Kind.REPLY);
      assertThat(live.row("t1").kind()).isEqualTo(Kind.MENTION);
      assertThat(live.row("t1").author()).isEqualTo(live.row("c1").author());
      assertThat(live.row("c5").authorId()).isNull();
    }
  }

  @Test
  void whoWasAnsweredDoesNotWaitAndWhoWroteAgainDoes() {
    try (LiveAccount live = connected("whole")) {
      live.read();
      assertThat(live.facts().waiting())
          .extracting(WaitingComment::id)
          .containsExactlyInAnyOrder("c2", "c3", "c4", "c5", "t1");
    }
  }

  @Test
  void theAddressOfTheNextPageIsNeverFollowed() {
    try (LiveAccount live = connected("whole")) {
      live.read();
    }
    assertThat(String.join(" ", server.asked())).doesNotContain("token", "/next");
    assertThat(server.shown()).containsOnly("Bearer " + TOKEN);
  }

  @Test
  void aTokenOfADayIsRenewedAndTheNewOneKeptWithoutATraceOfEither() throws IOException {
    connected("renewed").close();
    server.add(
        REFRESH, 200, Map.of(), "{\"access_token\":\"" + NEXT + "\",\"expires_in\":5183944}");
    Instant nextDay = server.at().plus(Duration.ofDays(1));
    for (Instant at : List.of(nextDay, nextDay.plusSeconds(60))) {
      try (LiveAccount live = at("renewed", at)) {
        live.read();
      }
    }
    assertThat(server.asked()).containsOnlyOnce(REFRESH);
    assertThat(server.shown()).endsWith("Bearer " + NEXT).contains("Bearer " + TOKEN);
    LiveChecks.holdsNone(folder, List.of(TOKEN, NEXT));
  }

  @Test
  void aTokenThatCannotBeRenewedYetIsUsedOn() throws IOException {
    connected("old").close();
    server.add(REFRESH, 400, Map.of(), "{\"error\":{\"code\":100,\"message\":\"too young\"}}");
    try (LiveAccount live = at("old", server.at().plus(Duration.ofDays(2)))) {
      assertThat(live.read().added()).isEqualTo(ROWS);
    }
  }

  @Test
  void aTokenThatRanOutAsksToConnectAgain() throws IOException {
    connected("gone").close();
    server.add(
        REFRESH,
        400,
        Map.of(),
        "{\"error\":{\"code\":190,\"message\":\"Malformed access token " + TOKEN + "\"}}");
    try (LiveAccount live = at("gone", server.at().plus(Duration.ofDays(70)))) {
      assertThatThrownBy(live::read)
          .hasMessageStartingWith("instagram: the token is no longer valid; connect the account")
          .hasMessageNotContaining(TOKEN);
    }
  }

  @Test
  void anAccountThatChangedItsNameStillKnowsItsOwnWords() throws IOException {
    try (LiveAccount live = connected("renamed")) {
      server.instead(
          "GET /v23.0/me?fields=id%2Cuser_id%2Cusername",
          200, "{\"id\":\"9001\",\"user_id\":\"17841400000000001\",\"username\":\"kiln.new\"}");
      live.read();
      assertThat(live.row("c1r1").own()).isTrue();
      assertThat(live.row("c1r1").shownName()).isEqualTo("kiln.new");
    }
  }

  @Test
  void afterALongAbsenceOlderPostsAreReadToo() throws IOException {
    String first = server.asking("/me/media");
    server.instead(first, 200, "{\"data\":[]}");
    Instant winter = Instant.parse("2026-01-10T12:00:00Z");
    try (LiveAccount live =
        at("absent", winter).connected("instagram", server.url() + "/v23.0", "", TOKEN)) {
      live.read();
    }
    server.instead(
        first, 200, "{\"data\":[{\"id\":\"m3\",\"timestamp\":\"2026-02-10T08:00:00+0000\"}]}");
    try (LiveAccount live = at("absent", Instant.parse("2026-04-20T12:00:00Z"))) {
      live.read();
      assertThat(live.rows()).containsKeys("c4", "c4r1", "c5");
    }
  }

  @Test
  void whereTheLoginShowsNoTagsNothingElseIsLost() throws IOException {
    server.instead(TAGS, 400, "{\"error\":{\"code\":100,\"message\":\"no field tags\"}}");
    try (LiveAccount live = connected("untagged")) {
      assertThat(live.read().problems()).isEmpty();
      assertThat(live.rows()).hasSize(ROWS - 1);
    }
  }

  @Test
  void aTokenWithoutThePermissionForTagsIsToldInWords() throws IOException {
    server.instead(TAGS, 403, "{\"error\":{\"code\":10,\"message\":\"no\"}}");
    try (LiveAccount live = connected("forbidden")) {
      assertThat(live.read().problems())
          .extracting(p -> p.reason())
          .containsExactly(
              "posts that tag the account: the token lacks a permission; it needs"
                  + " instagram_business_basic and instagram_business_manage_comments");
    }
  }

  @Test
  void whatTheServerLeavesOutCostsOneRow() throws IOException {
    server.instead(
        server.asking("/m3/comments"),
        200,
        """
        {"data":[{"id":"c6","text":"no date"},{"text":"no id","timestamp":"2026-02-12T09:00:00+0000"},
          {"id":"c7","timestamp":"2026-02-12T09:00:00+0000"}]}
        """);
    try (LiveAccount live = connected("poor")) {
      assertThat(live.read().problems())
          .extracting(p -> p.reason())
          .containsExactly("c6: it has no date", ": it has no id");
      assertThat(live.rows()).hasSize(ROWS - 2).containsKey("c7");
    }
  }
}
