package tend.intake;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where a Takeout's table of comments or live chats has what, told by the shape of its values,
 * since its header is in the language of the account. The first three columns are the id, the
 * channel and the moment in every language, the video stands left of the text, and the parent,
 * where there is one, follows the price.
 */
record TakeoutColumns(List<String> header, int text) {
  private static final int PARENT = 4;
  private static final int FEWEST = 6;
  private static final int MOST = 12;
  private static final Pattern CHANNEL = Pattern.compile("UC[A-Za-z0-9_-]{4,40}");
  private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d.*");
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
  private static final Pattern VIDEO = Pattern.compile("[A-Za-z0-9_-]{11}");

  /** Whether a table with that first row below its header is one of them. */
  static boolean fit(List<String> row) {
    return row.size() >= FEWEST
        && row.size() <= MOST
        && !row.get(0).isBlank()
        && CHANNEL.matcher(row.get(1)).matches()
        && MOMENT.matcher(row.get(2)).matches();
  }

  static TakeoutColumns of(List<String> header, List<String> row) {
    OptionalInt json =
        IntStream.range(PARENT, row.size()).filter(i -> row.get(i).startsWith("{\"")).findFirst();
    return new TakeoutColumns(header, json.orElseGet(() -> plain(header, row)));
  }

  /** The oldest files have plain words, right of a video; with two columns more they end in ids. */
  private static int plain(List<String> header, List<String> row) {
    return IntStream.range(PARENT, row.size() - 1)
        .filter(i -> VIDEO.matcher(row.get(i)).matches())
        .map(i -> i + 1)
        .findFirst()
        .orElse(header.size() - (header.size() > 7 ? 2 : 1));
  }

  @Nullable String id(Map<String, String> fields) {
    return at(0, fields);
  }

  @Nullable String channel(Map<String, String> fields) {
    return at(1, fields);
  }

  @Nullable String moment(Map<String, String> fields) {
    return at(2, fields);
  }

  @Nullable String text(Map<String, String> fields) {
    return at(text, fields);
  }

  /** The video, or for a comment on a community post that post. */
  @Nullable String post(Map<String, String> fields) {
    String video = at(text - 1, fields);
    return video == null && text - 2 > PARENT ? at(text - 2, fields) : video;
  }

  /** What a reply answers: the column, else the first half of its id. */
  @Nullable String parent(Map<String, String> fields) {
    String written = text - 1 > PARENT ? at(PARENT, fields) : null;
    if (written != null && !CURRENCY.matcher(written).matches()) {
      return written;
    }
    String id = at(0, fields);
    int dot = id == null ? -1 : id.indexOf('.');
    return id == null || dot <= 0 ? null : id.substring(0, dot);
  }

  private @Nullable String at(int column, Map<String, String> fields) {
    return fields.get(header.get(column));
  }
}
