package tend.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tend.App;
import tend.flow.out.Digests;
import tend.model.out.WhoseList;
import tend.out.Mail;
import tend.out.MailServer;

@Command(
    name = "digest",
    mixinStandardHelpOptions = true,
    description = {
      "Sends a list by mail, now. With set it goes by itself, as long as serve runs.",
      "The mail server is in TEND_SMTP, as smtp://user:password@mail.example.org:587."
    },
    subcommands = {DigestSet.class, DigestList.class, DigestStop.class})
final class DigestCommand implements Callable<Integer> {
  @Mixin private Common common = new Common();

  @ArgGroup(multiplicity = "0..1")
  private Today.@Nullable Which which;

  @Option(names = "--to", paramLabel = "MAIL", description = "The address to send it to.")
  private @Nullable String to;

  @Option(names = "--weekly", description = "With the days of the coming week.")
  private boolean weekly;

  @Option(names = "--even-empty", description = "Send it also when there is nothing to do.")
  private boolean empty;

  @Option(
      names = "--smtp",
      paramLabel = "URL",
      description = "The mail server; with a password it belongs into TEND_SMTP instead.")
  private @Nullable String smtp;

  @Option(names = "--dry-run", description = "Print the mail instead of sending it.")
  private boolean dry;

  @Override
  public Integer call() {
    if (which == null || to == null) {
      throw new Errors.WrongUsage("say whose list and where to: --account NAME --to MAIL");
    }
    if (smtp != null && MailServer.hasPassword(smtp)) {
      throw new Errors.WrongUsage(
          "others can see the password of --smtp in the list of processes; put it into TEND_SMTP");
    }
    try (App app = common.open()) {
      return send(app.digests(smtp), which.named(), Addressed.to(to));
    }
  }

  private int send(Digests digests, WhoseList list, String address) {
    Mail mail = digests.mail(list, address, weekly, common.moment());
    if (dry) {
      print(mail);
      return ExitCode.FINE;
    }
    boolean skipped = !empty && digests.isEmpty(list, common.moment());
    if (!skipped) {
      digests.send(mail, common.moment());
    }
    tell(mail, !skipped);
    return ExitCode.FINE;
  }

  private void print(Mail mail) {
    if (common.json) {
      common.print(mail);
    } else {
      common.say("To: %s%nSubject: %s%n%n%s", mail.to(), mail.subject(), mail.text());
    }
  }

  private void tell(Mail mail, boolean sent) {
    if (common.json) {
      Map<String, Object> view = new LinkedHashMap<>();
      view.put("sent", sent);
      view.put("to", mail.to());
      view.put("subject", mail.subject());
      common.print(view);
    } else if (sent) {
      common.say("Sent to %s: %s", mail.to(), mail.subject());
    } else {
      common.say("Nothing needs you today, so nothing was sent; --even-empty sends it anyway.");
    }
  }
}
