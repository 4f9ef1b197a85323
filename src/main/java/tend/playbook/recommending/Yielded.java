package tend.playbook.recommending;

import java.util.ArrayList;
import java.util.List;

/**
 * A rule that fired and is not on the list, for something which another one took.
 *
 * @param rule with its playbook: "respond-to-comments/answer-the-rest"
 * @param subject the key of what both spoke of
 * @param to the rule that took it
 * @param why it and not the other: "which is more pressing"
 */
public record Yielded(String rule, String subject, String to, String why) {
  /** Those of which that are the words, four each. */
  static List<Yielded> of(List<String> words) {
    List<Yielded> all = new ArrayList<>(words.size() / 4);
    for (int i = 0; i < words.size(); i += 4) {
      all.add(new Yielded(words.get(i), words.get(i + 1), words.get(i + 2), words.get(i + 3)));
    }
    return all;
  }
}
