package tend.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tend.model.Interaction;
import tend.model.Kind;

class BlueskyCarTest {
  private static final String ME = "did:plc:invented0000000000000me";
  private static final String OTHER = "did:plc:invented000000000other";
  private static final String OWN_ROOT = "at://" + ME + "/app.bsky.feed.post/3kaaaaaaaaa2a";
  private static final String THEIR_ROOT = "at://" + OTHER + "/app.bsky.feed.post/3kzzzzzzzzz2z";
  @TempDir private Path folder;

  private static String reply(String text, String root, String parent) {
    return """
        {"$type":"app.bsky.feed.post","text":"%s","createdAt":"2026-01-03T10:00:00.000Z",
         "reply":{"root":{"uri":"%s","cid":"x"},"parent":{"uri":"%s","cid":"x"}}}"""
        .formatted(text, root, parent);
  }

  static byte[] repository() {
    Map<String, String> records = new TreeMap<>();
    records.put(
        "app.bsky.feed.post/3kaaaaaaaaa2a",
        """
        {"$type":"app.bsky.feed.post","text":"Neue Bank 🪵 #holz","createdAt":"2026-01-02T10:00:00.000Z",
         "langs":["de"],"facets":[{"features":[{"$type":"app.bsky.richtext.facet#tag","tag":"holz"}]}]}""");
    records.put("app.bsky.feed.post/3kaaaaaaaaa2b", reply("Thanks!", OWN_ROOT, THEIR_ROOT));
    records.put("app.bsky.feed.post/3kaaaaaaaaa2c", reply("Lovely vise", THEIR_ROOT, THEIR_ROOT));
    records.put(
        "app.bsky.feed.like/3kaaaaaaaaa2d",
        """
        {"$type":"app.bsky.feed.like","createdAt":"2026-01-04T10:00:00Z","subject":{"uri":"%s","cid":"x"}}"""
            .formatted(THEIR_ROOT));
    records.put(
        "app.bsky.feed.repost/3kaaaaaaaaa2e",
        """
        {"$type":"app.bsky.feed.repost","createdAt":"2026-01-05T10:00:00Z","subject":{"uri":"%s","cid":"x"}}"""
            .formatted(THEIR_ROOT));
    records.put(
        "app.bsky.graph.follow/3kaaaaaaaaa2f",
        """
        {"$type":"app.bsky.graph.follow","createdAt":"2026-01-06T10:00:00Z","subject":"%s"}"""
            .formatted(OTHER));
    records.put("app.bsky.actor.profile/self", "{\"$type\":\"app.bsky.actor.profile\"}");
    records.put(
        "app.bsky.feed.post/3kaaaaaaaaa2g",
        "{\"$type\":\"app.bsky.feed.post\",\"text\":\"when?\",\"createdAt\":\"once\"}");
    return CarWriter.repository(ME, records);
  }

  private Path file(byte[] car) throws IOException {
    return Files.write(folder.resolve("repo.car"), car);
  }

  private Export.Read read(byte[] car) throws IOException {
    return Export.read(file(car), null, null);
  }

  private static String post(String key) {
    return "at://" + ME + "/app.bsky.feed.post/" + key;
  }

  @Test
  void theOwnerIsTheAccount() throws Exception {
    Export.Read read = read(repository());
    assertThat(read.reading().format()).isEqualTo("bluesky-car");
    assertThat(read.reading().me()).isEqualTo(ME);
    assertThat(read.rows()).hasSize(5).allMatch(r -> r.own() && ME.equals(r.authorId()));
  }

  @Test
  void aPostKeepsItsTextTagsAndLanguage() throws Exception {
    Interaction post = read(repository()).row(OWN_ROOT);
    assertThat(post.kind()).isEqualTo(Kind.POST);
    assertThat(post.text()).isEqualTo("Neue Bank 🪵 #holz");
    assertThat(post.topics()).isEqualTo("holz");
    assertThat(post.more()).containsEntry("langs", "de");
  }

  @Test
  void aReplyInAnOwnThreadIsAReply() throws Exception {
    Interaction reply = read(repository()).row(post("3kaaaaaaaaa2b"));
    assertThat(reply.kind()).isEqualTo(Kind.REPLY);
    assertThat(reply.parent()).isEqualTo(THEIR_ROOT);
    assertThat(reply.post()).isEqualTo(OWN_ROOT);
  }

  @Test
  void aReplyElsewhereIsOutreachToAPerson() throws Exception {
    Interaction outreach = read(repository()).row(post("3kaaaaaaaaa2c"));
    assertThat(outreach.kind()).isEqualTo(Kind.OUTREACH);
    assertThat(outreach.parent()).isEqualTo(OTHER);
    assertThat(outreach.post()).isEqualTo(THEIR_ROOT);
  }

  @Test
  void likesAndRepostsAreOwnReactionsAndShares() throws Exception {
    assertThat(read(repository()).rows())
        .filteredOn(r -> THEIR_ROOT.equals(r.post()) && r.text() == null)
        .extracting(Interaction::kind)
        .containsExactlyInAnyOrder(Kind.REACTION, Kind.SHARE);
  }

  @Test
  void aRecordWithoutADateIsListedByItsPath() throws Exception {
    assertThat(read(repository()).reading().problems())
        .extracting(Problem::reason)
        .singleElement()
        .asString()
        .startsWith(
            "record at://" + ME + "/app.bsky.feed.post/3kaaaaaaaaa2g: its date cannot be read");
  }

  @Test
  void aRepositoryInAZipIsReadToo() throws Exception {
    Path zip = folder.resolve("bluesky.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("repo.car"));
      out.write(repository());
      out.closeEntry();
    }
    assertThat(Export.read(zip, null, null).rows()).isEqualTo(read(repository()).rows());
  }

  @Test
  void aBlockThatIsNotWhatItsIdSaysIsLeftOut() throws Exception {
    byte[] car = repository();
    int at = indexOf(car, "Lovely");
    car[at] = 'l';
    Export.Read read = read(car);
    assertThat(read.rows()).hasSize(4);
    assertThat(read.reading().problems())
        .extracting(Problem::reason)
        .anyMatch(r -> r.endsWith("is damaged; its bytes do not match its id"));
  }

  private static int indexOf(byte[] bytes, String word) {
    byte[] wanted = word.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    for (int i = 0; ; i++) {
      if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
  }

  @Test
  void aFileThatIsCutOffIsRefusedAtAnyByte() throws Exception {
    byte[] car = repository();
    for (int length = 60; length < car.length; length += 97) {
      Path cut = file(Arrays.copyOf(car, length));
      assertThatThrownBy(() -> Export.read(cut, null, null))
          .isInstanceOf(UnreadableFile.class)
          .hasMessageContaining("repository");
    }
  }

  @Test
  void aLengthBeyondAllBoundsIsRefused() throws Exception {
    ByteArrayOutputStream car = new ByteArrayOutputStream();
    car.writeBytes(new CarWriter().file(CarWriter.Link.to(new byte[0])));
    CarWriter.length(car, 1L << 62);
    Path file = file(car.toByteArray());
    assertThatThrownBy(() -> Export.read(file, null, null))
        .hasMessageContaining("block 1 claims to have 4611686018427387904 bytes");
  }

  @Test
  void textThatClaimsToBeBeyondAllBoundsIsADamagedBlock() throws Exception {
    CarWriter car = new CarWriter();
    byte[] block = {(byte) 0xA1, 0x61, 'k', 0x7B, 0x40, 0, 0, 0, 0, 0, 0, 0};
    CarWriter.Link link = CarWriter.Link.to(block);
    car.add(link, block);
    Path file = file(car.file(car.add(CarWriter.commit(ME, link))));
    assertThat(Export.read(file, null, null).reading().problems())
        .extracting(Problem::reason)
        .anyMatch(r -> r.startsWith("block 1 is damaged; it is no record"));
  }

  @Test
  void aTreeThatSharesAPartIsRefused() throws Exception {
    CarWriter car = new CarWriter();
    CarWriter.Link leaf = car.add(Map.of("e", List.of()));
    Map<String, Object> entry = new TreeMap<>(CarWriter.entry("", "a/b", leaf));
    entry.put("t", leaf);
    CarWriter.Link tree = car.add(Map.of("e", List.of(entry), "l", leaf));
    Path file = file(car.file(car.add(CarWriter.commit(ME, tree))));
    assertThatThrownBy(() -> Export.read(file, null, null))
        .hasMessageContaining("its tree comes back to itself");
  }

  @Test
  void aTreeInACircleIsFoundByTheIdsThatCannotBe() throws Exception {
    CarWriter car = new CarWriter();
    CarWriter.Link circle = new CarWriter.Link(cid());
    car.add(circle, CarWriter.bytes(Map.of("e", List.of(), "l", circle)));
    Export.Read read = read(car.file(car.add(CarWriter.commit(ME, circle))));
    assertThat(read.rows()).isEmpty();
    assertThat(read.reading().problems())
        .extracting(Problem::reason)
        .containsExactly(
            "block 1 is damaged; its bytes do not match its id",
            "parts of the repository are missing: 1");
  }

  private static byte[] cid() {
    byte[] cid = new byte[36];
    System.arraycopy(new byte[] {1, 0x71, 0x12, 0x20}, 0, cid, 0, 4);
    return cid;
  }
}
