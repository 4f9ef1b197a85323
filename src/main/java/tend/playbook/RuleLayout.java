package tend.playbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one way in which a rule file is written: rules at the left edge with a blank line between
 * them, annotations and sentences two spaces in, comments where they stand. Words never change, and
 * a line that is no part of a rule keeps its own.
 */
final class RuleLayout {
  private static final Pattern RULE = Pattern.compile("rule +\"([^\"]*)\"");
  private static final Pattern ANNOTATION = Pattern.compile("@([A-Za-z]+) *\\(\"([^\"]*)\"\\) *");
  private static final Pattern SPACES = Pattern.compile(" {2,}");
  private final List<Line> lines = new ArrayList<>();
  private Part part = Part.OUTSIDE;

  private enum Part {
    OUTSIDE,
    HEAD,
    BODY
  }

  private enum Kind {
    OUTSIDE,
    COMMENT,
    RULE,
    KEYWORD,
    CONTENT
  }

  /**
   * A line without the space around it.
   *
   * @param apart whether a blank line stood before it
   */
  private record Line(Kind kind, String text, boolean apart) {
    boolean isInsideRule() {
      return kind == Kind.KEYWORD || kind == Kind.CONTENT;
    }

    Line as(Kind other) {
      return new Line(other, text, apart);
    }
  }

  private RuleLayout() {}

  static String of(String text) {
    RuleLayout layout = new RuleLayout();
    layout.read(text);
    layout.placeComments();
    return layout.written();
  }

  private void read(String text) {
    boolean apart = false;
    for (String raw : text.lines().toList()) {
      String line = Typography.plainSpaces(raw).strip();
      if (!line.isEmpty()) {
        lines.add(line(line, apart));
      }
      apart = line.isEmpty();
    }
  }

  private Line line(String text, boolean apart) {
    if (text.startsWith("#") || text.startsWith("//")) {
      return new Line(Kind.COMMENT, text, apart);
    }
    String plain = Typography.straightQuotes(text);
    Part before = part;
    Kind kind = kind(plain);
    return new Line(kind, tidy(kind, before, plain), apart);
  }

  private Kind kind(String text) {
    if (text.equals("rule") || text.startsWith("rule ") || text.startsWith("rule\"")) {
      part = Part.HEAD;
      return Kind.RULE;
    }
    if (part == Part.OUTSIDE) {
      return Kind.OUTSIDE;
    }
    return switch (text) {
      case "when", "then" -> {
        part = Part.BODY;
        yield Kind.KEYWORD;
      }
      case "end" -> {
        part = Part.OUTSIDE;
        yield Kind.KEYWORD;
      }
      default -> Kind.CONTENT;
    };
  }

  private static String tidy(Kind kind, Part part, String text) {
    Matcher rule = RULE.matcher(text);
    if (kind == Kind.RULE && rule.matches()) {
      return "rule \"" + rule.group(1) + "\"";
    }
    return kind == Kind.CONTENT && part == Part.HEAD
        ? annotations(text).orElseGet(() -> singleSpaces(text))
        : singleSpaces(text);
  }

  private static Optional<String> annotations(String text) {
    Matcher matcher = ANNOTATION.matcher(text);
    List<String> found = new ArrayList<>();
    int end = 0;
    while (matcher.find() && matcher.start() == end) {
      found.add("@" + matcher.group(1) + "(\"" + matcher.group(2) + "\")");
      end = matcher.end();
    }
    return end == text.length() ? Optional.of(String.join("  ", found)) : Optional.empty();
  }

  /** Texts in quotes keep their spaces, and so does all that follows a quote never closed. */
  private static String singleSpaces(String text) {
    List<String> pieces = new ArrayList<>(List.of(text.split("\"", -1)));
    boolean closed = pieces.size() % 2 == 1;
    for (int i = 0; i < (closed ? pieces.size() : 1); i += 2) {
      pieces.set(i, SPACES.matcher(pieces.get(i)).replaceAll(" "));
    }
    return String.join("\"", pieces);
  }

  /** A comment belongs to what follows it. */
  private void placeComments() {
    Kind next = Kind.OUTSIDE;
    for (int i = lines.size() - 1; i >= 0; i--) {
      Line line = lines.get(i);
      if (line.kind() == Kind.COMMENT) {
        line = line.as(next == Kind.RULE ? Kind.OUTSIDE : next);
        lines.set(i, line);
      }
      next = line.kind();
    }
  }

  private String written() {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (i > 0 && isApart(lines.get(i - 1), line)) {
        out.append('\n');
      }
      out.append(line.kind() == Kind.CONTENT ? "  " : "").append(line.text()).append('\n');
    }
    return out.toString();
  }

  private static boolean isApart(Line before, Line line) {
    return !line.isInsideRule() && (before.kind() != Kind.OUTSIDE || line.apart());
  }
}
