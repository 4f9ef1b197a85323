package tend.web.page;

import java.util.Locale;

/**
 * A language pages are read in.
 *
 * @param tag names it in cookies and to the browser
 * @param name what those who speak it call it
 * @param locale how days and numbers are written, with the reader's country
 */
public record Language(String tag, String name, Locale locale, Catalogue words) {
  /** Where its lines begin, as HTML says it. */
  public String direction() {
    return tag.startsWith("ar") ? "rtl" : "ltr";
  }
}
