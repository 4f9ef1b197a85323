package tend.playbook;

import java.util.Optional;
import tend.facts.FactTypes;
import tend.playbook.Condition.Op;
import tend.playbook.Sentence.Scope;

/** Holds a number against what its sentence can mean: what never holds is no condition. */
final class Possible {
  private static final int ALL_PERCENT = 100;

  private Possible() {}

  /** Why the sentence cannot mean that number, and what to write. */
  record Fault(String message, String help) {}

  static Optional<Fault> fault(Sentence sentence, Sentence.Type type, double number) {
    String plain = Numbers.exact(number);
    if (number < 0) {
      return fault(plain + " is less than nothing", "write 0 or more");
    }
    if (type == Sentence.Type.PERCENT && number > ALL_PERCENT) {
      return fault(plain + " percent is more than all", "write 0 to 100");
    }
    if (counts(sentence) && number != Math.rint(number)) {
      long under = (long) number;
      return fault(
          plain + " is no whole number, and this sentence counts",
          "write " + under + " or " + (under + 1));
    }
    return sentence.scope() == Scope.THEN || isPlace(sentence)
        ? number < 1 ? fault("nobody is among the first " + plain, "write 1 or more") : none()
        : never(sentence.condition(), type, number);
  }

  private static Optional<Fault> never(Condition condition, Sentence.Type type, double number) {
    Op op = condition.measure().map(Condition.Test::op).orElse(Op.EQUAL);
    if (op == Op.LESS && number == 0) {
      return fault("nothing is less than 0", "write 1 or more, or say it with at most");
    }
    return op == Op.MORE && type == Sentence.Type.PERCENT && number == ALL_PERCENT
        ? fault("nothing is more than 100 percent", "write less, or say it with at least")
        : none();
  }

  private static boolean counts(Sentence sentence) {
    if (sentence.scope() == Scope.THEN) {
      return true;
    }
    Condition condition = sentence.condition();
    Class<?> value =
        condition
            .measure()
            .<Class<?>>map(m -> FactTypes.properties(condition.type()).get(m.property()))
            .orElse(double.class);
    return FactTypes.isWhole(value);
  }

  private static boolean isPlace(Sentence sentence) {
    return sentence.condition().measure().filter(m -> m.property().equals("place")).isPresent();
  }

  private static Optional<Fault> fault(String message, String help) {
    return Optional.of(new Fault(message, help));
  }

  private static Optional<Fault> none() {
    return Optional.empty();
  }
}
