package tend.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tend.text.HtmlText;

/** Files made to harm whoever reads them: each is refused or listed in one line, and soon. */
@Timeout(20)
class HostileFilesTest {
  private static final String ROWS = "kind,id,at\npost,p1,2026-01-01T00:00:00Z\n";
  private static final String COMMENTS = "Date,Link,Message\n";
  @TempDir private Path folder;

  private String refusal(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("hostile"), bytes);
    UnreadableFile refused =
        catchThrowableOfType(UnreadableFile.class, () -> Export.read(file, null, null));
    assertThat(refused).as("it was read").isNotNull();
    assertThat(refused.getMessage()).doesNotContain("\n").hasSizeLessThan(1_000);
    return String.valueOf(refused.getMessage());
  }

  private String refusal(HostileZip zip) throws IOException {
    return refusal(zip.bytes());
  }

  private List<String> listed(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("listed"), text);
    return Export.read(file, null, null).reading().problems().stream()
        .map(Problem::reason)
        .toList();
  }

  @Test
  void aZipThatSwellsIsRefused() throws Exception {
    assertThat(refusal(new HostileZip().entry("a.csv", ROWS + " ".repeat(30_000_000))))
        .contains("it inflates to far more than its size");
  }

  @Test
  void aZipInAZipIsNotOpened() throws Exception {
    byte[] inner = new HostileZip().entry("a.csv", ROWS).bytes();
    assertThat(
            refusal(
                new HostileZip().entry("b.zip", new String(inner, StandardCharsets.ISO_8859_1))))
        .contains("it is a zip inside a zip; unpack it first");
  }

  @Test
  void filesThatLieOverOneAnotherAreRefused() throws Exception {
    assertThat(refusal(new HostileZip().entry("a.csv", ROWS).over("b.csv", ROWS)))
        .contains("its files lie over one another");
  }

  @Test
  void twoFilesOfOneNameAreRefused() throws Exception {
    assertThat(refusal(new HostileZip().entry("a.csv", ROWS).entry("a.csv", ROWS)))
        .contains("two files of one name: a.csv");
  }

  @Test
  void namesThatLeadOutAreRefused() throws Exception {
    for (String name :
        List.of("../a.csv", "a/../../b.csv", "/etc/a.csv", "C:\\a.csv", "..\\a.csv", "C:/a.csv")) {
      assertThat(refusal(new HostileZip().entry(name, ROWS))).contains("points outside");
    }
  }

  @Test
  void linksAreRefused() throws Exception {
    assertThat(refusal(new HostileZip().entry("a.csv", ROWS).link("b.csv", "/etc/passwd")))
        .contains("it holds a link to another place: b.csv");
  }

  @Test
  void aWrongSumIsABrokenZip() throws Exception {
    assertThat(refusal(new HostileZip().wrongSum("a.csv", ROWS)))
        .contains("the zip is broken or cut off");
  }

  @Test
  void aNameOverSeveralLinesIsToldInOne() throws Exception {
    assertThat(refusal(new HostileZip().entry("../a\nb\u001b[31m.csv", ROWS)))
        .doesNotContain("\u001b");
  }

  @Test
  void aZipCutOffAnywhereIsRefused() throws Exception {
    byte[] whole = new HostileZip().entry("a.csv", ROWS).bytes();
    for (int length = 4; length < whole.length; length += 7) {
      assertThat(refusal(java.util.Arrays.copyOf(whole, length))).isNotEmpty();
    }
  }

  @Test
  void moreFilesThanAnyExportHasAreRefused() throws Exception {
    HostileZip zip = new HostileZip();
    for (int i = 0; i <= 200_000; i++) {
      zip.over("n" + i, "");
    }
    assertThat(refusal(zip)).contains("it holds more than 200000 files");
  }

  @Test
  void emptyEntriesAreNoActivity() throws Exception {
    assertThat(refusal(new HostileZip().entry("a.csv", ""))).contains("it holds no activity file");
  }

  @Test
  void aHugeFieldIsListed() throws Exception {
    assertThat(listed(ROWS + "post,\"" + "x".repeat(5_000_000)))
        .contains("a quote opened here is never closed");
  }

  @Test
  void aHugeLineOfLooseQuotesIsListed() throws Exception {
    assertThat(listed(COMMENTS + "2026-01-01 00:00:00,l,\"" + "x\\\"".repeat(3_000_000) + "\n"))
        .singleElement()
        .asString()
        .contains("longer than");
  }

  @Test
  void jsonNestedTooDeeplyIsNoActivity() throws Exception {
    assertThat(refusal("[".repeat(1_000_000).getBytes(StandardCharsets.UTF_8)))
        .contains("this is no activity file");
  }

  @Test
  void aHugeLineOfNeutralJsonIsListed() throws Exception {
    String line = "{\"kind\":\"post\",\"id\":\"p1\",\"at\":\"2026-01-01T00:00:00Z\"}\n";
    assertThat(listed(line + "{\"kind\":\"" + "x".repeat(20_000_000) + "\"}\n"))
        .containsExactly("the line is longer than any row");
  }

  @Test
  void aMillionOpenTagsAreAnEntryTooLarge() throws Exception {
    String page =
        "<html><style>._a6-g{}._a70e{}</style><div class=\"uiBoxWhite\">"
            + "<div>".repeat(1_000_000);
    assertThat(listed(page)).containsExactly("the entry is larger than any comment");
  }

  @Test
  void tagsNestedDeeplyInOneEntryAreRead() throws Exception {
    String page =
        "<html><style>._a6-g{}._a70e{}</style><div class=\"uiBoxWhite\"><table><tr><td colspan=2>"
            + "<div>".repeat(50_000)
            + "</td></tr><tr><td class=\"_2piu\">Jan 5, 2025</td></tr></table></div>";
    assertThat(listed(page)).isEmpty();
  }

  @Test
  void manySpacesBetweenTagsTakeNoTimeOfTheirOwn() {
    assertThat(HtmlText.of("<p>a" + "<i> </i>".repeat(200_000) + "b</p>")).startsWith("a");
  }

  @Test
  void aConnectionThatNeverEndsIsCutOff() throws Exception {
    String header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";
    assertThat(listed(header + "\"A" + "\n,x".repeat(200_000))).isNotEmpty();
  }

  @Test
  void manyCommasAreOneMessage() throws Exception {
    Path file = folder.resolve("commas.csv");
    Files.writeString(file, COMMENTS + "2026-01-01 00:00:00,l," + "x,".repeat(45_000));
    assertThat(Export.read(file, null, null).rows()).hasSize(1);
  }

  @Test
  void entitiesThatMultiplyAreNotExpanded() throws Exception {
    String laughs =
        "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol2 \""
            + "&lol;".repeat(10)
            + "\">]><html class=\"_a6-g _a70e\"><div class=\"uiBoxWhite\"><table><tr><td colspan=2>C<div>&lol2;</div></td></tr>"
            + "<tr><td class=\"_2piu\">Jan 5, 2025</td></tr></table></div></html>";
    Path file = Files.writeString(folder.resolve("laughs.html"), laughs);
    assertThat(Export.read(file, null, null).rows().get(0).text()).isEqualTo("&lol2;");
  }
}
