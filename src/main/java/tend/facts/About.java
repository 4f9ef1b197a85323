package tend.facts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;

/** A fact about one waiting interaction, which a rule may recommend something for. */
public sealed interface About permits WaitingComment, WaitingShare {
  /** The thread or share. */
  String id();

  /** The newest interaction waiting in it: the occurrence. */
  String newest();

  /** The person's key. */
  String author();

  /** The person's name to show. */
  @Nullable String name();

  /** Fan love of the person. */
  double love();

  /** When the newest waiting words arrived. */
  Instant since();

  /** The newest waiting interaction. */
  Interaction said();
}
