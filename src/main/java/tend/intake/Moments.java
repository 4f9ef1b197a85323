package tend.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Moments as the platforms' exports write them. */
final class Moments {
  private static final long MILLIS_FROM = 100_000_000_000L;
  private static final DateTimeFormatter WRITTEN =
      new DateTimeFormatterBuilder()
          .appendOptional(DateTimeFormatter.ISO_OFFSET_DATE_TIME)
          .appendOptional(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[EEE MMM d HH:mm:ss Z yyyy][yyyy-MM-dd HH:mm:ss[ Z][ 'UTC']]")
          .toFormatter(Locale.ENGLISH);

  private Moments() {}

  /** Whether it is a number of seconds or milliseconds and not zero. */
  static boolean isThere(@Nullable JsonNode number) {
    return number != null && number.asLong() > 0;
  }

  /** A number of seconds, or of milliseconds where it is too large for that. */
  static Instant at(@Nullable JsonNode number) throws NeutralRow.Unusable {
    if (number == null || number.asLong() <= 0) {
      throw new NeutralRow.Unusable("it has no date", null);
    }
    long value = number.asLong();
    return value >= MILLIS_FROM ? Instant.ofEpochMilli(value) : Instant.ofEpochSecond(value);
  }

  /** A written moment; without a zone it is UTC. */
  static Instant at(@Nullable String written) throws NeutralRow.Unusable {
    if (written == null) {
      throw new NeutralRow.Unusable("it has no date", null);
    }
    try {
      TemporalAccessor read =
          WRITTEN.parseBest(written.strip(), OffsetDateTime::from, LocalDateTime::from);
      return read instanceof OffsetDateTime offset
          ? offset.toInstant()
          : LocalDateTime.from(read).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw new NeutralRow.Unusable("its date cannot be read", written);
    }
  }
}
