package tend.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tend.RulesCopy;

/** What stands beside a playbook over real HTTP, on rules that may be written in. */
class BesideTest {
  private static final String THANKS = "/playbooks/thank-and-feature";
  @TempDir static Path folder;
  private static Site site;

  @BeforeAll
  static void start() throws IOException {
    Path rules = RulesCopy.in(folder.resolve("rules"));
    site = new Site(folder.resolve("data"), rules, true);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return site.get(path);
  }

  private HttpResponse<String> count(String file, String text) throws Exception {
    String form = "file=" + encoded(file) + "&text=" + encoded(text);
    return Site.send(site.form(THANKS + "/funnel", form).header("Accept", "application/json"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Path file(String playbook, String name) {
    return folder.resolve("rules").resolve(playbook).resolve(name);
  }

  private static String rules(String playbook) throws IOException {
    return Files.readString(file(playbook, "rules.dslr"));
  }

  @Test
  void brokenFilesLeaveTheLastVersionThatCompiled() throws Exception {
    String beside = "/playbooks/listen/beside";
    assertThat(get(beside).body()).doesNotContain("New results follow the fix");
    Path rules = file("listen", "rules.dslr");
    Files.writeString(rules, rules("listen").replaceFirst("\nend", "\n"));
    assertThat(get(beside).body())
        .contains(
            "From your last version that compiled, just now. New results follow the fix.",
            "rules.dslr, line",
            "pass</span>");
    assertThat(get("/playbooks/listen/beside/impact").body()).contains("Mend them first");
  }

  @Test
  void whatWasNeverSoundHereIsToldFromTheVersionInForce() throws Exception {
    Path settings = file("ask-your-people", "settings.yaml");
    Files.writeString(settings, "settings: [");
    assertThat(get("/playbooks/ask-your-people/beside").body())
        .contains("From the version in force. New results follow the fix.");
  }

  @Test
  void theTextThatIsThereCountsAsItStands() throws Exception {
    HttpResponse<String> counted = count("rules.dslr", rules("thank-and-feature"));
    assertThat(counted.statusCode()).isEqualTo(200);
    assertThat(counted.body()).contains("\"text\":\"3 → ", "\"problems\":[]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "> System.exit(1);",
        "rule \"x\" when eval(true) then end",
        "import java.io.File",
        "global String g",
        "function void f() {}",
        "rule \"x\"\nwhen\n  At least [x] \"); } static { System.exit(1); } //\nthen\nend"
      })
  void whatIsNoSentenceIsRefusedBeforeAnythingIsCounted(String hostile) throws Exception {
    assertThat(count("rules.dslr", rules("thank-and-feature") + "\n" + hostile).body())
        .contains("\"counts\":[]", "\"problems\":[\"Line ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"rules.drl", "../listen/rules.dslr", "README.md", "/etc/passwd", "a/b.dslr", ""})
  void onlySentencesAndSettingsAreCounted(String file) throws Exception {
    HttpResponse<String> refused = count(file, "settings:\n");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Only sentences and settings are counted");
  }

  @Test
  void aPlaybookThatIsNotThereIsNamed() throws Exception {
    HttpResponse<String> missing = get("/playbooks/lissten/beside");
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.body()).contains("did you mean listen?");
  }

  @Test
  void whatWouldFireNamesTheNearestMiss() throws Exception {
    assertThat(get("/accounts/tiny.plots/why").body())
        .contains("What would fire", "The nearest to firing:", "Nearly fires", "Held back");
  }

  @Test
  void anAccountThatIsForgottenIsNotPinned() throws Exception {
    HttpResponse<String> page =
        Site.send(
            site.to("/playbooks/remember-people/beside")
                .header("Cookie", "beside=no%20such%20account"));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).containsPattern("<option[^>]* value=\"marlow.bakes\"[^>]* selected>");
  }
}
