package tend.bench.peers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tend.bench.Peer.Case;
import tend.playbook.recommending.PlainRule;

/**
 * What is made of rules, once for all accounts whose rules and numbers are the same.
 *
 * @param ofCases for each account what was made of its rules
 */
record Variants<T>(List<T> ofCases) {
  static <T> Variants<T> of(List<Case> cases, Function<List<Folded>, T> making) {
    Map<List<PlainRule>, T> made = new HashMap<>();
    List<T> ofCases = new ArrayList<>();
    for (Case one : cases) {
      ofCases.add(
          made.computeIfAbsent(
              one.rules().rules(), rules -> making.apply(rules.stream().map(Folded::of).toList())));
    }
    return new Variants<>(ofCases);
  }
}
