package tend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LoggingTest {
  private final PrintStream before = System.err;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @BeforeEach
  void listen() {
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void leave() {
    System.setErr(before);
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aWarningSaysWhenWhereAndWhat() {
    log("some.place.Kiln").warn("{} is too hot by {}", "it", 3);
    assertThat(said()).matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3} WARN Kiln - it is too hot by 3\\R");
  }

  @Test
  void whatWasThrownIsToldWithItsPlaces() {
    log("some.place.Kiln").error("it broke", new IllegalStateException("cracked"));
    assertThat(said()).contains("it broke", "IllegalStateException: cracked", "LoggingTest.java");
  }

  @Test
  void whatIsNoWarningIsNotTold() {
    log("some.place.Kiln").info("it is warm");
    assertThat(said()).isEmpty();
  }

  @Test
  void whatIsToldOtherwiseIsNotToldTwice() {
    log("io.javalin.Javalin").error("a port is in use");
    log("ai.timefold.solver.core.impl.Some").warn("nothing can be moved");
    assertThat(said()).isEmpty();
  }

  @Test
  void anErrorOfAQuietPlaceIsTold() {
    log("ai.timefold.solver.core.impl.Some").error("it broke");
    assertThat(said()).contains("it broke");
  }

  private static Logger log(String name) {
    return LoggerFactory.getLogger(name);
  }
}
