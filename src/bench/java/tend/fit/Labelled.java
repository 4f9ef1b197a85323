package tend.fit;

import tend.signals.spam.SpamFeatures;

/**
 * A comment that somebody judged.
 *
 * @param set which collection it is of
 * @param group what is held out as a whole: a video, an account
 * @param row its number in its file, from 1 without the header
 */
record Labelled(
    String set, String group, int row, String text, boolean spam, SpamFeatures features) {
  static Labelled of(String set, String group, int row, String text, boolean spam) {
    return new Labelled(set, group, row, text, spam, SpamFeatures.of(text));
  }
}
