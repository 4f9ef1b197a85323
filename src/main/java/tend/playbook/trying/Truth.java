package tend.playbook.trying;

/**
 * Whether a sentence holds; unknown where the data is missing that would tell, which is never no.
 */
enum Truth {
  YES,
  NO,
  UNKNOWN;

  static Truth of(boolean held) {
    return held ? YES : NO;
  }
}
