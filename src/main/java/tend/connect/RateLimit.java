package tend.connect;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the headers by which servers limit requests: {@code Retry-After} (seconds or a date, RFC
 * 9110), {@code RateLimit-Reset} and {@code X-RateLimit-Reset} (epoch seconds, seconds from now, or
 * an ISO-8601 date; all three are met in the field).
 */
final class RateLimit {
  private static final int TOO_MANY = 429;
  private static final Duration WITHOUT_HEADERS = Duration.ofSeconds(30);
  private static final long EPOCH_FROM = 1_000_000_000L;

  private RateLimit() {}

  /** When the server will answer again; null where it answers now. */
  static @Nullable Instant closedUntil(int status, HttpHeaders headers, Instant now) {
    boolean refused = status == TOO_MANY;
    boolean used =
        first(headers, "ratelimit-remaining", "x-ratelimit-remaining")
            .filter(left -> left.strip().equals("0"))
            .isPresent();
    if (!refused && !used) {
      return null;
    }
    Instant reset =
        first(headers, "retry-after", "ratelimit-reset", "x-ratelimit-reset")
            .map(written -> moment(written.strip(), now))
            .orElse(null);
    return reset == null && refused ? now.plus(WITHOUT_HEADERS) : reset;
  }

  private static Optional<String> first(HttpHeaders headers, String... names) {
    for (String name : names) {
      Optional<String> value = headers.firstValue(name);
      if (value.isPresent()) {
        return value;
      }
    }
    return Optional.empty();
  }

  private static @Nullable Instant moment(String written, Instant now) {
    try {
      double number = Double.parseDouble(written);
      long whole = (long) Math.ceil(number);
      return whole >= EPOCH_FROM
          ? Instant.ofEpochSecond(whole)
          : now.plusSeconds(Math.max(0, whole));
    } catch (NumberFormatException e) {
      return date(written);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable Instant date(String written) {
    try {
      return ZonedDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeParseException e) {
      try {
        return Instant.parse(written);
      } catch (DateTimeParseException f) {
        return null;
      }
    }
  }
}
