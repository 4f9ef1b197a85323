package tend.signals.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the values of a profile out of what was written, and keeps what is none. */
final class ProfileFields {
  private static final double MOST = 1e15;
  private final Map<String, String> written;
  private final List<String> unread = new ArrayList<>();

  ProfileFields(Map<String, String> written) {
    this.written = written;
  }

  /** What stood there and could not be read, such as "posts: many". */
  List<String> unread() {
    return unread;
  }

  @Nullable String text(String name) {
    String text = written.get(name);
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** A whole number; tables of other programs write it as 12.0, too. */
  @Nullable Long count(String name) {
    Double number = number(name, MOST);
    if (number != null && number != Math.rint(number)) {
      keep(name);
      return null;
    }
    return number == null ? null : Long.valueOf(number.longValue());
  }

  /** A number from 0 to 1. */
  @Nullable Double share(String name) {
    return number(name, 1);
  }

  private @Nullable Double number(String name, double most) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    try {
      double number = Double.parseDouble(text);
      if (number >= 0 && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // no number at all; told with those that are out of range
    }
    keep(name);
    return null;
  }

  @Nullable Boolean yes(String name) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "1", "1.0" -> true;
      case "false", "no", "0", "0.0" -> false;
      default -> {
        keep(name);
        yield null;
      }
    };
  }

  private void keep(String name) {
    unread.add(name + ": " + written.get(name));
  }
}
