package tend.intake;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All formats that Tend reads, and which of them a file is in. */
final class Formats {
  /** The export that a zip is named after comes before those that it holds as well. */
  static final List<Format> ALL =
      List.of(
          new NeutralCsv(),
          new NeutralNdjson(),
          new CommentsCsv(),
          new XArchive(),
          new MastodonArchive(),
          new InstagramJson(),
          new InstagramHtml(),
          new FacebookJson(),
          new ThreadsExport(),
          new TikTokJson(),
          new YoutubeTakeout(),
          new LinkedIn(),
          new Reddit(),
          new BlueskyJson(),
          new BlueskyCar());

  private static final String NEXT =
      "give the export as its platform made it, or a file of your own with the columns kind, id"
          + " and at";

  /** As somebody would head a column of a table; no other text. */
  private static final Pattern COLUMN = Pattern.compile("\\p{L}[\\p{L}\\p{N} _./()#-]{0,40}");

  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private Formats() {}

  /** The format with that name; empty for null. */
  static Optional<Format> named(@Nullable String name) {
    if (name == null) {
      return Optional.empty();
    }
    Optional<Format> format = ALL.stream().filter(f -> f.name().equals(name)).findFirst();
    if (format.isEmpty()) {
      throw new UnreadableFile(
          "--format " + name, "there is no such format", "there are: " + names());
    }
    return format;
  }

  private static String names() {
    return ALL.stream().map(Format::name).collect(Collectors.joining(", "));
  }

  /**
   * Tells a file's format by its content.
   *
   * @throws UnreadableFile when it is in none
   */
  static Format of(Source source, Head head) {
    if (head.isEmpty()) {
      throw UnreadableFile.unknown(source.name(), "the file is empty", "name an activity file");
    }
    for (Format format : ALL) {
      if (format.recognises(head)) {
        return format;
      }
    }
    if (head.hasBytes(ZIP, 0)) {
      throw new UnreadableFile(
          source.name(), "it is a zip inside a zip", "unpack it first and import what is in it");
    }
    if (head.isText()) {
      InstagramHtml.refuseOtherPage(source, head);
      explain(source, head.line());
      throw none(source);
    }
    throw head.text().indexOf('\0') >= 0 ? none(source) : encoding(source);
  }

  /** A header that is nearly one of ours is told what it lacks. */
  private static void explain(Source source, String head) {
    List<String> columns = CsvTable.columns(head);
    if (columns.contains("id") && columns.contains("parent_id")) {
      Columns.require(source, columns, List.of("id", "parent_id", "at", "author", "text"));
    } else if (columns.contains("kind") || (columns.contains("id") && columns.contains("at"))) {
      Columns.require(source, columns, List.of("kind", "id", "at"));
    } else if (columns.size() > 1 && columns.stream().allMatch(c -> COLUMN.matcher(c).matches())) {
      throw UnreadableFile.unknown(
          source.name(),
          "no format that Tend reads has its columns, which are " + String.join(", ", columns),
          NEXT);
    }
  }

  /** That in a folder or zip no file is in any format. */
  static UnreadableFile none(String root) {
    return new UnreadableFile(root, "it holds no activity file that Tend knows", known());
  }

  private static String known() {
    return "it reads " + names();
  }

  /** That a file is in no format. */
  static UnreadableFile none(Source source) {
    return UnreadableFile.unknown(source.name(), "this is no activity file that Tend knows", NEXT);
  }

  /** That a file is in another encoding, and from which line on. */
  static UnreadableFile encoding(Source source) {
    try {
      return new UnreadableFile(
          source.name(),
          "line " + source.firstBadLine() + " is not UTF-8",
          "save the file as UTF-8 and import it again");
    } catch (IOException e) {
      return none(source);
    }
  }
}
