package tend.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The phrases that templates and pages hand to {@link Words}, found in their sources.
 *
 * @param phrases by the English phrase, where it is handed over
 * @param counts those that count: the word for one by the phrase for more
 * @param unclear where something else than a literal is handed over
 */
record Handed(Map<String, String> phrases, Map<String, String> counts, List<String> unclear) {
  private static final Pattern CALL =
      Pattern.compile("(?<![\\w.\"])(?:Words\\.)?(t|n|rich|richly|phrases)\\(");
  static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern GLUED =
      Pattern.compile("\\s*(\"(?:[^\"\\\\]|\\\\.)*\"(?:\\s*\\+\\s*\"(?:[^\"\\\\]|\\\\.)*\")*)\\s*");

  static Handed inSources() {
    Handed all = new Handed(new TreeMap<>(), new TreeMap<>(), new ArrayList<>());
    for (Path file : files(Path.of("web/templates"), ".jte")) {
      all.read(file);
    }
    for (Path file : files(Path.of("src/main/java/tend/web"), ".java")) {
      if (!file.endsWith("Words.java")) {
        all.read(file);
      }
    }
    return all;
  }

  private static List<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(Path file) {
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!text.contains("tend.web.page") || !text.contains("Words")) {
      return;
    }
    Matcher call = CALL.matcher(text);
    while (call.find()) {
      String where = file.getFileName() + ":" + text.substring(0, call.start()).lines().count();
      take(call.group(1), arguments(text, call.end()), where);
    }
  }

  private void take(String call, List<String> arguments, String where) {
    switch (call) {
      case "t", "rich" -> phrase(arguments.get(0), where);
      case "phrases" -> arguments.forEach(argument -> phrase(argument, where));
      default -> {
        String one = literal(arguments.get(1), where);
        String more = literal(arguments.get(2), where);
        counts.put(more, one);
      }
    }
  }

  private void phrase(String argument, String where) {
    phrases.put(literal(argument, where), where);
  }

  private String literal(String argument, String where) {
    if (!GLUED.matcher(argument).matches()) {
      unclear.add(where + " " + argument.strip());
    }
    StringBuilder text = new StringBuilder();
    Matcher piece = LITERAL.matcher(argument);
    while (piece.find()) {
      text.append(piece.group(1).translateEscapes());
    }
    return text.toString();
  }

  /** The arguments that begin there, as they are written. */
  static List<String> arguments(String text, int from) {
    List<String> arguments = new ArrayList<>();
    boolean quoted = false;
    int depth = 0;
    int start = from;
    for (int at = from; depth >= 0; at++) {
      char c = text.charAt(at);
      if (quoted) {
        at += c == '\\' ? 1 : 0;
        quoted = c != '"';
      } else if (c == '"') {
        quoted = true;
      } else if (c == '(' || c == '[') {
        depth++;
      } else if (c == ')' || c == ']') {
        depth--;
      }
      if (!quoted && (depth < 0 || (depth == 0 && c == ','))) {
        arguments.add(text.substring(start, at));
        start = at + 1;
      }
    }
    return arguments;
  }
}
