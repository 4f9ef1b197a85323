package tend.plan.draw;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import tend.plan.draw.Sifted.Ticket;

/**
 * An audit file, drawn again from what stands in it.
 *
 * @param differences what does not agree, a sentence each; none where all does
 * @param remarks what agrees and is still worth knowing
 */
public record Verified(List<String> differences, List<String> remarks) {
  public Verified {
    differences = List.copyOf(differences);
    remarks = List.copyOf(remarks);
  }

  /** Checks it. */
  public static Verified of(Audit audit) {
    if (!audit.algorithm().equals(Draw.ALGORITHM)) {
      return new Verified(
          List.of(
              "it was drawn by " + audit.algorithm() + ", and this Tend knows " + Draw.ALGORITHM),
          List.of());
    }
    List<String> differences = new ArrayList<>();
    seed(audit.seed(), differences);
    entries(audit, differences);
    drawn(audit, differences);
    return new Verified(differences, remarks(audit));
  }

  /** Both together. */
  public Verified and(Verified other) {
    return new Verified(
        Stream.concat(differences.stream(), other.differences.stream()).toList(),
        Stream.concat(remarks.stream(), other.remarks.stream()).toList());
  }

  private static void seed(Seed seed, List<String> differences) {
    String secret = seed.secret();
    boolean committed = secret != null && seed.commitment() != null && seed.committedAt() != null;
    boolean said = secret == null && seed.commitment() == null && seed.committedAt() == null;
    if (!committed && !said) {
      differences.add("a secret, its commitment and committed_at belong together, and one lacks");
    }
    if (secret != null && !Sha256.hex(secret).equals(seed.commitment())) {
      differences.add("the commitment is not the SHA-256 of the secret");
    }
    if (!seed.seed().equals(Seed.both(secret, seed.said()))) {
      differences.add("the seed is not made of the secret and of what was said");
    }
  }

  private static void entries(Audit audit, List<String> differences) {
    if (!Audit.inputs(audit.eligible(), audit.excluded()).equals(audit.inputs())) {
      differences.add("the entries are not those that the inputs stand for");
    }
    if (!Audit.Counts.of(audit.eligible(), audit.excluded()).equals(audit.counts())) {
      differences.add("the counts are not those of the entries");
    }
    Set<String> people = new HashSet<>();
    for (Ticket one : audit.eligible()) {
      if (!people.add(one.key())) {
        differences.add(one.key() + " is eligible twice");
      }
      window(one, audit.rules(), differences);
    }
  }

  private static void window(Ticket one, Terms rules, List<String> differences) {
    Instant from = rules.from();
    Instant to = rules.to();
    if ((from != null && one.at().isBefore(from)) || (to != null && one.at().isAfter(to))) {
      differences.add(one.entry() + " is eligible and not within the time");
    }
  }

  private static void drawn(Audit audit, List<String> differences) {
    List<String> again = Audit.drawn(audit.seed().seed(), audit.eligible(), audit.rules());
    int winners = Math.min(audit.rules().winners(), again.size());
    differ("winners", audit.winners(), again.subList(0, winners), differences);
    differ("reserves", audit.reserves(), again.subList(winners, again.size()), differences);
    if (!audit.outcomeNow().equals(audit.outcome())) {
      differences.add("the outcome is not that of what is written");
    }
  }

  private static void differ(
      String what, List<String> written, List<String> again, List<String> differences) {
    if (!Objects.equals(written, again)) {
      differences.add("the " + what + " would be " + again + ", and " + written + " is written");
    }
  }

  private static List<String> remarks(Audit audit) {
    List<String> remarks = new ArrayList<>();
    Instant committed = audit.seed().committedAt();
    Instant close = audit.rules().to();
    if (committed == null) {
      remarks.add("nobody committed to the seed; check that it was public only after the close");
    } else if (close != null && committed.isAfter(close)) {
      remarks.add("the commitment was made after the close");
    }
    audit.before().forEach(one -> remarks.add("before it: " + one.words()));
    if (!audit.suspicious().isEmpty()) {
      remarks.add(audit.suspicious().size() + " eligible accounts look automatic and took part");
    }
    return remarks;
  }
}
