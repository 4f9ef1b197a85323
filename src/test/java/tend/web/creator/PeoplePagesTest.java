package tend.web.creator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tend.facts.Fan;
import tend.flow.ReadPeople.Met;
import tend.model.Account;
import tend.model.Whose;
import tend.web.creator.PeoplePage.Line;
import tend.web.creator.PeoplePages.Wanted;

/** The people of a list, a page at a time. */
class PeoplePagesTest {
  private static final Account MINA = Account.named("mina.makes", "instagram");
  private static final Wanted EVERYBODY = new Wanted("", "", 1);

  private static Met met(String name, @Nullable String stage, double love) {
    Fan fan =
        new Fan(
            "key-" + name,
            name,
            null,
            love,
            1,
            12,
            2,
            90,
            3.4,
            3.4,
            false,
            null,
            stage,
            5,
            false,
            null,
            null,
            null,
            true,
            4.0,
            false,
            null,
            null,
            null);
    return new Met(MINA, fan);
  }

  private static List<Met> many(int count) {
    List<Met> many = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      many.add(met("fan" + i, i % 10 == 0 ? "cooling" : "regular", count - i));
    }
    return many;
  }

  private static PeoplePage page(List<Met> all, Wanted wanted) {
    return PeoplePages.of(all, Whose.of(MINA), wanted, List.of());
  }

  @Test
  void thousandsAreShownAPageAtATime() {
    PeoplePage second = page(many(3000), new Wanted("", "", 2));
    assertThat(second.lines()).hasSize(50);
    assertThat(second.span()).isEqualTo("51 to 100 of 3,000");
    assertThat(second.previous()).endsWith("?page=1");
    assertThat(second.next()).endsWith("?page=3");
  }

  @Test
  void aPageBeyondTheLastIsTheLast() {
    PeoplePage last = page(many(120), new Wanted("", "", 99));
    assertThat(last.span()).isEqualTo("101 to 120 of 120");
    assertThat(last.next()).isNull();
  }

  @Test
  void searchFindsPartsOfNamesInAnyCase() {
    List<Met> all = List.of(met("Nina Kneads", "regular", 9), met("bram", "new", 8));
    assertThat(page(all, new Wanted("kNEA", "", 1)).lines())
        .extracting(Line::name)
        .containsExactly("Nina Kneads");
  }

  @Test
  void aStageIsKeptFromPageToPage() {
    PeoplePage cooling = page(many(1000), new Wanted("", "cooling", 1));
    assertThat(cooling.lines()).extracting(Line::stage).containsOnly("cooling");
    assertThat(cooling.next()).endsWith("?page=2&stage=cooling");
  }

  @Test
  void aLineTellsLoveAndTheLastGesturesAndItsAddressNoName() {
    Line line = page(List.of(met("nina", "rising", 27.25)), EVERYBODY).lines().get(0);
    assertThat(line)
        .returns("27.3", Line::love)
        .returns("rising", Line::stage)
        .returns(
            List.of("came 3 days ago", "12 comments", "2 shares", "answered 4 days ago"),
            Line::meta);
    assertThat(line.url()).startsWith("/accounts/mina.makes/people/").doesNotContain("nina");
  }

  @Test
  void whoCannotBeToldHasNoStage() {
    assertThat(page(List.of(met("nina", null, 3)), EVERYBODY).lines().get(0).stage()).isNull();
  }

  @Test
  void anEmptyPageSaysWhy() {
    assertThat(page(List.of(), EVERYBODY).nothing()).startsWith("Nobody is known yet.");
    assertThat(page(many(5), new Wanted("zoe", "", 1)).nothing()).startsWith("Nobody here fits");
  }
}
