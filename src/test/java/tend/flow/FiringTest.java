package tend.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static tend.InventedItems.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tend.model.Item;
import tend.plan.Ranked;

class FiringTest {
  @Test
  void itHoldsTheNamesOfEachListThatItIsAskedOf() {
    Random random = new Random(11);
    Firing firing = new Firing();
    Ranked items = Ranked.of(List.of());
    for (int look = 0; look < 100; look++) {
      List<Item> gone = items.stream().filter(one -> random.nextInt(20) == 0).toList();
      List<Item> come = new ArrayList<>();
      for (int i = 0; i < (look == 0 ? 200 : 6); i++) { // some names stand there twice for a while
        come.add(item("i" + random.nextInt(150), "t" + random.nextInt(9)));
      }
      items = items.changed(gone, come);
      for (int i = 0; i < 160; i++) {
        String id = "i" + i;
        assertThat(firing.holds(id, items))
            .isEqualTo(items.stream().anyMatch(one -> one.id().equals(id)));
      }
    }
  }
}
