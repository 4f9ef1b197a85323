package tend.flow.campaigns;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tend.plan.draw.Audit;
import tend.plan.draw.Before;
import tend.plan.draw.Sha256;
import tend.plan.draw.Terms;
import tend.plan.draw.Verified;
import tend.store.Drawing;

/**
 * What was committed to and drawn over the same post or hashtag as a draw, whatever the window.
 *
 * @param all oldest first
 */
record DrawHistory(String draw, List<Drawing> all) {
  static DrawHistory of(String draw, Terms terms, List<Drawing> ofAccount) {
    return new DrawHistory(
        draw,
        ofAccount.stream().filter(one -> one.draw().equals(draw) || same(one, terms)).toList());
  }

  /** A post is told by its id wherever both have one, else the hashtag tells. */
  private static boolean same(Drawing one, Terms terms) {
    return (one.post() != null && terms.post() != null)
        ? one.post().equals(terms.post())
        : one.hashtag() != null && one.hashtag().equalsIgnoreCase(terms.hashtag());
  }

  /** The newest commitment of this draw. */
  Optional<Drawing> committed() {
    return all.stream()
        .filter(one -> one.draw().equals(draw) && one.secret() != null)
        .reduce((first, second) -> second);
  }

  /** The draws that told the secret of that commitment. */
  List<Drawing> told(Drawing committed) {
    return all.subList(all.indexOf(committed) + 1, all.size()).stream()
        .filter(one -> one.draw().equals(draw) && one.result() != null)
        .toList();
  }

  /** Whether a draw of those rules is the first to tell that secret, or the same again. */
  boolean mayTell(Drawing committed, String asked) {
    return told(committed).stream()
        .findFirst()
        .map(first -> first.asked() == null || first.asked().equals(asked))
        .orElse(true);
  }

  /** What an audit file has to tell of. */
  List<Before> before(@Nullable String commitment, @Nullable String result) {
    List<Before> before = new ArrayList<>();
    Set<String> told = new HashSet<>();
    Stream.of(commitment, result).filter(Objects::nonNull).forEach(told::add);
    for (Drawing one : all) {
      String secret = one.secret();
      String what = secret == null ? one.result() : Sha256.hex(secret);
      if (what != null && told.add(what)) {
        String hash = secret == null && one.outcome() != null ? one.outcome() : what;
        before.add(
            new Before(
                secret == null ? "drawn" : "committed", one.at(), one.from(), one.to(), hash));
      }
    }
    return List.copyOf(before);
  }

  /** Whether the file is what was kept here. */
  Verified compare(Audit audit) {
    List<Drawing> drawn =
        all.stream().filter(one -> one.draw().equals(draw) && one.result() != null).toList();
    List<Before> others = before(audit.seed().commitment(), audit.result());
    if (drawn.isEmpty()) {
      return new Verified(
          List.of(),
          Stream.concat(
                  Stream.of("this database does not know this draw and cannot compare it"),
                  others.stream().map(o -> "over the same it knows: " + o.words()))
              .toList());
    }
    if (drawn.stream().noneMatch(one -> kept(one, audit))) {
      return new Verified(
          List.of(
              "this database kept another outcome of this draw than what the file says, "
                  + drawn.get(drawn.size() - 1).outcome()
                  + "; the file was changed, or drawn elsewhere"),
          List.of());
    }
    return new Verified(
        List.of(),
        Stream.concat(
                Stream.of("this database kept this draw with the same outcome"),
                others.stream()
                    .filter(o -> !audit.before().contains(o))
                    .map(o -> "after it: " + o.words()))
            .toList());
  }

  /** Draws of older versions were kept by their result alone. */
  private static boolean kept(Drawing one, Audit audit) {
    return one.outcome() == null
        ? audit.result().equals(one.result())
        : audit.outcomeNow().equals(one.outcome());
  }
}
