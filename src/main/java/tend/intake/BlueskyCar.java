package tend.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A Bluesky repository as a CAR file: the posts, replies, likes and reposts of one account. What
 * others answered is not in it. Whom the account follows is not read, since it says nothing about
 * who came.
 */
final class BlueskyCar implements Format {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** A CAR header begins with a short length, and a map of which "roots" is the first. */
  private static final byte[] ROOTS = {(byte) 0xA2, 0x65, 'r', 'o', 'o', 't', 's'};

  @Override
  public String name() {
    return "bluesky-car";
  }

  @Override
  public String platform() {
    return "bluesky";
  }

  @Override
  public boolean recognises(Head head) {
    return head.hasBytes(ROOTS, 1) || head.hasBytes(ROOTS, 2);
  }

  @Override
  public Optional<Owner> owner(Source source, Head head) throws IOException {
    return Optional.ofNullable(BlueskyRepository.did(source)).map(did -> new Owner(did, null));
  }

  @Override
  public void read(Source source, ReadOptions options, Rows rows) throws IOException {
    BlueskyRepository repository = BlueskyRepository.of(source, rows);
    try (CarFile car = new CarFile(source)) {
      for (CarFile.Block block = car.next(); block != null; block = car.next()) {
        Cid cid = block.cid();
        List<String> addresses = cid == null ? List.of() : repository.addresses(cid);
        if (!addresses.isEmpty() && block.isIntact()) {
          block(source, block, addresses, options, rows);
        }
      }
    }
  }

  private static void block(
      Source source, CarFile.Block block, List<String> addresses, ReadOptions options, Rows rows) {
    for (String address : addresses) {
      try {
        BlueskyRecords.row(address, MAPPER.valueToTree(block.map()), null, options)
            .ifPresent(row -> rows.exported(source, 0, row));
      } catch (NeutralRow.Unusable e) {
        rows.leftOut(source, 0, "record " + address + ": " + e.reason, e.value);
      } catch (DagCbor.Broken e) {
        // listed when the tree was read
        return;
      }
    }
  }
}
