package tend.cli;

import java.util.List;
import java.util.Map;
import org.apache.commons.text.WordUtils;
import tend.playbook.CodePage;

/** Prints the page of one code, or the list of all. */
final class ExplainCode {
  private static final int WIDTH = 88;
  private final Common common;

  ExplainCode(Common common) {
    this.common = common;
  }

  private record Entry(String code, String title) {}

  void all() {
    List<CodePage> pages = CodePage.all();
    if (common.json) {
      common.print(
          Map.of("codes", pages.stream().map(p -> new Entry(p.code(), p.title())).toList()));
    } else {
      pages.forEach(p -> common.say("%s  %s", p.code(), p.title()));
    }
  }

  void one(String code) {
    CodePage page = CodePage.of(code).orElseThrow(() -> unknown(code));
    if (common.json) {
      common.print(page);
      return;
    }
    common.say("%s: %s%n", page.code(), page.title());
    common.say("%s%n", WordUtils.wrap(page.why(), WIDTH, System.lineSeparator(), false));
    common.say("Avoid%n%s%n", indented(page.avoid()));
    common.say("Prefer%n%s", indented(page.prefer()));
  }

  private static String indented(String example) {
    return String.join(
        System.lineSeparator(),
        example.lines().map(line -> line.isEmpty() ? line : "  " + line).toList());
  }

  private static Errors.WrongUsage unknown(String code) {
    String next =
        CodePage.nearest(code)
            .map(near -> "the nearest is " + near + "; check --explain lists all")
            .orElse("check --explain lists them all");
    return new Errors.WrongUsage("there is no code " + code + "; " + next);
  }
}
