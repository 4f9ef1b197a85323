package tend.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What pages say where something is not there, in the reader's language. */
class RefusalWordsTest extends OnSamples {
  private static String said(String path, String language) throws Exception {
    String body = Site.send(site.to(path).header("Accept-Language", language)).body();
    int from = body.indexOf("</h1><p>") + "</h1><p>".length();
    return body.substring(from, body.indexOf("</p>", from));
  }

  @Test
  void germanIsGermanFromTheFirstWordToTheLast() throws Exception {
    assertThat(said("/accounts/tiny.plots/people/nobody", "de"))
        .isEqualTo("hier ist niemand mehr; sieh auf der Seite Leute, wen es gibt");
    assertThat(said("/playbooks/vocabularies", "de"))
        .startsWith("es gibt kein Playbook vocabularies; es gibt: ");
    assertThat(said("/accounts/tiny.plot/today", "de"))
        .isEqualTo("es gibt keinen Account tiny.plot; meintest du tiny.plots?");
    assertThat(said("/campaigns/autumn", "de"))
        .startsWith("es gibt keine Kampagne autumn; es gibt: ");
    assertThat(said("/results?account=nobody-at-all", "de"))
        .startsWith("es gibt keinen Account nobody-at-all; es gibt: ");
  }

  @Test
  void whatIsFoundInADraftIsToo() throws Exception {
    String form = "text=" + encoded("Great post!!! Follow for follow?") + "&to=&platform=x";
    String page =
        Site.send(site.form("/accounts/tiny.plots/draft", form).header("Accept-Language", "de"))
            .body();
    assertThat(page)
        .contains(
            "Will Aufmerksamkeit tauschen, etwa Folgen gegen Folgen",
            "Das tauscht Aufmerksamkeit; Plattformen bestrafen das",
            "da steht: follow for follow",
            "Ob es nach dir klingt: ");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
