package tend.intake;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How to read.
 *
 * @param format a format's name, or null to detect it by content
 * @param me the platform's key of the account itself
 * @param creator the display name of the account, for formats that know authors by name only
 * @param at rows that claim to happen later are left out
 * @param platform which platform's files to read where an export holds those of several; null takes
 *     the one that the export is named after
 * @param ownPosts ids of the account's posts that other files of the export name
 */
public record ReadOptions(
    @Nullable String format,
    @Nullable String me,
    @Nullable String creator,
    Instant at,
    @Nullable String platform,
    Set<String> ownPosts) {

  public ReadOptions {
    ownPosts = Set.copyOf(ownPosts);
  }

  public ReadOptions(
      @Nullable String format,
      @Nullable String me,
      @Nullable String creator,
      Instant at,
      @Nullable String platform) {
    this(format, me, creator, at, platform, Set.of());
  }

  public ReadOptions(
      @Nullable String format, @Nullable String me, @Nullable String creator, Instant at) {
    this(format, me, creator, at, null);
  }

  /** The same, with what an export says about its owner. */
  ReadOptions ownedBy(Owner owner) {
    return new ReadOptions(
        format,
        owner.key() == null || (me != null && !owner.sure()) ? me : owner.key(),
        owner.name() == null ? creator : owner.name(),
        at,
        platform,
        ownPosts);
  }

  /** The same, with the posts that an export's files name. */
  ReadOptions with(Set<String> posts) {
    return new ReadOptions(format, me, creator, at, platform, posts);
  }
}
