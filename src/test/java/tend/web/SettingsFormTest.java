package tend.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the form of settings says of what it cannot take, and where. */
class SettingsFormTest extends OnSamples {
  private static final Pattern INVALID =
      Pattern.compile("name=\"([a-z-]+)\"[^>]* aria-invalid=\"true\" aria-describedby=\"([a-z-]+)");

  private static Map<String, String> typed() {
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("zone", "Europe/Berlin");
    List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun")
        .forEach(day -> typed.put("minutes-" + day, "20"));
    typed.put("opens", "09:00");
    typed.put("closes", "18:00");
    typed.put("platform", "instagram");
    typed.put("verified", "unknown");
    return typed;
  }

  private static String sent(Map<String, String> typed, String language) throws Exception {
    String form =
        typed.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    HttpRequest.Builder sent = site.form("/accounts/tiny.plots/settings", form);
    return Site.send(sent.header("Accept-Language", language)).body();
  }

  private static Map<String, String> invalid(String page) {
    Map<String, String> invalid = new LinkedHashMap<>();
    INVALID.matcher(page).results().forEach(r -> invalid.put(r.group(1), r.group(2)));
    return invalid;
  }

  @Test
  void aWrongMondayMarksMondayAlone() throws Exception {
    Map<String, String> typed = typed();
    typed.put("minutes-mon", "-5");
    String page = sent(typed, "en");
    assertThat(invalid(page)).containsExactly(Map.entry("minutes-mon", "minutes-wrong"));
    assertThat(page).contains("id=\"minutes-wrong\">Mon: write whole minutes from 0 to 1,440.");
  }

  @Test
  void hoursThatEndBeforeTheyBeginAreMarked() throws Exception {
    Map<String, String> typed = typed();
    typed.put("opens", "19:00");
    String page = sent(typed, "en");
    assertThat(invalid(page)).containsOnlyKeys("opens", "closes").containsValue("hours-wrong");
    assertThat(page).contains("id=\"hours-wrong\">Choose a time to end that is after the start.");
  }

  @Test
  void aHalfOfTheQuietHoursMarksTheOtherHalf() throws Exception {
    Map<String, String> typed = typed();
    typed.put("quiet-from", "21:00");
    assertThat(invalid(sent(typed, "en"))).containsExactly(Map.entry("quiet-to", "quiet-wrong"));
  }

  @Test
  void daysOffThatEndBeforeTheyBeginMarkTheLastDay() throws Exception {
    Map<String, String> typed = typed();
    typed.put("pause-from", "2026-04-09");
    typed.put("pause-to", "2026-04-01");
    String page = sent(typed, "en");
    assertThat(invalid(page)).containsExactly(Map.entry("pause-to", "pause-wrong"));
    assertThat(page).contains("Choose a last day that is not before the first.");
  }

  @Test
  void noMessageSpeaksTheCommandLinesLanguage() throws Exception {
    Map<String, String> typed = typed();
    typed.put("minutes-sun", "lots");
    typed.put("opens", "");
    typed.put("pause-to", "2026-04-01");
    typed.put("assistants", "Kim");
    String page = sent(typed, "de");
    assertThat(invalid(page)).containsOnlyKeys("minutes-sun", "opens", "pause-from", "assistants");
    assertThat(page)
        .contains(
            "So.: Schreib ganze Minuten von 0 bis 1.440.",
            "Wähle beide Uhrzeiten.",
            "Wähle den ersten Tag.",
            "„Kim“ hat keine Minuten am Tag; schreib eine Zeile wie Kim=15.")
        .doesNotContain("20,20", "..2026", "Kim=0");
  }

  @Test
  void theAlertTakesTheFocus() throws Exception {
    Map<String, String> typed = typed();
    typed.put("zone", "Mars/Base");
    assertThat(sent(typed, "en")).contains("role=\"alert\" tabindex=\"-1\" autofocus>");
  }
}
