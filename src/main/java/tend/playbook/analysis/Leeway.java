package tend.playbook.analysis;

/**
 * What is left open for one property of one fact: it lies in the span, is among the choice, and
 * where it has to be known it is not missing. Immutable.
 */
public record Leeway(Span span, Choice choice, boolean known) {
  /** Nothing is said of it. */
  public static final Leeway OPEN = new Leeway(Span.ALL, Choice.ANY, false);

  /** A known number in that span. */
  public static Leeway of(Span span) {
    return new Leeway(span, Choice.ANY, true);
  }

  /** A known value of that choice. */
  public static Leeway of(Choice choice) {
    return new Leeway(Span.ALL, choice, true);
  }

  /** What both leave open. */
  public Leeway and(Leeway other) {
    return new Leeway(span.and(other.span), choice.and(other.choice), known || other.known);
  }

  /** Whether nothing is left open. */
  public boolean isEmpty() {
    return span.isEmpty() || choice.isEmpty();
  }

  /** Whether the other leaves open all that it does. */
  public boolean isWithin(Leeway other) {
    return span.isWithin(other.span) && choice.isWithin(other.choice) && (known || !other.known);
  }
}
