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
  final Authors authors = new Authors();
  final Addresses addresses = new Addresses();
  byte[] what;
  long[] millis;
  int[] who;
  int[] parent;
  int[] post;
  int[] idEnds;
  byte[] ids;
  @Nullable String[] texts;
  @Nullable Object[] rest = new Object[0];
  int[] twins = new int[0];
  private int rows;
  private int letters;
  private Columns columns;
  private final Map<Map<String, String>, Map<String, String>> alike = new HashMap<>();
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
    this.millis = new long[room];
    this.who = new int[room];
    this.parent = new int[room];
    this.post = new int[room];
    this.idEnds = new int[room];
    this.ids = new byte[8 * room];
    this.texts = new String[room];
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
    millis[row] = millis(one.at());
    who[row] = authors.number(one.authorId(), one.authorName());
    texts[row] = one.text();
    post[row] = one.post() == null ? NONE : address(one.post());
    parent[row] = one.parent() == null ? NONE : parent(one.parent());
    boolean odd = isOdd(one.id());
    if (!odd) {
      write(one.id());
    }
    idEnds[row] = letters;
    rest(row, one, odd);
    rows++;
    name(row, one.id());
  }

  /** Clamped; whoever is out of that range is kept exactly, aside. */
  static long millis(Instant at) {
    try {
      return at.toEpochMilli();
    } catch (ArithmeticException e) {
      return at.getEpochSecond() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
  }

  private static boolean isOdd(String id) {
    for (int i = 0; i < id.length(); i++) {
      if (id.charAt(i) >= ONE_BYTE) {
        return true;
      }
    }
    return id.isEmpty();
  }

  private void write(String id) {
    if (letters + id.length() > ids.length) {
      ids = Arrays.copyOf(ids, letters + id.length() + letters / 4);
      columns = new Columns(this);
    }
    for (int i = 0; i < id.length(); i++) {
      ids[letters++] = (byte) id.charAt(i);
    }
  }

  private void rest(int row, Interaction one, boolean odd) {
    Instant at = one.at();
    boolean exact = at.equals(Instant.ofEpochMilli(millis[row]));
    Map<String, String> more = one.more();
    if (more.size() > 0 && alike.size() < MOST_ALIKE) {
      more = alike.computeIfAbsent(more, same -> same);
    }
    Rest all =
        new Rest(
            one.url(),
            one.topics(),
            one.audience(),
            more,
            odd ? one.id() : null,
            exact ? null : at);
    if (all.isMoreAlone() && more.isEmpty()) {
      return;
    }
    if (row >= rest.length) {
      rest = Arrays.copyOf(rest, what.length);
      columns = new Columns(this);
    }
    rest[row] = all.isMoreAlone() ? more : all;
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
    millis = Arrays.copyOf(millis, room);
    who = Arrays.copyOf(who, room);
    parent = Arrays.copyOf(parent, room);
    post = Arrays.copyOf(post, room);
    idEnds = Arrays.copyOf(idEnds, room);
    texts = Arrays.copyOf(texts, room);
    rest = rest.length == 0 ? rest : Arrays.copyOf(rest, room);
    twins = twins.length == 0 ? twins : Arrays.copyOf(twins, room);
    columns = new Columns(this);
  }

  /** The columns without room behind the last row. */
  Columns trimmed() {
    ids = Arrays.copyOf(ids, letters);
    authors.trim();
    addresses.trim();
    size(rows);
    return columns;
  }
}
