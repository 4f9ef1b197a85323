package tend.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.facts.FactSheet;
import tend.facts.Fan;
import tend.flow.campaigns.Permissions;
import tend.flow.campaigns.Permissions.Permission;
import tend.flow.campaigns.ReadCollaborations;
import tend.flow.campaigns.Together;
import tend.model.Account;
import tend.model.Answer;
import tend.model.Fingerprint;
import tend.model.Interaction;
import tend.model.Item;
import tend.model.Kind;
import tend.model.Shown;
import tend.model.Whose;
import tend.store.ActivityStore;
import tend.store.AnswerStore;
import tend.store.ItemStore;

/**
 * The people of accounts, and what is known of each. Private words are never handed on. Threads may
 * share it.
 */
public final class ReadPeople {
  private static final int DIGITS = 24;
  private static final Comparator<Met> WARMEST =
      Comparator.comparingDouble((Met m) -> -m.fan().love())
          .thenComparing(m -> m.account().name())
          .thenComparing(m -> m.fan().id());
  private final EvaluateAccount evaluate;
  private final ActivityStore activity;
  private final ItemStore items;
  private final AnswerStore answers;
  private final Permissions permissions;
  private final ReadCollaborations collaborations;

  public ReadPeople(
      EvaluateAccount evaluate,
      ActivityStore activity,
      ItemStore items,
      AnswerStore answers,
      Permissions permissions,
      ReadCollaborations collaborations) {
    this.evaluate = evaluate;
    this.activity = activity;
    this.items = items;
    this.answers = answers;
    this.permissions = permissions;
    this.collaborations = collaborations;
  }

  /** Somebody as one account knows them: on another platform they are somebody else. */
  public record Met(Account account, Fan fan) {
    /** What stands for them in addresses; neither name nor key can be read from it. */
    public String word() {
      return ReadPeople.word(fan.id());
    }
  }

  /**
   * One thing that they did, or that the account did for them.
   *
   * @param text null where nothing was said or it is private
   * @param hidden whether something was said that is private
   */
  public record Gesture(
      Instant at,
      Kind kind,
      boolean own,
      @Nullable String text,
      boolean hidden,
      @Nullable String url) {}

  /** Something that was suggested about them, and what was said to it; null for nothing yet. */
  public record Suggested(Item item, Instant first, Answer.@Nullable State answer) {}

  /**
   * Somebody.
   *
   * @param exact what means nobody else where people are forgotten
   * @param history newest first
   * @param suggested newest first
   * @param together how far making something together has come
   */
  public record Known(
      Met met,
      String exact,
      List<Gesture> history,
      List<Suggested> suggested,
      List<Permission> permissions,
      Optional<Together> together) {}

  /** What stands for the person of that key in addresses. */
  public static String word(String key) {
    return Fingerprint.of(DIGITS, List.of("person", key));
  }

  /** Everybody who ever came to those accounts, the warmest first. */
  public List<Met> all(Whose whose, Instant at) {
    List<Met> all = new ArrayList<>();
    for (Account account : whose.accounts()) {
      evaluate.evaluate(account, at).sheet().fans().forEach(f -> all.add(new Met(account, f)));
    }
    if (whose.several()) {
      all.sort(WARMEST);
    }
    return Collections.unmodifiableList(all);
  }

  /**
   * Whoever that word stands for.
   *
   * @throws UnknownName where there is nobody
   */
  public Met named(Account account, String word, Instant at) {
    return evaluate.evaluate(account, at).sheet().fans().stream()
        .filter(fan -> word(fan.id()).equals(word))
        .findFirst()
        .map(fan -> new Met(account, fan))
        .orElseThrow(
            () ->
                new UnknownName(
                    "there is nobody here any more", "see who there is on the page People"));
  }

  /** What is known of somebody. */
  public Known known(Met met, Instant at) {
    Account account = met.account();
    String key = met.fan().id();
    List<Interaction> rows = activity.read(account.name(), at);
    FactSheet sheet = evaluate.evaluate(account, at).sheet();
    boolean keyed = rows.stream().anyMatch(one -> !one.own() && key.equals(one.authorId()));
    return new Known(
        met,
        (keyed ? "key:" : "name:") + key,
        history(rows, key),
        suggested(account, key, at),
        permissions.all(sheet, rows).stream().filter(p -> p.person().equals(key)).toList(),
        collaborations.all(sheet, rows, at).stream()
            .filter(t -> t.person().equals(key))
            .findFirst());
  }

  private static List<Gesture> history(List<Interaction> rows, String key) {
    Map<String, Interaction> theirs = new HashMap<>();
    List<Gesture> history = new ArrayList<>();
    for (Interaction one : rows) {
      boolean by = !one.own() && one.author().equals(key);
      Interaction answered = one.parent() == null ? null : theirs.get(one.parent());
      if (by) {
        theirs.put(one.id(), one);
      }
      if (by || (one.own() && (answered != null || key.equals(one.parent())))) {
        boolean open = one.quotable() && (answered == null || answered.quotable());
        history.add(gesture(one, open));
      }
    }
    Collections.reverse(history);
    return List.copyOf(history);
  }

  private static Gesture gesture(Interaction one, boolean open) {
    String text = one.text();
    boolean said = text != null && !text.isBlank();
    return new Gesture(
        one.at(), one.kind(), one.own(), said && open ? text : null, said && !open, one.url());
  }

  private List<Suggested> suggested(Account account, String key, Instant at) {
    Map<String, Answer.State> given = new HashMap<>();
    answers.of(account.name()).stream()
        .filter(answer -> !answer.at().isAfter(at))
        .forEach(answer -> given.put(answer.item(), answer.state()));
    Set<String> seen = new HashSet<>();
    return items.of(account.name()).stream()
        .filter(shown -> !shown.first().isAfter(at))
        .filter(shown -> key.equals(shown.item().what().subject().person()))
        .filter(shown -> seen.add(shown.item().id()))
        .sorted(
            Comparator.comparing(Shown::first).reversed().thenComparing(shown -> shown.item().id()))
        .map(s -> new Suggested(s.item(), s.first(), given.get(s.item().id())))
        .toList();
  }
}
