package tend.web;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tend.cli.Ran;
import tend.out.ReceivingServer;

/**
 * Every form in which a list goes out has the things of the screen: the same ones in the same order
 * with the same words and minutes. The page is the measure; of the sample accounts one item is done
 * and one is put off until the evening.
 */
class SameListEverywhereTest extends OnSamples {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<Which, List<Row>> SCREEN = new HashMap<>();

  enum Which {
    MARLOW("--account", "marlow.bakes", "/accounts/marlow.bakes/today"),
    NORTHLIGHT("--account", "northlight.fm", "/accounts/northlight.fm/today"),
    TINY("--account", "tiny.plots", "/accounts/tiny.plots/today"),
    CREATOR("--creator", "Marlow Finch", "/creators/Marlow%20Finch/today");

    private final String option;
    private final String name;
    private final String page;

    Which(String option, String name, String page) {
      this.option = option;
      this.name = name;
      this.page = page;
    }
  }

  /** An item as a form shows it; the id is empty where a form has none. */
  private record Row(String id, String title, int minutes) {
    Row withoutId() {
      return new Row("", title, minutes);
    }
  }

  @BeforeAll
  static void someAreAnswered() throws Exception {
    for (Which which : List.of(Which.TINY, Which.MARLOW)) {
      List<Row> rows = onScreen(which);
      run("answer", rows.get(0).id(), "done");
      run("answer", rows.get(1).id(), "later", "--until", "2026-03-02T18:00:00Z");
    }
    for (Which which : Which.values()) {
      SCREEN.put(which, onScreen(which));
    }
  }

  private static String run(String... args) {
    Ran ran = Ran.at(Site.NOW, folder.resolve("data"), args);
    assertThat(ran.code()).as(ran.err()).isZero();
    return ran.out();
  }

  private static String run(Which which, String command, String... more) {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(Arrays.asList(more));
    all.addAll(List.of(which.option, which.name));
    return run(all.toArray(String[]::new));
  }

  private static List<Row> onScreen(Which which) throws Exception {
    Document page = Jsoup.parse(site.get(which.page).body());
    List<Row> rows = new ArrayList<>();
    for (Element card : page.select(".act")) {
      Element account = card.selectFirst(".meta .sep");
      boolean several = which == Which.CREATOR && account != null;
      String title = text(card, "h3");
      rows.add(
          new Row(
              card.id().substring(2),
              several ? text(card, ".meta .sep") + ": " + title : title,
              minutes(text(card, ".meta .num"))));
    }
    assertThat(rows).hasSizeGreaterThan(1);
    return rows;
  }

  private static String text(Element within, String what) {
    Element found = within.selectFirst(what);
    assertThat(found).as(what).isNotNull();
    return found == null ? "" : found.text();
  }

  private static int minutes(String words) {
    return Integer.parseInt(words.replace(" min", ""));
  }

  private static List<Row> screen(Which which) {
    return SCREEN.getOrDefault(which, List.of());
  }

  private static List<Row> titles(Which which) {
    return screen(which).stream().map(Row::withoutId).toList();
  }

  private static List<Row> found(String regex, String text, int id, int title, int minutes) {
    Matcher matcher = Pattern.compile(regex, Pattern.MULTILINE).matcher(text);
    List<Row> rows = new ArrayList<>();
    while (matcher.find()) {
      String words = matcher.group(title).replaceAll("\\\\(.)", "$1");
      rows.add(
          new Row(
              id == 0 ? "" : matcher.group(id), words, Integer.parseInt(matcher.group(minutes))));
    }
    return rows;
  }

  private static List<Row> json(Which which, String body) throws Exception {
    JsonNode view = JSON.readTree(body);
    List<Row> rows = new ArrayList<>();
    view.get("items").forEach(item -> rows.add(row(which, item)));
    view.get("evening").forEach(later -> rows.add(row(which, later.get("item"))));
    return rows;
  }

  private static Row row(Which which, JsonNode item) {
    String author = item.get("subject").path("author").asText("");
    String account = which == Which.CREATOR ? item.get("account").asText() + ": " : "";
    String doing = item.get("doing").asText();
    return new Row(
        item.get("id").asText(),
        account + (author.isEmpty() || author.equals("null") ? doing : doing + ": " + author),
        item.get("minutes").asInt());
  }

  @ParameterizedTest
  @EnumSource
  void theJson(Which which) throws Exception {
    assertThat(json(which, run(which, "today", "--json"))).isEqualTo(screen(which));
  }

  @ParameterizedTest
  @EnumSource
  void theMarkdown(Which which) {
    String regex = "^- \\[ \\] \\[?(.+?)(?:\\]\\(<[^>]*>\\))?, (\\d+) min, .* <!-- (\\w+) -->";
    assertThat(found(regex, run(which, "today", "--markdown"), 3, 1, 2)).isEqualTo(screen(which));
  }

  @ParameterizedTest
  @EnumSource
  void theCalendar(Which which) {
    VEvent day = Biweekly.parse(run(which, "calendar", "-")).first().getEvents().get(0);
    String text = day.getDescription().getValue();
    assertThat(found("^• (.+), (\\d+) min, ", text, 0, 1, 2)).isEqualTo(titles(which));
    assertThat(List.of(day.getExperimentalProperty("X-TEND-ITEMS").getValue().split(" ", -1)))
        .isEqualTo(screen(which).stream().map(Row::id).toList());
    int minutes = screen(which).stream().mapToInt(Row::minutes).sum();
    assertThat(day.getSummary().getValue())
        .isEqualTo("Tend: " + screen(which).size() + " things, " + minutes + " min");
  }

  @ParameterizedTest
  @EnumSource
  void theMail(Which which) throws Exception {
    JsonNode mail =
        JSON.readTree(
            run(which, "digest", "--to", "ana@example.org", "--weekly", "--dry-run", "--json"));
    String text = mail.get("text").asText();
    assertThat(found("^• (.+), (\\d+) min, ", text, 0, 1, 2)).isEqualTo(titles(which));
    List<Row> html = new ArrayList<>();
    for (Element item : Jsoup.parse(mail.get("html").asText()).select("li[id]")) {
      String words = item.html().replaceAll("(?s)<p .*", "");
      List<Row> one = found("^(.+), (\\d+) min, ", Jsoup.parse(words).text(), 0, 1, 2);
      html.add(new Row(item.id().substring(2), one.get(0).title(), one.get(0).minutes()));
    }
    assertThat(html).isEqualTo(screen(which));
  }

  @ParameterizedTest
  @EnumSource
  void theWebhook(Which which) throws Exception {
    try (ReceivingServer server = new ReceivingServer()) {
      String added =
          run(which, "webhook", "add", server.url("/" + which), "--allow-local", "--json");
      run("webhook", "test", JSON.readTree(added).get("id").asText());
      assertThat(json(which, server.received().get(0).body())).isEqualTo(screen(which));
    }
  }
}
