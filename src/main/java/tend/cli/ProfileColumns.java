package tend.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tend.intake.TableFile;
import tend.model.Nearest;
import tend.signals.account.Profile;

/** Which column of a table tells what of an account: by its name, or as somebody said. */
final class ProfileColumns {
  private static final String BIOGRAPHY = "biography";
  private static final Pattern FRACTION = Pattern.compile("\\s*\\d*\\.\\d*[1-9]\\d*\\s*");
  private static final List<String> COUNTS =
      List.of(
          "posts",
          "following",
          "followers",
          "biography_length",
          "username_digits",
          "username_length");
  private static final Map<String, List<String>> ALSO =
      Map.ofEntries(
          Map.entry("username", List.of("user", "handle", "screenname", "accountname", "acct")),
          Map.entry(
              "posts",
              List.of(
                  "post",
                  "numposts",
                  "postcount",
                  "postscount",
                  "numberofposts",
                  "media",
                  "mediacount",
                  "usermediacount",
                  "statuses",
                  "statusescount",
                  "tweets",
                  "edgeownertotimelinemedia",
                  "edgeownertotimelinemediacount")),
          Map.entry(
              "following",
              List.of(
                  "follows",
                  "followings",
                  "followees",
                  "followingcount",
                  "followscount",
                  "numfollowing",
                  "userfollowingcount",
                  "friends",
                  "friendscount",
                  "edgefollow",
                  "edgefollowcount")),
          Map.entry(
              "followers",
              List.of(
                  "follower",
                  "followercount",
                  "followerscount",
                  "numfollowers",
                  "userfollowercount",
                  "edgefollowedby",
                  "edgefollowedbycount")),
          Map.entry(
              "biography_length",
              List.of("biolength", "userbiographylength", "descriptionlength", "notelength")),
          Map.entry(BIOGRAPHY, List.of("bio", "description", "note")),
          Map.entry(
              "has_picture",
              List.of(
                  "picture",
                  "profilepic",
                  "profilepicture",
                  "hasprofilepic",
                  "hasprofilepicture",
                  "userhasprofilpic",
                  "userhasprofilepic",
                  "hasavatar")),
          Map.entry("is_private", List.of("private", "userisprivate", "protected", "locked")),
          Map.entry(
              "username_digits",
              List.of("usernamedigitcount", "usernamedigitscount", "digitsinusername")),
          Map.entry("username_length", List.of("usernamelen", "lengthusername")),
          Map.entry("username_digit_share", List.of("numslengthusername", "digitslengthusername")),
          Map.entry("has_link", List.of("externalurl", "hasexternalurl", "hasurl", "haswebsite")),
          Map.entry("joined_recently", List.of("isjoinedrecently")));

  private final Map<String, String> columnOf = new LinkedHashMap<>();

  private ProfileColumns() {}

  /**
   * Finds the columns of a header.
   *
   * @param said pairs of field and column that go before what the names tell
   * @throws Errors.WrongUsage when a field or column is unknown, or no column tells anything
   */
  static ProfileColumns of(String file, List<String> header, Map<String, String> said) {
    ProfileColumns columns = new ProfileColumns();
    said.forEach((field, column) -> columns.say(file, header, field, column));
    for (String field : fields()) {
      columns.detect(header, field);
    }
    if (columns.columnOf.isEmpty()) {
      throw new Errors.WrongUsage(
          file
              + ": no column of it tells anything of an account; it has "
              + String.join(", ", header.subList(0, Math.min(20, header.size())))
              + "; name one with --column posts=COLUMN");
    }
    return columns;
  }

  private static List<String> fields() {
    List<String> fields = new ArrayList<>(Profile.FIELDS);
    fields.add(BIOGRAPHY);
    return fields;
  }

  private void say(String file, List<String> header, String field, String column) {
    if (!fields().contains(field)) {
      throw new Errors.WrongUsage(
          "--column "
              + field
              + "="
              + column
              + ": there is no field "
              + field
              + "; "
              + Nearest.help(field, fields()));
    }
    String name = column.strip().toLowerCase(Locale.ROOT);
    if (!header.contains(name)) {
      throw new Errors.WrongUsage(
          file + ": it has no column " + column + "; " + Nearest.help(name, header));
    }
    columnOf.put(field, name);
  }

  /** Its own name goes before others, and what stands first before what follows. */
  private void detect(List<String> header, String field) {
    if (columnOf.containsKey(field)) {
      return;
    }
    Optional<String> own = header.stream().filter(c -> plain(c).equals(plain(field))).findFirst();
    own.or(
            () ->
                header.stream()
                    .filter(c -> ALSO.getOrDefault(field, List.of()).contains(plain(c)))
                    .findFirst())
        .filter(c -> !columnOf.containsValue(c))
        .ifPresent(c -> columnOf.put(field, c));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /**
   * Leaves out the columns of counts that hold fractions: those were scaled, and a 0 among them is
   * no "none".
   *
   * @return their names
   */
  List<String> withoutScaled(TableFile table) throws IOException {
    Set<String> scaled = new TreeSet<>();
    table.forEach(
        (number, row, broken) ->
            COUNTS.forEach(
                field -> {
                  String column = columnOf.get(field);
                  if (column != null && FRACTION.matcher(row.getOrDefault(column, "")).matches()) {
                    scaled.add(column);
                  }
                }));
    columnOf.values().removeAll(scaled);
    return List.copyOf(scaled);
  }

  /** Which column tells what, such as "posts from #posts". */
  String inWords() {
    List<String> words = new ArrayList<>();
    columnOf.forEach((f, c) -> words.add(f.equals(c) ? f : f + " from " + c));
    return String.join(", ", words);
  }

  /** The profile that a row tells. */
  Profile.Reading profile(Map<String, String> row) {
    Map<String, String> fields = new HashMap<>();
    columnOf.forEach(
        (field, column) -> {
          String value = row.get(column);
          if (value != null) {
            fields.put(field, value);
          }
        });
    String biography = fields.remove(BIOGRAPHY);
    if (biography != null) {
      fields.putIfAbsent("biography_length", String.valueOf(biography.strip().length()));
    }
    return Profile.read(fields);
  }
}
