package tend.facts.derivation;

import static java.time.Duration.ofDays;
import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;
import static tend.Given.comment;
import static tend.Given.interaction;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tend.facts.BaitTexts;
import tend.facts.CannedPhrase;
import tend.facts.OffVoice;
import tend.facts.ShortAnswers;
import tend.facts.SwapTexts;
import tend.facts.Visits;
import tend.model.Account;
import tend.model.Interaction;
import tend.model.Kind;
import tend.model.Visibility;

/** What the account's own words ask for, repeat and sound like, and how often it visits. */
class OwnWordsTest {
  private static final String LONG =
      "I tried this on the old kiln of my grandmother, and half of the bowls cracked on the first"
          + " night, so how hot does it have to be?";

  private static <T> List<T> facts(Class<T> type, List<Interaction> activity) {
    return Derivation.sheet(Account.named("studio", "x"), activity, NOW).habits().stream()
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  private static Interaction own(Kind kind, String id, Duration ago, String text) {
    return interaction(kind, id, "me", true, ago, text, kind == Kind.POST ? null : "to-" + id);
  }

  @Test
  void baitAndSwapsAreToldApartAndNamedNewestFirst() {
    List<Interaction> activity =
        List.of(
            own(Kind.POST, "p1", ofDays(9), "Tag a friend who fires at night"),
            own(Kind.OUTREACH, "o1", ofDays(2), "Like if you agree"),
            own(Kind.REPLY, "r1", ofDays(3), "Follow for follow?"),
            own(Kind.POST, "p2", ofDays(31), "Tag 3 friends"));
    assertThat(facts(BaitTexts.class, activity))
        .singleElement()
        .satisfies(
            b -> assertThat(b.texts()).extracting(Interaction::id).containsExactly("o1", "p1"));
    assertThat(facts(SwapTexts.class, activity)).extracting(SwapTexts::count).containsExactly(1);
  }

  @Test
  void whatWasWrittenForFollowersOnlyIsNotNamed() {
    Interaction hidden =
        Interaction.of(
            Kind.POST,
            "p1",
            NOW,
            "me",
            "me",
            true,
            "Tag 3 friends",
            null,
            null,
            null,
            Visibility.FOLLOWERS,
            null,
            null,
            Map.of());
    assertThat(facts(BaitTexts.class, List.of(hidden))).isEmpty();
  }

  @Test
  void thePhraseOfMostTextsIsAsLongAsAllOfThemSayIt() {
    List<Interaction> activity = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      activity.add(own(Kind.REPLY, "r" + i, ofDays(2), "So happy you came by, number " + i));
      activity.add(own(Kind.REPLY, "s" + i, ofDays(2), "word" + i + " cobalt other" + i));
    }
    assertThat(facts(CannedPhrase.class, activity))
        .singleElement()
        .satisfies(
            canned -> {
              assertThat(canned.phrase()).isEqualTo("so happy you came by number");
              assertThat(canned.percent()).isEqualTo(50.0);
              assertThat(canned.texts()).hasSize(4);
            });
  }

  @Test
  void onlyTheFirstAnswerToALongCommentIsCalledShort() {
    assertThat(
            facts(
                ShortAnswers.class,
                List.of(
                    comment("c1", "ana", ofDays(5), LONG),
                    comment("c2", "bo", ofDays(5), LONG),
                    comment("c3", "cem", ofDays(5), "How hot?"),
                    interaction(Kind.REPLY, "r1", "me", true, ofDays(4), "Very hot", "c1"),
                    interaction(Kind.REPLY, "r2", "me", true, ofDays(3), "Indeed", "c1"),
                    interaction(Kind.REPLY, "r3", "me", true, ofDays(4), "1240 °C", "c2"),
                    interaction(Kind.REPLY, "r4", "me", true, ofDays(4), "Very", "c3"))))
        .singleElement()
        .satisfies(
            answers -> {
              assertThat(answers.percent()).isEqualTo(50.0);
              assertThat(answers.texts()).extracting(Interaction::id).containsExactly("r1");
            });
  }

  @Test
  void anotherVoiceIsFoundAmongKnownOnesOnly() {
    List<Interaction> known =
        IntStream.range(0, 50)
            .mapToObj(
                i ->
                    own(
                        Kind.REPLY,
                        "v" + i,
                        ofDays(8 + i),
                        String.format(
                            "i fire it a%d slowly and b%d, c%d is good in the d%d", i, i, i, i)))
            .toList();
    Interaction other =
        own(
            Kind.REPLY,
            "x",
            ofDays(1),
            "Our esteemed customers are kindly requested to consult the documentation");
    List<Interaction> all = new ArrayList<>(known);
    all.add(other);
    assertThat(facts(OffVoice.class, all))
        .singleElement()
        .satisfies(off -> assertThat(off.texts()).containsExactly(other));
    assertThat(facts(OffVoice.class, all.subList(20, all.size()))).isEmpty();
  }

  @Test
  void visitsWithoutLinkAndWithWordsOfTheirOwnAreGenuine() {
    assertThat(
            facts(
                Visits.class,
                List.of(
                    own(Kind.POST, "p1", ofDays(1), "The kiln is cooling"),
                    own(Kind.POST, "p2", ofDays(2), "The kiln is cooling"),
                    own(Kind.OUTREACH, "o1", ofDays(1), "That rim is thinner than any of mine"),
                    own(Kind.OUTREACH, "o2", ofDays(1), "See https://a.example"),
                    own(Kind.OUTREACH, "o3", ofDays(1), "So good"),
                    own(Kind.OUTREACH, "o4", ofDays(8), "That rim is thinner than any"))))
        .containsExactly(new Visits(3, 1, 1, 2, 0.5));
  }

  @Test
  void withoutImportedVisitsTheirNumberIsUnknown() {
    assertThat(facts(Visits.class, List.of(own(Kind.POST, "p1", ofDays(1), "The kiln is cooling"))))
        .containsExactly(new Visits(null, null, null, 1, null));
  }
}
