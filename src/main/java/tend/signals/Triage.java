package tend.signals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.signals.spam.CreatorName;
import tend.signals.spam.SpamFeatures;

/**
 * Judges comments of which only text and display name are known. Somebody whose name passes for the
 * creator's is an impostor; under the creator's very name behaviour tells: who gives a number or
 * asks for messages about money is none. Threads may share it.
 */
public final class Triage {
  private static final Set<String> SOLICITING =
      Set.of(
          "m:PHONE",
          "r:PHONE_CONTACT",
          "r:GET_IN_TOUCH",
          "r:PERSON_PRAISED",
          "r:GAIN",
          "r:FREE_MONEY");

  private final CommentReader reader = new CommentReader();
  private final @Nullable CreatorName creator;

  /** Judges for that creator; null where nobody is known to be imitated. */
  public Triage(@Nullable String creator) {
    this.creator = creator == null || creator.isBlank() ? null : new CreatorName(List.of(creator));
  }

  /**
   * What one comment is.
   *
   * @param kind the lower-case word of its kind, "impostor" among them
   * @param score how likely it is spam, 0 to 1
   * @param signals what was seen, strongest first
   */
  public record Verdict(
      String kind,
      boolean spam,
      boolean impostor,
      boolean generic,
      boolean question,
      double score,
      List<String> signals) {}

  /** Judges one comment; an empty author is unknown. */
  public Verdict judge(String text, String author) {
    Judgement judged = reader.read(text);
    if (creator == null || author.isBlank() || !creator.passesFor(author)) {
      return verdict(judged, judged.kind().word(), judged.spam(), false, judged.signals());
    }
    String imitates = imitates(creator, text, author, judged.spam());
    if (imitates != null) {
      List<String> signals = new ArrayList<>(List.of(imitates));
      signals.addAll(judged.signals());
      return verdict(judged, "impostor", judged.spam(), true, signals);
    }
    String kind = judged.spam() ? CommentKind.OTHER.word() : judged.kind().word();
    return verdict(judged, kind, false, false, judged.signals());
  }

  private static @Nullable String imitates(
      CreatorName creator, String text, String author, boolean spam) {
    if (!creator.is(author)) {
      return "a name that passes for the creator's: " + author.strip();
    }
    Set<String> names = SpamFeatures.of(text).names();
    boolean soliciting =
        names.contains("r:PHONE_CONTACT")
            || (spam && names.stream().anyMatch(SOLICITING::contains));
    return soliciting ? "under the creator's name, yet asks to be contacted or sent money" : null;
  }

  private static Verdict verdict(
      Judgement judged, String kind, boolean spam, boolean impostor, List<String> signals) {
    double score = Math.round(judged.score() * 1_000) / 1_000.0;
    return new Verdict(
        kind, spam, impostor, judged.generic(), judged.question(), score, List.copyOf(signals));
  }
}
