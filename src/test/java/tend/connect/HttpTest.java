package tend.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final Http HTTP =
      new Http(() -> NOW, new Http.Limits(Duration.ofSeconds(2), Duration.ofMillis(1), 100));

  private static Answer get(String address) {
    return HTTP.get(address, Map.of(), Map.of("Authorization", "Bearer secret-token"));
  }

  @ParameterizedTest
  @CsvSource({
    "retry-after, 40, 2026-03-02T09:00:40Z",
    "retry-after, 'Mon, 02 Mar 2026 09:10:00 GMT', 2026-03-02T09:10:00Z",
    "ratelimit-reset, 1772442300, 2026-03-02T09:05:00Z",
    "ratelimit-reset, 30, 2026-03-02T09:00:30Z",
    "x-ratelimit-reset, 2026-03-02T09:05:00.123Z, 2026-03-02T09:05:00.123Z",
    "x-other, 1, 2026-03-02T09:00:30Z",
    "retry-after, soon, 2026-03-02T09:00:30Z"
  })
  void limitsAreReadInEveryShapeThatServersUse(String header, String value, Instant until) {
    HttpHeaders headers = HttpHeaders.of(Map.of(header, List.of(value)), (a, b) -> true);
    assertThat(RateLimit.closedUntil(429, headers, NOW)).isEqualTo(until);
  }

  @Test
  void theLastAllowedRequestClosesTheServerToo() {
    HttpHeaders headers =
        HttpHeaders.of(
            Map.of("ratelimit-remaining", List.of("0"), "ratelimit-reset", List.of("9")),
            (a, b) -> true);
    assertThat(RateLimit.closedUntil(200, headers, NOW)).isEqualTo(NOW.plusSeconds(9));
    assertThat(RateLimit.closedUntil(200, HttpHeaders.of(Map.of(), (a, b) -> true), NOW)).isNull();
  }

  @Test
  void aShortLimitIsWaitedFor() throws IOException {
    try (Recording server =
        Recording.answering("GET /x", 429, "{}").add("GET /x", 200, Map.of(), "{\"fine\":true}")) {
      server.headers(0, Map.of("retry-after", "0"));
      assertThat(get(server.url() + "/x").body().path("fine").asBoolean()).isTrue();
      assertThat(server.asked()).hasSize(2);
    }
  }

  @Test
  void aLongLimitEndsTheVisitAndSaysUntilWhen() throws IOException {
    try (Recording server = Recording.answering("GET /x", 429, "{}")) {
      server.headers(0, Map.of("retry-after", "3600"));
      assertThatThrownBy(() -> get(server.url() + "/x"))
          .hasMessageContaining("limit of requests is reached until 2026-03-02T10:00:00Z")
          .hasMessageContaining("sync again then; what was read is kept");
      assertThat(server.asked()).hasSize(1);
    }
  }

  @Test
  void aServerOutOfOrderIsTriedAgain() throws IOException {
    try (Recording server =
        Recording.answering("GET /x", 502, "{}").add("GET /x", 200, Map.of(), "{\"fine\":1}")) {
      assertThat(get(server.url() + "/x").fine()).isTrue();
    }
  }

  @Test
  void aServerThatStaysOutOfOrderIsNamed() throws IOException {
    try (Recording server = Recording.answering("GET /x", 503, "{}")) {
      assertThatThrownBy(() -> get(server.url() + "/x"))
          .isInstanceOf(Refused.class)
          .hasMessageContaining("127.0.0.1: it answered 503 five times; try again later");
      assertThat(server.asked()).hasSize(5);
    }
  }

  @Test
  void aRedirectIsNotFollowedSinceItWouldCarryTheToken() throws IOException {
    try (Recording other = Recording.answering("GET /x", 200, "{}");
        Recording server = Recording.answering("GET /x", 302, "{}")) {
      server.headers(0, Map.of("location", other.url() + "/x"));
      assertThatThrownBy(() -> get(server.url() + "/x").orRefuse()).isInstanceOf(Refused.class);
      assertThat(other.asked()).isEmpty();
    }
  }

  @Test
  void tokensGoOverHttpsOnly() {
    assertThatThrownBy(() -> get("http://social.example/x"))
        .hasMessage(
            "social.example: tokens go over https only; write the server as https://social.example");
  }

  @ParameterizedTest
  @CsvSource({"not an address", "ftp://social.example/x", "https:///x", "social.example/x"})
  void whatIsNoAddressIsRefusedInOneLine(String address) {
    assertThatThrownBy(() -> get(address))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("https://")
        .hasMessageNotContaining("secret-token");
  }

  @Test
  void aServerThatRepeatsTheTokenIsNotQuotedWithIt() throws IOException {
    try (Recording server =
        Recording.answering("GET /x", 400, "{\"message\":\"bad token secret-token\"}")) {
      assertThatThrownBy(() -> get(server.url() + "/x").orRefuse())
          .hasMessageContaining("bad token …");
    }
  }

  @Test
  void aTokenThatCannotBeSentIsNotShown() {
    Map<String, String> headers = Map.of("Authorization", "Bearer secret\ntoken");
    assertThatThrownBy(() -> HTTP.get("http://localhost/x", Map.of(), headers))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("copy it again")
        .hasNoCause()
        .hasMessageNotContaining("secret");
  }

  @Test
  void whatIsNoJsonIsRefused() throws IOException {
    try (Recording server = Recording.answering("GET /other", 200, "{}")) {
      server.text("GET /x", "<html>");
      assertThatThrownBy(() -> get(server.url() + "/x").orRefuse())
          .hasMessageContaining("it answered /x with something that is no JSON");
    }
  }
}
