package tend.web.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The languages there are. */
public final class Languages {
  /** As it is written where nobody asks for another. */
  static final Language ENGLISH = new Language("en", "English", Locale.UK, new English(Map.of()));

  private Languages() {}

  /** Those that somebody may choose, English first. */
  public static List<Language> offered() {
    return List.of(ENGLISH);
  }
}
