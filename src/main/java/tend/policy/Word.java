package tend.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A word of a closed list. */
interface Word {
  /** As files write it. */
  String word();

  /** As it is said in a sentence. */
  String told();

  static <T extends Word> Optional<T> find(T[] all, String word) {
    return Arrays.stream(all).filter(one -> one.word().equals(word)).findFirst();
  }

  static List<String> list(Word[] all) {
    return Arrays.stream(all).map(Word::word).toList();
  }
}
