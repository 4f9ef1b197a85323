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
import tend.bench.Peer.Case;
import tend.bench.Peer.Runner;
import tend.playbook.PlainRule;
import tend.playbook.PlainRules.Hit;

/**
 * Rules as queries, each over all accounts at once, which is what databases do best. The tables
 * stand filled and indexed before time is taken: a gift, since others insert facts while it runs.
 */
final class SqlPeer implements Runner {
  private final Connection connection;
  private final List<Case> cases;
  private final List<List<Object>> facts;
  private final List<Query> queries = new ArrayList<>();

  /**
   * One query.
   *
   * @param numbers for each account the rule's number there; -1 where it is not asked
   */
  private record Query(PreparedStatement statement, Folded rule, List<Integer> numbers) {}

  SqlPeer(Connection connection, List<Case> cases, String... afterwards) throws SQLException {
    this.connection = connection;
    this.cases = cases;
    this.facts = cases.stream().map(one -> one.sheet().facts()).toList();
    Map<PlainRule, int[]> all = rules();
    List<Folded> rules = all.keySet().stream().map(Folded::of).toList();
    List<List<Integer>> numbers =
        all.values().stream().map(n -> Arrays.stream(n).boxed().toList()).toList();
    for (FactTable table : FactTable.of(rules)) {
      table.fill(connection, facts);
    }
    try (Statement statement = connection.createStatement()) {
      ask(statement, numbers);
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
  private static void ask(Statement statement, List<List<Integer>> numbers) throws SQLException {
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

  @Override
  public List<List<Hit>> run() {
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
