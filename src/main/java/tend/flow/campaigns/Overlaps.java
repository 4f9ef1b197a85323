package tend.flow.campaigns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tend.model.campaign.Campaign;
import tend.model.campaign.Phase;

/**
 * Gated phases are those in which people are asked to take part. Two of them on one account at one
 * time ask the same people twice, and both get less.
 */
final class Overlaps {
  private static final int MOST = 12;

  private Overlaps() {}

  /** In words, with the way out; in the order of the campaigns. */
  static List<String> of(List<Campaign> campaigns, LocalDate today) {
    List<String> overlaps = new ArrayList<>();
    List<Campaign> standing = campaigns.stream().filter(c -> c.calledOff() == null).toList();
    for (int i = 0; i < standing.size(); i++) {
      for (int j = i + 1; j < standing.size(); j++) {
        overlap(standing.get(i), standing.get(j), today, overlaps);
      }
    }
    return overlaps.size() <= MOST
        ? overlaps
        : Stream.concat(
                overlaps.stream().limit(MOST),
                Stream.of("and " + (overlaps.size() - MOST) + " more that ask the same people."))
            .toList();
  }

  private static void overlap(Campaign one, Campaign other, LocalDate today, List<String> to) {
    if (one.accounts().stream().noneMatch(other.accounts()::contains)) {
      return;
    }
    for (Phase first : one.phases()) {
      for (Phase second : other.phases()) {
        LocalDate from = first.from().isAfter(second.from()) ? first.from() : second.from();
        LocalDate until = first.to().isBefore(second.to()) ? first.to() : second.to();
        boolean both = first.gated() && second.gated() && !from.isAfter(until);
        if (both && !until.isBefore(today)) {
          to.add(
              one.name()
                  + " and "
                  + other.name()
                  + " ask the same people from "
                  + from
                  + " to "
                  + until
                  + ": begin "
                  + other.name()
                  + " "
                  + (first.to().toEpochDay() - second.from().toEpochDay() + 1)
                  + " days later.");
          return;
        }
      }
    }
  }
}
