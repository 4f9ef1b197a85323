package tend.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.icegreen.greenmail.util.DummySSLSocketFactory;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.net.ServerSocket;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails given to a real server on a real socket. */
class SendMailTest {
  private static final Instant AT = Instant.parse("2026-03-02T08:00:00Z");
  private static final Mail MAIL =
      new Mail(
          "m1", "ana@example.org", "Today: 4 things – stüdio", "Grüße 🏺\n", "<p>Grüße 🏺</p>");
  private GreenMail server;

  @BeforeEach
  void start() {
    server =
        new GreenMail(
            new ServerSetup[] {
              new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
              new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)
            });
    server.setUser("me@example.org", "me", "geheim/1");
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private String open(String more) {
    return "smtp://127.0.0.1:" + server.getSmtp().getPort() + "?from=me@example.org" + more;
  }

  private String withLogin(String password, String more) {
    return "smtp://me:" + password + "@127.0.0.1:" + server.getSmtp().getPort() + more;
  }

  @Test
  void bothFormsArriveAsTheyWereWritten() throws Exception {
    new SendMail(MailServer.at(open(""))).send(MAIL, AT);
    MimeMessage arrived = server.getReceivedMessages()[0];
    assertThat(arrived.getSubject()).isEqualTo(MAIL.subject());
    assertThat(arrived.getAllRecipients()[0]).hasToString("ana@example.org");
    assertThat(arrived.getFrom()[0]).hasToString("Tend <me@example.org>");
    assertThat(arrived.getMessageID()).isEqualTo("<m1@tend>");
    assertThat(arrived.getSentDate().toInstant()).isEqualTo(AT);
    assertThat(arrived.getHeader("List-Unsubscribe", null))
        .startsWith("<mailto:me@example.org?subject=Stop%3A%20Today");
    assertThat(arrived.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
    Multipart parts = (Multipart) arrived.getContent();
    assertThat(parts.getContentType()).startsWith("multipart/alternative");
    assertThat(parts.getBodyPart(0).getContent())
        .asString()
        .isEqualToNormalizingNewlines("Grüße 🏺\n");
    assertThat(parts.getBodyPart(1).getContent()).asString().contains("<p>Grüße 🏺</p>");
  }

  @Test
  void aLoginIsUsed() {
    String url = withLogin("geheim%2F1", "?tls=none&from=me@example.org");
    new SendMail(MailServer.at(url)).send(MAIL, AT);
    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void aWrongPasswordIsToldWithoutIt() {
    String url = withLogin("falsch", "?tls=none&from=me@example.org");
    Throwable told = catchThrowable(() -> new SendMail(MailServer.at(url)).send(MAIL, AT));
    assertThat(told)
        .isInstanceOf(Unsendable.class)
        .hasNoCause()
        .hasMessageContaining("it refuses the login; check user and password in TEND_SMTP");
    assertThat(told.getMessage()).doesNotContain("falsch");
  }

  @Test
  void aPasswordGoesNowhereWithoutTls() {
    String url = withLogin("geheim%2F1", "?from=me@example.org");
    assertThatThrownBy(() -> new SendMail(MailServer.at(url)).send(MAIL, AT))
        .isInstanceOf(Unsendable.class)
        .hasMessageContaining("it offers no TLS, and the password needs it");
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void mailGoesThroughTls() throws Exception {
    String url =
        "smtps://me:geheim%2F1@127.0.0.1:" + server.getSmtps().getPort() + "?from=me@example.org";
    new SendMail(MailServer.at(url), new DummySSLSocketFactory()).send(MAIL, AT);
    assertThat(server.getReceivedMessages()[0].getSubject()).isEqualTo(MAIL.subject());
  }

  @Test
  void aServerWithACertificateOfItsOwnMakingIsNotTrusted() {
    String url = "smtps://127.0.0.1:" + server.getSmtps().getPort() + "?from=me@example.org";
    assertThatThrownBy(() -> new SendMail(MailServer.at(url)).send(MAIL, AT))
        .isInstanceOf(Unsendable.class)
        .hasMessageContaining("no safe way to it");
  }

  @Test
  void aServerThatIsNotThereIsSaidToBe() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    String url = "smtp://127.0.0.1:" + free + "?from=me@example.org";
    assertThatThrownBy(() -> new SendMail(MailServer.at(url)).send(MAIL, AT))
        .hasMessage(
            "the mail server 127.0.0.1:"
                + free
                + ": it cannot be reached; check name and port, or try again later");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://me:geheim@mail.example.org",
        "smtp://me:gehe im@mail.example.org",
        "smtp://me:geheim@",
        "smtp://me:geheim@mail.example.org?tls=maybe",
        "smtp://me:geheim@mail.example.org?password=x",
        "smtp://me:geheim%zz@mail.example.org"
      })
  void anAddressThatIsNoneIsToldWithoutItsPassword(String url) {
    assertThatThrownBy(() -> MailServer.at(url))
        .isInstanceOf(Unsendable.class)
        .hasNoCause()
        .hasMessageNotContainingAny("gehe", "geheim");
  }

  @Test
  void aServerDoesNotShowItsPassword() {
    assertThat(MailServer.at("smtp://me:geheim@mail.example.org"))
        .hasToString("mail.example.org:587");
  }
}
