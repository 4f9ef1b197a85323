package tend.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Each key of an author with each name by which it went, numbered. Used by one thread. */
final class Authors extends Numbers {
  @Nullable String[] keys = new String[16];
  @Nullable String[] names = new String[16];

  /** The same number for all of one key. */
  int[] persons = new int[16];

  /** Those of the same key but another name than the first. */
  private final Map<Integer, List<Integer>> others = new HashMap<>();

  private int count;
  private int people;

  static String author(@Nullable String key, @Nullable String name) {
    return key != null ? key : name != null ? name : "";
  }

  int number(@Nullable String key, @Nullable String name) {
    int first = find(author(key, name));
    if (first < 0) {
      int made = make(key, name, people++);
      add(made);
      return made;
    }
    return isSo(first, key, name) ? first : other(first, key, name);
  }

  private int other(int first, @Nullable String key, @Nullable String name) {
    List<Integer> all = others.computeIfAbsent(first, f -> new ArrayList<>());
    for (int one : all) {
      if (isSo(one, key, name)) {
        return one;
      }
    }
    int made = make(key, name, persons[first]);
    all.add(made);
    return made;
  }

  private boolean isSo(int one, @Nullable String key, @Nullable String name) {
    return Objects.equals(keys[one], key) && Objects.equals(names[one], name);
  }

  private int make(@Nullable String key, @Nullable String name, int person) {
    if (count == keys.length) {
      size(2 * count);
    }
    keys[count] = key;
    names[count] = key != null && key.equals(name) ? key : name;
    persons[count] = person;
    return count++;
  }

  private void size(int room) {
    keys = Arrays.copyOf(keys, room);
    names = Arrays.copyOf(names, room);
    persons = Arrays.copyOf(persons, room);
    grows();
  }

  /** Without room for more, and without what only repeats what stands elsewhere. */
  void trim() {
    size(count);
    names = Arrays.equals(names, keys) ? keys : names;
    persons = people == count ? new int[0] : persons;
  }

  @Override
  boolean is(int number, String name) {
    return author(keys[number], names[number]).equals(name);
  }

  @Override
  int hash(int number) {
    return author(keys[number], names[number]).hashCode();
  }
}
