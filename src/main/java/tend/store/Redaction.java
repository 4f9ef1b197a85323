package tend.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tend.model.Answer;
import tend.model.Assignment;
import tend.model.Covered;
import tend.model.Interaction;
import tend.model.Item;
import tend.model.Lesson;
import tend.model.Listing;
import tend.model.Noted;
import tend.model.Recommendation;
import tend.model.Subject;

/**
 * Takes a person out of what is kept of lists and answers: names, texts and links go, the rule, the
 * minutes and what else was covered stay.
 *
 * @param key the person's key, or their name where there is no key
 * @param ids of what they did
 * @param texts what they said
 */
record Redaction(String key, Set<String> names, Set<String> ids, Set<String> texts) {
  private static final String FORGOTTEN = "forgotten";

  /** The same with more that they did. */
  Redaction and(List<Interaction> more) {
    Set<String> allIds = new HashSet<>(ids);
    Set<String> allTexts = new HashSet<>(texts);
    for (Interaction one : more) {
      allIds.add(one.id());
      Stream.ofNullable(one.text()).filter(t -> !t.isBlank()).forEach(allTexts::add);
    }
    return new Redaction(key, names, allIds, allTexts);
  }

  /** The item without the person; the same one where it does not speak of them. */
  Item of(Item item) {
    Recommendation what = item.what();
    boolean about = isTheirs(what.subject());
    List<Covered> covers = covers(what.covers());
    if (!about && covers.equals(what.covers()) && !mentions(what)) {
      return item;
    }
    Subject before = what.subject();
    return new Item(
        item.id(),
        new Recommendation(
            what.account(),
            what.playbook(),
            what.rule(),
            what.title(),
            mentions(what.doing()) ? what.title() : what.doing(),
            what.why(),
            what.group(),
            what.priority(),
            new Subject(before.kind(), FORGOTTEN, FORGOTTEN, null, null, null),
            theirs(what.occurrence()) ? FORGOTTEN : what.occurrence(),
            what.since(),
            what.within(),
            what.minutes(),
            what.done(),
            about ? 0 : what.love(),
            what.question(),
            covers,
            List.of(),
            what.sources()),
        item.score(),
        item.scoreParts(),
        item.due());
  }

  /** The listing without them among those left in peace, and without what they did. */
  Listing of(Listing listing) {
    return new Listing(
        listing.account(),
        listing.at(),
        listing.rules(),
        listing.stored(),
        listing.elsewhere(),
        listing.inPeace().stream().filter(p -> !p.equals(key) && !names.contains(p)).toList(),
        listing.less(),
        covers(listing.answered()),
        listing.assigned().stream().map(this::of).toList());
  }

  /** The assignment without what they did. */
  Assignment of(Assignment one) {
    return new Assignment(
        one.account(), one.item(), one.assistant(), one.at(), covers(one.covers()));
  }

  /** The row of somebody else without them in what the owner says about it. */
  Interaction of(Interaction one) {
    Map<String, String> more = new HashMap<>(one.more());
    more.replaceAll((name, value) -> Noted.COLUMNS.contains(name) ? of(value) : value);
    return more.equals(one.more()) ? one : one.with(more);
  }

  /** The owner's own words without their key and names. */
  String of(String said) {
    String without = said;
    for (String who : Stream.concat(Stream.of(key), names.stream()).distinct().toList()) {
      without = asWord(who).matcher(without).replaceAll(FORGOTTEN);
    }
    return without;
  }

  /** The answer without what they did. */
  Answer of(Answer answer) {
    return new Answer(
        answer.account(),
        answer.item(),
        answer.state(),
        answer.at(),
        answer.until(),
        reason(answer.reason()),
        answer.minutes(),
        covers(answer.covers()));
  }

  /** What it teaches stays; the person's own words go where they name who is forgotten. */
  private @Nullable String reason(@Nullable String before) {
    return before == null || !mentions(before)
        ? before
        : Lesson.in(before).map(Lesson::word).orElse(FORGOTTEN);
  }

  private boolean isTheirs(Subject subject) {
    return key.equals(subject.person())
        || key.equals(subject.id())
        || ids.contains(subject.id())
        || (subject.author() != null && names.contains(subject.author()));
  }

  private List<Covered> covers(List<Covered> before) {
    return before.stream().filter(c -> !theirs(c.subject()) && !theirs(c.occurrence())).toList();
  }

  /** An interaction's id, or a rule's name and after it the key of a person or interaction. */
  private boolean theirs(String subject) {
    return ids.contains(subject)
        || subject.equals(key)
        || subject.endsWith("/" + key)
        || ids.stream().anyMatch(id -> subject.endsWith("/" + id));
  }

  private boolean mentions(Recommendation what) {
    return mentions(what.doing())
        || mentions(what.subject().author())
        || mentions(what.subject().text())
        || mentions(what.subject().url())
        || what.evidence().stream().anyMatch(e -> mentions(e.text()) || mentions(e.value()));
  }

  private boolean mentions(@Nullable String words) {
    return words != null
        && (texts.contains(words)
            || (Pointers.isKey(key) && words.contains(key))
            || Pointers.keys(words).contains(key)
            || names.stream().anyMatch(name -> asWord(name).matcher(words).find()));
  }

  /** The name as whole words, in any case. */
  static Pattern asWord(String name) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
