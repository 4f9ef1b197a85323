package tend.bench.peers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tend.facts.FactTypes;
import tend.playbook.recommending.PlainRule;
import tend.playbook.recommending.PlainRule.OfPattern;
import tend.playbook.recommending.PlainRule.Pattern;
import tend.playbook.recommending.PlainRule.Test;

/**
 * A rule with all sentences about one fact in one place, as somebody would write it by hand for an
 * engine: "that comment" is the comment bound before, since ids are unique, and of what there is
 * one of for an account, all sentences mean that one.
 *
 * @param slots the facts it needs, each with all tests on it
 * @param ofSentence for each sentence the slot of its fact
 */
record Folded(String name, List<Slot> slots, List<Integer> ofSentence) {
  Folded {
    slots = List.copyOf(slots);
    ofSentence = List.copyOf(ofSentence);
  }

  /**
   * One fact.
   *
   * @param tests on it alone
   * @param joins ties to earlier slots, by their places; none for the first
   */
  record Slot(Class<?> type, List<Test> tests, List<Test> joins) {
    boolean isMany() {
      return FactTypes.isMany(type);
    }
  }

  static Folded of(PlainRule rule) {
    List<Slot> slots = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (Pattern pattern : rule.patterns()) {
      int slot = same(pattern, slots, places);
      if (slot < 0) {
        slots.add(new Slot(pattern.type(), new ArrayList<>(), new ArrayList<>()));
        slot = slots.size() - 1;
      }
      for (Test test : pattern.tests()) {
        if (!(test.operand() instanceof OfPattern other)) {
          slots.get(slot).tests().add(test);
        } else if (places.get(other.pattern()) != slot) {
          int there = places.get(other.pattern());
          slots.get(slot).joins().add(new Test(test.property(), test.op(), moved(there, other)));
        }
      }
      places.add(slot);
    }
    return new Folded(rule.name(), slots, places);
  }

  private static OfPattern moved(int slot, OfPattern other) {
    return new OfPattern(slot, other.property());
  }

  /** The slot of the very fact that the sentence speaks of; -1 where it is another one. */
  private static int same(Pattern pattern, List<Slot> slots, List<Integer> places) {
    for (Test test : pattern.tests()) {
      if (test.operand() instanceof OfPattern other) {
        int slot = places.get(other.pattern());
        boolean sameFact =
            slots.get(slot).type() == pattern.type()
                && test.property().equals("id")
                && other.property().equals("id");
        return sameFact ? slot : -1;
      }
    }
    for (int i = 0; i < slots.size(); i++) {
      if (slots.get(i).type() == pattern.type() && !slots.get(i).isMany()) {
        return i;
      }
    }
    return -1;
  }

  /** The facts of the sentences, given those of the slots. */
  List<Object> facts(Object... ofSlots) {
    Object[] all = new Object[ofSentence.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = ofSlots[ofSentence.get(i)];
    }
    return Arrays.asList(all);
  }
}
