package tend.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.flow.LivePlatforms.Offer;

/**
 * The form to connect an account with a platform. It never holds a secret.
 *
 * @param accounts known names, offered while typing
 * @param doorId the key of the page to open, once it is known
 * @param doorUrl the page to open first, once it is known
 * @param problem why the last try did not work, with the next step; null at first
 */
public record ConnectingPage(
    Offer offer,
    List<String> accounts,
    String account,
    String server,
    String name,
    @Nullable String doorId,
    @Nullable String doorUrl,
    @Nullable String problem) {
  /** Whether the secret is asked for now, or only where to go for it. */
  public boolean asksSecret() {
    return !offer.door() || doorUrl != null;
  }
}
