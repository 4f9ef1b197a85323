package tend.bench.peers;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import tend.facts.FactTypes;
import tend.playbook.recommending.PlainRule.Fixed;
import tend.playbook.recommending.PlainRule.Test;
import tend.playbook.recommending.PlainRule.Words;

/**
 * The tests of every slot as Java methods that are written, compiled and loaded here, so that
 * engines which take predicates get what somebody would have written by hand for each rule.
 * Immutable; threads may share it.
 */
final class Predicates {
  private static final String NAME = "MadePredicates";
  private final List<List<Predicate<Object>>> ofSlots;

  private Predicates(List<List<Predicate<Object>>> ofSlots) {
    this.ofSlots = ofSlots;
  }

  /** Whether the fact of that rule's slot passes all tests on it alone. */
  Predicate<Object> test(int rule, int slot) {
    return ofSlots.get(rule).get(slot);
  }

  static Predicates of(List<Folded> rules) {
    try {
      Path folder = Files.createTempDirectory("tend-peers");
      IntFunction<Predicate<Object>> made = compiled(folder, source(rules));
      List<List<Predicate<Object>>> all = new ArrayList<>();
      int next = 0;
      for (Folded rule : rules) {
        List<Predicate<Object>> slots = new ArrayList<>();
        for (int i = 0; i < rule.slots().size(); i++) {
          slots.add(made.apply(next++));
        }
        all.add(slots);
      }
      return new Predicates(all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReflectiveOperationException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static IntFunction<Predicate<Object>> compiled(Path folder, String source)
      throws IOException, ReflectiveOperationException, URISyntaxException {
    Path file = Files.writeString(folder.resolve(NAME + ".java"), source);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    Path facts =
        Path.of(FactTypes.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    StringWriter said = new StringWriter();
    boolean fine =
        compiler
            .getTask(
                said,
                null,
                null,
                List.of("-proc:none", "-nowarn", "-cp", facts.toString(), "-d", folder.toString()),
                null,
                compiler.getStandardFileManager(null, null, null).getJavaFileObjects(file))
            .call();
    if (!fine) {
      throw new IllegalStateException(said.toString());
    }
    Class<?> made =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, Predicates.class.getClassLoader())
            .loadClass(NAME);
    Files.delete(folder.resolve(NAME + ".class"));
    Files.delete(file);
    Files.delete(folder);
    return (IntFunction<Predicate<Object>>) made.getDeclaredConstructor().newInstance();
  }

  private static String source(List<Folded> rules) {
    StringBuilder methods = new StringBuilder();
    StringBuilder cases = new StringBuilder();
    int next = 0;
    for (Folded rule : rules) {
      for (Folded.Slot slot : rule.slots()) {
        methods.append(method(next, slot));
        cases.append("case ").append(next).append(": return ").append(NAME).append("::t");
        cases.append(next++).append(";\n");
      }
    }
    return "import java.util.function.*;\nimport tend.facts.*;\npublic final class "
        + NAME
        + " implements IntFunction<Predicate<Object>> {\n"
        + methods
        + "public Predicate<Object> apply(int i) { switch (i) {\n"
        + cases
        + "default: throw new IllegalArgumentException(); } }\n}\n";
  }

  private static String method(int number, Folded.Slot slot) {
    StringBuilder all = new StringBuilder("true");
    slot.tests().forEach(test -> all.append(" && ").append(java(slot.type(), test)));
    String type = slot.type().getSimpleName();
    return "static boolean t"
        + number
        + "(Object o) { "
        + type
        + " f = ("
        + type
        + ") o; return "
        + all
        + "; }\n";
  }

  private static String java(Class<?> type, Test test) {
    if (test.operand() instanceof Words words) {
      return (words.wanted() ? "" : "!") + "f.mentions(" + quoted(words.words()) + ")";
    }
    Object value = ((Fixed) test.operand()).value();
    String get = "f." + test.property() + "()";
    boolean primitive =
        Objects.requireNonNull(FactTypes.properties(type).get(test.property())).isPrimitive();
    if (value == null) {
      return get + " " + test.op() + " null";
    }
    if (value instanceof Number number) {
      String known = primitive ? "" : get + " != null && ";
      return known + get + " " + test.op() + " " + number.doubleValue();
    }
    String not = test.op().equals("!=") ? "!" : "";
    if (value instanceof Boolean yes) {
      return primitive
          ? (yes == not.isEmpty() ? "" : "!") + get
          : not + "Boolean." + (yes ? "TRUE" : "FALSE") + ".equals(" + get + ")";
    }
    return not + quoted((String) value) + ".equals(" + get + ")";
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
