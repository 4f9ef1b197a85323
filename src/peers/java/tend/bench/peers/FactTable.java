package tend.bench.peers;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tend.facts.FactTypes;
import tend.playbook.PlainRule.OfPattern;
import tend.playbook.PlainRule.Test;
import tend.playbook.PlainRule.Words;

/**
 * A table with one row for each fact of one type: its account, its place among the account's facts,
 * and each property that any rule looks at.
 */
record FactTable(Class<?> type, List<String> properties) {
  FactTable {
    properties = List.copyOf(properties);
  }

  /** The tables that those rules look at, by their names. */
  static List<FactTable> of(List<Folded> rules) {
    SortedMap<String, SortedSet<String>> columns = new TreeMap<>();
    for (Folded rule : rules) {
      for (Folded.Slot slot : rule.slots()) {
        slot.tests().forEach(test -> looked(columns, slot, property(test)));
        for (Test join : slot.joins()) {
          OfPattern other = (OfPattern) join.operand();
          looked(columns, slot, join.property());
          looked(columns, rule.slots().get(other.pattern()), other.property());
        }
        columns.computeIfAbsent(slot.type().getSimpleName(), t -> new TreeSet<>());
      }
    }
    List<FactTable> tables = new ArrayList<>();
    columns.forEach(
        (type, own) ->
            tables.add(new FactTable(FactTypes.named(type).orElseThrow(), List.copyOf(own))));
    return tables;
  }

  private static void looked(
      SortedMap<String, SortedSet<String>> columns, Folded.Slot slot, String property) {
    columns.computeIfAbsent(slot.type().getSimpleName(), t -> new TreeSet<>()).add(property);
  }

  private static String property(Test test) {
    if (test.operand() instanceof Words words) {
      throw new IllegalArgumentException(
          "no table can hold whether a comment contains \"" + words.words() + "\"");
    }
    return test.property();
  }

  static String name(Class<?> type) {
    return "f_" + type.getSimpleName();
  }

  /** Makes the table, with a row for each such fact of each account, and its index. */
  void fill(Connection connection, List<List<Object>> facts) throws SQLException {
    String columns = properties.stream().map(p -> ", c_" + p + " " + sqlType(p)).collect(joining());
    String name = name(type);
    try (Statement statement = connection.createStatement()) {
      statement.execute("create table " + name + " (account integer, fact integer" + columns + ")");
      insert(connection, facts);
      statement.execute("create index i_" + name + " on " + name + " (account)");
    }
  }

  private void insert(Connection connection, List<List<Object>> facts) throws SQLException {
    String blanks = "?" + ", ?".repeat(properties.size() + 1);
    connection.setAutoCommit(false);
    try (PreparedStatement row =
        connection.prepareStatement("insert into " + name(type) + " values (" + blanks + ")")) {
      for (int account = 0; account < facts.size(); account++) {
        List<Object> own = facts.get(account);
        for (int place = 0; place < own.size(); place++) {
          if (own.get(place).getClass() == type) {
            row.setInt(1, account);
            row.setInt(2, place);
            set(row, own.get(place));
            row.addBatch();
          }
        }
      }
      row.executeBatch();
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  private void set(PreparedStatement row, Object fact) throws SQLException {
    for (int i = 0; i < properties.size(); i++) {
      set(row, i + 3, properties.get(i), FactTypes.value(fact, properties.get(i)));
    }
  }

  private void set(PreparedStatement row, int place, String property, @Nullable Object value)
      throws SQLException {
    if (value == null) {
      row.setNull(place, nullType(property));
    } else if (value instanceof Boolean yes) {
      row.setShort(place, (short) (yes ? 1 : 0));
    } else if (value instanceof Double number) {
      row.setDouble(place, number);
    } else if (value instanceof Number number) {
      row.setLong(place, number.longValue());
    } else {
      row.setString(place, value.toString());
    }
  }

  private String sqlType(String property) {
    Class<?> holds = Objects.requireNonNull(FactTypes.properties(type).get(property));
    if (holds == boolean.class || holds == Boolean.class) {
      return "smallint";
    }
    if (FactTypes.isWhole(holds)) {
      return "bigint";
    }
    return holds == double.class || holds == Double.class ? "double precision" : "varchar";
  }

  private int nullType(String property) {
    return switch (sqlType(property)) {
      case "smallint" -> Types.SMALLINT;
      case "bigint" -> Types.BIGINT;
      case "varchar" -> Types.VARCHAR;
      default -> Types.DOUBLE;
    };
  }
}
