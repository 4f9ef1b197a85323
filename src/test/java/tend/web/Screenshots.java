package tend.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Takes a picture of each screen with the sample accounts, on a phone and at a desk, in light and
 * dark, into {@code target/pictures}; to be run by hand, see the README.
 */
public final class Screenshots {
  private static final int[] WIDTHS = {390, 1280};
  private static final int SETTLE_MILLIS = 1500; // what is fetched once the page stands
  private static final List<Screen> SCREENS =
      List.of(
          new Screen("today", "/accounts/marlow.bakes/today"),
          new Screen("weeks", "/creators/Marlow%20Finch/weeks"),
          new Screen("campaigns", "/campaigns"),
          new Screen("new-campaign", "/campaigns/new"),
          new Screen("campaign", "/campaigns/starter-kit-giveaway"),
          new Screen("health", "/accounts/marlow.bakes/health"),
          new Screen("people", "/accounts/marlow.bakes/people"),
          new Screen("draft", "/accounts/marlow.bakes/draft"),
          new Screen("settings", "/accounts/marlow.bakes/settings"),
          new Screen("why", "/accounts/marlow.bakes/why"),
          new Screen("accounts", "/accounts"),
          new Screen("results", "/results"),
          new Screen("playbooks", "/playbooks"),
          new Screen("editor", "/playbooks/respond-to-comments"),
          new Screen("release", "/playbooks/respond-to-comments/release"),
          new Screen("history", "/playbooks/respond-to-comments/history"),
          new Screen("vocabulary", "/vocabulary"),
          new Screen("policies", "/policies"),
          new Screen("goto", "/goto"),
          new Screen("import", "/import"),
          new Screen("connect", "/connect"));

  private Screenshots() {}

  private record Screen(String name, String path) {}

  /** See the class. */
  public static void main(String[] args) throws Exception {
    Path data = Files.createTempDirectory("tend-pictures");
    try (Site site = new Site(data, true);
        Visitor visitor = new Visitor(site)) {
      for (Screen screen : SCREENS) {
        for (int width : WIDTHS) {
          for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            take(visitor, screen, width, scheme);
          }
        }
      }
    }
    System.exit(0);
  }

  private static void take(Visitor visitor, Screen screen, int width, ColorScheme scheme) {
    try (Page page = visitor.open(screen.path(), width, scheme)) {
      page.waitForTimeout(SETTLE_MILLIS);
      String name = screen.name() + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT);
      Path file = Path.of("target", "pictures", name + ".png");
      page.screenshot(new Page.ScreenshotOptions().setPath(file));
      System.out.println(file);
    }
  }
}
