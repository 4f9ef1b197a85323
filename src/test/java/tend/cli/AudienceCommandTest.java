package tend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tend audience} on tables of several shapes. */
class AudienceCommandTest extends RunsCommands {
  @TempDir private Path folder;

  private int audience(String table, String... more) throws Exception {
    Path file = folder.resolve("crowd.csv");
    Files.writeString(file, table);
    List<String> args = new ArrayList<>(List.of("audience", file.toString()));
    args.addAll(Arrays.asList(more));
    return kept(Ran.of(Instant.EPOCH, args));
  }

  private List<String> verdicts() {
    return lines().stream().map(r -> r.get("verdict").asText()).toList();
  }

  private static final String OURS =
      """
      username,posts,following,followers,biography_length,has_picture,is_private
      mira.makes,84,310,420,60,1,0
      qxv48210337,0,2300,12,0,0,1
      nobody,,,,,,
      """;

  @Test
  void everyRowGetsALineWithVerdictScoreAndSignals() throws Exception {
    assertThat(audience(OURS, "--json")).isZero();
    assertThat(verdicts()).containsExactly("plausible", "suspicious", "unknown");
    assertThat(lines()).extracting(r -> r.get("row").asInt()).containsExactly(1, 2, 3);
    assertThat(lines().get(1).get("score").asDouble()).isGreaterThan(2);
    assertThat(lines().get(1).get("signals").get(0).asText())
        .isEqualTo("follows 2,300 accounts and 12 follow it (+2.2)");
  }

  @Test
  void columnsOfOtherNamesAreDetected() throws Exception {
    audience(
        """
        profile pic,nums/length username,description length,external URL,private,#posts,#followers,#follows
        1,0,53,0,0,32,1000,955
        0,0.55,0,0,0,0,12,2300
        """,
        "--json");
    assertThat(verdicts()).containsExactly("plausible", "suspicious");
    audience(
        """
        userFollowerCount,userFollowingCount,userBiographyLength,userMediaCount,userHasProfilPic,userIsPrivate,usernameDigitCount,usernameLength
        420,310,60,84,1,0,0,10
        12,2300,0,0,0,1,8,11
        """,
        "--json");
    assertThat(verdicts()).containsExactly("plausible", "suspicious");
  }

  @Test
  void columnsCanBeNamed() throws Exception {
    audience(
        """
        wer;beiträge;folgt;gefolgt
        mira.makes;84;310;420
        """,
        "--json",
        "--column",
        "username=wer",
        "--column",
        "posts=Beiträge",
        "--column",
        "following=folgt",
        "--column",
        "followers=gefolgt");
    assertThat(verdicts()).containsExactly("plausible");
  }

  @Test
  void aWrongNameIsToldWithTheNearest() throws Exception {
    assertThat(audience(OURS, "--column", "folowers=followers")).isEqualTo(2);
    assertThat(err).contains("there is no field folowers; did you mean followers?");
    assertThat(audience(OURS, "--column", "posts=post")).isEqualTo(2);
    assertThat(err).contains("crowd.csv: it has no column post; did you mean posts?");
  }

  @Test
  void aTableWithoutAnythingOfAccountsIsRefused() throws Exception {
    assertThat(audience("colour,size\nred,3\n")).isEqualTo(2);
    assertThat(err)
        .contains("no column of it tells anything of an account; it has colour, size; name one");
  }

  @Test
  void aBrokenRowKeepsItsNumberAndIsUnknown() throws Exception {
    assertThat(audience("posts,following,followers\n84,310,420\n1,2\n0,2300,12\n", "--json"))
        .isEqualTo(1);
    assertThat(verdicts()).containsExactly("plausible", "unknown", "suspicious");
    assertThat(lines().get(1).get("signals").get(0).asText())
        .isEqualTo("not read: it has 2 fields, and the header has 3");
  }

  @Test
  void scaledCountsAreNoCounts() throws Exception {
    audience("followers,following,posts\n0.001,0.257,12\n0,0.5,0\n", "--json");
    assertThat(verdicts()).containsExactly("unknown", "unknown");
    assertThat(err).contains("followers holds fractions and no counts; unknown");
  }

  @Test
  void whatCannotBeReadIsNamedAndUnknown() throws Exception {
    assertThat(audience("posts,following,followers\nmany,310,420\n", "--json")).isZero();
    assertThat(err).contains("row 1: posts: many is no such value; unknown");
    assertThat(verdicts()).containsExactly("unknown");
  }

  @Test
  void withoutJsonTheTableEndsInASummary() throws Exception {
    audience(OURS);
    assertThat(out).contains("suspicious        1   33.3 %").contains("Signs, not proof");
  }
}
