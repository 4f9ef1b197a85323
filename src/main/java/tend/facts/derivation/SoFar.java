package tend.facts.derivation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.facts.Imported;
import tend.model.Account;
import tend.model.Interaction;
import tend.signals.Judgement;
import tend.signals.Reading;

/**
 * What the derivation knows up to a row, and of everything at the end: what an {@link Aspect} may
 * ask, so that nothing is judged, threaded or counted twice.
 */
interface SoFar {
  Account account();

  /** The moment of the sheet. */
  Instant at();

  /** How long before it others were. */
  Ago ago();

  Imported imported();

  /** What its words say. */
  Reading reading(Interaction one);

  /** What kind of words these are. */
  Judgement judged(Interaction one);

  /** Whether it is spam or an impostor's: it makes no item and wins no love. */
  boolean ignored(Interaction one);

  /** The conversation that the row stands in; null where it stands in none. */
  @Nullable Conversation conversationOf(Interaction one);

  /** Whose words an own row answers; null where the import does not say. */
  @Nullable String answeredBy(Interaction own);

  /** Whether that row, just taken, was somebody coming: no spam, no impostor, and with a name. */
  boolean came(Interaction one);

  /** What is kept of a person so far, whether or not they ever came. */
  Person person(String key);

  /** The same of who did that. */
  Person author(Interaction one);

  /** Something of that person may have changed, as of one who is asked for by key. */
  void touch(Person person);

  /** Whether that person is a peer; null where no peers were imported. */
  @Nullable Boolean isPeer(Person person);

  /** Everybody who came, in the order in which they first did. */
  List<Person> people();

  /** All conversations, in the order in which they began. */
  List<Conversation> conversations();

  /** How many follow; null where no followers were imported. */
  @Nullable Integer followers();
}
