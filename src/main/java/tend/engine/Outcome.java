package tend.engine;

import java.util.ArrayList;
import java.util.List;
import tend.facts.About;
import tend.facts.StaleThreads;

/**
 * Where the closed verbs of {@code then} write: rules recommend, and change no fact, so they cannot
 * loop. Public only because compiled rules call it. One per evaluation, used by one thread.
 */
public final class Outcome {
  private final List<Fired> fired = new ArrayList<>();
  private List<Object> matched = List.of();

  /** Recommends something for the account. */
  public void recommend(String rule, String text) {
    fired.add(new Fired(rule, text, null, Fired.Reach.ACCOUNT, matched));
  }

  /** Recommends something for one waiting interaction. */
  public void recommendFor(String rule, About subject, String text) {
    fired.add(new Fired(rule, text, subject, Fired.Reach.ONE, matched));
  }

  /** Recommends going through the threads that waited too long, all in one. */
  public void recommendForAll(String rule, StaleThreads threads, String text) {
    fired.add(new Fired(rule, text, threads, Fired.Reach.ALL_OF_THEM, matched));
  }

  /** Adds one waiting interaction to the rule's session of what no other rule takes on its own. */
  public void addToSession(String rule, About subject, String text) {
    fired.add(new Fired(rule, text, subject, Fired.Reach.SESSION, matched));
  }

  void matching(List<Object> facts) {
    this.matched = facts;
  }

  List<Fired> fired() {
    return fired;
  }
}
