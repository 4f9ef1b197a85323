package tend.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.flow.LivePlatforms.Offer;

/**
 * The connected accounts, and what else can be connected.
 *
 * @param told what was just done, or null
 * @param problem why something could not be done, or null
 */
public record ConnectPage(
    List<Line> lines, List<Offer> offers, @Nullable String told, @Nullable String problem) {
  /**
   * A connected account.
   *
   * @param shown its name on the platform
   * @param url of the connection
   * @param running where its reading is seen that is under way, or null
   */
  public record Line(
      String account, String platform, String shown, String url, @Nullable String running) {}
}
