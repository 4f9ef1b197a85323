package tend.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Draws the app's icons anew from the brand mark, icon.svg; to be run by hand after a change. */
final class DrawIcons {
  private static final Path ASSETS = Path.of("web/assets");

  private DrawIcons() {}

  /** Launchers cut as they like as long as the middle four fifths stay. */
  private static final double SAFE = 0.7;

  public static void main(String[] args) throws Exception {
    try (Playwright playwright = Browsers.playwright();
        Browser browser = Browsers.launch(playwright, Browsers.chromium())) {
      draw(browser, 192, 1, "icon-192.png");
      draw(browser, 512, 1, "icon-512.png");
      draw(browser, 512, SAFE, "icon-maskable-512.png");
    }
  }

  private static void draw(Browser browser, int size, double part, String file) throws IOException {
    String mark = Files.readString(ASSETS.resolve("icon.svg"));
    String ground = mark.replaceAll("(?s).*<rect[^>]*fill=\"([^\"]+)\".*", "$1");
    try (Page page = browser.newPage()) {
      page.setViewportSize(size, size);
      page.setContent(
          "<style>body{margin:0;height:100vh;display:grid;place-items:center;background:%s}svg{width:%d%%;height:%d%%}</style>%s"
              .formatted(
                  part < 1 ? ground : "none",
                  Math.round(part * 100),
                  Math.round(part * 100),
                  mark));
      page.screenshot(
          new Page.ScreenshotOptions().setOmitBackground(true).setPath(ASSETS.resolve(file)));
    }
  }
}
