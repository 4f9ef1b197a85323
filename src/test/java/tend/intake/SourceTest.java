package tend.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SourceTest {
  private final AtomicLong taken = new AtomicLong();

  private Source source(byte[] bytes) {
    return new Source(
        "a",
        () ->
            new ByteArrayInputStream(bytes) {
              @Override
              public synchronized int read(byte[] into, int from, int length) {
                int n = super.read(into, from, length);
                taken.addAndGet(n);
                return n;
              }
            });
  }

  @Test
  void littleIsReadOfAPicture() throws Exception {
    byte[] picture = new byte[1_000_000];
    picture[0] = (byte) 0xFF;
    picture[1] = (byte) 0xD8;
    assertThat(source(picture).head().isText()).isFalse();
    assertThat(taken.get()).isLessThanOrEqualTo(8192);
  }

  @Test
  void atMost64KibibytesAreReadOfAText() throws Exception {
    Head head = source("ä\n".repeat(100_000).getBytes(StandardCharsets.UTF_8)).head();
    assertThat(head.isText()).isTrue();
    assertThat(head.line()).isEqualTo("ä");
    assertThat(head.text().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(1 << 16);
  }

  @Test
  void aCharacterCutInTwoAtTheEndIsNoFault() throws Exception {
    assertThat(source("€".repeat(1500).getBytes(StandardCharsets.UTF_8)).head().text())
        .isEqualTo("€".repeat(1500));
  }

  @Test
  void aBadByteEndsTheBeginning() throws Exception {
    Head head = source("kind,id,at\nGrüße".getBytes(StandardCharsets.ISO_8859_1)).head();
    assertThat(head.line()).isEqualTo("kind,id,at");
    assertThat(head.isText()).isFalse();
  }
}
