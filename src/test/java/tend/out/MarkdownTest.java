package tend.out;

import static org.assertj.core.api.Assertions.assertThat;
import static tend.out.InventedDay.NOON_UTC;
import static tend.out.InventedDay.account;
import static tend.out.InventedDay.item;
import static tend.out.InventedDay.plan;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tend.model.Account;
import tend.model.DayPlan;
import tend.model.Group;
import tend.model.Item;
import tend.model.Whose;

/** The list as somebody pastes it into their notes. */
class MarkdownTest {
  private static final Account STUDIO = account("studio", "Europe/Berlin");

  @Test
  void aListIsAChecklistWithItsGroups() {
    DayPlan plan =
        plan(
            STUDIO,
            NOON_UTC,
            item("a1", Group.REPLY, "Ana", "She asked.", 2),
            item("studio", "b2", Group.MAKE, null, "It is time.", 3, null));
    assertThat(Markdown.of(plan))
        .isEqualTo(
            """
            # studio, Monday 2 March 2026

            20 of 20 minutes left.

            ## Reply while it’s warm, 2 min

            - [ ] [Answer the question: Ana](<https://example.org/a1>), 2 min, by 15:00 <!-- a1 -->\s\s
                  She asked.

            ## Make, 3 min

            - [ ] Answer the question, 3 min, by 15:00 <!-- b2 -->\s\s
                  It is time.
            """);
  }

  @Test
  void whatIsDoneIsTicked() {
    Item done = item("d4", Group.ASK, "Bo", "Why", 1);
    DayPlan plan =
        plan(
            Whose.of(STUDIO),
            NOON_UTC,
            List.of(),
            List.of(),
            List.of(new DayPlan.Done(done, NOON_UTC, null)));
    assertThat(Markdown.of(plan))
        .endsWith("All done for today.\n\n## Done\n\n- [x] Answer the question: Bo <!-- d4 -->\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "**Ana**",
        "[Ana](https://evil.example)",
        "![x](//evil.example/x.png)",
        "<img src=x>",
        "@everyone",
        "`Ana`",
        "~~Ana~~",
        "a_b_c",
        "&lt;b&gt;",
        "Ana --> <script>",
        "https://evil.example www.evil.example"
      })
  void marksInANameStayWords(String name) {
    String written = Markdown.words(name);
    assertThat(written.replaceAll("\\\\(.)", "$1")).isEqualTo(name);
    assertThat(written.replaceAll("\\\\.", ""))
        .doesNotContainPattern("[*_`~<>\\[\\]!@&#|]|://|www\\.");
  }

  @Test
  void aNameOfSeveralLinesIsOneLine() {
    assertThat(Markdown.words("Ana\r\n- [x] done\u2028# Head"))
        .isEqualTo("Ana - \\[x\\] done \\# Head");
  }

  @Test
  void anAddressCannotEndItsLink() {
    Item item =
        item("studio", "a1", Group.ASK, "Ana", "Why", 2, "https://example.org/a>) [x](<b c\\");
    assertThat(Markdown.of(plan(STUDIO, NOON_UTC, item)))
        .contains("](<https://example.org/a%3E) [x](%3Cb%20c%5C>), 2 min".replace(") [", ")%20["));
  }
}
