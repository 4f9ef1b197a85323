package tend.playbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tend.facts.FactTypes;
import tend.model.Nearest;

/**
 * What a sentence of {@code when} asks of the facts: {@code [$name :] Fact( property op value, …
 * )}. The vocabulary is held to this form when it is read, so no sentence can ever stand for
 * anything else, and Tend can say itself how far a rule got. Drools runs the same text; a test
 * holds both to the same answers. Immutable; threads may share it.
 *
 * @param binds what later sentences call "that …"; null when nothing
 * @param type the record of the fact
 */
public record Condition(@Nullable String binds, Class<?> type, List<Test> tests) {
  private static final Pattern FORM =
      Pattern.compile("(?:\\$([a-z]+) : )?([A-Z][A-Za-z]+)\\((?: (.+?) )?\\)");
  private static final Pattern TEST =
      Pattern.compile("([a-z][A-Za-z]*) (==|!=|<=|>=|<|>) (\\S+|\"[^\"]*\")");
  private static final Pattern MENTIONS =
      Pattern.compile("mentions\\( \"\\{text\\}\" \\) == (true|false)");
  private static final Pattern FIGURE = Pattern.compile("-?\\d{1,9}(?:\\.\\d{1,4})?");
  private static final Pattern OF_ANOTHER = Pattern.compile("\\$([a-z]+)\\.([a-z][A-Za-z]*)");

  public Condition {
    tests = List.copyOf(tests);
  }

  /** How two values are compared; an unknown value is never equal, more or less. */
  public enum Op {
    EQUAL("=="),
    OTHER("!="),
    AT_MOST("<="),
    AT_LEAST(">="),
    LESS("<"),
    MORE(">");

    public final String written;

    Op(String written) {
      this.written = written;
    }

    static Op of(String written) {
      for (Op op : values()) {
        if (op.written.equals(written)) {
          return op;
        }
      }
      throw new IllegalArgumentException(written);
    }

    public boolean holds(double value, double bound) {
      return switch (this) {
        case EQUAL -> value == bound;
        case OTHER -> value != bound;
        case AT_MOST -> value <= bound;
        case AT_LEAST -> value >= bound;
        case LESS -> value < bound;
        case MORE -> value > bound;
      };
    }
  }

  /** One comparison. */
  public record Test(String property, Op op, Operand operand) {}

  /** What a property is compared with. */
  public sealed interface Operand {
    /** A text, yes or no, or a number written in the vocabulary; null is "unknown". */
    record Fixed(@Nullable Object value) implements Operand {}

    /** The number that the author wrote in that blank, from 0. */
    record Figure(int nth) implements Operand {}

    /** The text that the author wrote in that blank. */
    record Text(int nth) implements Operand {}

    /** A property of what an earlier sentence bound. */
    record OfAnother(String name, String property) implements Operand {}

    /** Whether the fact's words contain what stands in the blank. */
    record Words(int nth, boolean wanted) implements Operand {}
  }

  /** Whether there can be many such facts and it goes through them one by one. */
  public boolean forEach() {
    return binds != null && FactTypes.isMany(type);
  }

  /** What an earlier sentence must have bound. */
  Optional<String> needs() {
    return tests.stream()
        .map(Test::operand)
        .filter(Operand.OfAnother.class::isInstance)
        .map(o -> ((Operand.OfAnother) o).name())
        .findFirst();
  }

  /** The comparison that ties the fact to an earlier one. */
  public Optional<Test> join() {
    return tests.stream().filter(t -> t.operand() instanceof Operand.OfAnother).findFirst();
  }

  /** The comparison with a number that the author chose. */
  public Optional<Test> measure() {
    return tests.stream().filter(t -> t.operand() instanceof Operand.Figure).findFirst();
  }

  /**
   * Reads a mapping.
   *
   * @throws IllegalArgumentException saying what is not of the form
   */
  static Condition read(String mapping) {
    Matcher form = FORM.matcher(mapping);
    if (!form.matches()) {
      throw new IllegalArgumentException("a condition is [$name :] Fact( … )");
    }
    String name = form.group(2);
    Class<?> type =
        FactTypes.named(name)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "there is no fact " + name + "; " + Nearest.help(name, FactTypes.names())));
    List<Test> tests = new ArrayList<>();
    if (form.group(3) != null) {
      int blank = 0;
      for (String one : form.group(3).split(", ", -1)) {
        Test test = test(one, type, blank);
        tests.add(test);
        blank += takesBlank(test) ? 1 : 0;
      }
    }
    return new Condition(form.group(1), type, tests);
  }

  private static boolean takesBlank(Test test) {
    return test.operand() instanceof Operand.Figure
        || test.operand() instanceof Operand.Text
        || test.operand() instanceof Operand.Words;
  }

  private static Test test(String written, Class<?> type, int blank) {
    Matcher mentions = MENTIONS.matcher(written);
    if (mentions.matches()) {
      boolean wanted = mentions.group(1).equals("true");
      return new Test("said", Op.EQUAL, new Operand.Words(blank, wanted));
    }
    Matcher test = TEST.matcher(written);
    if (!test.matches()) {
      throw new IllegalArgumentException("\"" + written + "\" is no comparison");
    }
    Map<String, Class<?>> properties = FactTypes.properties(type);
    String property = test.group(1);
    if (!properties.containsKey(property)) {
      throw new IllegalArgumentException(
          type.getSimpleName()
              + " has no "
              + property
              + "; "
              + Nearest.help(property, properties.keySet()));
    }
    return new Test(property, Op.of(test.group(2)), operand(test.group(3), blank));
  }

  private static Operand operand(String written, int blank) {
    Matcher another = OF_ANOTHER.matcher(written);
    if (another.matches()) {
      return new Operand.OfAnother(another.group(1), another.group(2));
    }
    if (written.matches("\\{(number|hours|days|percent)\\}")) {
      return new Operand.Figure(blank);
    }
    if (written.equals("\"{text}\"")) {
      return new Operand.Text(blank);
    }
    if (FIGURE.matcher(written).matches()) {
      return new Operand.Fixed(Double.valueOf(written));
    }
    return switch (written) {
      case "true", "false" -> new Operand.Fixed(Boolean.valueOf(written));
      case "null" -> new Operand.Fixed(null);
      default -> {
        if (!written.matches("\"[a-z -]*\"")) {
          throw new IllegalArgumentException("\"" + written + "\" is no value");
        }
        yield new Operand.Fixed(written.substring(1, written.length() - 1));
      }
    };
  }
}
