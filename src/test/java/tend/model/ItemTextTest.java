package tend.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tend.InventedItems;

/** An item whose covers stand apart says the same, byte for byte. */
class ItemTextTest {
  private static Item item(int many, String named) {
    return InventedItems.item(
        "i1",
        Stream.concat(Stream.of(named), IntStream.range(1, many).mapToObj(i -> "t" + i))
            .toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 128, 129, 1_000})
  void itIsTheTextThatAnItemHasAsAWhole(int many) {
    Item item = item(many, "t0");
    assertThat(ItemText.of(item).whole()).isEqualTo(Json.write(item));
  }

  /** These stand in the frame as what the item is about, and among what it covers. */
  @ParameterizedTest
  @ValueSource(
      strings = {"\"covers\":[]", "covers\":[]", "\\\"covers\":[]", "]}", "{\"covers\":[", "ü\n,"})
  void noWordsOfPeopleAreTakenForItsSeams(String words) {
    Item item = item(400, words);
    ItemText text = ItemText.of(item);
    assertThat(text.whole()).isEqualTo(Json.write(item));
    List<Covered> covers =
        text.runs().stream().flatMap(run -> ItemText.covers(run).stream()).toList();
    assertThat(ItemText.item(text.frame(), covers)).isEqualTo(item);
  }

  @Test
  void whatCoversLittleStandsInOnePiece() {
    Item item = item(128, "t0");
    ItemText text = ItemText.of(item);
    assertThat(text.runs()).isEmpty();
    assertThat(Json.read(text.frame(), new TypeReference<Item>() {})).isEqualTo(item);
    assertThat(ItemText.of(item(129, "t0")).runs()).isNotEmpty();
  }

  @Test
  void whatIsNoRunIsTold() {
    assertThatThrownBy(() -> ItemText.covers("{")).isInstanceOf(IllegalStateException.class);
  }
}
