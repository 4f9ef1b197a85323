package tend.signals;

import java.util.List;

/**
 * What was judged of one comment's text, with the signals that led there.
 *
 * @param question whether it asks something that can be answered
 * @param words how many words it has, links and emoji not counted
 * @param signals what was seen, strongest first, such as "asks: how do"
 */
public record Judgement(CommentKind kind, boolean question, int words, List<String> signals) {
  public Judgement {
    signals = List.copyOf(signals);
  }

  /** Whether it is spam or scam: it makes no item and wins no love. */
  public boolean spam() {
    return kind == CommentKind.SPAM;
  }
}
