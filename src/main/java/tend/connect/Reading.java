package tend.connect;

import java.util.List;
import java.util.Objects;
import tend.model.Interaction;

/**
 * Reads streams to their known ends. Rows are handed on before the place is kept, so whenever a
 * visit breaks off, the next one reads at most a page again and misses nothing.
 */
public final class Reading {
  private static final int MOST_PAGES = 100_000;
  private final Sink sink;

  /** Where rows go, and where places are kept. */
  public interface Sink {
    /** Takes the rows of a page; kept when this returns. */
    void rows(List<Interaction> rows);

    /** Rows read before that the platform no longer has. */
    void gone(List<String> ids);

    /** An entry that could not be read. */
    void leftOut(String stream, String reason);

    /** How far that stream was read last. */
    Place place(String stream);

    /** Keeps how far that stream is read. */
    void keep(String stream, Place place);
  }

  public Reading(Sink sink) {
    this.sink = sink;
  }

  /** Finishes a pass that was broken off, then reads what is newer. */
  public void read(Stream stream) {
    Place place = sink.place(stream.name());
    if (place.underWay()) {
      place = finished(stream, place);
    }
    pass(stream, place);
  }

  /** Cursors may grow stale; then the pass begins anew, which reads more but misses nothing. */
  private Place finished(Stream stream, Place place) {
    try {
      return pass(stream, place);
    } catch (Refused e) {
      if (e.way() != Refused.Way.CHANGE) {
        throw e;
      }
      return new Place(place.complete(), null, null);
    }
  }

  private Place pass(Stream stream, Place from) {
    Place place = from;
    for (int pages = 0; pages < MOST_PAGES; pages++) {
      String cursor = place.cursor();
      Page page = stream.pages().page(place);
      if (!page.rows().isEmpty()) {
        sink.rows(page.rows());
      }
      if (!page.gone().isEmpty()) {
        sink.gone(page.gone());
      }
      page.leftOut().forEach(reason -> sink.leftOut(stream.name(), reason));
      Place next = place.after(page, stream.overlap());
      sink.keep(stream.name(), next);
      place = next;
      if (!place.underWay()) {
        return place;
      }
      if (Objects.equals(cursor, place.cursor())) {
        throw new Refused(
            stream.name(),
            "the server keeps answering with the same page",
            "sync again later",
            Refused.Way.LATER);
      }
    }
    return place;
  }
}
