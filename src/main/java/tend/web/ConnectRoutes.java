package tend.web;

import static tend.web.page.Words.said;
import static tend.web.page.Words.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tend.flow.ConnectAccount.Wish;
import tend.flow.LivePlatforms.Offer;
import tend.flow.PlatformRefused;
import tend.model.Account;
import tend.web.page.Field;
import tend.web.page.Parts;
import tend.web.page.Urls;

/** Connecting accounts with live platforms. Secrets come in forms only and go to the platform. */
final class ConnectRoutes {
  private final Parts parts;
  private final Doors doors;

  ConnectRoutes(Parts parts) {
    this.parts = parts;
    this.doors = new Doors(parts.clock());
  }

  void form(Context ctx) {
    Offer offer = offer(ctx);
    String server = offer.server();
    show(ctx, new Typed(offer, "", server == null ? "" : server, "", ""), null, null);
  }

  private Offer offer(Context ctx) {
    return parts.live().offer(ctx.pathParam("platform"));
  }

  /** What was typed; the secret is never shown again. */
  private record Typed(Offer offer, String account, String server, String name, String secret) {
    private static Typed of(Context ctx, Offer offer) {
      String usual = offer.server();
      String server = Field.text(ctx, "server");
      return new Typed(
          offer,
          Field.text(ctx, "account"),
          address(server.isEmpty() && usual != null ? usual : server),
          Field.text(ctx, "name"),
          Field.text(ctx, "secret"));
    }

    private static String address(String server) {
      String bare = server.replaceFirst("/+$", "");
      return bare.isEmpty() || bare.matches("(?i)https?://.*") ? bare : "https://" + bare;
    }

    private @Nullable String problem(boolean asksSecret) {
      if (account.isEmpty() || !Account.isName(account)) {
        return t("Give the account a name of one line, such as its handle.");
      }
      if (!isServer(server)) {
        return t("Name the server of the account, such as https://mastodon.social.");
      }
      if (asksSecret && secret.isEmpty()) {
        return t("The last field is empty. Give {0}.", said(offer.secret()));
      }
      return offer.name() != null && name.isEmpty() ? t("Give {0}.", said(offer.name())) : null;
    }

    private static boolean isServer(String server) {
      try {
        return URI.create(server).getHost() != null;
      } catch (IllegalArgumentException e) {
        return false;
      }
    }

    @Override
    public String toString() {
      return "Typed[" + offer.platform() + ", " + account + "]";
    }
  }

  /** The first step of platforms with a page of their own; the only step of the others. */
  void take(Context ctx) {
    Offer offer = offer(ctx);
    Typed typed = Typed.of(ctx, offer);
    String id = ctx.formParam("door");
    Optional<Doors.Door> door = id == null ? Optional.empty() : doors.find(id);
    String problem = typed.problem(!offer.door() || door.isPresent());
    if (problem == null && id != null && door.isEmpty()) {
      problem = t("The page was opened too long ago. Begin again.");
    }
    if (problem != null) {
      show(ctx, typed, door.orElse(null), problem);
      return;
    }
    try {
      if (offer.door() && door.isEmpty()) {
        parts
            .live()
            .open(offer.platform(), typed.server())
            .ifPresent(
                opened ->
                    show(ctx, typed, doors.add(typed.account(), typed.server(), opened), null));
      } else {
        connect(ctx, typed, door);
      }
    } catch (PlatformRefused e) {
      show(ctx, typed, door.orElse(null), said(String.valueOf(e.getMessage())));
    }
  }

  private void connect(Context ctx, Typed typed, Optional<Doors.Door> door) {
    String account = door.map(Doors.Door::account).orElse(typed.account());
    parts
        .live()
        .connect(
            new Wish(
                typed.offer().platform(),
                account,
                door.map(Doors.Door::server).orElse(typed.server()),
                typed.name(),
                typed.secret(),
                door.map(d -> d.opened().begun()).orElse(Map.of())));
    door.ifPresent(d -> doors.close(d.id()));
    ctx.redirect(Urls.connected(account), HttpStatus.SEE_OTHER);
  }

  private void show(Context ctx, Typed typed, Doors.@Nullable Door door, @Nullable String problem) {
    List<String> accounts = parts.accounts().all().stream().map(Account::name).toList();
    ctx.status(problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    ctx.header("Cache-Control", "no-store");
    ctx.render(
        "connecting.jte",
        Map.of(
            "page",
            new ConnectingPage(
                typed.offer(),
                accounts,
                typed.account(),
                typed.server(),
                typed.name(),
                door == null ? null : door.id(),
                door == null ? null : door.opened().url(),
                problem)));
  }
}
