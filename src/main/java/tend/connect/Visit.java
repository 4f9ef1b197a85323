package tend.connect;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tend.model.Interaction;

/**
 * What a connector may know and keep while it reads.
 *
 * @param me the platform's key of the account
 * @param at the moment the visit began
 */
public record Visit(String server, String me, Http http, Instant at, Kept kept) {
  /** What outlives the visit. */
  public interface Kept {
    /** The tokens as they were kept last. */
    Map<String, String> tokens();

    /** Keeps renewed tokens; from now on they are the tokens. */
    void renewed(Map<String, String> tokens);

    /** The row of that id, where it was read before. */
    Optional<Interaction> stored(String id);

    /** What was kept under that name; a platform's own count, say. Cleared with the places. */
    Optional<String> note(String name);

    /** Keeps that under that name. */
    void note(String name, String value);

    /** Ids of what others wrote lately under that post, as far as it was read before. */
    List<String> wordsUnder(String post);

    /** The account's posts, and what it said under others' posts, from then on, newest first. */
    List<Interaction> postsAndVisits(Instant since);
  }
}
