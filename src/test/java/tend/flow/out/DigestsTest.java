package tend.flow.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tend.App;
import tend.flow.Rows;
import tend.flow.UnknownName;
import tend.model.Account;
import tend.model.Pause;
import tend.model.Preferences;
import tend.model.QuietHours;
import tend.model.out.Digest;
import tend.model.out.WhoseList;

/** When lists go by mail: on a real database, to a real server, minute by minute. */
class DigestsTest {
  private static final Instant SUNDAY_EVENING = Instant.parse("2026-03-01T20:00:00Z");
  private static final Instant MONDAY_8 = Instant.parse("2026-03-02T07:00:00Z");
  private static final WhoseList LIST = WhoseList.ofAccount("studio");
  private static final String TO = "ana@example.org";
  @TempDir private Path folder;
  private GreenMail server;
  private App app;
  private int port;

  @BeforeEach
  void open() throws Exception {
    listen(0);
    port = server.getSmtp().getPort();
    app = App.open(folder.resolve("data"), null, Path.of("rules"), SUNDAY_EVENING);
    Path file =
        Files.writeString(
            folder.resolve("in.csv"),
            """
            kind,id,at,author_id,own,text
            comment,q1,2026-03-01T19:00:00Z,ana,false,Do you ship to Norway?
            """);
    Rows.from(app, file, "studio", SUNDAY_EVENING);
    restingOn(Set.of());
  }

  private void listen(int on) {
    server = new GreenMail(new ServerSetup(on, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
  }

  private void restingOn(Set<DayOfWeek> days) {
    wishing(days, null, List.of());
  }

  private void wishing(Set<DayOfWeek> days, @Nullable QuietHours quiet, List<Pause> pauses) {
    Account account = app.accounts().named("studio");
    app.accounts()
        .save(
            account.with(
                new Preferences(
                        ZoneId.of("Europe/Berlin"),
                        Collections.nCopies(7, 20),
                        LocalTime.of(9, 0),
                        LocalTime.of(18, 0),
                        days,
                        null,
                        null)
                    .keepingQuiet(quiet)
                    .pausing(pauses)));
  }

  @AfterEach
  void close() {
    app.close();
    server.stop();
  }

  private Digests digests() {
    return app.digests("smtp://127.0.0.1:" + port + "?from=me@example.org");
  }

  private void daily() {
    digests().set(LIST, TO, false, 8, false, SUNDAY_EVENING);
  }

  private int arrivedAfter(Instant at) {
    digests().round(at);
    return server.getReceivedMessages().length;
  }

  private static Instant hours(int later) {
    return MONDAY_8.plusSeconds(3600L * later);
  }

  @Test
  void itGoesOnceADayFromItsHourOnAlsoAfterARestart() throws Exception {
    daily();
    assertThat(arrivedAfter(MONDAY_8.minusSeconds(60))).isZero();
    assertThat(arrivedAfter(MONDAY_8)).isEqualTo(1);
    assertThat(server.getReceivedMessages()[0].getSubject())
        .isEqualTo("Today: 1 thing, 2 min (studio)");
    app.close();
    app = App.open(folder.resolve("data"), null, Path.of("rules"), hours(1));
    assertThat(arrivedAfter(hours(1))).isEqualTo(1);
    assertThat(arrivedAfter(hours(24))).isEqualTo(2);
  }

  @Test
  void oneThatWasMissedInTheMorningComesLaterThatDay() {
    daily();
    assertThat(arrivedAfter(hours(5))).isEqualTo(1);
  }

  @Test
  void oneThatIsSetAfterItsHourBeginsWithTheNextDay() {
    digests().set(LIST, TO, false, 8, false, hours(2));
    assertThat(arrivedAfter(hours(3))).isZero();
    assertThat(arrivedAfter(hours(24))).isEqualTo(1);
  }

  @Test
  void nothingGoesOnARestDayAndAWeekBeginsOnTheDayAfter() {
    restingOn(Set.of(DayOfWeek.MONDAY));
    digests().set(LIST, TO, true, 8, false, SUNDAY_EVENING);
    assertThat(arrivedAfter(hours(3))).isZero();
    assertThat(arrivedAfter(hours(24))).isEqualTo(1);
    assertThat(arrivedAfter(hours(48))).isEqualTo(1);
    assertThat(arrivedAfter(hours(8 * 24))).isEqualTo(2);
  }

  @Test
  void nothingGoesInQuietHoursAndWhatIsDueComesAfterThem() {
    wishing(Set.of(), new QuietHours(LocalTime.of(22, 0), LocalTime.of(9, 30)), List.of());
    daily();
    assertThat(arrivedAfter(hours(1))).isZero();
    assertThat(arrivedAfter(hours(1).plusSeconds(1799))).isZero();
    assertThat(arrivedAfter(hours(1).plusSeconds(1800))).isEqualTo(1);
  }

  @Test
  void nothingGoesInAPause() {
    LocalDate monday = LocalDate.of(2026, 3, 2);
    wishing(Set.of(), null, List.of(new Pause(monday, monday.plusDays(1))));
    daily();
    assertThat(arrivedAfter(hours(24))).isZero();
    assertThat(arrivedAfter(hours(48))).isEqualTo(1);
  }

  @Test
  void anEmptyDayIsLeftOutUnlessAskedFor() throws MessagingException {
    daily();
    String item =
        app.refreshToday().today(app.accounts().named("studio"), MONDAY_8, null).open().get(0).id();
    app.giveAnswer().done(item, MONDAY_8);
    assertThat(arrivedAfter(MONDAY_8)).isZero();
    digests().set(LIST, TO, false, 8, true, SUNDAY_EVENING);
    assertThat(arrivedAfter(MONDAY_8)).isEqualTo(1);
    assertThat(server.getReceivedMessages()[0].getSubject())
        .isEqualTo("Today: nothing needs you (studio)");
  }

  @Test
  void aFailureIsToldAndTriedAgainEverMoreSeldom() {
    daily();
    server.stop();
    digests().round(MONDAY_8);
    Digest failed = digests().all().get(0);
    assertThat(failed.tries().problem()).contains("it cannot be reached");
    assertThat(failed.tries().next()).isEqualTo(MONDAY_8.plusSeconds(300));
    digests().round(MONDAY_8.plusSeconds(300));
    assertThat(digests().all().get(0).tries().next()).isEqualTo(MONDAY_8.plusSeconds(900));
    listen(port);
    assertThat(arrivedAfter(MONDAY_8.plusSeconds(899))).isZero();
    assertThat(arrivedAfter(MONDAY_8.plusSeconds(900))).isEqualTo(1);
    assertThat(digests().all().get(0).tries().problem()).isNull();
  }

  @Test
  void oneThatFailsDoesNotStopAnother() {
    digests().set(LIST, "a@nowhere@example.org", false, 8, false, SUNDAY_EVENING);
    daily();
    assertThat(arrivedAfter(MONDAY_8)).isEqualTo(1);
  }

  @Test
  void oneWhoseAccountCannotBeReadDoesNotStopAnother() throws Exception {
    app.accounts().save(Account.named("broken", "mastodon"));
    digests().set(WhoseList.ofAccount("broken"), TO, false, 8, true, SUNDAY_EVENING);
    daily();
    String file = folder.resolve("data").resolve("tend.db").toString();
    try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = raw.createStatement()) {
      statement.executeUpdate("UPDATE account SET zone = 'Mars/Base' WHERE name = 'broken'");
    }
    assertThat(arrivedAfter(MONDAY_8)).isEqualTo(1);
  }

  @Test
  void oneThatIsStoppedGoesNoMore() {
    daily();
    digests().stop(LIST, TO);
    assertThat(arrivedAfter(MONDAY_8)).isZero();
    assertThatThrownBy(() -> digests().stop(LIST, TO))
        .isInstanceOf(UnknownName.class)
        .hasMessage("no digest of studio goes to ana@example.org; see them with: digest list");
  }
}
