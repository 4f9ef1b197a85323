package tend.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tend.Invented;
import tend.cli.Ran;
import tend.model.Interaction;
import tend.model.Json;

/**
 * Words for followers only or in a message are planted all over invented accounts and must come out
 * nowhere, not even where their rows cannot be read.
 */
class PrivateWordsTest {
  private static final String PLANTED = "planted";
  private static final int ACCOUNTS = 12;
  private static final List<String> HIDDEN = List.of("followers", "direct", "Direct", "message");
  @TempDir static Path folder;
  private static final List<String> OUTPUTS = new ArrayList<>();
  private static int planted;

  @BeforeAll
  static void everythingIsPrinted() throws Exception {
    Random random = new Random(11);
    for (int i = 0; i < ACCOUNTS; i++) {
      Path file = folder.resolve("a" + i + ".ndjson");
      Files.writeString(file, rows(i, random));
      run("import", file.toString(), "--account", "a" + i, "--json");
      run("import", file.toString(), "--account", "a" + i);
      run("today", "--account", "a" + i, "--all");
      run("today", "--account", "a" + i, "--all", "--json");
      run("explain", "--account", "a" + i, "--json");
      run("health", "--account", "a" + i, "--json");
      run("export", "--account", "a" + i);
      run("today", "--account", "a" + i, "--markdown");
      run("calendar", "--account", "a" + i, "-");
      run("digest", "--account", "a" + i, "--to", "me@example.org", "--dry-run", "--json");
    }
    run("evaluate", "--json");
    run("evaluate");
    run("accounts", "--json");
    try (Site site = new Site(folder.resolve("kept"), false)) {
      for (int i = 0; i < ACCOUNTS; i++) {
        get(site.url("/accounts/a" + i + "/today"));
        get(site.url("/api/v1/accounts/a" + i + "/today"));
      }
      upload(site, folder.resolve("a3.ndjson"));
      upload(site, csv());
    }
  }

  /** The account's rows, about half of them private, and rows of a private one that are broken. */
  private static String rows(int seed, Random random) {
    StringBuilder all = new StringBuilder();
    List<Interaction> rows = Invented.account(seed).rows();
    for (Interaction one : rows) {
      all.append(Json.write(row(one, random))).append('\n');
    }
    String head = "{\"kind\":\"message\",\"id\":\"bad\",\"visibility\":\"direct\",";
    all.append(head + "\"at\":\"2026-03-01\",\"text\":\"" + secret() + "\"}\n");
    all.append(head + "\"at\":\"" + secret() + "\",\"text\":\"" + secret() + "\"}\n");
    all.append(head + "\"text\":\"" + PLANTED + "-in-a-broken-line\",\n");
    all.append("[\"" + secret() + "\"]\n");
    planted++;
    return all.toString();
  }

  private static Map<String, Object> row(Interaction one, Random random) {
    Map<String, Object> row = new TreeMap<>();
    boolean hidden = one.text() != null && random.nextBoolean();
    String how = HIDDEN.get(random.nextInt(HIDDEN.size()));
    row.put("kind", hidden && how.equals("message") ? "message" : one.kind().word());
    row.put("id", one.id());
    row.put("at", one.at().toString());
    row.put("own", one.own());
    row.put("author_id", one.authorId());
    row.put("author_name", one.authorName());
    row.put("text", hidden ? secret() + "? " + one.text() : one.text());
    row.put("parent", one.parent());
    row.put("topics", one.topics());
    row.put("visibility", hidden && !how.equals("message") ? how : "public");
    return row;
  }

  private static String secret() {
    planted++;
    return "How " + PLANTED + " number " + planted + " works";
  }

  private static Path csv() throws IOException {
    return Files.writeString(
        folder.resolve("hidden.csv"),
        "kind,id,at,visibility,text\n"
            + "message,x1,2026-03-01T10:00:00Z,direct,one "
            + PLANTED
            + ", and a comma too many\n"
            + "message,x2,2026-03-01T10:00:00Z,one "
            + PLANTED
            + " where the visibility stands,\n"
            + PLANTED
            + " where the kind stands,x3,2026-03-01T10:00:00Z,direct,\n"
            + "message,x4,2026-03-01T10:00:00Z,direct,\"one "
            + PLANTED
            + " in a quote\n");
  }

  private static void run(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--data", folder.resolve("kept").toString(), "--rules", "rules"));
    Ran ran = Ran.of(Site.NOW, all);
    OUTPUTS.add(String.join(" ", args) + "\n" + ran.out() + ran.err());
  }

  private static void get(String url) throws Exception {
    send(HttpRequest.newBuilder(URI.create(url)));
  }

  private static void upload(Site site, Path file) throws Exception {
    String boundary = "b0undary";
    String body =
        "--"
            + boundary
            + "\r\nContent-Disposition: form-data; name=\"account\"\r\n\r\nup\r\n"
            + "--"
            + boundary
            + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
            + file.getFileName()
            + "\"\r\nContent-Type: text/plain\r\n\r\n"
            + Files.readString(file)
            + "\r\n--"
            + boundary
            + "--\r\n";
    URI result =
        send(
            site.to("/import")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body)));
    site.imports().running().forEach(one -> one.over(Duration.ofMinutes(1)));
    get(result.toString());
    get(result + "/problems.csv");
  }

  private static URI send(HttpRequest.Builder request) throws Exception {
    var said = Site.follow(request);
    assertThat(said.statusCode()).isEqualTo(200);
    OUTPUTS.add(said.uri() + "\n" + said.body());
    return said.uri();
  }

  @Test
  void nothingPrivateIsQuotedAnywhere() {
    assertThat(planted).isGreaterThan(80);
    assertThat(OUTPUTS).allSatisfy(output -> assertThat(output).doesNotContain(PLANTED));
  }

  @Test
  void whatWasLeftOutOnThePageIsAmongTheOutputs() {
    assertThat(OUTPUTS)
        .anyMatch(o -> o.contains("/problems.csv\n") && o.contains("\"hidden.csv\",2,"));
  }

  @Test
  void whatIsPublicIs() {
    assertThat(OUTPUTS)
        .anyMatch(
            o -> o.startsWith("today") && o.contains("\"text\":\"I tried this with my grandmother"))
        .anyMatch(o -> o.startsWith("export") && o.contains("\"text\":\"The kiln is cooling"));
  }
}
