package tend.intake;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One format of activity files. Stateless; one class a format, all named in {@link Formats}. The
 * format of a platform's export reads all kinds of files in it, and nothing from those that hold no
 * activity.
 */
interface Format {
  /** The name for {@code --format}. */
  String name();

  /** Whether a file with that beginning is of this format. */
  boolean recognises(Head head);

  /** The platform whose export it is; null for formats of any platform. */
  default @Nullable String platform() {
    return null;
  }

  /** Whose export it is, where this file says so; asked of all files before any is read. */
  default Optional<Owner> owner(Source source, Head head) throws IOException {
    return Optional.empty();
  }

  /** The ids of the account's posts in this file, where the comments of another file need them. */
  default Set<String> ownPosts(Source source, Head head) throws IOException {
    return Set.of();
  }

  /**
   * Reads one file and hands every row to {@code rows}.
   *
   * @throws UnreadableFile when the file as a whole cannot be of this format
   */
  void read(Source source, ReadOptions options, Rows rows) throws IOException;
}
