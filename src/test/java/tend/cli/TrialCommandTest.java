package tend.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialCommandTest {
  @TempDir private Path folder;
  private Path data;

  /** Two posts a day over eight days; those at noon bring five people each, those at night one. */
  private static String rows() {
    StringBuilder rows = new StringBuilder("kind,id,at,author_id,own,text,post\n");
    for (int day = 0; day < 8; day++) {
      String noon = "2026-02-0" + (day + 1) + "T12:00:00Z";
      String night = "2026-02-0" + (day + 1) + "T22:30:00Z";
      rows.append("post,noon").append(day).append(',').append(noon).append(",me,true,Bowl,\n");
      rows.append("post,night").append(day).append(',').append(night).append(",me,true,Bowl,\n");
      for (int who = 0; who < 5; who++) {
        String id = "c" + day + "." + who;
        rows.append(
            "comment,%s,%s,k-%d,,Fine,noon%d\n"
                .formatted(id, noon.replace("T12:0", "T13:0"), 10 * day + who, day));
      }
      rows.append(
          "comment,d%d,%s,k-%d,,Fine,night%d\n"
              .formatted(day, night.replace("T22", "T23"), day, day));
    }
    return rows.append("mention,m1,2026-02-01T10:00:00Z,k-ana,,Hello,\n").toString();
  }

  @BeforeEach
  void anAccount() throws IOException {
    data = folder.resolve("kept");
    Path file = Files.writeString(folder.resolve("a.csv"), rows());
    assertThat(Ran.on(data, "import", file.toString(), "--account", "quiet.kiln").code()).isZero();
  }

  private Ran run(String... args) {
    List<String> all = new ArrayList<>(List.of("trial"));
    all.addAll(List.of(args));
    all.addAll(List.of("--account", "quiet.kiln", "--json"));
    return Ran.on(data, all.toArray(String[]::new));
  }

  private Ran begin(String name) {
    return run(
        "new",
        name,
        "--hypothesis",
        "At noon more people come than at night",
        "--from",
        "2026-02-01",
        "--to",
        "2026-02-08");
  }

  private void addPosts(int each) {
    for (int i = 0; i < each; i++) {
      run("add", "noon", "noon" + i, "noon");
      run("add", "noon", "night" + i, "night");
    }
  }

  @Test
  void aTrialThatIsOverHasAVerdict() {
    begin("noon");
    addPosts(8);
    JsonNode shown = run("show", "noon").json();
    assertThat(shown.get("state").asText()).isEqualTo("over");
    assertThat(shown.get("posts").toString()).isEqualTo("{\"night\":8,\"noon\":8}");
    assertThat(shown.get("verdict").asText()).isEqualTo("worse");
    JsonNode result = shown.get("results").get(0);
    assertThat(result.get("shown").asText()).isEqualTo("noon: night against noon");
    assertThat(result.get("difference").asDouble()).isEqualTo(-4);
    assertThat(shown.get("next").asText()).startsWith("write down what you learned");
  }

  @Test
  void tooLittleDataSaysSo() {
    begin("noon");
    addPosts(3);
    JsonNode shown = run("show", "noon").json();
    assertThat(shown.get("verdict").asText()).isEqualTo("inconclusive");
    assertThat(shown.get("next").asText()).startsWith("too little to tell");
    assertThat(shown.get("results").get(0).get("missing").asInt()).isPositive();
  }

  @Test
  void theVerdictStaysHoweverLateItIsAsked() {
    begin("noon");
    addPosts(8);
    JsonNode now = run("show", "noon").json();
    String later = NOW.plus(Duration.ofDays(300)).toString();
    assertThat(run("show", "noon", "--at", later).json()).isEqualTo(now);
  }

  @Test
  void beforeItIsOverNothingIsConcluded() {
    begin("noon");
    addPosts(8);
    JsonNode running = run("show", "noon", "--at", "2026-02-05T09:00:00Z").json();
    assertThat(running.get("state").asText()).isEqualTo("running");
    assertThat(running.get("verdict").asText()).isEqualTo("inconclusive");
    assertThat(running.get("next").asText())
        .endsWith("conclude nothing before 2026-02-16T00:00:00Z");
    assertThat(run("show", "noon", "--at", "2026-02-10T09:00:00Z").json().get("state").asText())
        .isEqualTo("waiting");
    assertThat(run("show", "noon", "--at", "2026-01-10T09:00:00Z").json().get("state").asText())
        .isEqualTo("planned");
  }

  @Test
  void rulesConcludeFromIt() {
    begin("noon");
    addPosts(8);
    assertThat(Ran.on(data, "evaluate", "--account", "quiet.kiln", "--json").out())
        .contains("try-and-conclude", "At noon more people come than at night");
  }

  @Test
  void aPostCanBeTakenOutAndATrialDropped() {
    begin("noon");
    addPosts(1);
    assertThat(run("remove", "noon", "noon0").json().get("posts").toString())
        .isEqualTo("{\"night\":1}");
    assertThat(run("remove", "noon", "noon0").err()).contains("takes no part in the trial noon");
    run("drop", "noon");
    assertThat(run("list").out()).isEmpty();
    begin("again");
    assertThat(run("add", "again", "night0", "night").json().get("posts").toString())
        .isEqualTo("{\"night\":1}");
  }

  @Test
  void aForgottenPersonIsInNoHypothesis() throws IOException {
    run(
        "new",
        "guests",
        "--hypothesis",
        "Posts with k-ana bring more",
        "--from",
        "2026-02-01",
        "--to",
        "2026-02-08");
    run("add", "guests", "noon0", "with");
    Ran.on(data, "forget", "k-ana");
    assertThat(run("show", "guests").json().get("hypothesis").asText())
        .isEqualTo("Posts with forgotten bring more");
    assertThat(Files.readString(data.resolve("tend.db"), ISO_8859_1)).doesNotContain("k-ana");
  }

  private Ran beginNamed(String name) {
    return run("new", name, "--hypothesis", "h", "--from", "2026-02-01", "--to", "2026-02-08");
  }

  @Test
  void whoIsForgottenIsInNoTrialsNameAndTwoTrialsStayTwo() throws IOException {
    beginNamed("with forgotten");
    beginNamed("with k-ana");
    run("add", "with k-ana", "noon0", "with");
    run("add", "with forgotten", "noon1", "with");
    Ran.on(data, "forget", "k-ana");
    assertThat(run("show", "with forgotten 2").json().get("posts").get("with").asInt())
        .isEqualTo(1);
    assertThat(run("show", "with forgotten").json().get("posts").get("with").asInt()).isEqualTo(1);
    assertThat(Files.readString(data.resolve("tend.db"), ISO_8859_1)).doesNotContain("k-ana");
  }

  @Test
  void mistakesAreOneLineWithTheNextStep() {
    begin("noon");
    assertThat(begin("noon").err())
        .contains("there is a trial noon already; see it with: trial show noon");
    assertThat(run("show", "non").err())
        .contains("there is no trial non on quiet.kiln; did you mean noon?");
    assertThat(run("add", "noon", "c0.1", "x").err()).contains("there is no own post c0.1");
    assertThat(
            run(
                    "new",
                    "t",
                    "--hypothesis",
                    "h",
                    "--metric",
                    "likes",
                    "--from",
                    "2026-02-01",
                    "--to",
                    "2026-02-08")
                .err())
        .contains("a trial cannot be decided by likes; it is by people");
    assertThat(
            run("new", "t", "--hypothesis", "h", "--from", "2026-02-01", "--to", "2026-06-08")
                .err())
        .contains("more than 83 days");
    begin("other");
    run("add", "noon", "noon0", "noon");
    assertThat(run("add", "other", "noon0", "noon").err())
        .contains("noon0 takes part in the trial noon; take it out first: trial remove noon noon0");
    run("new", "late", "--hypothesis", "h", "--from", "2026-02-20", "--to", "2026-02-25");
    assertThat(run("add", "late", "noon0", "noon").err()).contains("outside the trial");
  }
}
