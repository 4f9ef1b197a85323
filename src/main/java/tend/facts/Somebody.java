package tend.facts;

import org.jspecify.annotations.Nullable;

/** A fact about one person, which a rule may recommend something for. */
public sealed interface Somebody permits Fan, Peer {
  /** The person's key. */
  String id();

  /** The person's name to show. */
  @Nullable String name();

  /** Where they can be found, if the source said. */
  @Nullable String url();
}
