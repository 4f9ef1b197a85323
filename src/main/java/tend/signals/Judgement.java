package tend.signals;

import java.util.List;

/**
 * What was judged of one comment's text, with the signals that led there.
 *
 * @param question whether it asks something that can be answered
 * @param generic whether it says nothing of its own: thanks, a greeting, one word
 * @param words how many words it has, links and emoji not counted
 * @param score how likely it is spam, 0 to 1; from 0.5 on it is taken for spam
 * @param signals what was seen, strongest first, such as "asks: how do"
 */
public record Judgement(
    CommentKind kind,
    boolean question,
    boolean generic,
    int words,
    double score,
    List<String> signals) {
  public Judgement {
    signals = List.copyOf(signals);
  }

  /** Whether it is spam or scam: it makes no item and wins no love. */
  public boolean spam() {
    return kind == CommentKind.SPAM;
  }
}
