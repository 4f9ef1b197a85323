package tend.text;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The words of an HTML fragment: a line for each break, an empty one between paragraphs. Threads
 * may share it.
 */
public final class HtmlText {
  private HtmlText() {}

  /** The text without any markup; scripts and styles are no text. */
  public static String of(String html) {
    StringBuilder out = new StringBuilder();
    Jsoup.parseBodyFragment(html).body().traverse(new Writer(out));
    return out.toString()
        // only from the first of many spaces, else their number counts twice
        .replaceAll("(?<![ \\t])[ \\t]*\\n[ \\t]*", "\n")
        .replaceAll("\\n{3,}", "\n\n")
        .strip();
  }

  /** Writes what it visits. */
  private static final class Writer implements NodeVisitor {
    private final StringBuilder out;

    Writer(StringBuilder out) {
      this.out = out;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        out.append(text.getWholeText().replaceAll("\\s+", " "));
      } else if (node instanceof Element element) {
        out.append(before(element));
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        out.append(element.normalName().equals("p") ? "\n\n" : "");
      }
    }

    private static String before(Element element) {
      return switch (element.normalName()) {
        case "br", "div", "li", "blockquote", "pre" -> "\n";
        case "p" -> "\n\n";
        default -> "";
      };
    }
  }
}
