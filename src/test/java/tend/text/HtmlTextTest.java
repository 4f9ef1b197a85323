package tend.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTextTest {
  @Test
  void paragraphsAndBreaksBecomeLines() {
    assertThat(HtmlText.of("<p>One<br>two<br />three</p><p>Four</p>"))
        .isEqualTo("One\ntwo\nthree\n\nFour");
  }

  @Test
  void entitiesAreCharacters() {
    assertThat(HtmlText.of("<p>Tom &amp; Ana &lt;3 &#064;home</p>"))
        .isEqualTo("Tom & Ana <3 @home");
  }

  @Test
  void aLinkIsReadWhole() {
    assertThat(
            HtmlText.of(
                "<p><span class=\"h-card\"><a href=\"https://a.example/@kim\">@<span>kim</span></a></span> see <a href=\"https://b.example/x\"><span class=\"invisible\">https://</span><span class=\"ellipsis\">b.example</span><span class=\"invisible\">/x</span></a></p>"))
        .isEqualTo("@kim see https://b.example/x");
  }

  @Test
  void scriptsAreNoText() {
    assertThat(HtmlText.of("<p>Hi<script>alert(1)</script><style>p{}</style></p>")).isEqualTo("Hi");
  }

  @Test
  void plainTextStaysAsItIs() {
    assertThat(HtmlText.of("just words")).isEqualTo("just words");
  }
}
