package tend.flow;

import org.jspecify.annotations.Nullable;
import tend.facts.FactSheet;

/**
 * How an account answers at one moment; null where data is missing.
 *
 * @param ratePercent of the last 30 days' comments
 * @param medianWaitHours of the last 30 days' comments
 * @param waiting fresh comments that wait
 * @param activeFollowers who interacted in the last 30 days
 */
public record AnsweringNow(
    @Nullable Double ratePercent,
    @Nullable Double medianWaitHours,
    int waiting,
    @Nullable Integer activeFollowers,
    @Nullable Integer followers) {

  static AnsweringNow of(FactSheet sheet) {
    return new AnsweringNow(
        sheet.answering().ratePercent(),
        sheet.answering().medianWaitHours(),
        sheet.waiting().size(),
        sheet.health().activeFollowers(),
        sheet.health().followers());
  }
}
