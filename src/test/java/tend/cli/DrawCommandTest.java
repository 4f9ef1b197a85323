package tend.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tend.model.Json;
import tend.plan.draw.Audit;

class DrawCommandTest {
  private static final String ROWS =
      """
      kind,id,at,author_id,author_name,own,text,parent,post,posts,followers,following,has_picture
      post,p1,2026-02-20T10:00:00Z,me,Studio,true,Giveaway: tell me your favourite glaze #kilncontest,,,,,,
      comment,c1,2026-02-21T10:00:00Z,k-ana,Ana Brandt,,Celadon for me #kilncontest,,p1,,,,
      comment,c2,2026-02-21T11:00:00Z,k-bo,Bo Quist,,I love tenmoku most of all @kiln_friend,,p1,,,,
      comment,c3,2026-02-21T12:00:00Z,k-cem,Cem Tarhan,,Oribe and nothing else,,p1,,,,
      comment,c4,2026-02-21T13:00:00Z,k-ana,Ana Brandt,,Or perhaps tenmoku,,p1,,,,
      comment,c5,2026-02-21T14:00:00Z,k-fake,Studio,,Congratulations you won,,p1,,,,
      comment,c6,2026-02-21T15:00:00Z,k-spam,Rich Now,,"Make money online, text me on WhatsApp +44 7700 900123",,p1,,,,
      reply,c7,2026-02-21T16:00:00Z,k-dov,Dov Levi,,Same here,c3,p1,,,,
      reply,c8,2026-02-21T17:00:00Z,me,Studio,true,Good luck,c1,p1,,,,
      comment,c9,2026-02-28T23:30:00Z,k-eli,Eli Roe,,Shino,,p1,,,,
      comment,d1,2026-03-01T00:00:00Z,k-fay,Fay Ito,,Raku,,p1,,,,
      comment,d2,2026-02-22T10:00:00Z,,Gus Known By Name,,Ash glaze,,p1,,,,
      follower,f1,2026-02-01T10:00:00Z,k-cem,Cem Tarhan,,,,,0,3,4000,false
      mention,m1,2026-02-23T10:00:00Z,k-hal,Hal Moe,,My bowl #KilnContest,,,,,,
      """;
  private static final String[] CLOSED = {
    "draw", "--account", "quiet.kiln", "--post", "p1", "--json"
  };
  @TempDir private Path folder;
  private Path data;

  @BeforeEach
  void anAccount() throws IOException {
    data = folder.resolve("kept");
    Path file = Files.writeString(folder.resolve("a.csv"), ROWS);
    assertThat(run("import", file.toString(), "--account", "quiet.kiln").code()).isZero();
  }

  private Ran run(String... args) {
    return Ran.on(data, args);
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  private Ran draw(String file, String... more) {
    List<String> args = new ArrayList<>(List.of(CLOSED));
    if (!List.of(more).contains("--to")) {
      args.addAll(List.of("--to", "2026-02-28"));
    }
    args.addAll(List.of(more));
    args.addAll(List.of("--audit", file(file).toString()));
    return run(args.toArray(String[]::new));
  }

  private static List<String> texts(JsonNode array, String field) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(n -> n.get(field).asText())
        .toList();
  }

  @Test
  void everybodyUnderThePostTakesPartOrIsListedWithTheReason() {
    JsonNode audit =
        draw("a.json", "--seed", "4 8 15", "--exclude", "Eli Roe=staff").json().get("audit");
    assertThat(texts(audit.get("eligible"), "entry")).containsExactly("c1", "c2", "c3", "d2");
    assertThat(
            StreamSupport.stream(audit.get("excluded").spliterator(), false)
                .map(e -> e.get("entry").asText() + " " + e.get("reason").asText()))
        .containsExactly(
            "c4 again", "c5 impostor", "c6 spam", "c7 reply", "c8 own", "c9 named", "d1 too_late");
    assertThat(audit.get("suspicious").get(0).asText()).isEqualTo("k-cem");
  }

  @Test
  void entriesMayHaveToCallSomebodyOrToAnswer() {
    assertThat(
            winners(draw("a.json", "--seed", "1", "--mention", "@kiln_friend", "--winners", "9")))
        .containsExactly("k-bo");
    assertThat(winners(draw("b.json", "--seed", "1", "--answer", "oribe, shino", "--winners", "9")))
        .containsExactlyInAnyOrder("k-cem", "k-eli");
    assertThat(
            winners(draw("c.json", "--seed", "1", "--hashtag", "#KilnContest", "--winners", "9")))
        .containsExactly("k-ana");
  }

  @Test
  void whatIsJudgedSpamCanBeLookedAtAndKept() {
    List<String> won = winners(draw("a.json", "--seed", "1", "--not-spam", "c6", "--winners", "9"));
    assertThat(won).contains("k-spam");
  }

  @Test
  void whoCallsSomebodyAsAskedLooksNoWorseForIt() throws IOException {
    Path more =
        Files.writeString(
            file("b.csv"),
            """
            kind,id,at,author_id,author_name,text,post
            comment,e1,2026-02-21T11:00:00Z,k-ivo,Ivo,Tenmoku @kiln_friend,p1
            """);
    run("import", more.toString(), "--account", "quiet.kiln");
    assertThat(winners(draw("a.json", "--seed", "1", "--winners", "9"))).doesNotContain("k-ivo");
    assertThat(winners(draw("b.json", "--seed", "1", "--winners", "9", "--mention", "kiln_friend")))
        .contains("k-ivo");
  }

  private static List<String> winners(Ran drawn) {
    return texts(drawn.json().get("winners"), "key");
  }

  @Test
  void publicWordsWithAHashtagEnterWhereverTheyStand() {
    Ran drawn =
        run(
            "draw",
            "--account",
            "quiet.kiln",
            "--hashtag",
            "kilncontest",
            "--seed",
            "1",
            "--winners",
            "2",
            "--audit",
            file("a.json").toString(),
            "--json");
    assertThat(winners(drawn)).containsExactlyInAnyOrder("k-ana", "k-hal");
  }

  @Test
  void theAuditFileHoldsNoNameAndNoText() throws IOException {
    Ran drawn = draw("a.json", "--seed", "4 8 15", "--winners", "4");
    assertThat(drawn.out()).contains("Gus Known By Name");
    assertThat(Files.readString(file("a.json")))
        .contains("k-ana", "name:")
        .doesNotContain("Ana Brandt", "Gus", "Celadon", "Studio");
  }

  @Test
  void aSecretSeedIsToldByTheDrawAndFitsItsCommitment() {
    String[] before = {
      "draw",
      "--account",
      "quiet.kiln",
      "--post",
      "p1",
      "--to",
      "2026-02-28",
      "--commit",
      "--at",
      "2026-02-20T12:00:00Z",
      "--json"
    };
    String commitment = run(before).json().get("commitment").asText();
    assertThat(run(before).json().get("commitment").asText()).isEqualTo(commitment);
    JsonNode seed = draw("a.json").json().get("audit").get("seed");
    assertThat(seed.get("commitment").asText()).isEqualTo(commitment);
    assertThat(seed.get("secret").asText()).hasSize(64);
    Ran verified = run("draw", "--verify", file("a.json").toString());
    assertThat(verified.code()).isZero();
    assertThat(verified.out()).contains("ok: the same winners and reserves again.");
  }

  @Test
  void aCommitmentAfterTheCloseIsRefused() {
    Ran late =
        run("draw", "--account", "quiet.kiln", "--post", "p1", "--to", "2026-02-28", "--commit");
    assertThat(late.code()).isEqualTo(2);
    assertThat(late.err()).contains("proves nothing after that; draw with a text");
  }

  @Test
  void nothingIsDrawnBeforeTheCloseOrWithoutASeed() {
    assertThat(draw("a.json", "--seed", "1", "--at", "2026-02-28T12:00:00Z").err())
        .contains("the draw closes at 2026-02-28T23:59:59.999Z; draw after that");
    assertThat(draw("a.json").err()).contains("nobody committed to a seed for this draw; give one");
    assertThat(file("a.json")).doesNotExist();
  }

  @Test
  void drawingAgainUntilItPleasesIsTold() {
    JsonNode first = draw("a.json", "--seed", "1").json().get("audit");
    assertThat(draw("b.json", "--seed", "1").json().get("audit").get("before")).isEmpty();
    JsonNode other = draw("c.json", "--seed", "2").json().get("audit");
    assertThat(other.get("before").get(0).get("hash").asText())
        .isEqualTo(first.get("outcome").asText());
    assertThat(run("draw", "--verify", file("c.json").toString()).out())
        .contains("before it: drawn at ");
  }

  @Test
  void aWindowThatMovesByASecondHidesNoEarlierDraw() {
    draw("a.json", "--seed", "1", "--to", "2026-02-28T12:00:00Z");
    Ran moved = draw("b.json", "--seed", "1", "--to", "2026-02-28T12:00:01Z", "--winners", "2");
    JsonNode before = moved.json().get("audit").get("before");
    assertThat(before).hasSize(1);
    assertThat(before.get(0).get("what").asText()).isEqualTo("drawn");
    assertThat(before.get(0).get("to").asText()).isEqualTo("2026-02-28T12:00:00Z");
    assertThat(moved.json().get("remarks").get(0).asText())
        .contains("before it, as the audit file says: drawn at ", "to 2026-02-28T12:00:00Z");
    assertThat(run("draw", "--verify", file("a.json").toString()).out())
        .contains("kept this draw with the same outcome", "after it: drawn at");
  }

  private Ran commit(String to, String at) {
    return run(
        "draw",
        "--account",
        "quiet.kiln",
        "--post",
        "p1",
        "--to",
        to,
        "--commit",
        "--at",
        at,
        "--json");
  }

  @Test
  void severalCommitmentsOverTheSameAreToldByEachAndByTheDraw() {
    String first = commit("2026-02-27", "2026-02-20T12:00:00Z").json().get("commitment").asText();
    JsonNode second = commit("2026-02-28", "2026-02-20T13:00:00Z").json();
    assertThat(second.get("before").get(0).get("hash").asText()).isEqualTo(first);
    assertThat(second.get("commitment").asText()).isNotEqualTo(first);
    JsonNode before = draw("a.json").json().get("audit").get("before");
    assertThat(before).hasSize(1);
    assertThat(before.get(0).get("what").asText()).isEqualTo("committed");
    assertThat(before.get(0).get("hash").asText()).isEqualTo(first);
  }

  @Test
  void aSecretThatWasToldDrawsNothingElse() {
    String first = commit("2026-02-28", "2026-02-20T12:00:00Z").json().get("commitment").asText();
    JsonNode drawn = draw("a.json").json();
    assertThat(draw("b.json", "--reserves", "1").json().get("winners"))
        .isEqualTo(drawn.get("winners"));
    assertThat(draw("c.json", "--replies").err())
        .contains("the secret of this draw was told by a draw of other rules; give one");
    JsonNode said = draw("d.json", "--replies", "--seed", "7").json().get("audit");
    assertThat(said.get("seed").get("secret").isNull()).isTrue();
    assertThat(texts(said.get("before"), "what")).containsExactly("committed", "drawn", "drawn");
    assertThat(commit("2026-02-28", "2026-02-20T12:00:00Z").json().get("commitment").asText())
        .isNotEqualTo(first);
  }

  @Test
  void aFileThatIsForgedWithItsHashDiffersFromTheDatabaseThatDrew() throws IOException {
    draw("a.json", "--seed", "1");
    String good = Files.readString(file("a.json")).strip();
    Audit other = Audit.read(good.replace("\"answer\":null", "\"answer\":\"x\""));
    Files.writeString(file("f.json"), Json.write(other.after(List.of())));
    Ran forged = run("draw", "--verify", file("f.json").toString());
    assertThat(forged.code()).isEqualTo(ExitCode.PROBLEMS);
    assertThat(forged.out()).contains("this database kept another outcome of this draw");
    Files.writeString(file("g.json"), good.replace("\"answer\":null", "\"answer\":\"x\""));
    assertThat(run("draw", "--verify", file("g.json").toString()).out())
        .contains("this database kept another outcome of this draw");
    Ran elsewhere =
        Ran.on(folder.resolve("nowhere"), "draw", "--verify", file("f.json").toString());
    assertThat(elsewhere.code()).isZero();
    assertThat(folder.resolve("nowhere")).doesNotExist();
  }

  @Test
  void whoWonLatelyDoesNotWinAgainWhereThatIsAsked() {
    List<String> won = winners(draw("a.json", "--seed", "1", "--winners", "3"));
    Ran next =
        run(
            "draw",
            "--account",
            "quiet.kiln",
            "--post",
            "p1",
            "--seed",
            "1",
            "--winners",
            "9",
            "--not-winners-of-days",
            "30",
            "--audit",
            file("b.json").toString(),
            "--json");
    assertThat(winners(next)).isNotEmpty().doesNotContainAnyElementsOf(won);
    assertThat(next.code()).isEqualTo(1);
  }

  @Test
  void ofAWinnerWhoIsForgottenTheDatabaseHoldsNothing() throws IOException {
    List<String> won = winners(draw("a.json", "--seed", "1", "--winners", "5"));
    assertThat(won).contains("k-ana").hasSize(5);
    assertThat(run("forget", "k-ana").out())
        .contains("Audit files that draws wrote are your files and keep the keys of who entered");
    run("forget", "name:Gus Known By Name");
    for (String gone :
        List.of(
            "k-ana", won.stream().filter(k -> k.startsWith("name:")).findFirst().orElseThrow())) {
      assertThat(Files.readString(data.resolve("tend.db"), ISO_8859_1)).doesNotContain(gone);
    }
    assertThat(file("a.json")).content().contains("k-ana");
  }

  @Test
  void moreThanCanBeDrawnIsRefusedAndTheWinnersStay() {
    List<String> won = winners(draw("a.json", "--seed", "1", "--winners", "3"));
    for (String[] many :
        new String[][] {{"2147483647", "2147483647"}, {"10001", "0"}, {"1", "10001"}, {"0", "0"}}) {
      Ran refused = draw("b.json", "--seed", "1", "--winners", many[0], "--reserves", many[1]);
      assertThat(refused.code()).isEqualTo(2);
      assertThat(refused.err())
          .contains("--winners is 1 to 10000 and --reserves 0 to 10000; draw again with fewer");
    }
    assertThat(draw("c.json", "--seed", "1", "--winners", "10000", "--reserves", "10000").code())
        .isEqualTo(ExitCode.PROBLEMS);
    assertThat(winners(draw("d.json", "--seed", "1", "--winners", "3"))).isEqualTo(won);
  }

  @Test
  void aBrokenAuditFileIsNamedWithTheReason() throws IOException {
    draw("a.json", "--seed", "1");
    String good = Files.readString(file("a.json"));
    Map<String, String> broken = new LinkedHashMap<>();
    broken.put(good.replace("\"winners\":1,", "\"winners\":-1,"), "winners are 1 to 10000");
    broken.put(good.replaceFirst("\"rules\":\\{[^}]*}", "\"rules\":null"), "it says no rules");
    broken.put(good.replaceFirst("\"seed\":\\{[^}]*}", "\"seed\":null"), "it says no seed");
    broken.put(good.replace("\"entry\":\"c1\"", "\"entry\":null"), "it says no entry");
    broken.put(good.replaceFirst("\"winners\":\\[[^]]*]", "\"winners\":[null]"), "part of winners");
    broken.put("null", "it says no draw");
    broken.put(good.substring(0, 40), "it is no JSON of a draw");
    for (Map.Entry<String, String> one : broken.entrySet()) {
      assertThat(one.getKey()).isNotEqualTo(good);
      Files.writeString(file("b.json"), one.getKey());
      Ran verified = run("draw", "--verify", file("b.json").toString());
      assertThat(verified.code()).isEqualTo(2);
      assertThat(verified.err())
          .contains("is no audit file of a draw: ", one.getValue())
          .doesNotContain("fault of ours");
    }
  }

  @Test
  void mistakesAreOneLineWithTheNextStep() throws IOException {
    assertThat(run("draw").err())
        .isEqualToIgnoringNewLines(
            "tend: a draw needs --account and --post or --hashtag; or check one with --verify"
                + " FILE");
    assertThat(run("draw", "--account", "quiet.kiln", "--post", "p9", "--seed", "1").err())
        .contains("no comment or post under the post p9 is among the activity of quiet.kiln");
    Files.writeString(file("x.json"), "{}");
    assertThat(run("draw", "--verify", file("x.json").toString()).err())
        .contains("is no audit file of a draw");
    assertThat(draw("x.json", "--seed", "1").err()).contains("is there already");
    assertThat(run("draw", "--verify", file("none.json").toString()).err())
        .contains("check the path");
  }
}
