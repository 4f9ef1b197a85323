package tend.facts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact about one of several things, which a rule may go through one by one and recommend
 * something for: a post, a topic, a hashtag, a piece of fan work. The engine, the checker and the
 * list know no more of it than stands here, so a new kind of thing is one record. What is nobody's,
 * nowhere or wordless leaves that out.
 */
public interface Thing {
  /** Tells it from the others of its kind. */
  String id();

  /** What it is, as the list and JSON say: "post", "topic" … */
  String noun();

  /** What to call it when it is shown; null for nothing. */
  @Nullable String shown();

  /** Where it can be found, if the source said. */
  default @Nullable String url() {
    return null;
  }

  /** Words to quote; null where there are none, or none that may be quoted. */
  default @Nullable String quote() {
    return null;
  }

  /** The key of the person behind it; null where it is nobody's in particular. */
  default @Nullable String person() {
    return null;
  }

  /** What makes it worth asking again: the newest interaction, or the start of a period. */
  String occurrence();

  /** When that came. */
  Instant since();

  /** What else is known of it, a line each. */
  default List<String> remarks() {
    return List.of();
  }
}
