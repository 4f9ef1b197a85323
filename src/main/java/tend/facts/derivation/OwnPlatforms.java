package tend.facts.derivation;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tend.facts.Effort;
import tend.facts.OwnPlatform;
import tend.model.Interaction;
import tend.model.Kind;

/** Holds the creator's other platforms against this one. Used once, by one thread. */
final class OwnPlatforms implements Aspect {
  private final List<Effort> elsewhere;
  private final Instant since;
  private final List<Interaction> lately = new ArrayList<>();

  OwnPlatforms(Instant at, List<Effort> elsewhere) {
    this.since = at.minus(Effort.PERIOD);
    this.elsewhere = elsewhere.stream().sorted(Comparator.comparing(Effort::account)).toList();
  }

  @Override
  public boolean wants(Kind kind, boolean own) {
    return !elsewhere.isEmpty() && (own || Efforts.isSaid(kind));
  }

  @Override
  public void take(Interaction one, SoFar soFar) {
    if (one.at().isAfter(since)) {
      lately.add(one);
    }
  }

  @Override
  public List<?> facts(SoFar all) {
    if (elsewhere.isEmpty()) {
      return List.of();
    }
    Effort here = Efforts.of(all.account(), lately, all.at());
    LocalDate monday =
        LocalDate.ofInstant(all.at(), all.account().zone())
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    Instant since = monday.atStartOfDay(all.account().zone()).toInstant();
    return elsewhere.stream().map(there -> held(there, here, monday.toString(), since)).toList();
  }

  private OwnPlatform held(Effort there, Effort here, String week, Instant since) {
    Double one = there.peoplePerAct();
    Double other = here.peoplePerAct();
    List<Double> known =
        Stream.concat(elsewhere.stream(), Stream.of(here))
            .map(Effort::peoplePerAct)
            .flatMap(Stream::ofNullable)
            .toList();
    return new OwnPlatform(
        there.account(),
        there.platform(),
        one == null || other == null || other == 0 ? null : one / other,
        smaller(there.acts(), here.acts()),
        smaller(there.people(), here.people()),
        (one == null || other == null) ? null : isMost(one, known),
        (one == null || other == null) ? null : isAloneLeast(other, known),
        known.size(),
        week,
        since,
        there,
        here);
  }

  private static boolean isMost(double one, List<Double> known) {
    return known.stream().allMatch(k -> k <= one);
  }

  /** Whether all but itself are more. */
  private static boolean isAloneLeast(double one, List<Double> known) {
    return known.stream().filter(k -> k > one).count() == known.size() - 1L;
  }

  private static @Nullable Integer smaller(@Nullable Integer one, @Nullable Integer other) {
    return one == null || other == null ? null : Math.min(one, other);
  }
}
