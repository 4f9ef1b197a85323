package tend.plan.draw;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tend.model.Json;
import tend.plan.draw.Sifted.Excluded;
import tend.plan.draw.Sifted.Ticket;

/**
 * All that somebody needs to draw again, as the audit file holds it: keys of people, ids and
 * moments, no names and no texts.
 *
 * @param algorithm how it was drawn; see {@link Draw}
 * @param draw the same for draws of the same post, hashtag and window
 * @param inputs the SHA-256 of all entries, a line each in the order of their ids: id, key and
 *     moment with tabs between
 * @param suspicious keys of eligible people whose account looks automatic; they take part
 * @param outcome the SHA-256 of this document in one line with "" for the outcome. It finds slips:
 *     who changes a file can compute it again, and only what was published before, and what the
 *     database of the draw kept, tell that
 * @param before earlier draws with another result, and earlier commitments to another secret, over
 *     the same post or hashtag, whatever their window
 */
public record Audit(
    String algorithm,
    String draw,
    String account,
    @JsonProperty("drawn_at") Instant drawnAt,
    Terms rules,
    Counts counts,
    String inputs,
    Seed seed,
    List<String> winners,
    List<String> reserves,
    List<Ticket> eligible,
    List<Excluded> excluded,
    List<String> suspicious,
    String outcome,
    List<Before> before) {
  public Audit {
    Given.value("algorithm", algorithm);
    Given.value("draw", draw);
    Given.value("account", account);
    Given.value("drawn_at", drawnAt);
    Given.value("rules", rules);
    Given.value("counts", counts);
    Given.value("inputs", inputs);
    Given.value("seed", seed);
    Given.value("outcome", outcome);
    winners = Given.list("winners", winners);
    reserves = Given.list("reserves", reserves);
    eligible = Given.list("eligible", eligible);
    excluded = Given.list("excluded", excluded);
    suspicious = Given.list("suspicious", suspicious);
    before = before == null ? List.of() : Given.list("before", before);
  }

  /** How many there were, and how many were excluded by which rule. */
  public record Counts(int entries, int eligible, Map<String, Integer> excluded) {
    static Counts of(List<Ticket> eligible, List<Excluded> excluded) {
      Map<String, Integer> byReason = new TreeMap<>();
      excluded.forEach(one -> byReason.merge(one.reason().word(), 1, Integer::sum));
      return new Counts(eligible.size() + excluded.size(), eligible.size(), byReason);
    }
  }

  /** Draws, after what was before. */
  public static Audit of(
      String draw,
      String account,
      Instant at,
      Terms terms,
      Sifted sifted,
      Seed seed,
      List<Before> before) {
    List<String> drawn = drawn(seed.seed(), sifted.eligible(), terms);
    int winners = Math.min(terms.winners(), drawn.size());
    return new Audit(
            Draw.ALGORITHM,
            draw,
            account,
            at,
            terms,
            Counts.of(sifted.eligible(), sifted.excluded()),
            inputs(sifted.eligible(), sifted.excluded()),
            seed,
            drawn.subList(0, winners),
            drawn.subList(winners, drawn.size()),
            sifted.eligible(),
            sifted.excluded(),
            sifted.suspicious(),
            "",
            before)
        .sealed();
  }

  static List<String> drawn(String seed, List<Ticket> eligible, Terms terms) {
    List<String> keys = eligible.stream().map(Ticket::key).toList();
    return Draw.of(seed, keys, terms.winners() + terms.reserves());
  }

  static String inputs(List<Ticket> eligible, List<Excluded> excluded) {
    List<String> lines =
        new ArrayList<>(
            Stream.concat(
                    eligible.stream().map(t -> line(t.entry(), t.key(), t.at())),
                    excluded.stream().map(e -> line(e.entry(), e.key(), e.at())))
                .toList());
    lines.sort(Draw.BY_BYTES);
    return Sha256.hex(lines.stream().collect(Collectors.joining("\n")));
  }

  private static String line(String entry, @Nullable String key, Instant at) {
    return entry + "\t" + (key == null ? "" : key) + "\t" + at;
  }

  /**
   * Reads an audit file.
   *
   * @throws IllegalArgumentException where it is none
   */
  public static Audit read(String json) {
    try {
      return Given.value("draw", Json.read(json, new TypeReference<Audit>() {}));
    } catch (IllegalStateException e) {
      throw new IllegalArgumentException(reason(e), e);
    }
  }

  /** What was missed, where the shape is that of an audit file. */
  private static String reason(Throwable unreadable) {
    for (Throwable at = unreadable; at != null; at = at.getCause()) {
      if (at instanceof IllegalArgumentException && at.getMessage() != null) {
        return at.getMessage();
      }
    }
    return "it is no JSON of a draw";
  }

  /** The same after that. */
  public Audit after(List<Before> earlier) {
    return with(outcome, earlier).sealed();
  }

  private Audit sealed() {
    return with(outcomeNow(), before);
  }

  /** What the outcome has to be, of all that is written. */
  public String outcomeNow() {
    return Sha256.hex(Json.write(with("", before)));
  }

  private Audit with(String other, List<Before> earlier) {
    return new Audit(
        algorithm,
        draw,
        account,
        drawnAt,
        rules,
        counts,
        inputs,
        seed,
        winners,
        reserves,
        eligible,
        excluded,
        suspicious,
        other,
        earlier);
  }

  /** The SHA-256 of entries, seed and who was drawn: the same for the same draw at any moment. */
  public String result() {
    List<String> lines = new ArrayList<>(List.of(inputs, seed.seed()));
    eligible.forEach(one -> lines.add(one.entry()));
    lines.add("winners");
    lines.addAll(winners);
    lines.add("reserves");
    lines.addAll(reserves);
    return Sha256.hex(String.join("\n", lines));
  }
}
