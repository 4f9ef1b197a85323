package tend.out;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.SendFailedException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.simplejavamail.api.email.Email;
import org.simplejavamail.api.mailer.Mailer;
import org.simplejavamail.api.mailer.MailerRegularBuilder;
import org.simplejavamail.api.mailer.config.TransportStrategy;
import org.simplejavamail.email.EmailBuilder;
import org.simplejavamail.mailer.MailerBuilder;
import tend.model.OneLine;
import tend.out.MailServer.Tls;

/** Gives mails to a server, waiting a quarter of a minute at most for each answer. */
public final class SendMail {
  private static final int PATIENCE_MILLIS = 15_000;
  private static final String AGAIN = "try again later";
  private final MailServer server;
  private final @Nullable SSLSocketFactory sockets;

  public SendMail(MailServer server) {
    this(server, null);
  }

  SendMail(MailServer server, @Nullable SSLSocketFactory sockets) {
    this.server = server;
    this.sockets = sockets;
  }

  /**
   * Sends it; returning means that the server took it.
   *
   * @throws Unsendable otherwise
   */
  public void send(Mail mail, Instant at) {
    try {
      mailer().sendMail(email(mail, at), false).join();
    } catch (RuntimeException e) {
      throw unsendable(e);
    }
  }

  private Email email(Mail mail, Instant at) {
    String from = server.from() == null ? mail.to() : server.from();
    String stop = URLEncoder.encode("Stop: " + mail.subject(), StandardCharsets.UTF_8);
    return EmailBuilder.startingBlank()
        .fixingMessageId("<" + mail.id() + "@tend>")
        .fixingSentDate(Date.from(at))
        .from("Tend", from)
        .to(mail.to())
        .withSubject(mail.subject())
        .withPlainText(mail.text())
        .withHTMLText(mail.html())
        .withHeader(
            "List-Unsubscribe", "<mailto:" + from + "?subject=" + stop.replace("+", "%20") + ">")
        .withHeader("Auto-Submitted", "auto-generated")
        .buildEmail();
  }

  private Mailer mailer() {
    MailerRegularBuilder<?> builder =
        MailerBuilder.withSMTPServer(server.host(), server.port(), server.user(), server.password())
            .withTransportStrategy(strategy(server.tls()))
            .withSessionTimeout(PATIENCE_MILLIS)
            .withProperty("mail.smtp.starttls.enable", server.tls() != Tls.NONE)
            .withDebugLogging(false);
    if (sockets != null) {
      builder.withCustomSSLFactoryInstance(sockets).verifyingServerIdentity(false);
    }
    return builder.buildMailer();
  }

  private static TransportStrategy strategy(Tls tls) {
    return switch (tls) {
      case AT_ONCE -> TransportStrategy.SMTPS;
      case REQUIRED -> TransportStrategy.SMTP_TLS;
      case IF_OFFERED, NONE -> TransportStrategy.SMTP;
    };
  }

  private Unsendable unsendable(RuntimeException e) {
    for (Throwable one = e; one != null; one = one.getCause()) {
      if (one instanceof AuthenticationFailedException) {
        return said("it refuses the login", "check user and password in TEND_SMTP");
      }
      if (one instanceof SendFailedException) {
        return said("it refuses the mail (" + words(one) + ")", "check both addresses");
      }
      if (one instanceof ConnectException || one instanceof UnknownHostException) {
        return said("it cannot be reached", "check name and port, or " + AGAIN);
      }
      if (one instanceof SocketTimeoutException) {
        return said("it does not answer", AGAIN);
      }
      if (one instanceof SSLException) {
        return said("no safe way to it (" + words(one) + ")", "check its certificate and port");
      }
    }
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return said(words(root), AGAIN);
  }

  /** No cause goes along: servers and libraries repeat what they were given. */
  private Unsendable said(String reason, String next) {
    return new Unsendable("the mail server " + server, reason, next, null);
  }

  private String words(Throwable e) {
    String said = OneLine.of(String.valueOf(e.getMessage()));
    String secret = server.password();
    String safe = secret == null || secret.isEmpty() ? said : said.replace(secret, "…");
    boolean tls = safe.toLowerCase(Locale.ROOT).contains("starttls");
    return tls ? "it offers no TLS, and the password needs it" : safe;
  }
}
