package tend.playbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tend.model.Nearest;

/**
 * What is behind the code of a problem, in words for whoever writes playbooks. There is one for
 * every code that is ever printed.
 *
 * @param avoid an example of the mistake
 * @param prefer the same without it
 */
public record CodePage(String code, String title, String why, String avoid, String prefer) {
  private static final String FILE = "/codes.yaml";

  /** All pages by code. */
  public static List<CodePage> all() {
    List<CodePage> pages = new ArrayList<>();
    tree().entries().forEach((key, page) -> pages.add(of(key.name(), page)));
    return List.copyOf(pages);
  }

  /** The page of that code, in small letters or capitals. */
  public static Optional<CodePage> of(String code) {
    String asked = code.strip().toUpperCase(Locale.ROOT);
    return all().stream().filter(page -> page.code().equals(asked)).findFirst();
  }

  /** The known code that looks most like that one, if any does. */
  public static Optional<String> nearest(String code) {
    return Nearest.to(
        code.strip().toUpperCase(Locale.ROOT), all().stream().map(CodePage::code).toList());
  }

  private static CodePage of(String code, YamlTree page) {
    return new CodePage(
        code, text(page, "title"), text(page, "why"), text(page, "avoid"), text(page, "prefer"));
  }

  private static String text(YamlTree page, String key) {
    @Nullable String text = page.text(key);
    if (text == null || text.isBlank()) {
      throw new IllegalStateException(FILE + " line " + page.line() + " has no " + key);
    }
    return text.stripTrailing();
  }

  private static YamlTree tree() {
    try (InputStream file = CodePage.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("the jar has no " + FILE);
      }
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return YamlTree.read(text, 1).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (YamlTree.Unreadable e) {
      throw new IllegalStateException(FILE + " line " + e.line + ": " + e.problem, e);
    }
  }
}
