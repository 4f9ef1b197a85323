package tend.bench.peers;

import java.util.ArrayList;
import java.util.List;
import tend.playbook.recommending.PlainRule.Fixed;
import tend.playbook.recommending.PlainRule.OfPattern;
import tend.playbook.recommending.PlainRule.Test;

/** Rules as queries over all accounts, in what every database at hand understands. */
final class SqlText {
  private SqlText() {}

  /**
   * Which facts of which accounts let the rule fire.
   *
   * @param group the accounts it is asked for; all where it is less than 0
   */
  static String query(Folded rule, int group) {
    List<String> where = new ArrayList<>();
    List<String> from = new ArrayList<>();
    StringBuilder select = new StringBuilder("select t0.account");
    for (int i = 0; i < rule.slots().size(); i++) {
      Folded.Slot slot = rule.slots().get(i);
      String name = "t" + i;
      select.append(", ").append(name).append(".fact");
      from.add(FactTable.name(slot.type()) + " " + name);
      if (i > 0) {
        where.add(name + ".account = t0.account");
      }
      slot.tests().forEach(test -> where.add(condition(name, test)));
      slot.joins().forEach(join -> where.add(join(name, join)));
    }
    if (group >= 0) {
      where.add("t0.account in (select account from asked where number = " + group + ")");
    }
    return select
        + " from "
        + String.join(", ", from)
        + (where.isEmpty() ? "" : " where " + String.join(" and ", where));
  }

  private static String join(String name, Test join) {
    OfPattern other = (OfPattern) join.operand();
    return name + ".c_" + join.property() + " = t" + other.pattern() + ".c_" + other.property();
  }

  private static String condition(String name, Test test) {
    String column = name + ".c_" + test.property();
    Object value = ((Fixed) test.operand()).value();
    if (value == null) {
      return column + (test.op().equals("!=") ? " is not null" : " is null");
    }
    return column + " " + operator(test.op()) + " " + literal(value);
  }

  private static String operator(String op) {
    return switch (op) {
      case "==" -> "=";
      case "!=" -> "<>";
      default -> op;
    };
  }

  private static String literal(Object value) {
    if (value instanceof Boolean yes) {
      return yes ? "1" : "0";
    }
    return value instanceof Number
        ? value.toString()
        : "'" + value.toString().replace("'", "''") + "'";
  }
}
