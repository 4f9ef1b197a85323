package tend.playbook.recommending;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tend.engine.Fired.Reach;
import tend.facts.About;
import tend.facts.FactSheet;
import tend.facts.Fan;
import tend.facts.Likers;
import tend.facts.Peer;
import tend.facts.Somebody;
import tend.facts.Topic;
import tend.model.Covered;
import tend.model.Recommendation;
import tend.model.WhenAsked;
import tend.playbook.Match;

/**
 * Turns matches into recommendations, so that each waiting interaction stands in exactly one: the
 * strongest rule that takes it on its own, else one session. Rules that lost are told as "also".
 * Used once.
 */
final class Recommending {
  /** The order of what stands in sessions. */
  static final Comparator<About> WARMEST = Recommending::warmest; // asked of most pairs

  private final Map<String, Wait> waiting = new LinkedHashMap<>(); // the strongest first

  /** The four words of each, one after the other: most evaluations show them to nobody. */
  private final List<String> yielded = new ArrayList<>();

  private final List<Recommendation> out = new ArrayList<>();
  private final Proposing proposing;

  Recommending(FactSheet sheet) {
    this(new Proposing(sheet, match -> UnaryOperator.identity()));
  }

  Recommending(Proposing proposing) {
    this.proposing = proposing;
  }

  private static int warmest(About one, About other) {
    int byLove = Double.compare(other.love(), one.love());
    int bySince = byLove != 0 ? byLove : one.since().compareTo(other.since());
    return bySince != 0 ? bySince : one.id().compareTo(other.id());
  }

  List<Recommendation> from(List<Match> matches) {
    return fromRanked(Candidate.ranked(matches));
  }

  /** The same for what {@link Candidate#ranked} made of them. */
  List<Recommendation> fromRanked(List<Candidate> ranked) {
    ones(ranked);
    sessions(ranked);
    others(ranked);
    return out;
  }

  /** Rules that fired for something which another rule took; known once recommended. */
  List<Yielded> yielded() {
    List<String> words = List.copyOf(yielded);
    return WhenAsked.of(words, () -> Yielded.of(words));
  }

  /** Something that waits, with what is made of its candidates. */
  private static final class Wait {
    final Candidate strongest;
    final List<List<Candidate>> alone = new ArrayList<>(1);
    @Nullable Candidate taken;

    Wait(Candidate strongest) {
      this.strongest = strongest;
    }
  }

  private Wait waiting(Candidate one) {
    Wait known = waiting.get(one.subject());
    if (known == null) {
      known = new Wait(one);
      waiting.put(one.subject(), known);
    }
    return known;
  }

  private void ones(List<Candidate> ranked) {
    List<List<Candidate>> wanted = new ArrayList<>();
    for (Candidate one : ranked) {
      if (one.about() != null) {
        Wait wait = waiting(one);
        if (one.reach() == Reach.ONE) {
          List<Candidate> rivals = Waits.of(wait.alone, one.match().rule().group());
          if (rivals.isEmpty()) {
            wanted.add(rivals);
          }
          rivals.add(one);
        }
      }
    }
    for (List<Candidate> rivals : wanted) {
      waiting(rivals.get(0)).taken = rivals.get(0);
      rivals.forEach(lost -> yielded(lost, rivals.get(0)));
      out.add(proposing.one(rivals));
    }
  }

  /** What none takes on its own. */
  private void sessions(List<Candidate> ranked) {
    Map<String, List<Candidate>> byRule = new LinkedHashMap<>();
    for (Candidate one : ranked) {
      if (one.about() != null && one.reach() == Reach.SESSION) {
        Wait wait = waiting(one);
        if (wait.taken == null) {
          wait.taken = one;
          byRule.computeIfAbsent(one.rule(), k -> new ArrayList<>()).add(one);
        } else {
          yielded(one, wait.taken);
        }
      }
    }
    byRule.values().forEach(this::sessionsOf);
  }

  private void sessionsOf(List<Candidate> ofRule) {
    List<About> members = new ArrayList<>(ofRule.size());
    ofRule.forEach(one -> members.add(one.waiting()));
    members.sort(WARMEST);
    List<Covered> covers = new ArrayList<>(members.size());
    members.forEach(one -> covers.add(Proposing.covered(one)));
    Match rule = ofRule.get(0).match();
    int most = Math.max(1, rule.fired().most());
    int end;
    for (int from = 0; from < members.size(); from = end) {
      end = Sittings.end(members, from, most);
      List<About> some = List.copyOf(members.subList(from, end));
      out.add(proposing.session(rule, some, covers.subList(from, end)));
    }
  }

  private void others(List<Candidate> ranked) {
    Map<String, Candidate> answered = answered();
    Map<Once, Candidate> once = new HashMap<>(ranked.size());
    Map<String, List<Candidate>> gathered = new LinkedHashMap<>();
    for (Candidate one : ranked) {
      if (one.about() != null) {
        continue;
      }
      boolean gathers = one.reach() == Reach.PEOPLE;
      Candidate first = gathers ? answered.get(one.subject()) : null;
      first = first == null ? once.putIfAbsent(Once.of(one), one) : first;
      if (first != null) {
        yielded(one, first);
      } else if (gathers) {
        gathered.computeIfAbsent(one.rule(), k -> new ArrayList<>()).add(one);
      } else if (one.match().fired().subject() instanceof Likers likers) {
        likers(one, likers, answered, once);
      } else {
        out.add(proposing.other(one));
      }
    }
    gathered.values().forEach(this::gather);
  }

  private void gather(List<Candidate> members) {
    List<Somebody> people = new ArrayList<>(members.size());
    members.forEach(one -> people.add((Somebody) one.match().fired().subject()));
    people.sort(Proposing.NEAREST);
    String rule = members.get(0).rule();
    List<Covered> covers = new ArrayList<>(people.size());
    people.forEach(one -> covers.add(proposing.covered(rule, one)));
    out.add(proposing.people(members.get(0).match(), List.copyOf(people), covers));
  }

  /** Who is answered today, and by which rule: nobody is named among others besides. */
  private Map<String, Candidate> answered() {
    Map<String, Candidate> answered = new HashMap<>(2 * waiting.size());
    for (Wait one : waiting.values()) {
      answered.putIfAbsent(one.strongest.waiting().author(), one.strongest);
    }
    return answered;
  }

  /** Those of them whom no other item names. */
  private void likers(
      Candidate candidate,
      Likers likers,
      Map<String, Candidate> answered,
      Map<Once, Candidate> once) {
    List<Likers.Liker> left = new ArrayList<>();
    Candidate elsewhere = null;
    for (Likers.Liker one : likers.people()) {
      Candidate by = answered.getOrDefault(one.id(), once.get(Once.person(one.id())));
      if (by == null) {
        left.add(one);
      } else {
        elsewhere = elsewhere == null ? by : elsewhere;
      }
    }
    if (left.isEmpty() && elsewhere != null) {
      yielded(candidate, elsewhere);
    } else {
      left.stream()
          .limit(candidate.match().fired().most())
          .forEach(one -> once.put(Once.person(one.id()), candidate));
      out.add(proposing.likers(candidate, new Liked.Named(left, left.size())));
    }
  }

  private void yielded(Candidate lost, Candidate to) {
    if (!lost.rule().equals(to.rule())) {
      yielded.add(lost.rule());
      yielded.add(lost.subject());
      yielded.add(to.rule());
      yielded.add(why(lost, to));
    }
  }

  private static String why(Candidate lost, Candidate to) {
    if (lost.reach() == Reach.SESSION && to.reach() == Reach.ONE) {
      return "which takes it on its own";
    }
    if (lost.about() == null && to.about() != null) {
      return "which answers them first";
    }
    if (lost.match().rule().priority() != to.match().rule().priority()) {
      return "which is more pressing";
    }
    return lost.match().playbook().id().equals(to.match().playbook().id())
        ? "which is as pressing and stands before it"
        : "which is as pressing and whose playbook comes first by name";
  }

  /**
   * What is recommended once: a rule, a person and a topic once a day, whatever else would be worth
   * doing for them; of candidates for one the strongest counts.
   *
   * @param of the rule; "person" or "topic" for what several rules speak of
   */
  record Once(String of, String id) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Once one && id.equals(one.id) && of.equals(one.of);
    }

    /** Of the one nearly all differ by; computed much sooner than that of any record. */
    @Override
    public int hashCode() {
      return id.hashCode();
    }

    boolean isPerson() {
      return of.equals("person");
    }

    static Once person(String id) {
      return new Once("person", id);
    }

    static Once of(Candidate one) {
      Object subject = one.match().fired().subject();
      if (subject instanceof Fan || subject instanceof Peer) {
        return person(one.subject());
      }
      if (subject instanceof Topic) {
        return new Once("topic", one.subject());
      }
      return new Once(one.rule(), one.reach() == Reach.THING ? one.subject() : "");
    }
  }
}
