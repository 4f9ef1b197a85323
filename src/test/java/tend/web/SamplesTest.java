package tend.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The way out of the invented accounts. */
class SamplesTest extends OnSamples {
  private static final String OFFER = "action=\"/samples\"";

  @BeforeAll
  static void anAccountOfOnesOwn() throws Exception {
    Path own = folder.resolve("own.csv");
    Files.writeString(own, "kind,id,at,own,text\npost,p1,2026-01-02T09:00:00Z,true,Rolls\n");
    site.importing(own, "own-words");
  }

  private static String page(String path) throws Exception {
    return site.get(path).body();
  }

  @Test
  void itIsOfferedWhereASampleIsSetUpAndSaysWhatGoes() throws Exception {
    assertThat(page("/accounts/tiny.plots/settings"))
        .contains(OFFER, "They are invented: marlow.bakes, northlight.fm, tiny.plots.")
        .contains("what you ticked there. It cannot be undone.");
  }

  @Test
  void itIsNotOfferedWhereAnAccountIsReal() throws Exception {
    assertThat(page("/accounts/own-words/settings")).doesNotContain(OFFER);
  }

  @Test
  void itTakesASecondClick() throws Exception {
    String page = page("/import");
    assertThat(page.lastIndexOf("<details", page.indexOf(OFFER)))
        .isGreaterThan(page.lastIndexOf("</details>", page.indexOf(OFFER)));
  }
}
