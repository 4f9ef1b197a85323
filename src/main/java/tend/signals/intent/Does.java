package tend.signals.intent;

import java.util.function.Predicate;
import tend.signals.words.Handles;
import tend.signals.words.Links;

/** Something that a text does or does not do, whoever reads it. */
public enum Does {
  /** Carries a link. */
  LINK(Links::in),
  /** Fishes for reactions. */
  BAIT(text -> Bait.in(text).isPresent()),
  /** Asks to trade attention. */
  SWAP(text -> Swaps.in(text).isPresent()),
  /** Announces that its writer pauses. */
  PAUSE(text -> new PurposeReader().announcesPause(text)),
  /** Invites to take part in something. */
  INVITE(text -> Cues.INVITES.in(text)),
  /** Asks whether something that somebody made may be shown. */
  ASK_PERMISSION(text -> Cues.ASKS_PERMISSION.in(text)),
  /** Wants what was shown taken down again. */
  WITHDRAW(text -> Cues.WITHDRAWS.in(text)),
  /** Proposes making something together. */
  PROPOSE(text -> Cues.PROPOSES.in(text)),
  /** Thanks. */
  THANK(text -> Cues.THANKS.in(text)),
  /** Has the sign that {@link Handles} begin with. */
  CALL(text -> text.indexOf('@') >= 0),
  /** Has a number or a sign that stands for a whole word. */
  NUMBER(
      text -> text.codePoints().anyMatch(c -> Character.isDigit(c) || Character.isIdeographic(c)));

  @SuppressWarnings("ImmutableEnumChecker") // readers hold nothing that changes
  private final Predicate<String> judge;

  Does(Predicate<String> judge) {
    this.judge = judge;
  }

  /** Whether the text does; looks anew each time. */
  public boolean judge(String text) {
    return judge.test(text);
  }
}
