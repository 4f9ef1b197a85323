package tend.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Campaigns over real HTTP, without scripts; today is Monday 2 March 2026. */
class CampaignPagesTest {
  private static final String TERMS = "&prize=A+kit&countries=NL%2C+BE&age=18";
  @TempDir Path folder;
  private Site site;

  @BeforeEach
  void start() throws Exception {
    site = new Site(folder.resolve("kept"), false);
    String row = "kind,id,at,own,text\npost,p1,2026-03-01T09:00:00Z,true,Warm rolls\n";
    site.importing(Files.writeString(folder.resolve("own.csv"), row), "mina.makes", "instagram");
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return site.get(path);
  }

  private HttpResponse<String> post(String path, String form) throws Exception {
    return Site.send(site.form(path, form));
  }

  private static String form(String template, String name, String start) {
    return "template="
        + template
        + "&name="
        + URLEncoder.encode(name, StandardCharsets.UTF_8)
        + "&account=mina.makes&start="
        + start;
  }

  private String made(String template, String name, String start) throws Exception {
    HttpResponse<String> made = post("/campaigns", form(template, name, start) + TERMS);
    assertThat(made.statusCode()).isEqualTo(303);
    return URI.create(made.headers().firstValue("Location").orElseThrow()).getPath();
  }

  @Test
  void withoutACampaignThePageOffersWhatToBeginWith() throws Exception {
    assertThat(get("/campaigns").body())
        .contains("No campaign runs.", "href=\"/campaigns/new?template=giveaway\"");
  }

  @Test
  void whatAPlatformRefusesStandsBesideEachWayBeforeItIsMade() throws Exception {
    assertThat(get("/campaigns/new?template=giveaway&account=mina.makes").body())
        .contains(
            "value=\"friend-tag\"",
            "Personal timelines and tagging friends are no way to enter",
            "promotion guidelines",
            "not legal advice");
  }

  @Test
  void lookingMakesNothingAndTellsTheDays() throws Exception {
    String look = "/campaigns/new?look=1&" + form("giveaway", "Kit", "2026-03-09") + TERMS;
    assertThat(get(look).body()).contains("No platform refuses it.", "9–15 March", "opens once");
    assertThat(get("/campaigns").body()).contains("No campaign runs.");
  }

  @Test
  void aRefusedWayIsNotMadeAndKeepsWhatWasTyped() throws Exception {
    HttpResponse<String> refused =
        post("/campaigns", form("giveaway", "Kit", "2026-03-09") + TERMS + "&way=friend-tag");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("It is refused like this.", "value=\"Kit\"", "value=\"NL, BE\"");
    assertThat(get("/campaigns").body()).contains("No campaign runs.");
  }

  @Test
  void aDayThatIsNoneIsSaidBesideTheForm() throws Exception {
    HttpResponse<String> refused = post("/campaigns", form("giveaway", "Kit", "soon"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("\"soon\" is no day");
  }

  @Test
  void onceMadeItHasItsPhasesChecksAndSteps() throws Exception {
    String page = get(made("giveaway", "Kit", "2026-03-09") + "?did=made").body();
    assertThat(page)
        .contains(
            "Made. Its steps come",
            "id=\"phase-run\"",
            "You run it and answer for it yourself",
            "Asked for by",
            "Write the rules",
            "What good looks like",
            "A kit");
    assertThat(get("/campaigns").body()).contains(">Kit</a>", "Your time", "Open for entries");
  }

  @Test
  void aPreviewChangesNothingAndAMoveCanBeTakenBack() throws Exception {
    String kit = made("giveaway", "Kit", "2026-03-09");
    assertThat(get(kit + "?preview=2026-03-16").body())
        .contains("Beginning on Monday 16 March", "Not saved yet", "16–22 March");
    assertThat(get(kit).body()).contains("9–15 March").doesNotContain("16–22 March");
    HttpResponse<String> moved = post(kit + "/start", "start=2026-03-16");
    URI after = URI.create(moved.headers().firstValue("Location").orElseThrow());
    assertThat(get(after.getPath() + "?" + after.getQuery()).body())
        .contains("16–22 March", "Undo", "action=\"" + kit + "/changes/2\"");
    post(kit + "/changes/2", "_method=DELETE");
    assertThat(get(kit).body()).contains("9–15 March").doesNotContain("16–22 March");
  }

  @Test
  void aSecondClickOnUndoTakesBackNothingElse() throws Exception {
    String kit = made("giveaway", "Kit", "2026-03-09");
    post(kit + "/start", "start=2026-03-16");
    post(kit + "/terms", "prize=Two+kits&countries=NL&age=16");
    assertThat(post(kit + "/changes/3", "_method=DELETE").statusCode()).isEqualTo(303);
    HttpResponse<String> again = post(kit + "/changes/3", "_method=DELETE");
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("Nothing was changed.", "not the newest any more");
    assertThat(get(kit).body()).contains("16–22 March");
  }

  @Test
  void aDayBeyondAllPlansIsRefused() throws Exception {
    String start = URLEncoder.encode("+999999999-12-31", StandardCharsets.UTF_8);
    HttpResponse<String> refused = post("/campaigns", form("giveaway", "Kit", start) + TERMS);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("is too far ahead");
  }

  @Test
  void aCampaignCalledNewHasAPageOfItsOwn() throws Exception {
    String page = made("giveaway", "New", "2026-03-09");
    assertThat(get(page).body()).contains("id=\"phase-run\"");
  }

  @Test
  void aMoveIntoThePastIsRefusedOnThePage() throws Exception {
    String kit = made("giveaway", "Kit", "2026-03-09");
    HttpResponse<String> refused = post(kit + "/start", "start=2026-02-01");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Nothing was changed.", "cannot begin on 1 February");
    assertThat(get(kit + "?preview=2026-02-01").body())
        .contains("cannot begin on 1 February")
        .doesNotContain(">Move it</button>");
  }

  @Test
  void aStepIsTickedAndUntickedOnItsPage() throws Exception {
    String kit = made("giveaway", "Kit", "2026-03-02");
    String step = kit + "/steps/choose-the-prize/once/done";
    assertThat(post(step, "").headers().firstValue("Location").orElseThrow())
        .endsWith("?did=ticked&step=choose-the-prize&key=once");
    assertThat(get(kit).body()).contains("<s>Choose a prize that your own people would want</s>");
    post(step, "_method=DELETE");
    assertThat(get(kit).body()).doesNotContain("<s>Choose a prize");
  }

  @Test
  void aTickOnTheCampaignIsATickOnToday() throws Exception {
    String kit = made("giveaway", "Kit", "2026-03-02");
    assertThat(get("/accounts/mina.makes/today").body()).contains("Choose a prize");
    post(kit + "/steps/choose-the-prize/once/done", "");
    assertThat(get("/accounts/mina.makes/today").body()).contains("1 done");
  }

  @Test
  void aRequirementCanBeConfirmedAndTakenBack() throws Exception {
    String kit = made("collaboration", "Kit", "2026-03-09");
    String word = "word=instagram%2Fcross-promotion";
    post(kit + "/met", word);
    assertThat(get(kit + "?did=met").body())
        .contains("aria-label=\"Take back: Only if nobody is paid for it");
    post(kit + "/met", "_method=DELETE&" + word);
    assertThat(get(kit).body()).contains("aria-label=\"It is so: Only if nobody is paid for it");
  }

  @Test
  void termsAreChangedUntilTheyAreAnnounced() throws Exception {
    String kit = made("giveaway", "Kit", "2026-03-09");
    post(kit + "/terms", "prize=Two+kits&countries=NL&age=16");
    assertThat(get(kit).body()).contains("<dd>Two kits</dd>", "<dd>16</dd>");
    HttpResponse<String> refused = post(kit + "/terms", "prize=Two+kits&way=friend-tag");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Nothing was changed.");
  }

  @Test
  void whatIsCalledOffLeavesTheTimelineAndCanComeBack() throws Exception {
    String kit = made("giveaway", "Kit", "2026-03-09");
    post(kit + "/off", "");
    assertThat(get("/campaigns").body()).contains("1 over or called off", "Called off");
    assertThat(get(kit).body()).contains("action=\"" + kit + "/changes/2\"");
    post(kit + "/changes/2", "_method=DELETE");
    assertThat(get("/campaigns").body()).doesNotContain("over or called off");
  }

  @Test
  void anUnknownCampaignNamesTheNextStep() throws Exception {
    assertThat(get("/campaigns/nothing").statusCode()).isEqualTo(404);
    assertThat(get("/campaigns/new?template=nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void whatSomebodyNamesItIsShownAsText() throws Exception {
    String page = get(made("challenge", "<b>Crumb</b> \"7\"", "2026-03-09")).body();
    assertThat(page).contains("&lt;b&gt;Crumb").doesNotContain("<b>Crumb");
  }

  @Test
  void aWriteFromAnotherSiteIsRefused() throws Exception {
    HttpRequest.Builder foreign =
        site.form("/campaigns", form("giveaway", "Kit", "2026-03-09") + TERMS)
            .header("Origin", "https://evil.example");
    assertThat(Site.send(foreign).statusCode()).isEqualTo(403);
  }
}
