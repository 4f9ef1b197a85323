package tend.model;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts rows into columns, one after the other, oldest first. Used by one thread at a time. */
final class Filling {
  private static final int NONE = Columns.NONE;
  private static final int ONE_BYTE = 256;
  private static final int MOST_ALIKE = 1_000;
  final Object whose = new Object();
  final Authors authors = new Authors();
  final Addresses addresses = new Addresses();
  byte[] what;
  int[] seconds;
  int[] nanos = new int[0];
  Narrow who;
  int[] parent;
  Narrow post;
  byte[] letters;
  int[] ends;
  @Nullable Object[] texts;
  @Nullable Object[] rest = new Object[0];
  int[] twins = new int[0];
  private int rows;
  private int written;
  private Columns columns;
  private final Map<Object, Object> alike = new HashMap<>();
  private final Numbers byId =
      new Numbers() {
        @Override
        boolean is(int number, String name) {
          return columns.isId(number, name);
        }

        @Override
        int hash(int number) {
          return columns.idHash(number);
        }
      };

  Filling(int room) {
    this.what = new byte[room];
    this.seconds = new int[room];
    this.who = Narrow.of(room);
    this.parent = new int[room];
    this.post = Narrow.of(room);
    this.ends = new int[room];
    this.letters = new byte[10 * room];
    this.texts = new Object[room];
    this.columns = new Columns(this);
  }

  /** Goes on behind the first rows of those columns. */
  static Filling after(Columns columns, int rows) {
    Filling filling = new Filling(rows + rows / 8 + 16);
    for (int row = 0; row < rows; row++) {
      filling.add(new Seen(columns, row));
    }
    return filling;
  }

  int rows() {
    return rows;
  }

  /** The columns as they stand; to be asked for again after more rows. */
  Columns columns() {
    if (authors.isGrown() || addresses.isGrown()) {
      columns = new Columns(this);
    }
    return columns;
  }

  /** The first row of that id; {@link Columns#NONE} where there is none. */
  int find(String id) {
    return byId.find(id);
  }

  void add(Interaction one) {
    makeRoom();
    int row = rows;
    what[row] = Columns.what(one);
    at(row, one.at());
    who(row, authors.number(one.authorId(), one.authorName()));
    texts[row] = one.text();
    post(row, one.post() == null ? NONE : address(one.post()));
    parent[row] = one.parent() == null ? NONE : parent(one.parent());
    String id = isPlain(one.id()) ? one.id() : "";
    letters(id, true);
    rest(row, one, id.isEmpty());
    ends[row] = written;
    rows++;
    name(row, one.id());
  }

  /** Cut off; whoever is out of that range is kept exactly, aside. */
  private void at(int row, Instant at) {
    long second = at.getEpochSecond();
    int nano = at.getNano();
    seconds[row] = (int) second;
    if (nanos.length == 0 && nano != 0) {
      nanos = new int[what.length];
      columns = new Columns(this);
    }
    if (nanos.length > 0) {
      nanos[row] = nano;
    }
  }

  private void who(int row, int number) {
    Narrow all = who.with(row, number);
    if (!all.equals(who)) {
      who = all;
      columns = new Columns(this);
    }
  }

  private void post(int row, int number) {
    Narrow all = post.with(row, number);
    if (!all.equals(post)) {
      post = all;
      columns = new Columns(this);
    }
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= ONE_BYTE) {
        return false;
      }
    }
    return text.length() < ONE_BYTE;
  }

  private void letters(String text, boolean counted) {
    int most = written + text.length() + 1;
    if (most > letters.length) {
      letters = Arrays.copyOf(letters, most + most / 4);
      columns = new Columns(this);
    }
    if (counted) {
      letters[written++] = (byte) text.length();
    }
    for (int i = 0; i < text.length(); i++) {
      letters[written++] = (byte) text.charAt(i);
    }
  }

  private void rest(int row, Interaction one, boolean odd) {
    Instant at = one.at();
    boolean exact = at.getEpochSecond() == Integer.toUnsignedLong(seconds[row]);
    Map<String, String> more = one.more();
    if (exact && !odd && one.url() == null && one.topics() == null && one.audience() == null) {
      if (!more.isEmpty()) {
        rest(row, alone(more));
      }
      return;
    }
    rest(
        row,
        new Rest(
            one.url(),
            one.topics() == null ? null : alike(one.topics()),
            one.audience(),
            more.isEmpty() ? more : alike(more),
            odd ? one.id() : null,
            exact ? null : at));
  }

  /** The map, or the name of its only column when what that says could be written as letters. */
  private Object alone(Map<String, String> more) {
    if (more.size() == 1) {
      Map.Entry<String, String> only = more.entrySet().iterator().next();
      if (isPlain(only.getValue())) {
        letters(only.getValue(), false);
        return alike(only.getKey());
      }
    }
    return alike(more);
  }

  private void rest(int row, Object one) {
    if (row >= rest.length) {
      rest = Arrays.copyOf(rest, what.length);
      columns = new Columns(this);
    }
    rest[row] = one;
  }

  /** The first that is equal, of a thousand. */
  @SuppressWarnings("unchecked") // what is equal is of the same class
  private <T> T alike(T one) {
    if (alike.size() >= MOST_ALIKE) {
      return (T) alike.getOrDefault(one, one);
    }
    Object known = alike.putIfAbsent(one, one);
    return known == null ? one : (T) known;
  }

  private int address(String name) {
    int known = addresses.find(name);
    return known >= 0 ? known : addresses.add(name, byId.find(name));
  }

  private int parent(String name) {
    int known = addresses.find(name);
    int row = known >= 0 ? NONE : byId.find(name);
    return row >= 0 ? row : Columns.address(known >= 0 ? known : addresses.add(name, NONE));
  }

  private void name(int row, String id) {
    int first = byId.find(id);
    if (first < 0) {
      byId.add(row);
      addresses.isRow(id, row);
    } else if (twins.length == 0) {
      twins = new int[what.length];
      for (int i = 0; i < row; i++) {
        twins[i] = i;
      }
      columns = new Columns(this);
    }
    if (twins.length > 0) {
      twins[row] = first < 0 ? row : first;
    }
  }

  private void makeRoom() {
    if (rows == what.length) {
      size(rows + rows / 2 + 16);
    }
  }

  private void size(int room) {
    what = Arrays.copyOf(what, room);
    seconds = Arrays.copyOf(seconds, room);
    nanos = nanos.length == 0 ? nanos : Arrays.copyOf(nanos, room);
    who = who.sized(room);
    parent = Arrays.copyOf(parent, room);
    post = post.sized(room);
    ends = Arrays.copyOf(ends, room);
    texts = Arrays.copyOf(texts, room);
    rest = rest.length == 0 ? rest : Arrays.copyOf(rest, room);
    twins = twins.length == 0 ? twins : Arrays.copyOf(twins, room);
    columns = new Columns(this);
  }

  /** The columns without room behind the last row. */
  Columns trimmed() {
    letters = Arrays.copyOf(letters, written);
    authors.trim();
    addresses.trim();
    size(rows);
    return columns;
  }
}
