package tend.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tend.playbook.Templates;

/** What may be saved over HTTP and what may not, on a folder with one playbook. */
class EditorRoutesTest {
  private static final String BOOK = "/playbooks/answer-all/files/";
  private static final String HURT = "tend.hurt";
  private static final int TRIES = Integer.getInteger("tend.strings", 60);
  private static final Pattern CODE =
      Pattern.compile("[(){};$\\\\=<>+/*|&#\\r\u2028]|\\p{L}\\.\\p{L}|import|package|global|eval");
  private static final List<String> PAYLOADS =
      List.of(
          "> System.setProperty(\"tend.hurt\", \"1\");",
          ">",
          "\"); System.setProperty(\"tend.hurt\", \"1\"); outcome.recommend(\"",
          "\" + System.setProperty(\"tend.hurt\", \"1\") + \"",
          "a\" ) == true ) eval( true ) WaitingComment( mentions( \"b",
          "eval( System.setProperty(\"tend.hurt\", \"1\") == null )",
          "function void f() { System.setProperty(\"tend.hurt\", \"1\"); }",
          "import java.lang.System",
          "import function java.lang.System.setProperty",
          "global java.lang.Runtime r",
          "package evil",
          "declare enum E A(System.setProperty(\"tend.hurt\", \"1\")) end",
          "query q() end",
          "x */ static { System.setProperty(\"tend.hurt\", \"1\"); } /* y",
          "salience ( System.setProperty(\"tend.hurt\", \"1\").length() )",
          "dialect \"mvel\"",
          "$c : WaitingComment()",
          "\\u0022); System.setProperty(\\u0022tend.hurt\\u0022, \\u00221\\u0022); //",
          "\u2028System.setProperty(\"tend.hurt\", \"1\");",
          "\r> System.setProperty(\"tend.hurt\", \"1\");\r",
          "end\nrule \"second\"\nwhen\nthen\nSystem.setProperty(\"tend.hurt\", \"1\");\nend",
          "${jndi:ldap://127.0.0.1/a}",
          "\u202Etxe");
  private static final List<String> SLOTS =
      List.of(
          "¤\n%s",
          "%s\n¤\n",
          "%s\nrule \"¤\"\n",
          "%s\nrule \"two\"\n  @title(\"¤\")\n",
          "%s\nrule \"two\"\nwhen\n  ¤\n",
          "%s\nrule \"two\"\nwhen\n  For each waiting comment ¤\n",
          "%s\nrule \"two\"\nwhen\n  That comment mentions \"¤\"\n",
          "%s\nrule \"two\"\nwhen\n  That comment has waited at least ¤ hours\nthen\n",
          "%s\nrule \"two\"\nthen\n  Recommend for that comment \"¤\"\nend\n");

  @TempDir static Path folder;
  private static Path book;
  private static Site site;
  private final TreeMap<String, String> before = new TreeMap<>();

  @BeforeAll
  static void start() throws Exception {
    Path rules = Files.createDirectories(folder.resolve("rules"));
    Templates.playbook(rules, "answer-all", "me", java.time.LocalDate.of(2026, 3, 2));
    book = rules.resolve("answer-all");
    site = new Site(folder.resolve("data"), rules, false);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @BeforeEach
  void remember() throws Exception {
    before.clear();
    before.putAll(files());
  }

  private static SortedMap<String, String> files() throws Exception {
    TreeMap<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder.resolve("rules"))) {
      for (Path one : all.filter(Files::isRegularFile).toList()) {
        files.put(one.toString(), Files.readString(one));
      }
    }
    return files;
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return Site.send(request);
  }

  private static HttpRequest.Builder to(String path) {
    return site.to(path);
  }

  private static HttpResponse<String> put(String path, String stamp, String text) throws Exception {
    return send(
        to(path)
            .header("If-Match", "\"" + stamp + "\"")
            .header("Content-Type", "text/plain;charset=utf-8")
            .PUT(BodyPublishers.ofString(text)));
  }

  private static String stamp(String file) throws Exception {
    Matcher matcher =
        Pattern.compile("name=\"stamp\" value=\"([0-9a-f]+)\"")
            .matcher(send(to(BOOK + file)).body());
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  @Test
  void hostileWordsNeverReachTheFileNorTheCompiler() throws Exception {
    Random random = new Random(11);
    Path file = book.resolve("rules.dslr");
    String whole = Files.readString(file);
    String stamp = stamp("rules.dslr");
    for (int i = 0; i < TRIES; i++) {
      String payload = PAYLOADS.get(i % PAYLOADS.size());
      String slot = SLOTS.get(random.nextInt(SLOTS.size()));
      String text = slot.formatted(whole).replace("¤", payload);
      HttpResponse<String> checked =
          send(to(BOOK + "rules.dslr/check").POST(BodyPublishers.ofString(text)));
      assertThat(checked.statusCode()).as(text).isEqualTo(200);
      assertThat(checked.body()).as(text).contains("\"level\":\"error\"");
      HttpResponse<String> saved = put(BOOK + "rules.dslr", stamp, text);
      if (saved.statusCode() == 200) {
        assertThat(outsideOfQuotes(Files.readString(file))).as(text).doesNotContainPattern(CODE);
        Files.writeString(file, whole);
      } else {
        assertThat(saved.statusCode()).as(text).isEqualTo(422);
        assertThat(Files.readString(file)).isEqualTo(whole);
      }
    }
    assertThat(System.getProperty(HURT)).isNull();
  }

  /** What is left where texts in quotes, and brackets around them, are taken out. */
  private static String outsideOfQuotes(String text) {
    return text.replaceAll("@[a-z]+\\(\"[^\"\\n]*\"\\)", "").replaceAll("\"[^\"\\n]*\"", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.drl",
        "rules.java",
        "..%2f..%2fsettings.yaml",
        "..%5csettings.yaml",
        "%2e%2e",
        ".rules.dslr.new",
        "RULES.dslr",
        "rules.dslr%00.yaml",
        "policy.yaml"
      })
  void noOtherFileIsWrittenNorRead(String file) throws Exception {
    assertThat(put(BOOK + file, "x", "owner: me\n").statusCode()).isBetween(400, 404);
    assertThat(send(to(BOOK + file)).statusCode()).isBetween(400, 404);
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void noFileOutsideOfPlaybooksIsWritten() throws Exception {
    for (String id : List.of("policies", "vocabulary", "..", "%2e%2e", "nobody")) {
      assertThat(put("/playbooks/" + id + "/files/README.md", "x", "a").statusCode())
          .isBetween(400, 404);
    }
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void aLinkIsNotFollowed() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
    Path link = Files.createSymbolicLink(book.resolve("linked.dslr"), secret);
    assertThat(send(to(BOOK + "linked.dslr")).statusCode()).isEqualTo(404);
    assertThat(put(BOOK + "linked.dslr", "x", "# a\n").statusCode()).isEqualTo(404);
    assertThat(secret).hasContent("secret");
    Files.delete(link);
  }

  @Test
  void aSaveIsTakenInAndTheNextOneNeedsItsStamp() throws Exception {
    String first = stamp("settings.yaml");
    String more = Files.readString(book.resolve("settings.yaml")).replace("value: 4", "value: 5");
    HttpResponse<String> saved = put(BOOK + "settings.yaml", first, more);
    assertThat(saved.statusCode()).isEqualTo(200);
    assertThat(book.resolve("settings.yaml")).hasContent(more);
    HttpResponse<String> again = put(BOOK + "settings.yaml", first, more.replace("5", "6"));
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("value: 5", "value: 6", "Nothing was overwritten");
    assertThat(book.resolve("settings.yaml")).hasContent(more);
  }

  @Test
  void aFormWithoutTextChangesNothing() throws Exception {
    HttpResponse<String> response =
        send(
            to(BOOK + "README.md")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("stamp=" + stamp("README.md"))));
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.body()).contains("no text came with it");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void withoutScriptsBothVersionsAreShownToo() throws Exception {
    String stamp = stamp("README.md");
    String theirs = Files.readString(book.resolve("README.md")) + "Theirs\n";
    Files.writeString(book.resolve("README.md"), theirs);
    String form =
        "stamp=" + stamp + "&text=" + URLEncoder.encode("Mine\r\n", StandardCharsets.UTF_8);
    HttpResponse<String> response =
        send(
            to(BOOK + "README.md")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    assertThat(response.statusCode()).isEqualTo(409);
    assertThat(response.body()).contains("Theirs", "Mine", "Save mine over theirs");
    assertThat(book.resolve("README.md")).hasContent(theirs);
  }

  @Test
  void aTextIsSavedWhileItsAnnotationIsOpen() throws Exception {
    Path file = book.resolve("rules.dslr");
    String whole = Files.readString(file);
    String open = whole + "\nrule \"two\"\n  @why(\"It has\n";
    assertThat(put(BOOK + "rules.dslr", stamp("rules.dslr"), open).statusCode()).isEqualTo(200);
    assertThat(file).hasContent(open);
    HttpResponse<String> refused =
        put(BOOK + "rules.dslr", stamp("rules.dslr"), whole + "> System.exit(1);\n");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("put # before it");
    assertThat(put(BOOK + "rules.dslr", stamp("rules.dslr"), whole).statusCode()).isEqualTo(200);
  }

  @Test
  void aFileKeepsItsLineEnds() throws Exception {
    Path file = book.resolve("scenarios.yaml");
    String unix = Files.readString(file);
    Files.writeString(file, unix.replace("\n", "\r\n"));
    String text = "# one more\n" + unix;
    assertThat(put(BOOK + "scenarios.yaml", stamp("scenarios.yaml"), text).statusCode())
        .isEqualTo(200);
    assertThat(Files.readString(file)).isEqualTo(text.replace("\n", "\r\n"));
  }

  @Test
  void whatIsMissingIsOfferedByName() throws Exception {
    String text =
        Files.readString(book.resolve("rules.dslr")).replace("[question_wait]", "[question_wiat]");
    HttpResponse<String> checked =
        send(to(BOOK + "rules.dslr/check").POST(BodyPublishers.ofString(text)));
    assertThat(checked.body())
        .contains("did you mean [question_wait]?", "\"text\":\"[question_wait]\"");
  }

  @Test
  void aRuleIsBegunWithItsScenariosAndAPlaybookWithItsFiles() throws Exception {
    HttpResponse<String> rule = form("/playbooks/answer-all/rules", "name=answer-late");
    assertThat(rule.statusCode()).isEqualTo(303);
    assertThat(book.resolve("rules.dslr")).content().contains("rule \"answer-late\"");
    assertThat(form("/playbooks/answer-all/rules", "name=answer-late").body())
        .contains("has a rule answer-late");
    assertThat(form("/playbooks", "name=thank-all").statusCode()).isEqualTo(303);
    assertThat(folder.resolve("rules/thank-all/rules.dslr")).exists();
    List<String> refused = new ArrayList<>(List.of("../x", "Thank", "policies", "thank-all", ""));
    for (String name : refused) {
      assertThat(form("/playbooks", "name=" + name).statusCode()).as(name).isEqualTo(422);
    }
  }

  private static HttpResponse<String> form(String path, String form) throws Exception {
    return send(
        to(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }
}
