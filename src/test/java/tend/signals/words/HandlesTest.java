package tend.signals.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HandlesTest {
  @Test
  void aHandleIsWhatStandsBehindTheSign() {
    assertThat(Handles.in("@Ana, look! (@kiln.kate) @zoë_1"))
        .containsExactly("ana", "kiln.kate", "zoë_1");
  }

  @Test
  void aPointEndsTheSentenceAndNotTheHandle() {
    assertThat(Handles.in("Made by @ana.")).containsExactly("ana");
    assertThat(Handles.in("Made by @ana's hands")).containsExactly("ana");
  }

  @Test
  void anAddressOfMailIsNoHandle() {
    assertThat(Handles.in("write to me@example.org")).isEmpty();
  }

  @Test
  void aSignAloneCallsNobody() {
    assertThat(Handles.in("see you @ the fair, @")).isEmpty();
    assertThat(Handles.in(null)).isEmpty();
  }

  @Test
  void aKeyReadsLikeAHandle() {
    assertThat(Handles.of(" @Kiln.Kate ")).isEqualTo("kiln.kate");
  }
}
