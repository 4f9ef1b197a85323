package tend.signals.account;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What an account shows of itself to anybody who looks. What was not said is null, which is unknown
 * and never none. Immutable.
 *
 * @param digitShare digits of the user name by its length, from 0 to 1
 * @param hasLink whether it shows a link of its own
 * @param joinedRecently whether the platform marks it as new
 */
public record Profile(
    @Nullable String username,
    @Nullable Long posts,
    @Nullable Long following,
    @Nullable Long followers,
    @Nullable Long biographyLength,
    @Nullable Boolean hasPicture,
    @Nullable Boolean isPrivate,
    @Nullable Long usernameDigits,
    @Nullable Long usernameLength,
    @Nullable Double digitShare,
    @Nullable Boolean hasLink,
    @Nullable Boolean joinedRecently) {

  /** The names under which these are given, in the order of the fields. */
  public static final List<String> FIELDS =
      List.of(
          "username",
          "posts",
          "following",
          "followers",
          "biography_length",
          "has_picture",
          "is_private",
          "username_digits",
          "username_length",
          "username_digit_share",
          "has_link",
          "joined_recently");

  /**
   * A profile as it was written down, with what could not be read.
   *
   * @param unread such as "posts: many"; each counts as unknown
   */
  public record Reading(Profile profile, List<String> unread) {
    public Reading {
      unread = List.copyOf(unread);
    }
  }

  /** Reads fields by their names; others are not looked at. */
  public static Reading read(Map<String, String> fields) {
    ProfileFields read = new ProfileFields(fields);
    String username = read.text("username");
    Long digits = read.count("username_digits");
    Long length = read.count("username_length");
    Profile profile =
        new Profile(
            username,
            read.count("posts"),
            read.count("following"),
            read.count("followers"),
            read.count("biography_length"),
            read.yes("has_picture"),
            read.yes("is_private"),
            digits == null && username != null ? Long.valueOf(digits(username)) : digits,
            length == null && username != null
                ? Long.valueOf(username.codePointCount(0, username.length()))
                : length,
            read.share("username_digit_share"),
            read.yes("has_link"),
            read.yes("joined_recently"));
    return new Reading(profile, read.unread());
  }

  private static long digits(String name) {
    return name.codePoints().filter(Character::isDigit).count();
  }

  /** How much of the user name is digits, from 0 to 1; empty where that is unknown. */
  OptionalDouble digitsOfName() {
    if (usernameDigits != null && usernameLength != null && usernameLength > 0) {
      return OptionalDouble.of(Math.min(1, (double) usernameDigits / usernameLength));
    }
    return digitShare == null ? OptionalDouble.empty() : OptionalDouble.of(digitShare);
  }
}
