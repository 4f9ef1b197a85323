package tend.web;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;
import tend.flow.ImportActivity.LeftOut;

/**
 * The rows that were left out, as a file for spreadsheets, where nothing that came from a
 * stranger's file becomes a formula.
 */
final class LeftOutCsv {
  private static final Pattern FORMULA = Pattern.compile("[\\s\\p{Z}]*[=+\\-@＝＋－＠]|[\\t\\r\\n]");

  private LeftOutCsv() {}

  static void write(List<LeftOut> problems, Writer out) throws IOException {
    out.write("file,line,reason,value\r\n");
    for (LeftOut one : problems) {
      String value = one.value();
      out.write(cell(one.file()) + "," + one.line() + "," + cell(one.reason()) + ",");
      out.write(cell(value == null ? "" : value) + "\r\n");
    }
  }

  private static String cell(String text) {
    String safe = FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    return "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
