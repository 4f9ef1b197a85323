package tend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packed jar as a user starts it, from a folder without rules: shading must not lose a file.
 */
class AppJarIT {
  @TempDir private Path folder;

  private Process start(String... args) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-jar", System.getProperty("app.jar")));
    command.addAll(List.of(args));
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  @Test
  @Timeout(180)
  void servesTheDemoWithTheRulesInside() throws Exception {
    Process process = start("serve", "--demo", "--port", "0", "--json");
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      String url = new ObjectMapper().readTree(out.readLine()).get("url").asText();
      String page =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create(url + "accounts/marlow.bakes/today")).build(),
                  BodyHandlers.ofString())
              .body();
      assertThat(page).contains("Reply while it’s warm", "htmx.min.js");
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  @Test
  @Timeout(60)
  void aWrongCommandEndsWithTwo() throws Exception {
    Process process = start("today", "--account", "nobody");
    assertThat(process.waitFor()).isEqualTo(2);
  }
}
