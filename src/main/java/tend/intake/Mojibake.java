package tend.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Repairs text that is UTF-8 read as Latin-1, which is how Meta's exports are written ("nÃ¤sten").
 * A text is repaired as a whole or left alone: one that is fine almost never is valid UTF-8 when
 * each of its characters is taken for a byte. Where a text stands alone, more care is taken.
 */
final class Mojibake {
  private static final int LAST_LATIN_1 = 0xFF;

  /** No text that is fine holds one, and most broken texts do. */
  private static final Pattern CONTROL = Pattern.compile("[\\x80-\\x9F]");

  /** "É" before a no-break space, "voilà" before one and a closing quote. */
  private static final Pattern BEFORE_SPACE = Pattern.compile("[\\xC4-\\xF4]\\xA0");

  private static final Pattern OTHER_LETTER = Pattern.compile("[\\xC4-\\xF4][\\xA1-\\xBF]");

  /** "IRMÃ" before a no-break space: no small "à" ends a word in capitals. */
  private static final Pattern CAPITALS = Pattern.compile("[A-Z]{2}\\xC3\\xA0");

  private Mojibake() {}

  /** The text as it was meant; null stays null. */
  static @Nullable String repair(@Nullable String text) {
    return text == null ? null : careful(text);
  }

  /** The text taken for bytes of UTF-8 where it is that, else as it is. */
  private static String decoded(String text) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)))
          .toString();
    } catch (CharacterCodingException e) {
      // no UTF-8, so it was fine
      return text;
    }
  }

  /**
   * The same JSON, of a file of Meta's, with all its texts and names repaired. Such a file is
   * broken as a whole, so that no care is needed; one letter that no byte stands for tells that it
   * is not.
   */
  static JsonNode repairAll(JsonNode node) {
    return repaired(node, isFine(node) ? Mojibake::careful : Mojibake::decoded);
  }

  private static String careful(String text) {
    return mayBeBroken(text) ? decoded(text) : text;
  }

  private static boolean isFine(JsonNode node) {
    if (node.isTextual()) {
      return node.asText().chars().anyMatch(c -> c > LAST_LATIN_1);
    }
    for (JsonNode one : node) {
      if (isFine(one)) {
        return true;
      }
    }
    return false;
  }

  private static JsonNode repaired(JsonNode node, UnaryOperator<String> way) {
    if (node.isTextual()) {
      return TextNode.valueOf(way.apply(node.asText()));
    }
    if (node.isArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode(node.size());
      node.forEach(one -> array.add(repaired(one, way)));
      return array;
    }
    if (node.isObject()) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      node.properties()
          .forEach(f -> object.set(way.apply(f.getKey()), repaired(f.getValue(), way)));
      return object;
    }
    return node;
  }

  private static boolean mayBeBroken(String text) {
    boolean any = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > LAST_LATIN_1) {
        return false;
      }
      any |= c > 0x7F;
    }
    return any && !isSpaced(text);
  }

  /** Whether what could be broken letters are letters before no-break spaces. */
  private static boolean isSpaced(String text) {
    if (CONTROL.matcher(text).find()) {
      return false;
    }
    return CAPITALS.matcher(text).find()
        || (BEFORE_SPACE.matcher(text).find() && !OTHER_LETTER.matcher(text).find());
  }
}
