package tend.playbook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tend.facts.About;
import tend.model.Recommendation;

/** What one rule takes together, by its subject, and what came of it. Used by one thread. */
final class Crew {
  private final TreeMap<String, Candidate> members = new TreeMap<>();
  private List<Part> parts = List.of();

  /** Some of them as one. */
  private record Part(String text, List<About> members, Recommendation what) {
    @SuppressWarnings("ReferenceEquality") // of the very facts
    boolean isOf(String words, List<About> some) {
      boolean same = text.equals(words) && members.size() == some.size();
      for (int i = 0; same && i < some.size(); i++) {
        same = members.get(i) == some.get(i);
      }
      return same;
    }
  }

  void join(Candidate one) {
    members.put(one.subject(), one);
  }

  void leave(Candidate one) {
    members.remove(one.subject(), one);
  }

  /** Takes them as one. */
  void gather(Proposing proposing, Delta delta) {
    List<Part> now = new ArrayList<>(1);
    if (!members.isEmpty()) {
      Recommendation fresh = proposing.people(new ArrayList<>(members.values()));
      Recommendation known = parts.isEmpty() ? fresh : parts.get(0).what();
      now.add(new Part("", List.of(), fresh.equals(known) ? known : fresh));
    }
    become(now, delta);
  }

  /** Takes them in sessions of as many as the rule says. */
  void sit(Proposing proposing, Delta delta) {
    List<Part> now = new ArrayList<>();
    Collection<Candidate> all = members.values();
    if (!all.isEmpty()) {
      Match rule = members.firstEntry().getValue().match();
      List<About> sorted = new ArrayList<>(all.size());
      all.forEach(one -> sorted.add(one.waiting()));
      sorted.sort(Recommending.WARMEST);
      int most = Math.max(1, rule.fired().most());
      for (int i = 0; i < sorted.size(); i += most) {
        now.add(
            session(
                rule, sorted.subList(i, Math.min(sorted.size(), i + most)), i / most, proposing));
      }
    }
    become(now, delta);
  }

  private Part session(Match rule, List<About> some, int number, Proposing proposing) {
    @Nullable Part before = number < parts.size() ? parts.get(number) : null;
    String text = rule.fired().text();
    return before != null && before.isOf(text, some)
        ? before
        : new Part(text, List.copyOf(some), proposing.session(rule, some));
  }

  private void become(List<Part> now, Delta delta) {
    parts.forEach(part -> delta.gone(part.what()));
    now.forEach(part -> delta.come(part.what()));
    parts = now;
  }
}
