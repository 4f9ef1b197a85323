package tend.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {
  private static final int TRIES = Integer.getInteger("tend.strings", 3000);

  /** Words of many scripts, as people write them. */
  private static final List<String> WORDS =
      List.of(
          "nästen",
          "Grüße",
          "Straße",
          "NÃO",
          "não",
          "SÃO",
          "coração",
          "IRMÃ",
          "ação",
          "às",
          "É",
          "señor",
          "¿qué",
          "¡hola!",
          "voilà",
          "«",
          "»",
          "naïf",
          "œuvre",
          "déjà",
          "Ångström",
          "ÆØÅ",
          "smørrebrød",
          "þetta",
          "Žluťoučký",
          "kůň",
          "łódź",
          "Đà",
          "Nẵng",
          "привет",
          "мир",
          "Ευχαριστώ",
          "שלום",
          "مرحبا",
          "سلام",
          "धन्यवाद",
          "ขอบคุณ",
          "谢谢",
          "ありがとう",
          "감사합니다",
          "🔥",
          "❤️",
          "👩‍👩‍👧",
          "🇧🇷",
          "…",
          "“quoted”",
          "it’s",
          "5 €",
          "£3",
          "20°",
          "½",
          "plain",
          "words",
          "and",
          "more",
          "!",
          "?",
          "\n");

  private static String broken(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private static String sentence(Random random) {
    StringBuilder out = new StringBuilder();
    for (int i = random.nextInt(8); i >= 0; i--) {
      out.append(out.isEmpty() ? "" : random.nextInt(9) == 0 ? "\u00A0" : " ");
      out.append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return out.toString();
  }

  @Test
  void everyBrokenTextIsRepaired() {
    Random random = new Random(5);
    for (int i = 0; i < TRIES; i++) {
      String text = sentence(random);
      assertThat(Mojibake.repair(broken(text))).isEqualTo(text);
    }
  }

  @Test
  void everyFineTextIsLeftAlone() {
    Random random = new Random(6);
    for (int i = 0; i < TRIES; i++) {
      String text = sentence(random);
      assertThat(Mojibake.repair(text)).isEqualTo(text);
    }
  }

  @Test
  void whatMetaWritesIsRead() {
    assertThat(Mojibake.repair("nÃ¤sten \u00f0\u009f\u0094\u00a5")).isEqualTo("nästen 🔥");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NÃO", "IRMÃ", "voilà\u00A0»", "Ã", "50 £", "«Ã»", "nÃ¤sten 🔥", "Â Ã"})
  void whatLooksBrokenAndIsNotStays(String text) {
    assertThat(Mojibake.repair(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Škoda je super", "CITTÀ è bella", "CITTà è bella", "Šime Horvat", "Što"})
  void whatMetasFilesHoldIsRepairedBeforeSpacesToo(String text) {
    ObjectNode entry = JsonNodeFactory.instance.objectNode().put(broken("Größe"), broken(text));
    assertThat(Mojibake.repairAll(entry).path("Größe").asText()).isEqualTo(text);
  }

  @Test
  void anEntryWithALetterBeyondLatin1IsNotBroken() {
    ObjectNode entry =
        JsonNodeFactory.instance.objectNode().put("name", "Škoda").put("text", "VOILÃ\u00A0");
    assertThat(Mojibake.repairAll(entry)).isEqualTo(entry);
  }

  @Test
  void nothingStaysNothing() {
    assertThat(Mojibake.repair(null)).isNull();
  }
}
