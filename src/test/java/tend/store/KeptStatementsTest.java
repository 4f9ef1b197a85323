package tend.store;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the embedded database need not read and plan again. */
class KeptStatementsTest {
  private static final String LARGER = "SELECT n FROM few WHERE n > :than ORDER BY n";

  @TempDir private Path folder;
  private Database database;
  private Jdbi jdbi;

  /** Those that ran, in their order, and what the last of them ran in. */
  private final List<PreparedStatement> ran = new ArrayList<>();

  private @Nullable StatementContext context;

  @BeforeEach
  void fewRows() {
    database = Database.inFolder(folder);
    jdbi = database.jdbi();
    jdbi.useHandle(
        h -> {
          h.execute("CREATE TABLE few (n INTEGER PRIMARY KEY)");
          h.execute("INSERT INTO few VALUES (1), (2), (3)");
        });
    jdbi.getConfig(SqlStatements.class)
        .addCustomizer(
            new StatementCustomizer() {
              @Override
              public void beforeExecution(PreparedStatement one, StatementContext in) {
                ran.add(one);
                context = in;
              }
            });
  }

  @AfterEach
  void close() {
    database.close();
  }

  private List<Integer> larger(int than) {
    return jdbi.withHandle(h -> larger(h, than));
  }

  private static List<Integer> larger(Handle h, int than) {
    return h.createQuery(LARGER).bind("than", than).mapTo(Integer.class).list();
  }

  @Test
  void whatIsAskedAgainIsTheSameStatementWithOtherAnswers() {
    assertThat(larger(1)).containsExactly(2, 3);
    assertThat(larger(2)).containsExactly(3);
    assertThat(ran.get(1)).isSameAs(ran.get(0));
  }

  @Test
  void itSeesWhatWasWrittenMeanwhile() {
    larger(1);
    jdbi.useTransaction(h -> h.execute("INSERT INTO few VALUES (4)"));
    assertThat(larger(1)).containsExactly(2, 3, 4);
  }

  @Test
  void whileItsRowsAreReadTheSameMayBeAskedAgain() {
    larger(0);
    List<Integer> all = new ArrayList<>();
    jdbi.useHandle(
        h -> {
          try (ResultIterator<Integer> outer =
              h.createQuery(LARGER).bind("than", 0).mapTo(Integer.class).iterator()) {
            while (outer.hasNext()) {
              int than = outer.next();
              all.add(than);
              all.addAll(larger(h, than));
            }
          }
        });
    assertThat(all).containsExactly(1, 2, 3, 2, 3, 3);
  }

  private PreparedStatement given(Handle h) throws SQLException {
    larger(h, 0);
    return h.getStatementBuilder()
        .create(h.getConnection(), LARGER.replace(":than", "0"), requireNonNull(context));
  }

  private static void giveBack(Handle h, PreparedStatement one) throws SQLException {
    h.getStatementBuilder().close(h.getConnection(), "", one);
  }

  @Test
  void whatWasNotReadToItsEndHoldsUpNobody() throws SQLException {
    jdbi.useHandle(
        h -> {
          PreparedStatement one = given(h);
          assertThat(one.executeQuery().next()).isTrue();
          giveBack(h, one);
        });
    assertThat(database.scrub()).isTrue();
  }

  @Test
  void whatIsGivenBackTwiceIsForOneOnly() throws SQLException {
    jdbi.useHandle(
        h -> {
          PreparedStatement one = given(h);
          giveBack(h, one);
          giveBack(h, one);
          assertThat(given(h).isClosed()).isFalse();
          assertThat(given(h)).isNotSameAs(one);
        });
  }

  @Test
  void whatIsNotGivenBackIsClosedWithItsHandle() throws SQLException {
    PreparedStatement one = jdbi.withHandle(this::given);
    assertThat(one.isClosed()).isTrue();
  }

  @Test
  void afterARowThatWasRefusedItTakesTheNext() {
    String insert = "INSERT INTO few VALUES (?)";
    assertThatThrownBy(() -> jdbi.useTransaction(h -> h.execute(insert, 3)))
        .isInstanceOf(UnableToExecuteStatementException.class);
    jdbi.useTransaction(h -> h.execute(insert, 5));
    assertThat(larger(3)).containsExactly(5);
    assertThat(ran.get(1)).isSameAs(ran.get(0));
  }

  @Test
  void ofABatchThatCouldNotBeBoundNothingIsWrittenWithTheNext() {
    String insert = "INSERT INTO few VALUES (:n)";
    assertThatThrownBy(
            () ->
                jdbi.useTransaction(
                    h ->
                        h.prepareBatch(insert)
                            .bind("n", 8)
                            .add()
                            .bind("n", "nine")
                            .add()
                            .execute()))
        .isInstanceOf(ClassCastException.class); // all of a batch are bound as the first is
    jdbi.useTransaction(h -> h.prepareBatch(insert).bind("n", 5).add().execute());
    assertThat(larger(3)).containsExactly(5);
  }

  @Test
  void ofAColumnThatCameMeanwhileItKnows() {
    one();
    jdbi.useHandle(h -> h.execute("ALTER TABLE few ADD COLUMN more INTEGER DEFAULT 7"));
    assertThat(one()).containsEntry("more", 7);
  }

  private Map<String, Object> one() {
    return jdbi.withHandle(h -> h.createQuery("SELECT * FROM few WHERE n = 1").mapToMap().one());
  }

  @Test
  void pragmasAreNotKept() {
    String pragma = "PRAGMA cache_size";
    jdbi.useHandle(h -> h.createQuery(pragma).mapTo(Integer.class).one());
    jdbi.useHandle(h -> h.createQuery(pragma).mapTo(Integer.class).one());
    assertThat(ran.get(1)).isNotSameAs(ran.get(0));
  }

  @Test
  void thoseUnusedForLongestAreClosedWhenThereAreMany() throws SQLException {
    larger(0);
    for (int i = 0; i < KeptStatements.MOST_KEPT; i++) {
      assertThat(ran.get(0).isClosed()).as("after %d others", i).isFalse();
      String other = "SELECT " + i;
      jdbi.useHandle(h -> h.createQuery(other).mapTo(Integer.class).one());
    }
    assertThat(ran.get(0).isClosed()).isTrue();
    assertThat(larger(2)).containsExactly(3);
  }
}
