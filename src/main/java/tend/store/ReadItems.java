package tend.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Collections;
import java.util.Map;
import tend.model.Item;
import tend.model.Json;
import tend.model.LastUsed;

/**
 * Items that were read from their bytes lately, so that a list that is looked at again is not read
 * again: that was half of the work of a look. Bytes that changed are read anew, so it cannot tell
 * what is no longer so. Threads share it.
 */
final class ReadItems {
  private static final int MOST = 8192;
  private final Map<String, Known> known = Collections.synchronizedMap(new LastUsed<>(MOST));

  private record Known(String body, Item item) {}

  /** The item of that id, which those bytes say. */
  Item of(String id, String body) {
    Known before = known.get(id);
    if (before != null && before.body().equals(body)) {
      return before.item();
    }
    Item item = Json.read(body, new TypeReference<>() {});
    known.put(id, new Known(body, item));
    return item;
  }
}
