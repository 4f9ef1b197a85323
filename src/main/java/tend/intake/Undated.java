package tend.intake;

/** Counts what an export lists without dates, which can be no activity. Used by one thread. */
final class Undated {
  private long number;

  void add() {
    number++;
  }

  /**
   * Tells it once for the file.
   *
   * @param one what one of them is, in the singular
   */
  void tell(Source source, Rows rows, String one) {
    if (number > 0) {
      rows.note(
          source.name(),
          number == 1
              ? "1 " + one + " carries no date and was left out"
              : number + " " + one + "s carry no date and were left out");
    }
  }
}
