package tend.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the owner says about the permission to show a work, and from when on; what they said before
 * stays beside it, since what was allowed when it was shown stays allowed.
 *
 * @param state asked, granted, declined or withdrawn
 * @param until the moment from which it is over; null for never
 */
public record SaidRights(String state, Instant from, @Nullable Instant until) {
  private static final String APART = ";";
  private static final String WITHIN = " ";

  /** Whether anything was said about that row. */
  public static boolean isIn(Interaction one) {
    boolean any = one.more(Noted.RIGHTS) != null || one.more(Noted.RIGHTS_BEFORE) != null;
    return any && !in(one.more()).isEmpty();
  }

  /** All that was said about a row, oldest first; none where the dates are missing or no dates. */
  public static List<SaidRights> in(Map<String, String> columns) {
    List<SaidRights> all = new ArrayList<>();
    if (!columns.containsKey(Noted.RIGHTS) && !columns.containsKey(Noted.RIGHTS_BEFORE)) {
      return all;
    }
    for (String one : columns.getOrDefault(Noted.RIGHTS_BEFORE, "").split(APART, -1)) {
      String[] parts = one.strip().split(WITHIN, -1);
      add(all, parts[0], parts.length > 1 ? parts[1] : null, parts.length > 2 ? parts[2] : null);
    }
    add(
        all,
        columns.getOrDefault(Noted.RIGHTS, "").strip(),
        columns.get(Noted.RIGHTS_AT),
        columns.get(Noted.RIGHTS_UNTIL));
    return all;
  }

  private static void add(
      List<SaidRights> to, String state, @Nullable String from, @Nullable String until) {
    Instant since = moment(from);
    if (!state.isEmpty() && since != null) {
      to.add(new SaidRights(state, since, moment(until)));
    }
  }

  /** The columns that say all of it; empty ones say nothing. */
  public static Map<String, String> columns(List<SaidRights> all, @Nullable String scope) {
    SaidRights last = all.isEmpty() ? null : all.get(all.size() - 1);
    Map<String, String> columns = new TreeMap<>();
    columns.put(Noted.RIGHTS, last == null ? "" : last.state());
    columns.put(Noted.RIGHTS_AT, last == null ? "" : last.from().toString());
    columns.put(
        Noted.RIGHTS_UNTIL, last == null || last.until() == null ? "" : last.until().toString());
    columns.put(Noted.RIGHTS_SCOPE, scope == null ? "" : scope);
    columns.put(
        Noted.RIGHTS_BEFORE,
        all.stream()
            .limit(Math.max(0, all.size() - 1))
            .map(SaidRights::written)
            .collect(Collectors.joining(APART)));
    return columns;
  }

  private String written() {
    return state + WITHIN + from + (until == null ? "" : WITHIN + until);
  }

  /** A moment, or the end of a day in UTC. */
  private static @Nullable Instant moment(@Nullable String written) {
    if (written == null || written.isBlank()) {
      return null;
    }
    String plain = written.strip();
    try {
      return plain.indexOf('T') < 0
          ? LocalDate.parse(plain).plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC)
          : Instant.parse(plain);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
