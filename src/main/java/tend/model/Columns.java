package tend.model;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The columns of an account's rows, oldest first, as far as they were filled when they were looked
 * at. What stands in a row never changes; there may be room behind the last. Threads may share it.
 */
final class Columns {
  /** No parent, post or row. */
  static final int NONE = -1;

  private static final int BYTE = 0xff;
  private static final int KINDS = 0x0f;
  private static final int OWN = 0x10;
  private static final int VISIBILITY_FROM = 5;
  private static final Kind[] KIND = Kind.values();
  private static final Visibility[] VISIBILITY = Visibility.values();

  /** The same for all that were filled by one, one after the other. */
  final Object whose;

  /** Kind, own and visibility in one. */
  final byte[] what;

  /** Seconds of the epoch, without a sign. */
  final int[] seconds;

  /** What is to be added to those; empty where all are whole. */
  final int[] nanos;

  /** Which of the authors below. */
  final Narrow who;

  /** The row that it answers; below {@link #NONE} an address. */
  final int[] parent;

  /** An address. */
  final Narrow post;

  /**
   * One byte a letter: the length of the id, the id, and what {@link #only} another column says.
   */
  final byte[] letters;

  /** Where those of each row end. */
  final int[] ends;

  /** Strings, or what was made of them in their place: two threads may make the same. */
  final @Nullable Object[] texts;

  /**
   * What few rows have: a {@link Rest}, or its map alone, or the name of the only column in that
   * map; shorter where the last have none.
   */
  final @Nullable Object[] rest;

  /** Authors: each key with each name by which it went, and the number of that key. */
  final @Nullable String[] keys;

  final @Nullable String[] names;

  /** Empty where each author has a key of its own. */
  final int[] persons;

  /** What posts and parents are called that are no row before, and the rows of that name. */
  final String[] addresses;

  final int[] addressed;

  /** For each row the first of the same id; empty where no id came twice. */
  final int[] twins;

  Columns(Filling from) {
    this.whose = from.whose;
    this.what = from.what;
    this.seconds = from.seconds;
    this.nanos = from.nanos;
    this.who = from.who;
    this.parent = from.parent;
    this.post = from.post;
    this.letters = from.letters;
    this.ends = from.ends;
    this.texts = from.texts;
    this.rest = from.rest;
    this.keys = from.authors.keys;
    this.names = from.authors.names;
    this.persons = from.authors.persons;
    this.addresses = from.addresses.names;
    this.addressed = from.addresses.rows;
    this.twins = from.twins;
  }

  @SuppressWarnings("EnumOrdinal") // never stored
  static byte what(Interaction one) {
    Visibility visibility = one.visibility();
    int seen = visibility == null ? 0 : visibility.ordinal() + 1;
    return (byte) (one.kind().ordinal() | (one.own() ? OWN : 0) | seen << VISIBILITY_FROM);
  }

  Kind kind(int row) {
    return KIND[what[row] & KINDS];
  }

  boolean own(int row) {
    return (what[row] & OWN) != 0;
  }

  @Nullable Visibility visibility(int row) {
    int seen = (what[row] & 0xff) >> VISIBILITY_FROM;
    return seen == 0 ? null : VISIBILITY[seen - 1];
  }

  Instant at(int row) {
    Object more = row < rest.length ? rest[row] : null;
    Instant exact = more instanceof Rest all ? all.at() : null;
    return exact != null ? exact : shortly(row);
  }

  private Instant shortly(int row) {
    long second = Integer.toUnsignedLong(seconds[row]);
    return nanos.length == 0
        ? Instant.ofEpochSecond(second)
        : Instant.ofEpochSecond(second, nanos[row]);
  }

  String id(int row) {
    int from = from(row);
    int length = letters[from] & BYTE;
    String odd = length == 0 ? rest(row).id() : null;
    return odd != null ? odd : new String(letters, from + 1, length, StandardCharsets.ISO_8859_1);
  }

  private int from(int row) {
    return row == 0 ? 0 : ends[row - 1];
  }

  boolean isId(int row, String id) {
    int from = from(row);
    int length = letters[from] & BYTE;
    if (length != id.length()) {
      return length == 0 && id.equals(rest(row).id());
    }
    for (int i = length; i > 0; i--) {
      if ((letters[from + i] & BYTE) != id.charAt(i - 1)) {
        return false;
      }
    }
    return length > 0 || rest(row).id() == null;
  }

  /** The hash of the string that it is. */
  int idHash(int row) {
    int from = from(row) + 1;
    int to = from + (letters[from - 1] & BYTE);
    if (from == to) {
      return id(row).hashCode();
    }
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + (letters[i] & BYTE);
    }
    return hash;
  }

  @Nullable String text(int row) {
    Object one = texts[row];
    return one instanceof Worded worded ? worded.text() : (String) one;
  }

  @Nullable Worded worded(int row, Function<String, ? extends Worded> made) {
    Object one = texts[row];
    if (one == null || one instanceof Worded) {
      return (Worded) one;
    }
    Worded worded = made.apply((String) one);
    texts[row] = worded;
    return worded;
  }

  @Nullable String parent(int row) {
    int one = parent[row];
    return one == NONE ? null : one < NONE ? addresses[address(one)] : id(one);
  }

  /** Which row it answers, as far as one is known. */
  int parentRow(int row) {
    int one = parent[row];
    return one < NONE ? addressed[address(one)] : one;
  }

  /** How an address is written where rows are. */
  static int address(int either) {
    return NONE - 1 - either;
  }

  @Nullable String post(int row) {
    int one = post.get(row);
    return one == NONE ? null : addresses[one];
  }

  /** What it has beside the other columns of its source, see {@link #more}. */
  Rest rest(int row) {
    Object one = row < rest.length ? rest[row] : null;
    return one instanceof Rest all ? all : Rest.NONE;
  }

  @SuppressWarnings("unchecked") // only such maps are put there
  Map<String, String> more(int row) {
    Object one = row < rest.length ? rest[row] : null;
    if (one == null) {
      return Map.of();
    }
    if (one instanceof String column) {
      return Map.of(column, only(row));
    }
    return one instanceof Rest all ? all.more() : (Map<String, String>) one;
  }

  /** What that one of the other columns says. */
  @Nullable String more(int row, String column) {
    Object one = row < rest.length ? rest[row] : null;
    if (one instanceof String only) {
      return only.equals(column) ? only(row) : null;
    }
    return one == null ? null : more(row).get(column);
  }

  /** What the only other column says: the letters behind the id. */
  private String only(int row) {
    int from = from(row);
    int begin = from + 1 + (letters[from] & BYTE);
    return new String(letters, begin, ends[row] - begin, StandardCharsets.ISO_8859_1);
  }

  String author(int one) {
    return Authors.author(keys[one], names[one]);
  }

  /** The number of the key of who did it. */
  int person(int row) {
    int one = who.get(row);
    return persons.length == 0 ? one : persons[one];
  }
}
