package tend.signals.account;

import java.util.List;

/**
 * What was judged of one account, with every signal that counted.
 *
 * @param score the sum of the points of all signals; suspicious from 2.0
 * @param signals what was seen, the heaviest first, such as "never posted (+1.5)"
 */
public record AccountJudgement(Likeness verdict, double score, List<String> signals) {
  public AccountJudgement {
    signals = List.copyOf(signals);
  }
}
