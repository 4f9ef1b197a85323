package tend.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that answers what a platform's recording holds, and what is true of each of them. */
abstract class OnRecording {
  private final String platform;
  private final long rows;
  @TempDir Path folder;
  Recording server;

  /**
   * @param rows what a visit to all that is recorded brings
   */
  OnRecording(String platform, long rows) {
    this.platform = platform;
    this.rows = rows;
  }

  @BeforeEach
  void open() throws IOException {
    server = Recording.from(Path.of("src/test/resources/recorded", platform + ".ndjson"));
  }

  @AfterEach
  void close() {
    server.close();
  }

  /** An account on the server, which keeps what it reads in a folder of that name. */
  abstract LiveAccount connected(String data);

  @Test
  void readingAgainAddsNothing() {
    try (LiveAccount live = connected("again")) {
      assertThat(live.read().added()).isEqualTo(rows);
      assertThat(live.read().added()).isZero();
    }
  }

  @Test
  void brokenOffAfterAnyAnswerTheNextSyncLosesNothing() {
    LiveChecks.loseNothing(server, this::connected);
  }
}
