package tend.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.ParsedSql;
import org.jdbi.v3.core.statement.Query;
import org.junit.jupiter.api.Test;

/** What reads our statements must find in them what Jdbi's own parser finds. */
class PlainSqlTest {
  private static final Path STORE = Path.of("src/main/java/tend/store");
  private static final Pattern TEXT = Pattern.compile("\"\"\"\\n(.*?)\"\"\"", Pattern.DOTALL);

  @Test
  void inEveryStatementOfOursTheSameIsFound() throws IOException {
    List<String> statements = statements();
    assertThat(statements).hasSizeGreaterThan(100);
    statements.forEach(this::isReadTheSame);
  }

  @Test
  void namesWithinTextsAndNextToAnythingAreTakenTheSame() {
    isReadTheSame("SELECT ':no', :yes");
    isReadTheSame("SELECT '' || ':no''s' || :yes");
    isReadTheSame("SELECT :a,:b,(:c)+:d_1");
    isReadTheSame(":a");
    isReadTheSame("SELECT 1");
    isReadTheSame("SELECT CASE WHEN a < :a THEN 'x' END");
    isReadTheSame("SELECT :bean.field");
  }

  @Test
  void whatIsPutIntoStatementsIsPutIn() {
    try (var handle = PlainSql.reading(Jdbi.create("jdbc:sqlite::memory:")).open()) {
      assertThat(
              handle
                  .createQuery("SELECT 2 WHERE 1 IN (<some>) AND 1 <= :one AND '\\<x' <> 'y'")
                  .bindList("some", List.of(1, 2))
                  .bind("one", 1)
                  .mapTo(Integer.class)
                  .one())
          .isEqualTo(2);
    }
  }

  @Test
  void whatIsNotPlainIsReadByJdbi() {
    try (var handle = PlainSql.reading(Jdbi.create("jdbc:sqlite::memory:")).open()) {
      assertThat(
              handle
                  .createQuery("SELECT :one + 1 -- it's :not\n AS \"a:b\"")
                  .bindMap(Map.of("one", 1))
                  .mapTo(Integer.class)
                  .one())
          .isEqualTo(2);
    }
  }

  private void isReadTheSame(String sql) {
    ParsedSql ours = PlainSql.parsed(sql);
    try (var handle = Jdbi.create("jdbc:sqlite::memory:").open();
        Query some = handle.createQuery("SELECT 1")) {
      ParsedSql theirs = new ColonPrefixSqlParser().parse(sql, some.getContext());
      assertThat(ours.getSql()).isEqualTo(theirs.getSql());
      assertThat(ours.getParameters()).isEqualTo(theirs.getParameters());
    }
  }

  private static List<String> statements() throws IOException {
    List<String> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(STORE)) {
      for (Path file : files.sorted().toList()) {
        Matcher text = TEXT.matcher(Files.readString(file));
        while (text.find()) {
          all.add(text.group(1).stripIndent());
        }
      }
    }
    return all;
  }
}
