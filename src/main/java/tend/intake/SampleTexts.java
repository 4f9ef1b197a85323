package tend.intake;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The invented people and words of one sample account, from {@code /samples/NAME.yaml}. */
final class SampleTexts {
  private final Map<String, List<String>> lists;

  private SampleTexts(Map<String, List<String>> lists) {
    this.lists = lists;
  }

  static SampleTexts of(String name) {
    try (InputStream in = SampleTexts.class.getResourceAsStream("/samples/" + name + ".yaml")) {
      if (in == null) {
        throw new IllegalStateException("the jar has no sample " + name);
      }
      return new SampleTexts(new YAMLMapper().readValue(in, new TypeReference<>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> all(String list) {
    List<String> texts = lists.get(list);
    if (texts == null) {
      throw new IllegalStateException("a sample has no list " + list);
    }
    return texts;
  }

  String any(String list, Random random) {
    List<String> texts = all(list);
    return texts.get(random.nextInt(texts.size()));
  }
}
