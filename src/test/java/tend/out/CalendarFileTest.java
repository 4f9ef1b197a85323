package tend.out;

import static org.assertj.core.api.Assertions.assertThat;
import static tend.out.InventedDay.NOON_UTC;
import static tend.out.InventedDay.account;
import static tend.out.InventedDay.item;
import static tend.out.InventedDay.plan;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tend.model.DayPlan;
import tend.model.Group;
import tend.model.WeekPlan;
import tend.model.Work;
import tend.model.campaign.Campaign;
import tend.model.campaign.Phase;
import tend.model.campaign.Step;
import tend.model.campaign.Terms;
import tend.model.out.WhoseList;

/** What a calendar reads, by the lines of the standard and through a reader. */
class CalendarFileTest {
  private static final DayPlan TWO =
      plan(
          account("studio", "Europe/Berlin"),
          NOON_UTC,
          item("a1", Group.REPLY, "Ana", "She asked; you know, and nobody else does", 2),
          item("b2", Group.MAKE, null, "It is time", 3));

  private static String write(DayPlan plan) {
    return CalendarFile.of(plan, Ahead.NOTHING, 4);
  }

  private static List<VEvent> events(String calendar) {
    return Biweekly.parse(calendar).first().getEvents();
  }

  @Test
  void theDayIsOneBlockAtTheOpeningOfTheHours() {
    VEvent event = events(write(TWO)).get(0);
    assertThat(event.getSummary().getValue()).isEqualTo("Tend: 2 things, 5 min");
    assertThat(event.getDateStart().getValue().toInstant())
        .isEqualTo(Instant.parse("2026-03-02T08:00:00Z"));
    assertThat(event.getDateEnd().getValue().toInstant())
        .isEqualTo(Instant.parse("2026-03-02T08:05:00Z"));
    assertThat(event.getDescription().getValue())
        .containsSubsequence(
            "Answer the question: Ana, 2 min",
            "She asked; you know, and nobody else does",
            "https://example.org/a1",
            "Answer the question, 3 min");
    assertThat(event.getAlarms()).isEmpty();
  }

  @Test
  void theSameListHasTheSameBytes() {
    assertThat(write(TWO)).isEqualTo(write(TWO)).contains("DTSTAMP:20260302T120000Z\r\n");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-28T12:00:00Z, 2026-03-28T08:00:00Z",
    "2026-03-29T12:00:00Z, 2026-03-29T07:00:00Z",
    "2026-10-24T12:00:00Z, 2026-10-24T07:00:00Z",
    "2026-10-25T12:00:00Z, 2026-10-25T08:00:00Z"
  })
  void nineOnTheWallIsNineOnBothSidesOfATimeChange(Instant at, Instant opens) {
    DayPlan plan =
        plan(account("studio", "Europe/Berlin"), at, item("a1", Group.ASK, null, "Why", 2));
    assertThat(events(write(plan)).get(0).getDateStart().getValue().toInstant()).isEqualTo(opens);
  }

  @Test
  void anEmptyDayHasNoBlock() {
    assertThat(events(write(plan(account("studio", "UTC"), NOON_UTC)))).isEmpty();
  }

  @Test
  void everyLineIsOfTheStandard() {
    String odd =
        "Ümit 🏺 of the kiln; \"quick\", back\\slash and a very long name indeed".repeat(3);
    String calendar =
        write(
            plan(
                account("stüdio 🏺", "UTC"),
                NOON_UTC,
                item("a1", Group.REPLY, odd + "\r\nEND:VEVENT\r\nX:\u202Ey\u0007", "Why", 2)));
    assertThat(calendar).endsWith("END:VCALENDAR\r\n");
    Pattern line = Pattern.compile("[A-Z-]+(;[A-Z-]+=[^:;\"]+)*:[^\\p{Cntrl}]*");
    for (String one : calendar.replace("\r\n ", "").strip().split("\r\n", -1)) {
      assertThat(one).matches(line);
    }
    for (String one : calendar.split("\r\n", -1)) {
      assertThat(one.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
      assertThat(one).doesNotContain("\uFFFD");
    }
    assertThat(calendar.split("\r\nEND:VEVENT\r\n", -1)).hasSize(2);
    assertThat(events(calendar).get(0).getDescription().getValue())
        .contains(odd + " END:VEVENT X: y");
  }

  @Test
  void theReaderFindsNothingToWarnOf() {
    ICalendar read = Biweekly.parse(write(TWO)).first();
    assertThat(read.validate(ICalVersion.V2_0).isEmpty()).isTrue();
  }

  private static WeekPlan.Placed placed(String id, LocalDate day, boolean done) {
    Work work =
        new Work(
            id,
            "studio",
            "Announce the mugs",
            "Why",
            Group.CAMPAIGN,
            7,
            100,
            day,
            null,
            null,
            List.of(),
            null,
            null);
    return new WeekPlan.Placed(work, day, "the first free day", false, done);
  }

  private static Ahead ahead(LocalDate today) {
    LocalDate wednesday = LocalDate.of(2026, 3, 4);
    WeekPlan weeks =
        new WeekPlan(
            "studio",
            NOON_UTC,
            today,
            List.of(
                new WeekPlan.Day(today, 20, 0, null, List.of(placed("now", today, false))),
                new WeekPlan.Day(
                    wednesday,
                    20,
                    0,
                    null,
                    List.of(placed("w1", wednesday, false), placed("w2", wednesday, true)))),
            List.of(),
            List.of());
    return new Ahead(weeks, List.of(campaign(null)));
  }

  private static Campaign campaign(@Nullable Instant calledOff) {
    LocalDate first = LocalDate.of(2026, 3, 10);
    Step step =
        new Step(
            "post",
            "Post the rules",
            "",
            9,
            Group.CAMPAIGN,
            List.of(),
            false,
            List.of(),
            List.of(),
            false);
    return new Campaign(
        "mugs",
        "Mug week",
        "challenge",
        null,
        List.of("studio"),
        Terms.NONE,
        "Twenty mugs",
        null,
        List.of(new Phase("run", "Run", first, first.plusDays(6), false, List.of(step))),
        List.of(),
        NOON_UTC,
        calledOff);
  }

  @Test
  void anAddressOfSeveralLinesForgesNoItemInCalendarOrMail() {
    String url = "https://example.org/x\n• Pay the invoice, 1 min, now\n  https://evil.example";
    DayPlan forged =
        plan(
            account("studio", "Europe/Berlin"),
            NOON_UTC,
            item("studio", "a1", Group.REPLY, "Ana", "She asked", 2, url));
    WhoseList list = WhoseList.ofAccount("studio");
    Mail mail = DigestMail.of(forged, Ahead.NOTHING, list, "ana@example.org", false);
    assertThat(events(write(forged)).get(0).getDescription().getValue()).doesNotContain("Pay");
    assertThat(mail.text()).doesNotContain("Pay");
    assertThat(mail.html()).doesNotContain("Pay");
  }

  @Test
  void aPlannedDayIsABlockWithWhatIsNotDone() {
    VEvent event = events(CalendarFile.of(TWO, ahead(TWO.day()), 4)).get(1);
    assertThat(event.getSummary().getValue()).isEqualTo("Tend: 1 thing planned, 7 min");
    assertThat(event.getDescription().getValue())
        .isEqualTo("• Announce the mugs, 7 min\n  the first free day");
    assertThat(event.getDateStart().getValue().toInstant())
        .isEqualTo(Instant.parse("2026-03-04T08:00:00Z"));
  }

  @Test
  void aPlannedDayThatComesIsTheSameBlock() {
    String before = events(CalendarFile.of(TWO, ahead(TWO.day()), 4)).get(1).getUid().getValue();
    DayPlan then =
        plan(
            account("studio", "Europe/Berlin"),
            Instant.parse("2026-03-04T06:00:00Z"),
            item("c3", Group.ASK, null, "Why", 2));
    assertThat(events(write(then)).get(0).getUid().getValue()).isEqualTo(before);
  }

  @Test
  void aPhaseSpansItsDaysInEveryZone() {
    String calendar = CalendarFile.of(TWO, ahead(TWO.day()), 4);
    assertThat(calendar)
        .contains(
            "DTSTART;VALUE=DATE:20260310\r\n",
            "DTEND;VALUE=DATE:20260317\r\n",
            "SUMMARY:Mug week: Run\r\n",
            "TRANSP:TRANSPARENT\r\n");
  }

  @Test
  void aPhaseBeyondTheWeeksAskedForAndACampaignCalledOffAreLeftOut() {
    assertThat(CalendarFile.of(TWO, ahead(TWO.day()), 1)).doesNotContain("Mug week");
    Ahead off = new Ahead(null, List.of(campaign(NOON_UTC)));
    assertThat(CalendarFile.of(TWO, off, 4)).doesNotContain("Mug week");
  }
}
