package tend.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages posted to a real server that checks them. */
class SendMessageTest {
  private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");
  private static final String SECRET = "s3cret";
  private static final Message MESSAGE = new Message("list", "d1", "{\"a\":\"Grüße 🏺\"}");
  private final SendMessage send = new SendMessage(Duration.ofMillis(5), Duration.ofSeconds(1));
  private ReceivingServer server;

  @BeforeEach
  void start() throws Exception {
    server = new ReceivingServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private void send() {
    send.send(Receiver.at(server.url("/hook"), true), MESSAGE, SECRET, () -> AT);
  }

  @Test
  void theReceiverCanCheckWhoSentIt() throws Exception {
    send();
    ReceivingServer.Received one = server.received().get(0);
    assertThat(one.body()).isEqualTo(MESSAGE.body());
    assertThat(one.event()).isEqualTo("list");
    assertThat(one.delivery()).isEqualTo("d1");
    assertThat(one.type()).isEqualTo("application/json; charset=utf-8");
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
    byte[] expected =
        mac.doFinal(("1772442000.list.d1." + one.body()).getBytes(StandardCharsets.UTF_8));
    assertThat(one.signature()).isEqualTo("t=1772442000,v1=" + HexFormat.of().formatHex(expected));
  }

  /** Made with: printf '%s' '1772442000.list.d1.{"a":1}' | openssl dgst -sha256 -hmac s3cret. */
  @Test
  void opensslSignsTheSame() {
    assertThat(Signature.of(SECRET, AT, new Message("list", "d1", "{\"a\":1}")))
        .isEqualTo(
            "t=1772442000,v1=96f1a829ea110f45c24c710bb1fde571d6633203b3ecaec64cad0457f2e21c3d");
  }

  @Test
  void oneOutOfOrderIsTriedAgainWithTheSameDelivery() {
    server.answering(503, 429);
    send();
    assertThat(server.received()).hasSize(3);
    assertThat(server.received()).extracting(ReceivingServer.Received::delivery).containsOnly("d1");
  }

  @Test
  void eachTryIsSignedAtItsOwnMoment() {
    server.answering(503);
    send.send(
        Receiver.at(server.url("/hook"), true),
        MESSAGE,
        SECRET,
        () -> AT.plusSeconds(server.received().size()));
    assertThat(server.received())
        .extracting(ReceivingServer.Received::signature)
        .containsExactly(
            Signature.of(SECRET, AT, MESSAGE), Signature.of(SECRET, AT.plusSeconds(1), MESSAGE));
  }

  /** The name leads out at first, where nobody answers, and then inside. */
  @Test
  void aNameThatLeadsElsewhereBetweenTriesIsNotFollowed() throws Exception {
    InetAddress outside = InetAddress.getByName("93.184.215.14");
    InetAddress inside = InetAddress.getLoopbackAddress();
    Iterator<InetAddress> leads = List.of(outside, inside).iterator();
    Receiver moving =
        Receiver.at("https://nowhere.invalid/", false, host -> new InetAddress[] {leads.next()});
    assertThatThrownBy(() -> send.send(moving, MESSAGE, SECRET, () -> AT))
        .isInstanceOf(Unsendable.class)
        .hasMessageContaining("it is on this computer or its network");
  }

  @Test
  void oneThatStaysOutOfOrderIsGivenUpAfterFourTries() {
    server.answering(500, 500, 500, 500);
    assertThatThrownBy(this::send)
        .isInstanceOf(Unsendable.class)
        .hasMessage("127.0.0.1: it answered 500; look into its log");
    assertThat(server.received()).hasSize(4);
  }

  @Test
  void oneThatRefusesIsNotAskedAgain() {
    server.answering(401);
    assertThatThrownBy(this::send).isInstanceOf(Unsendable.class);
    assertThat(server.received()).hasSize(1);
  }

  @Test
  void oneThatIsGoneIsToldApart() {
    server.answering(410);
    assertThatThrownBy(this::send).isInstanceOf(SendMessage.Gone.class);
  }

  @Test
  void aRedirectIsNotFollowed() {
    server.answering(302);
    assertThatThrownBy(this::send).hasMessage("127.0.0.1: it answered 302; look into its log");
    assertThat(server.received())
        .extracting(ReceivingServer.Received::path)
        .containsExactly("/hook");
  }

  @Test
  void oneThatDoesNotAnswerIsNotWaitedFor() {
    server.answering(ReceivingServer.SLOW);
    send();
    assertThat(server.received()).hasSize(2);
  }

  @Test
  void anAnswerWithoutEndIsNotRead() {
    server.answering(ReceivingServer.ENDLESS);
    long before = System.nanoTime();
    send();
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void whatIsInsideIsRefusedUnlessAllowed() {
    assertThatThrownBy(() -> Receiver.at(server.url("/"), false).check())
        .isInstanceOf(Unsendable.class)
        .hasMessage(
            "127.0.0.1: it is on this computer or its network; if that is meant, add it with"
                + " --allow-local");
    assertThatThrownBy(
            () -> send.send(Receiver.at(server.url("/"), false), MESSAGE, SECRET, () -> AT))
        .isInstanceOf(Unsendable.class);
    assertThat(server.received()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, true",
    "10.1.2.3, true",
    "192.168.1.1, true",
    "172.16.0.9, true",
    "169.254.169.254, true",
    "100.64.0.1, true",
    "0.0.0.0, true",
    "224.0.0.1, true",
    "::1, true",
    "fe80::1, true",
    "fd00::1, true",
    "::ffff:10.0.0.1, true",
    "64:ff9b::a00:1, true",
    "2002:a00:1::, true",
    "2001:0:4136:e378:8000:63bf:3fff:fdd2, true",
    "2001:4860:4860::8888, false",
    "255.255.255.255, true",
    "93.184.215.14, false",
    "100.128.0.1, false",
    "172.32.0.1, false",
    "2a00:1450:4001::1, false"
  })
  void insideIsWhatIsNotInPublic(String address, boolean inside) throws Exception {
    assertThat(Receiver.isInside(InetAddress.getByName(address))).isEqualTo(inside);
  }

  @Test
  void listsGoToThePublicByHttpsOnly() {
    assertThatThrownBy(() -> Receiver.at("http://93.184.215.14/hook", true).check())
        .hasMessage("93.184.215.14: lists name people and go by https only; write https://");
    Receiver.at("https://93.184.215.14/hook", false).check();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://example.org/x",
        "file:///etc/passwd",
        "https://",
        "no address",
        "https://me:pw@example.org/"
      })
  void whatIsNoAddressOfTheWebIsRefused(String url) {
    assertThatThrownBy(() -> Receiver.at(url, true))
        .isInstanceOf(Unsendable.class)
        .hasMessageNotContaining("pw");
  }
}
