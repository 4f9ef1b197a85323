package tend.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a post is made of has one word, whatever the platform calls it. */
class PostFormatTest {
  @ParameterizedTest
  @CsvSource({
    "Question, poll",
    "poll2choice_text_only, poll",
    "image/png, photo",
    "app.bsky.embed.images, photo",
    "animated_gif, video",
    "app.bsky.embed.video, video",
    "app.bsky.embed.external, link",
    "app.bsky.embed.record, text",
    "'', text"
  })
  void theirWordBecomesOurs(String theirs, String ours) {
    assertThat(PostFormat.of(theirs)).isEqualTo(ours);
  }

  private static @Nullable String format(Map<String, String> more) {
    return Interaction.of(
            Kind.POST,
            "p",
            Instant.EPOCH,
            null,
            null,
            true,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            more)
        .format();
  }

  @Test
  void aPostWhoseSourceDoesNotSayIsNoText() {
    assertThat(format(Map.of())).isNull();
    assertThat(format(Map.of(Interaction.FORMAT, " Poll "))).isEqualTo("poll");
  }
}
