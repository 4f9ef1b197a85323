package tend.flow;

/**
 * When a rule counts as noisy: at least {@value #LISTED} items were listed, people reacted to at
 * least {@value #REACTED} of them, and at least half of these they declined, or put off and did not
 * do. What is not reacted to says nothing, since a day has only so many minutes. As in Sadowski and
 * others, "Lessons from Building Static Analysis Tools at Google" (Communications of the ACM 61/4,
 * 2018), not whether a finding is right decides but whether somebody acted on it; their bound of
 * one in ten is for tools that stop a build, and would name nearly every habit here.
 */
final class Noise {
  static final int LISTED = 10;
  static final int REACTED = 5;

  private Noise() {}

  /**
   * Whether that many make a rule noisy.
   *
   * @param putOff postponed, and neither done nor declined since
   */
  static boolean in(int listed, int dealtWith, int declined, int putOff) {
    int reacted = dealtWith + declined + putOff;
    return listed >= LISTED && reacted >= REACTED && 2 * (declined + putOff) >= reacted;
  }
}
