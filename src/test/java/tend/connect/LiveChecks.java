package tend.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import tend.model.Interaction;

/** What holds for every platform. */
final class LiveChecks {
  /** A build breaks off after every third answer, the long suite after each. */
  private static final int STEP = Integer.getInteger("tend.corpus", 1) > 1 ? 1 : 3;

  private LiveChecks() {}

  /** Breaks a visit off after its answers in turn; the next one must end with the same rows. */
  static void loseNothing(Recording server, Function<String, LiveAccount> connected) {
    Map<String, Interaction> whole;
    int toConnect;
    int answers;
    try (LiveAccount live = connected.apply("whole")) {
      toConnect = server.asked().size();
      live.read();
      whole = live.rows();
      answers = server.asked().size() - toConnect;
    }
    assertThat(whole).isNotEmpty();
    for (int after = 0; after < answers; after += STEP) {
      try (LiveAccount live = connected.apply("broken" + after)) {
        server.breakAfter(after);
        Throwable broken = catchThrowable(live::read);
        server.breakAfter(Integer.MAX_VALUE);
        assertThat(broken).as("after " + after).isInstanceOf(Refused.class);
        live.read();
        assertThat(live.rows()).as("after " + after).isEqualTo(whole);
      }
    }
  }

  /** No file under that folder holds any of the secrets. */
  static void holdsNone(Path folder, List<String> secrets) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> all = files.filter(Files::isRegularFile).toList();
      assertThat(all).isNotEmpty();
      for (Path file : all) {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(bytes).as(file.toString()).doesNotContain(secrets);
      }
    }
  }
}
