package tend.engine.guard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import tend.facts.FactTypes;
import tend.facts.Settings;
import tend.facts.WaitingComment;

/**
 * The list of what rules may use: allowed.txt, and the facts with their properties. Immutable;
 * threads may share it.
 */
final class Allowed {
  private static final Map<String, Map<String, Set<String>>> LISTED = read();
  private static final Map<String, Set<String>> FACTS = facts();
  private static final Set<String> RUNNING = running();
  private static final Set<String> COMPILING = with(RUNNING, "compile");
  private static final Set<String> BUILDING = with(COMPILING, "drools");

  private Allowed() {}

  /** Whether a comparison or an action may use that method or static field. */
  static boolean toLambdas(String owner, String member) {
    return has(listed("lambdas"), owner, member) || has(FACTS, owner, member);
  }

  /** Whether what Drools builds around them may. */
  static boolean toFrame(String owner, String member) {
    return has(listed("frame"), owner, member);
  }

  /** Whether that class may be linked by a rule that runs. */
  static boolean whileRunning(String type) {
    return RUNNING.contains(type);
  }

  /** Whether that class may be named by what is compiled. */
  static boolean whileCompiling(String type) {
    return COMPILING.contains(type);
  }

  /** Whether Drools may load that class while it builds. */
  static boolean whileBuilding(String type) {
    return BUILDING.contains(type);
  }

  private static Map<String, Set<String>> listed(String section) {
    return LISTED.getOrDefault(section, Map.of());
  }

  private static boolean has(Map<String, Set<String>> listed, String owner, String member) {
    return listed.getOrDefault(owner, Set.of()).contains(member);
  }

  private static Map<String, Map<String, Set<String>>> read() {
    Map<String, Map<String, Set<String>>> listed = new HashMap<>();
    Map<String, Set<String>> section = new TreeMap<>();
    for (String line : lines()) {
      if (line.startsWith("[")) {
        section = new TreeMap<>();
        listed.put(line.substring(1, line.length() - 1), section);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        String[] parts = line.split(":\\s*", 2);
        Set<String> members = parts.length < 2 ? Set.of() : Set.of(parts[1].split("\\s+"));
        for (char digit = '0'; digit <= '9'; digit++) {
          section.put(parts[0].replace('#', digit), members);
        }
      }
    }
    return Map.copyOf(listed);
  }

  private static List<String> lines() {
    try (InputStream in = Allowed.class.getResourceAsStream("/guard/allowed.txt")) {
      Objects.requireNonNull(in, "allowed.txt");
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each fact with its properties, and the two questions that can be asked besides. */
  private static Map<String, Set<String>> facts() {
    Map<String, Set<String>> facts = new HashMap<>();
    for (String name : FactTypes.names()) {
      Class<?> type = FactTypes.named(name).orElseThrow();
      facts.put(type.getName(), new HashSet<>(FactTypes.properties(type).keySet()));
    }
    facts.computeIfAbsent(WaitingComment.class.getName(), n -> new HashSet<>()).add("mentions");
    facts.put(Settings.class.getName(), Set.of("number"));
    return facts;
  }

  /** Facts, what they are and what they are made of, and all that may be called. */
  private static Set<String> running() {
    Set<String> types = new HashSet<>(FACTS.keySet());
    for (String name : FactTypes.names()) {
      Class<?> type = FactTypes.named(name).orElseThrow();
      for (Class<?> kind : type.getInterfaces()) {
        types.add(kind.getName());
      }
      for (RecordComponent one : type.getRecordComponents()) {
        types(one.getGenericType(), types);
      }
    }
    List.of("lambdas", "frame", "link").forEach(s -> types.addAll(listed(s).keySet()));
    return Set.copyOf(types);
  }

  private static void types(Type type, Set<String> types) {
    if (type instanceof Class<?> plain && plain.getName().startsWith("tend.")) {
      types.add(plain.getName());
    } else if (type instanceof ParameterizedType of) {
      for (Type part : of.getActualTypeArguments()) {
        types(part, types);
      }
    }
  }

  private static Set<String> with(Set<String> before, String section) {
    Set<String> types = new HashSet<>(before);
    types.addAll(listed(section).keySet());
    return Set.copyOf(types);
  }
}
