package tend.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Today on paper, in a real Chromium that prints. */
class PrintIT extends InBrowser {

  private static Page printed(ColorScheme scheme) {
    Page page = visitor.open("/accounts/tiny.plots/today", 794, scheme);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    return page;
  }

  @Test
  void paperShowsTheListWithEveryWhyAndNothingToPress() {
    Page page = printed(ColorScheme.LIGHT);
    page.pdf(new Page.PdfOptions().setPath(Path.of("target/screenshots/print-today.pdf")));
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/screenshots/print-today.png")));
    Object items = page.evaluate("document.querySelectorAll('.act').length");
    assertThat(items).isNotEqualTo(0);
    assertThat(shown(page, ".act h3")).isEqualTo(items);
    assertThat(shown(page, ".act .tick")).isEqualTo(items);
    assertThat(shown(page, ".act .why:not(.faint)")).isEqualTo(items);
    for (String pressed : List.of("nav", ".acts", "dialog", ".appbar", ".keys")) {
      assertThat(shown(page, pressed)).as(pressed).isEqualTo(0);
    }
  }

  @Test
  void paperIsBlackOnWhiteInTheDark() {
    Page page = printed(ColorScheme.DARK);
    Object paper = page.evaluate("getComputedStyle(document.body).backgroundColor");
    assertThat(paper).isIn("rgba(0, 0, 0, 0)", "rgb(255, 255, 255)");
    for (String words : List.of(".act h3", ".act .why", ".act .meta", ".head h1", ".group > h2")) {
      Object ink =
          page.evaluate(
              "s => { const c = document.createElement('canvas').getContext('2d');"
                  + " c.fillStyle = getComputedStyle(document.querySelector(s)).color;"
                  + " c.fillRect(0, 0, 1, 1); return Math.max(...c.getImageData(0, 0, 1, 1).data.slice(0, 3)); }",
              words);
      assertThat((Integer) ink).as(words).isLessThan(90);
    }
  }

  private static Object shown(Page page, String what) {
    return page.evaluate(
        """
        s => [...document.querySelectorAll(s)]
          .filter(e => e.checkVisibility({contentVisibilityAuto: true}) && e.getBoundingClientRect().height > 0).length
        """,
        what);
  }
}
