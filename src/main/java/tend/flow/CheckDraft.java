package tend.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tend.model.Account;
import tend.model.Interaction;
import tend.model.Kind;
import tend.signals.CommentReader;
import tend.signals.draft.Draft;
import tend.signals.draft.DraftCheck;
import tend.store.ActivityStore;

/** Checks a text before it is sent, and shows what is known of whom it goes to. Keeps nothing. */
public final class CheckDraft {
  private static final Set<Kind> SAYS =
      Set.of(Kind.COMMENT, Kind.REPLY, Kind.MENTION, Kind.MESSAGE, Kind.SHARE);
  private final ActivityStore activity;
  private final CommentReader reader = new CommentReader();

  public CheckDraft(ActivityStore activity) {
    this.activity = activity;
  }

  /**
   * What is known of a person; nothing they wrote is quoted.
   *
   * @param comments comments, replies, mentions and messages they wrote
   * @param shares own posts they passed on
   * @param lastCame when they last did any of that; null where they never did
   * @param told how many own texts went to them
   * @param lastTold when the last of them did
   * @param asked when they last asked something, where they did
   */
  public record Known(
      String person,
      int comments,
      int shares,
      @Nullable Instant lastCame,
      int told,
      @Nullable Instant lastTold,
      @Nullable Instant asked) {}

  /**
   * What was found.
   *
   * @param person null where the text goes to nobody in particular
   */
  public record Checked(DraftCheck.Findings findings, @Nullable Known person) {}

  /**
   * Checks the text.
   *
   * @param to key or display name of a person; null for nobody in particular
   * @param platform null for the account's own
   * @throws UnknownName where several people are called that
   */
  public Checked check(
      Account account, String text, @Nullable String to, @Nullable String platform, Instant at) {
    List<Interaction> past = activity.read(account.name(), at);
    Addressee addressee = to == null ? null : Addressee.of(account, past, to);
    Map<String, String> authors = authors(past);
    List<Draft.Own> own = new ArrayList<>();
    for (Interaction one : past) {
      if (one.own() && one.kind() != Kind.REACTION && one.kind() != Kind.SHARE) {
        String whom = whom(one, authors);
        own.add(new Draft.Own(one, whom, addressee != null && addressee.is(whom)));
      }
    }
    String where = platform == null ? account.platform() : platform;
    boolean toOther = addressee != null && !addressee.self();
    return new Checked(
        DraftCheck.check(new Draft(text, where, toOther, own, at)),
        addressee == null || addressee.self() ? null : known(addressee, past, own));
  }

  /**
   * Whom a text goes to.
   *
   * @param keys all under which their rows stand
   * @param self whether that is the account itself
   */
  private record Addressee(String asked, Set<String> keys, boolean self) {
    static Addressee of(Account account, List<Interaction> past, String asked) {
      boolean self = asked.equals(account.name()) || asked.equals(account.me());
      Set<String> keys = new TreeSet<>();
      for (Interaction one : past) {
        if (asked.equals(one.authorId()) || asked.equalsIgnoreCase(one.shownName())) {
          self |= one.own();
          keys.add(one.author());
        }
      }
      if (keys.contains(asked)) {
        return new Addressee(asked, Set.of(asked), self);
      }
      if (keys.size() > 1) {
        throw new UnknownName(
            "several people are called " + asked, "name one by key: " + String.join(", ", keys));
      }
      return new Addressee(asked, keys.isEmpty() ? Set.of(asked) : keys, self);
    }

    boolean is(@Nullable String key) {
      return key != null && (keys.contains(key) || key.equals(asked));
    }
  }

  private static Map<String, String> authors(List<Interaction> past) {
    Map<String, String> authors = new HashMap<>();
    past.stream().filter(o -> !o.own()).forEach(o -> authors.put(o.id(), o.author()));
    return authors;
  }

  /** Whom an own text went to: the writer of what it answers, or whom a visit or message names. */
  private static @Nullable String whom(Interaction own, Map<String, String> authors) {
    String parent = own.parent();
    return parent == null ? null : authors.getOrDefault(parent, parent);
  }

  private Known known(Addressee addressee, List<Interaction> past, List<Draft.Own> own) {
    int comments = 0;
    int shares = 0;
    Instant came = null;
    Instant asked = null;
    for (Interaction one : past) {
      if (!one.own() && addressee.is(one.author()) && SAYS.contains(one.kind())) {
        shares += one.kind() == Kind.SHARE ? 1 : 0;
        comments += one.kind() == Kind.SHARE ? 0 : 1;
        came = one.at();
        asked = reader.read(one.text()).question() ? one.at() : asked;
      }
    }
    List<Draft.Own> told = own.stream().filter(Draft.Own::toSame).toList();
    Instant lastTold = told.isEmpty() ? null : told.get(told.size() - 1).row().at();
    return new Known(addressee.asked(), comments, shares, came, told.size(), lastTold, asked);
  }
}
