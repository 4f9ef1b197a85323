package tend.web.page;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds in an English sentence the phrase and the arguments it was made of, and says it in another
 * language. What rules and the planner say is stored and printed in English; as each sentence comes
 * from one phrase, both can be had back from it. Threads may share it.
 */
final class Sayings {
  private static final Pattern BLANK = Pattern.compile("\\{(\\d+)(, said)?\\}");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final int MOST_KEPT = 20_000;
  private final Locale locale;
  private final Map<String, String> whole = new HashMap<>();
  private final Map<String, List<Saying>> byFirstWord = new HashMap<>();
  private final Map<String, String> kept = new ConcurrentHashMap<>();

  /** A phrase with blanks: how it is found, and what stands for it. */
  private record Saying(String english, String spoken, Pattern pattern, List<Integer> blanks) {
    /** The more of its own words a phrase has, the surer it is the one. */
    int own() {
      return BLANK.matcher(english).replaceAll("").length();
    }
  }

  Sayings(Locale locale, Map<String, String> spoken) {
    this.locale = locale;
    spoken.forEach(this::add);
    byFirstWord.values().forEach(l -> l.sort(Comparator.comparingInt(s -> -s.own())));
  }

  private void add(String english, String spoken) {
    Matcher blank = BLANK.matcher(english);
    StringBuilder regex = new StringBuilder();
    List<Integer> blanks = new ArrayList<>();
    int from = 0;
    while (blank.find()) {
      regex.append(Pattern.quote(english.substring(from, blank.start()))).append("(.+?)");
      blanks.add(Integer.valueOf(blank.group(1)));
      from = blank.end();
    }
    if (blanks.isEmpty()) {
      whole.put(english, spoken);
      return;
    }
    Pattern pattern =
        Pattern.compile(regex + Pattern.quote(english.substring(from)), Pattern.DOTALL);
    byFirstWord
        .computeIfAbsent(firstWord(english), w -> new ArrayList<>())
        .add(new Saying(english, spoken, pattern, blanks));
  }

  /** What it begins with; empty where that is an argument. */
  private static String firstWord(String text) {
    int blank = text.indexOf(' ');
    String first = blank < 0 ? text : text.substring(0, blank);
    return first.indexOf('{') < 0 ? first : "";
  }

  /** The sentence in the language; as it is where no phrase is found in it. */
  String said(String english) {
    String known = kept.get(english);
    if (known == null) {
      known = found(english);
      if (kept.size() < MOST_KEPT) {
        kept.put(english, known);
      }
    }
    return known;
  }

  private String found(String english) {
    String exact = whole.get(english);
    if (exact != null) {
      return exact;
    }
    String first = found(english, firstWord(english));
    String second = first == null ? found(english, "") : first;
    return second == null ? english : second;
  }

  private @Nullable String found(String english, String word) {
    for (Saying saying : byFirstWord.getOrDefault(word, List.of())) {
      Matcher matcher = saying.pattern().matcher(english);
      if (matcher.matches()) {
        return filled(saying, matcher);
      }
    }
    return null;
  }

  private String filled(Saying saying, Matcher found) {
    Matcher blank = BLANK.matcher(saying.spoken());
    StringBuilder out = new StringBuilder();
    while (blank.find()) {
      String arg = found.group(saying.blanks().indexOf(Integer.valueOf(blank.group(1))) + 1);
      String put = blank.group(2) == null ? shown(arg) : said(arg);
      blank.appendReplacement(out, Matcher.quoteReplacement(put));
    }
    return blank.appendTail(out).toString();
  }

  private String shown(String arg) {
    return NUMBER.matcher(arg).matches()
        ? NumberFormat.getInstance(locale).format(Double.parseDouble(arg))
        : arg;
  }
}
