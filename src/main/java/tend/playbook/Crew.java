package tend.playbook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tend.facts.About;
import tend.model.Recommendation;

/** What one rule takes together, by its subject, and what came of it. Used by one thread. */
final class Crew {
  private final TreeMap<String, Candidate> members = new TreeMap<>();
  private final List<About> warmest = new ArrayList<>(); // of those who sit
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
    Candidate before = members.put(one.subject(), one);
    if (before != null) {
      stands(before);
    }
    sits(one);
  }

  void leave(Candidate one) {
    if (members.remove(one.subject(), one)) {
      stands(one);
    }
  }

  private void sits(Candidate one) {
    About about = one.about();
    if (about != null) {
      int place = Collections.binarySearch(warmest, about, Recommending.WARMEST);
      warmest.add(place < 0 ? -1 - place : place, about);
    }
  }

  private void stands(Candidate one) {
    About about = one.about();
    if (about != null) {
      warmest.remove(Collections.binarySearch(warmest, about, Recommending.WARMEST));
    }
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
    List<Part> now = new ArrayList<>(parts.size() + 1);
    if (!warmest.isEmpty()) {
      Match rule = members.firstEntry().getValue().match();
      int size = warmest.size();
      int most = Math.max(1, rule.fired().most());
      for (int i = 0; i < size; i += most) {
        now.add(session(rule, warmest.subList(i, Math.min(size, i + most)), i / most, proposing));
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

  @SuppressWarnings("ReferenceEquality") // the very ones
  private void become(List<Part> now, Delta delta) {
    int same = Math.min(parts.size(), now.size());
    for (int i = 0; i < Math.max(parts.size(), now.size()); i++) {
      boolean stays = i < same && parts.get(i).what() == now.get(i).what();
      if (!stays && i < parts.size()) {
        delta.gone(parts.get(i).what());
      }
      if (!stays && i < now.size()) {
        delta.come(now.get(i).what());
      }
    }
    parts = now;
  }
}
