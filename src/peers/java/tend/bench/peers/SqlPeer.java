package tend.bench.peers;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tend.bench.Peer.Case;
import tend.bench.Peer.Runner;
import tend.facts.FactSheet;
import tend.playbook.recommending.PlainRule;
import tend.playbook.recommending.PlainRules.Hit;

/**
 * Rules as queries, each over all accounts at once, which is what databases do best. Facts hold for
 * one moment, so each run fills the tables anew, as other engines take facts in anew; what the
 * queries cost alone is told apart.
 */
final class SqlPeer implements Runner {
  private final Connection connection;
  private final List<Case> cases;
  private List<List<Object>> facts;
  private final List<Query> queries = new ArrayList<>();
  private final List<FactTable> tables;
  private final Filling filling;

  /**
   * One query.
   *
   * @param numbers for each account the rule's number there; -1 where it is not asked
   */
  private record Query(PreparedStatement statement, Folded rule, List<Integer> numbers) {}

  SqlPeer(Connection connection, List<Case> cases, Filling filling, String... afterwards)
      throws SQLException {
    this.connection = connection;
    this.filling = filling;
    this.cases = cases;
    this.facts = cases.stream().map(one -> one.sheet().facts()).toList();
    Map<PlainRule, int[]> all = rules();
    List<Folded> rules = all.keySet().stream().map(Folded::of).toList();
    List<List<Integer>> numbers =
        all.values().stream().map(n -> Arrays.stream(n).boxed().toList()).toList();
    tables = FactTable.of(rules);
    try (Statement statement = connection.createStatement()) {
      for (FactTable table : tables) {
        table.create(statement);
      }
      fill();
      groups(statement, numbers);
      for (String one : afterwards) {
        statement.execute(one);
      }
    }
    prepare(rules, numbers);
  }

  /** Every rule that any account has, with its number for each. */
  private Map<PlainRule, int[]> rules() {
    Map<PlainRule, int[]> all = new LinkedHashMap<>();
    for (int account = 0; account < cases.size(); account++) {
      List<PlainRule> rules = cases.get(account).rules().rules();
      for (int number = 0; number < rules.size(); number++) {
        all.computeIfAbsent(rules.get(number), r -> nowhere())[account] = number;
      }
    }
    return all;
  }

  private int[] nowhere() {
    int[] none = new int[cases.size()];
    Arrays.fill(none, -1);
    return none;
  }

  /** Says which accounts each rule is asked for that some are not; queries come after. */
  private static void groups(Statement statement, List<List<Integer>> numbers) throws SQLException {
    statement.execute("create table asked (number integer, account integer)");
    for (int rule = 0; rule < numbers.size(); rule++) {
      List<Integer> own = numbers.get(rule);
      for (int account = 0; own.contains(-1) && account < own.size(); account++) {
        if (own.get(account) >= 0) {
          statement.execute("insert into asked values (" + rule + ", " + account + ")");
        }
      }
    }
  }

  private void prepare(List<Folded> rules, List<List<Integer>> numbers) throws SQLException {
    for (int i = 0; i < rules.size(); i++) {
      int group = numbers.get(i).contains(-1) ? i : -1;
      String text = SqlText.query(rules.get(i), group);
      queries.add(new Query(connection.prepareStatement(text), rules.get(i), numbers.get(i)));
    }
  }

  private void fill() throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      for (FactTable table : tables) {
        statement.execute("delete from " + FactTable.name(table.type()));
        filling.fill(connection, table, facts);
      }
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  @Override
  public List<List<Hit>> run(List<FactSheet> sheets) {
    facts = sheets.stream().map(FactSheet::facts).toList();
    try {
      fill();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return ask();
  }

  @Override
  public Supplier<List<List<Hit>>> standing() {
    return this::ask;
  }

  private List<List<Hit>> ask() {
    List<List<Hit>> all = new ArrayList<>();
    cases.forEach(one -> all.add(new ArrayList<>()));
    try {
      for (Query query : queries) {
        run(query, all);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return all;
  }

  private void run(Query query, List<List<Hit>> all) throws SQLException {
    try (ResultSet rows = query.statement().executeQuery()) {
      Object[] found = new Object[query.rule().slots().size()];
      while (rows.next()) {
        int account = rows.getInt(1);
        for (int i = 0; i < found.length; i++) {
          found[i] = facts.get(account).get(rows.getInt(i + 2));
        }
        all.get(account).add(new Hit(query.numbers().get(account), query.rule().facts(found)));
      }
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
