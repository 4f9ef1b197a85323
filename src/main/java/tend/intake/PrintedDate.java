package tend.intake;

import java.text.DateFormatSymbols;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as a page prints it for people, in any of the languages below: digits of any script, marks
 * of direction, the month by name or number, twelve hours or twenty-four. A date that could be read
 * two ways is not read.
 */
final class PrintedDate {
  private static final List<Locale> LOCALES =
      List.of(
              "en de es fr pt nl it tr ru ar pl sv da nb fi cs el he hi id uk vi ro hu ja ko zh"
                  .split(" "))
          .stream()
          .map(Locale::forLanguageTag)
          .toList();
  private static final Map<String, Integer> MONTHS = months();
  private static final Set<String> AFTERNOON =
      halves(1, "pm", "p m", "م", "午後", "下午", "오후", "nachm");
  private static final Set<String> MORNING = halves(0, "am", "a m", "ص", "午前", "上午", "오전", "vorm");
  private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2}))?");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final int LONGEST = 100;

  private PrintedDate() {}

  /** The moment on the clock of wherever it was printed; empty for what is no date. */
  static Optional<LocalDateTime> of(String printed) {
    if (printed.length() > LONGEST) {
      return Optional.empty();
    }
    String plain = plain(printed);
    Matcher time = TIME.matcher(plain);
    boolean timed = time.find();
    String rest = timed ? time.replaceFirst(" ") : plain;
    try {
      int[] date = date(numbers(rest), month(words(rest)));
      LocalDateTime day = LocalDateTime.of(date[0], date[1], date[2], 0, 0);
      return Optional.of(timed ? at(day, time, plain) : day);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Digits become ASCII, marks of direction go, letters become small. */
  private static String plain(String printed) {
    StringBuilder out = new StringBuilder();
    printed
        .codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
        .map(c -> Character.isSpaceChar(c) ? ' ' : c)
        .forEach(out::appendCodePoint);
    return out.toString().toLowerCase(Locale.ROOT);
  }

  private static List<Integer> numbers(String text) {
    List<Integer> numbers = new ArrayList<>();
    Matcher number = NUMBER.matcher(text);
    while (number.find()) {
      numbers.add(number.group().length() > 4 ? -1 : Integer.parseInt(number.group()));
    }
    return numbers;
  }

  private static @Nullable Integer month(String words) {
    Integer all = MONTHS.get(words);
    if (all != null) {
      return all;
    }
    List<String> parts = Arrays.asList(words.split(" "));
    for (int i = 0; i < parts.size(); i++) {
      for (int end = Math.min(parts.size(), i + 2); end > i; end--) {
        Integer month = MONTHS.get(String.join(" ", parts.subList(i, end)));
        if (month != null) {
          return month;
        }
      }
    }
    return null;
  }

  /** Year, month and day. */
  private static int[] date(List<Integer> numbers, @Nullable Integer month) {
    if (month != null && numbers.size() == 2) {
      boolean yearFirst = numbers.get(0) > 31;
      return new int[] {numbers.get(yearFirst ? 0 : 1), month, numbers.get(yearFirst ? 1 : 0)};
    }
    if (month == null && numbers.size() == 3) {
      return numeric(numbers.get(0), numbers.get(1), numbers.get(2));
    }
    throw new DateTimeException("no date");
  }

  private static int[] numeric(int first, int second, int third) {
    if (first > 31) {
      return new int[] {first, second, third};
    }
    if (first > 12 || first == second) {
      return new int[] {third, second, first};
    }
    if (second > 12) {
      return new int[] {third, first, second};
    }
    throw new DateTimeException("day and month could be either");
  }

  private static LocalDateTime at(LocalDateTime day, Matcher time, String plain) {
    int hour = Integer.parseInt(time.group(1));
    if (hour <= 12 && beside(time, plain, AFTERNOON)) {
      hour = hour % 12 + 12;
    } else if (hour == 12 && beside(time, plain, MORNING)) {
      hour = 0;
    }
    int second = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
    return day.withHour(hour).withMinute(Integer.parseInt(time.group(2))).withSecond(second);
  }

  /** Directly after the time, or before it as in Chinese; elsewhere "am" is German. */
  private static boolean beside(Matcher time, String plain, Set<String> halves) {
    String before = " " + words(plain.substring(0, time.start()));
    String after = words(plain.substring(time.end())) + " ";
    return halves.stream().anyMatch(w -> before.endsWith(" " + w) || after.startsWith(w + " "));
  }

  private static String words(String text) {
    return text.replaceAll("[^\\p{L}\\p{M}]+", " ").strip();
  }

  /** Names that mean two months in two languages are left out. */
  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    Set<String> unclear = new HashSet<>();
    for (Locale locale : LOCALES) {
      for (Month month : Month.values()) {
        for (TextStyle style : TextStyle.values()) {
          String name = name(month, style, locale);
          Integer known = name.length() < 2 ? null : months.put(name, month.getValue());
          if (known != null && known != month.getValue()) {
            unclear.add(name);
          }
        }
      }
    }
    months.keySet().removeAll(unclear);
    return Map.copyOf(months);
  }

  private static String name(Month month, TextStyle style, Locale locale) {
    String name = plain(month.getDisplayName(style, locale));
    return name.matches(".*\\d.*") ? "" : words(name);
  }

  private static Set<String> halves(int half, String... more) {
    Set<String> words = new HashSet<>(List.of(more));
    for (Locale locale : LOCALES) {
      words.add(words(plain(DateFormatSymbols.getInstance(locale).getAmPmStrings()[half])));
    }
    words.remove("");
    return Set.copyOf(words);
  }
}
