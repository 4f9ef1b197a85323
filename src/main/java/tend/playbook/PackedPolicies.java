package tend.playbook;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import tend.model.Source;
import tend.policy.Effect;
import tend.policy.GatedAction;
import tend.policy.Requirement;
import tend.policy.Statement;
import tend.policy.Variant;

/** The statements of policy packs as one block, read without their YAML. */
final class PackedPolicies {
  private PackedPolicies() {}

  static void write(Statement one, PackOut out) {
    out.text(one.pack());
    out.text(one.title());
    out.text(one.id());
    out.each(new TreeSet<>(one.platforms()), out::text);
    out.maybe(one.region());
    out.text(one.says());
    source(one.source(), out);
    out.text(one.asOf().toString());
    out.whole(one.staleAfterDays());
    out.each(one.effects(), effect -> write(effect, out));
  }

  static Statement statement(PackIn in) {
    return new Statement(
        in.text(),
        in.text(),
        in.text(),
        Set.copyOf(in.each(in::text)),
        in.maybe(),
        in.text(),
        source(in),
        LocalDate.parse(in.text()),
        in.whole(),
        in.each(() -> effect(in)));
  }

  static void source(Source one, PackOut out) {
    out.text(one.id());
    out.text(one.title());
    out.maybe(one.url());
  }

  static Source source(PackIn in) {
    return new Source(in.text(), in.text(), in.maybe());
  }

  private static void write(Effect effect, PackOut out) {
    if (effect instanceof Effect.Refuses one) {
      out.text("refuses");
      words(one.actions(), out);
      words(one.variants(), out);
    } else if (effect instanceof Effect.Allows one) {
      out.text("allows");
      words(one.actions(), out);
      out.maybe(one.onlyIf());
    } else if (effect instanceof Effect.Requires one) {
      out.text("requires");
      words(one.actions(), out);
      out.each(one.what(), what -> out.text(what.name()));
    } else if (effect instanceof Effect.EntryHashtag one) {
      out.text("hashtag");
      words(one.actions(), out);
      out.each(one.anyOf(), out::text);
    } else if (effect instanceof Effect.Discourages one) {
      out.text("discourages");
      words(one.actions(), out);
    } else if (effect instanceof Effect.Caps one) {
      out.text("caps");
      out.text(one.count());
      out.text(one.per());
      out.whole(one.most());
      out.whole(one.unverified() ? 1 : 0);
    }
  }

  private static Effect effect(PackIn in) {
    String does = in.text();
    return switch (does) {
      case "refuses" ->
          new Effect.Refuses(actions(in), Set.copyOf(in.each(() -> Variant.valueOf(in.text()))));
      case "allows" -> new Effect.Allows(actions(in), in.maybe());
      case "requires" ->
          new Effect.Requires(actions(in), in.each(() -> Requirement.valueOf(in.text())));
      case "hashtag" -> new Effect.EntryHashtag(actions(in), in.each(in::text));
      case "discourages" -> new Effect.Discourages(actions(in));
      case "caps" -> new Effect.Caps(in.text(), in.text(), in.whole(), in.whole() == 1);
      default -> throw new IllegalStateException("no effect " + does);
    };
  }

  private static void words(Set<? extends Enum<?>> words, PackOut out) {
    out.each(words.stream().map(Enum::name).sorted().toList(), out::text);
  }

  private static Set<GatedAction> actions(PackIn in) {
    return Set.copyOf(in.each(() -> GatedAction.valueOf(in.text())));
  }
}
