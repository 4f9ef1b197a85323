package tend.facts.derivation;

/**
 * Something that adds up conversations: each as it stands, and where it changes as it stood before
 * taken away and as it stands then added again. Used by one thread.
 */
interface Tally {
  void add(Conversation one);

  /** Takes away what was added, while the conversation is still as it was then. */
  void remove(Conversation one);
}
