package tend.out;

import static org.assertj.core.api.Assertions.assertThat;
import static tend.out.InventedDay.NOON_UTC;
import static tend.out.InventedDay.account;
import static tend.out.InventedDay.item;
import static tend.out.InventedDay.plan;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tend.model.DayPlan;
import tend.model.Group;
import tend.model.WeekPlan;
import tend.model.Work;
import tend.model.out.WhoseList;

/** The list as somebody reads it in their mail. */
class DigestMailTest {
  private static final WhoseList LIST = WhoseList.ofAccount("studio");
  private static final String TO = "ana@example.org";
  private static final DayPlan PLAN =
      plan(
          account("studio", "Europe/Berlin"),
          NOON_UTC,
          item("a1", Group.REPLY, "Ana <b>\r\nBcc: x@example.org", "She asked & waits", 2));

  private static Ahead wednesday() {
    LocalDate day = LocalDate.of(2026, 3, 4);
    Work work =
        new Work(
            "w",
            "studio",
            "Post <rules>",
            "",
            Group.CAMPAIGN,
            7,
            9,
            day,
            null,
            null,
            List.of(),
            null,
            null);
    WeekPlan.Placed placed = new WeekPlan.Placed(work, day, "first free", false, false);
    return new Ahead(
        new WeekPlan(
            "studio",
            NOON_UTC,
            PLAN.day(),
            List.of(new WeekPlan.Day(day, 20, 0, null, List.of(placed))),
            List.of(),
            List.of()),
        List.of());
  }

  @Test
  void theSubjectCountsAndTheTextListsWithTheWayToStop() {
    Mail mail = DigestMail.of(PLAN, Ahead.NOTHING, LIST, TO, false);
    assertThat(mail.subject()).isEqualTo("Today: 1 thing, 2 min (studio)");
    assertThat(mail.text())
        .isEqualTo(
            """
            studio, Monday 2 March
            20 of 20 minutes left.

            Reply while it’s warm, 2 min
            • Answer the question: Ana <b> Bcc: x@example.org, 2 min, by 15:00
              She asked & waits
              https://example.org/a1

            --\s
            Tend sends this because somebody asked for it. Stop it with: tend digest stop --account studio --to ana@example.org
            """);
  }

  @Test
  void namesAreWordsInHtmlAndNothingIsLoaded() {
    String html = DigestMail.of(PLAN, wednesday(), LIST, TO, true).html();
    assertThat(html)
        .contains(
            "<a href=\"https://example.org/a1\">Answer the question: Ana &lt;b&gt; Bcc: x@example.org</a>",
            "She asked &amp; waits",
            "Post &lt;rules&gt;, 7 min")
        .doesNotContain("<img", "src=", "url(", "<link", "<script");
  }

  @Test
  void aWeekAddsTheDaysThatAreComing() {
    Mail mail = DigestMail.of(PLAN, wednesday(), LIST, TO, true);
    assertThat(mail.subject()).isEqualTo("This week: 1 thing, 2 min, 1 planned (studio)");
    assertThat(mail.text()).contains("\n\nWed 4 Mar, 7 min\n• Post <rules>, 7 min\n\n");
    assertThat(DigestMail.of(PLAN, wednesday(), LIST, TO, false).text()).doesNotContain("Wed");
  }

  @Test
  void theSameMailHasTheSameId() {
    String id = DigestMail.of(PLAN, Ahead.NOTHING, LIST, TO, false).id();
    assertThat(DigestMail.of(PLAN, Ahead.NOTHING, LIST, TO, false).id()).isEqualTo(id);
    assertThat(DigestMail.of(PLAN, Ahead.NOTHING, LIST, "bo@example.org", false).id())
        .isNotEqualTo(id);
  }

  @Test
  void aDayWithNothingSaysSo() {
    DayPlan nothing = plan(account("studio", "UTC"), NOON_UTC);
    Mail mail = DigestMail.of(nothing, Ahead.NOTHING, LIST, TO, false);
    assertThat(mail.subject()).isEqualTo("Today: nothing needs you (studio)");
    assertThat(mail.text()).contains("Nothing needs you today.");
  }
}
