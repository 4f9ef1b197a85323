package tend.web.page;

/** The words of one language. Immutable; threads may share it. */
sealed interface Catalogue permits English, Translated, Pseudo {
  /** The phrase, its {0} still open; English where nobody translated it. */
  String phrase(String english);

  /** The phrase for that many. */
  String count(long count, String one, String many);

  /** What the program or a rule said in English, its arguments found again and put in. */
  String said(String english);

  /** How the language writes a day that English writes by that pattern. */
  String pattern(String english);

  /** A day as it is shown. */
  default String dated(String day) {
    return day;
  }
}
