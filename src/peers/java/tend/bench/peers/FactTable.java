package tend.bench.peers;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tend.facts.FactTypes;
import tend.playbook.recommending.PlainRule.OfPattern;
import tend.playbook.recommending.PlainRule.Test;
import tend.playbook.recommending.PlainRule.Words;

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

  /** Makes the table, empty. */
  void create(Statement statement) throws SQLException {
    String name = name(type);
    String columns = properties.stream().map(p -> ", c_" + p + " " + sqlType(p)).collect(joining());
    statement.execute("create table " + name + " (account integer, fact integer" + columns + ")");
    if (!FactTypes.isMany(type)) {
      statement.execute("create index i_" + name + " on " + name + " (account)");
    }
  }

  /** What takes rows one by one. */
  interface Rows {
    /**
     * One row.
     *
     * @param values numbers, texts and null, one for each property; used again for the next row
     */
    void add(int account, int fact, @Nullable Object[] values) throws SQLException;
  }

  /** Hands over a row for each such fact. */
  void each(List<List<Object>> facts, Rows to) throws SQLException {
    Method[] readers = readers();
    @Nullable Object[] values = new Object[readers.length];
    for (int account = 0; account < facts.size(); account++) {
      List<Object> own = facts.get(account);
      for (int place = 0; place < own.size(); place++) {
        if (own.get(place).getClass() == type) {
          for (int i = 0; i < readers.length; i++) {
            values[i] = number(read(readers[i], own.get(place)));
          }
          to.add(account, place, values);
        }
      }
    }
  }

  private static @Nullable Object number(@Nullable Object value) {
    return value instanceof Boolean yes ? (Short) (short) (yes ? 1 : 0) : value;
  }

  private Method[] readers() {
    Method[] readers = new Method[properties.size()];
    for (RecordComponent one : type.getRecordComponents()) {
      int place = properties.indexOf(one.getName());
      if (place >= 0) {
        readers[place] = one.getAccessor();
      }
    }
    return readers;
  }

  private static @Nullable Object read(Method reader, Object fact) {
    try {
      return reader.invoke(fact);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
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
}
