package tend.out;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.ProductId;
import biweekly.property.RefreshInterval;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import tend.model.DayPlan;
import tend.model.Fingerprint;
import tend.model.OneLine;
import tend.model.WeekPlan;
import tend.model.Whose;
import tend.model.campaign.Campaign;
import tend.model.campaign.Phase;
import tend.model.campaign.Step;

/**
 * A list and what is planned after it as a calendar (RFC 5545): a block a day at the opening of the
 * person's hours, and a span of days for each phase of a campaign. Moments are in UTC, days without
 * a zone, so no time change moves anything. A day keeps its id from when it is planned until it is
 * today, so that a calendar changes the block and adds no other. Nothing rings.
 */
public final class CalendarFile {
  private static final String PRODUCT = "-//Tend//Tend 0.1//EN";
  private static final String REFRESH = "PT1H";
  private static final int ID_DIGITS = 20;
  private static final int DAYS_GONE_BY = 7;
  private final DayPlan plan;
  private final Ahead ahead;
  private final LocalDate last;
  private final ICalendar calendar = new ICalendar();

  private CalendarFile(DayPlan plan, Ahead ahead, int weeks) {
    this.plan = plan;
    this.ahead = ahead;
    this.last = plan.day().plusWeeks(weeks);
  }

  /**
   * The calendar, with CRLF line ends.
   *
   * @param weeks how far it looks ahead
   */
  public static String of(DayPlan plan, Ahead ahead, int weeks) {
    return new CalendarFile(plan, ahead, weeks).write();
  }

  private String write() {
    String name = "Tend: " + OneLine.of(plan.whose().name());
    calendar.setProductId(new ProductId(PRODUCT));
    calendar.setMethod("PUBLISH");
    calendar.setName(name);
    calendar.addExperimentalProperty("X-WR-CALNAME", name);
    RefreshInterval hourly = new RefreshInterval(Duration.builder().hours(1).build());
    hourly.getParameters().replace("VALUE", "DURATION");
    calendar.setRefreshInterval(hourly);
    calendar.addExperimentalProperty("X-PUBLISHED-TTL", REFRESH);
    today();
    if (ahead.weeks() != null) {
      ahead.weeks().days().stream()
          .filter(d -> d.date().isAfter(plan.day()) && !d.date().isAfter(last))
          .forEach(this::later);
    }
    ahead.campaigns().stream().filter(c -> c.calledOff() == null).forEach(this::campaign);
    return Folded.lines(text());
  }

  private String text() {
    StringWriter out = new StringWriter();
    try (ICalWriter writer = new ICalWriter(out, ICalVersion.V2_0)) {
      writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
      writer.write(calendar);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private void today() {
    List<Section> sections = Section.of(plan);
    if (sections.isEmpty()) {
      return;
    }
    VEvent event = block(plan.day(), sections.stream().mapToInt(Section::minutes).sum());
    event.setSummary("Tend: " + Section.sum(sections));
    event.setDescription(PlainText.of(sections));
    event.addExperimentalProperty(
        "X-TEND-ITEMS",
        sections.stream()
            .flatMap(s -> s.lines().stream())
            .map(Line::id)
            .collect(Collectors.joining(" ")));
    calendar.addEvent(event);
  }

  private void later(WeekPlan.Day day) {
    List<WeekPlan.Placed> placed = day.placed().stream().filter(p -> !p.done()).toList();
    if (placed.isEmpty()) {
      return;
    }
    int minutes = placed.stream().mapToInt(p -> p.work().minutes()).sum();
    VEvent event = block(day.date(), minutes);
    String things = placed.size() == 1 ? " thing planned, " : " things planned, ";
    event.setSummary("Tend: " + placed.size() + things + minutes + " min");
    event.setDescription(
        placed.stream().map(p -> planned(plan.whose(), p)).collect(Collectors.joining("\n")));
    event.addExperimentalProperty(
        "X-TEND-ITEMS", placed.stream().map(p -> p.work().id()).collect(Collectors.joining(" ")));
    calendar.addEvent(event);
  }

  private static String planned(Whose whose, WeekPlan.Placed placed) {
    String account = whose.several() ? OneLine.of(placed.work().account()) + ": " : "";
    String title = account + OneLine.of(placed.work().title());
    return "• "
        + title
        + ", "
        + placed.work().minutes()
        + " min\n  "
        + OneLine.of(placed.because());
  }

  private void campaign(Campaign campaign) {
    campaign.phases().stream()
        .filter(p -> !p.to().isBefore(plan.day().minusDays(DAYS_GONE_BY)))
        .filter(p -> !p.from().isAfter(last))
        .forEach(p -> phase(campaign, p));
  }

  private void phase(Campaign campaign, Phase phase) {
    VEvent event = event("campaign " + campaign.id() + " " + phase.id());
    event.setSummary(OneLine.of(campaign.name()) + ": " + OneLine.of(phase.title()));
    event.setDescription(steps(campaign, phase));
    event.setDateStart(day(phase.from()), false);
    event.setDateEnd(day(phase.to().plusDays(1)), false);
    event.setTransparency(true);
    calendar.addEvent(event);
  }

  private static String steps(Campaign campaign, Phase phase) {
    String steps = phase.steps().stream().map(CalendarFile::step).collect(Collectors.joining("\n"));
    return (OneLine.of(campaign.goal()) + "\n\n" + steps).strip();
  }

  private static String step(Step step) {
    String daily = step.daily() ? " a day" : "";
    return "• " + OneLine.of(step.title()) + ", " + step.minutes() + " min" + daily;
  }

  /** A block at the opening of the hours; where the clocks skip that time, at the next there is. */
  private VEvent block(LocalDate day, int minutes) {
    VEvent event = event("day " + day);
    Instant opens =
        day.atTime(plan.whose().accounts().get(0).preferences().opens())
            .atZone(plan.whose().zone())
            .toInstant();
    event.setDateStart(Date.from(opens));
    event.setDateEnd(Date.from(opens.plus(Math.max(1, minutes), ChronoUnit.MINUTES)));
    return event;
  }

  private VEvent event(String what) {
    VEvent event = new VEvent();
    String whose = plan.whose().several() ? "creator" : "account";
    String space = plan.whose().accounts().get(0).space();
    event.setUid(
        Fingerprint.of(ID_DIGITS, List.of(space, whose, plan.whose().name(), what)) + "@tend");
    Date at = Date.from(plan.at().truncatedTo(ChronoUnit.SECONDS));
    event.setDateTimeStamp(at);
    event.setLastModified(at);
    return event;
  }

  private static ICalDate day(LocalDate date) {
    return new ICalDate(
        new DateTimeComponents(date.getYear(), date.getMonthValue(), date.getDayOfMonth()), false);
  }
}
