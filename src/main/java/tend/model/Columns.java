package tend.model;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The columns of an account's rows, oldest first, as far as they were filled when they were looked
 * at. What stands in a row never changes; there may be room behind the last. Threads may share it.
 */
final class Columns {
  /** No parent, post or row. */
  static final int NONE = -1;

  private static final int KINDS = 0x0f;
  private static final int OWN = 0x10;
  private static final int VISIBILITY_FROM = 5;
  private static final Kind[] KIND = Kind.values();
  private static final Visibility[] VISIBILITY = Visibility.values();

  /** Kind, own and visibility in one. */
  final byte[] what;

  final long[] millis;

  /** Which of the authors below. */
  final int[] who;

  /** The row that it answers; below {@link #NONE} an address. */
  final int[] parent;

  /** An address. */
  final int[] post;

  /** Where each id ends in the letters of all, one byte a letter. */
  final int[] idEnds;

  final byte[] ids;
  final @Nullable String[] texts;

  /** What few rows have: a {@link Rest}, or its map alone; shorter where the last have none. */
  final @Nullable Object[] rest;

  /** Authors: each key with each name by which it went, and the number of that key. */
  final @Nullable String[] keys;

  final @Nullable String[] names;
  final int[] persons;

  /** What posts and parents are called that are no row before, and the rows of that name. */
  final String[] addresses;

  final int[] addressed;

  /** For each row the first of the same id; empty where no id came twice. */
  final int[] twins;

  Columns(Filling from) {
    this.what = from.what;
    this.millis = from.millis;
    this.who = from.who;
    this.parent = from.parent;
    this.post = from.post;
    this.idEnds = from.idEnds;
    this.ids = from.ids;
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
    return exact != null ? exact : Instant.ofEpochMilli(millis[row]);
  }

  String id(int row) {
    int from = idFrom(row);
    int length = idEnds[row] - from;
    String odd = length == 0 ? rest(row).id() : null;
    return odd != null ? odd : new String(ids, from, length, StandardCharsets.ISO_8859_1);
  }

  private int idFrom(int row) {
    return row == 0 ? 0 : idEnds[row - 1];
  }

  boolean isId(int row, String id) {
    int from = idFrom(row);
    int length = idEnds[row] - from;
    if (length != id.length()) {
      return length == 0 && id.equals(rest(row).id());
    }
    for (int i = length - 1; i >= 0; i--) {
      if ((ids[from + i] & 0xff) != id.charAt(i)) {
        return false;
      }
    }
    return length > 0 || rest(row).id() == null;
  }

  /** The hash of the string that it is. */
  int idHash(int row) {
    int from = idFrom(row);
    int to = idEnds[row];
    if (from == to) {
      return id(row).hashCode();
    }
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + (ids[i] & 0xff);
    }
    return hash;
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
    int one = post[row];
    return one == NONE ? null : addresses[one];
  }

  @SuppressWarnings("unchecked") // only such maps are put there
  Rest rest(int row) {
    Object one = row < rest.length ? rest[row] : null;
    if (one == null) {
      return Rest.NONE;
    }
    return one instanceof Rest all ? all : Rest.of((Map<String, String>) one);
  }

  @SuppressWarnings("unchecked") // only such maps are put there
  Map<String, String> more(int row) {
    Object one = row < rest.length ? rest[row] : null;
    if (one == null) {
      return Map.of();
    }
    return one instanceof Rest all ? all.more() : (Map<String, String>) one;
  }

  String author(int one) {
    return Authors.author(keys[one], names[one]);
  }
}
