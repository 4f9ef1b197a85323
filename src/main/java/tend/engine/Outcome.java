package tend.engine;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tend.facts.About;
import tend.facts.Likers;
import tend.facts.Somebody;
import tend.facts.StaleThreads;
import tend.facts.Texts;
import tend.facts.Thing;

/**
 * Where the closed verbs of {@code then} write: rules recommend, and change no fact, so they cannot
 * loop. Public only because compiled rules call it. One per evaluation, used by one thread.
 */
public final class Outcome {
  private final List<Fired> fired = new ArrayList<>();
  private String rule = "";
  private List<Object> matched = List.of();
  private Object[] room = {};

  /** Recommends something for the account. */
  public void recommend(String text) {
    fired.add(new Fired(rule, text, null, Fired.Reach.ACCOUNT, 1, matched));
  }

  /** Recommends something for one waiting interaction. */
  public void recommendFor(About subject, String text) {
    fired.add(new Fired(rule, text, subject, Fired.Reach.ONE, 1, matched));
  }

  /** Recommends going through the threads that waited too long, all in one. */
  public void recommendForAll(StaleThreads threads, String text) {
    fired.add(new Fired(rule, text, threads, Fired.Reach.ALL_OF_THEM, 1, matched));
  }

  /** Recommends something about several of the account's own texts. */
  public void recommendForTexts(Texts texts, String text) {
    fired.add(new Fired(rule, text, texts, Fired.Reach.TEXTS, 1, matched));
  }

  /**
   * Recommends one visit to several people.
   *
   * @param named how many of the warmest are called by name
   */
  public void recommendForPeople(Likers likers, double named, String text) {
    fired.add(new Fired(rule, text, likers, Fired.Reach.PERSON, (int) named, matched));
  }

  /** Recommends something for one post, topic, hashtag or other thing. */
  public void recommendForThing(Thing thing, String text) {
    fired.add(new Fired(rule, text, thing, Fired.Reach.THING, 1, matched));
  }

  /** Recommends something for one person. */
  public void recommendForPerson(Somebody person, String text) {
    fired.add(new Fired(rule, text, person, Fired.Reach.PERSON, 1, matched));
  }

  /**
   * Adds one person to the rule's one recommendation for all of them.
   *
   * @param named how many are called by name
   */
  public void gather(Somebody person, double named, String text) {
    fired.add(new Fired(rule, text, person, Fired.Reach.PEOPLE, (int) named, matched));
  }

  /**
   * Adds one waiting interaction to the rule's sessions of what no other rule takes on its own.
   *
   * @param most how many one session may hold
   */
  public void addToSession(About subject, double most, String text) {
    fired.add(new Fired(rule, text, subject, Fired.Reach.SESSION, (int) most, matched));
  }

  /** What compiled rules may call of it, in words: it changes when that does. */
  static String shape() {
    return Stream.of(Outcome.class, Budget.class)
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .map(Method::toGenericString)
        .sorted()
        .collect(Collectors.joining("; "));
  }

  /** For the arguments of an action, until they are asked for again. */
  Object[] room(int length) {
    if (room.length != length) {
      room = new Object[length];
    }
    return room;
  }

  void matching(String name, List<Object> facts) {
    this.rule = name;
    this.matched = facts;
  }

  List<Fired> fired() {
    return fired;
  }
}
