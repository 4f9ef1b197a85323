package tend.web.page;

import gg.jte.Content;
import gg.jte.html.HtmlTemplateOutput;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import tend.model.Json;

/**
 * The words of pages in the language of whoever looks. The key of a phrase is the phrase in English
 * with {0}, {1} for what changes, so a page reads in its template as it is shown, and a phrase that
 * nobody translated stays English. The language belongs to the thread that answers a request: to
 * hand it through every part of every page would say nothing and be forgotten somewhere.
 */
public final class Words {
  private static final ThreadLocal<Language> SPOKEN =
      ThreadLocal.withInitial(() -> Languages.ENGLISH);

  private Words() {}

  /** The language of this thread's pages. */
  public static Language language() {
    return SPOKEN.get();
  }

  /** From now on this thread's pages are in that language; another thread has to be told. */
  public static void speak(Language language) {
    SPOKEN.set(language);
  }

  /** This thread's pages are in English again. */
  public static void forget() {
    SPOKEN.remove();
  }

  /** How this thread's pages write days and numbers. */
  public static Locale locale() {
    return language().locale();
  }

  /** The phrase; numbers among the arguments are written as the language writes them. */
  public static String t(String english, Object... args) {
    return filled(language().words().phrase(english), args);
  }

  /** The phrase for that many, {0} in it; more arguments are {1} and on. */
  public static String n(long count, String one, String many, Object... more) {
    return filled(language().words().count(count, one, many), counted(count, more));
  }

  /** A phrase with markup of its own; what is put into it is escaped. */
  public static Content rich(String english, Object... args) {
    return marked(language().words().phrase(english), args);
  }

  /** The same for that many. */
  public static Content richly(long count, String one, String many, Object... more) {
    return marked(language().words().count(count, one, many), counted(count, more));
  }

  /** Phrases that a script fills, as JSON by the English ones; those that differ alone. */
  public static String phrases(String... english) {
    Map<String, String> spoken = new TreeMap<>();
    for (String phrase : english) {
      String here = language().words().phrase(phrase);
      if (!here.equals(phrase)) {
        spoken.put(phrase, here);
      }
    }
    return Json.write(spoken);
  }

  /**
   * What was said in English elsewhere: by a rule, the planner, or whatever refused something. The
   * phrase and its arguments are found in it again.
   */
  public static String said(String english) {
    return language().words().said(english);
  }

  private static Object[] counted(long count, Object[] more) {
    Object[] args = new Object[more.length + 1];
    args[0] = count;
    System.arraycopy(more, 0, args, 1, more.length);
    return args;
  }

  private static Content marked(String phrase, Object[] args) {
    return output ->
        pieces(
            phrase,
            output::writeContent,
            at -> {
              if (output instanceof HtmlTemplateOutput html) {
                html.setContext("html", null);
                html.writeUserContent(shown(args[at]));
              } else {
                output.writeUserContent(shown(args[at]));
              }
            });
  }

  private static String shown(Object arg) {
    return arg instanceof Number number
        ? NumberFormat.getInstance(locale()).format(number)
        : String.valueOf(arg);
  }

  private static String filled(String phrase, Object[] args) {
    StringBuilder out = new StringBuilder();
    pieces(phrase, out::append, at -> out.append(shown(args[at])));
    return out.toString();
  }

  /** Hands on what stands between the arguments, and the number of each argument. */
  private static void pieces(String phrase, Consumer<String> text, Consumer<Integer> argument) {
    int from = 0;
    for (int open = phrase.indexOf('{'); open >= 0; open = phrase.indexOf('{', from)) {
      int close = phrase.indexOf('}', open);
      text.accept(phrase.substring(from, open));
      argument.accept(Integer.parseInt(phrase.substring(open + 1, close)));
      from = close + 1;
    }
    text.accept(phrase.substring(from));
  }
}
