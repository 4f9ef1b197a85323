package tend.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tend.Given;
import tend.intake.ActivityFiles;
import tend.intake.ReadOptions;

class ExportGuideTest {
  @Test
  void everyFormatThatIsReadHasAGuide() {
    ReadOptions options = new ReadOptions("no such format", null, null, Given.NOW, null);
    String message =
        String.valueOf(
            catchThrowable(() -> ActivityFiles.read(List.of(Path.of("x")), options, row -> {}))
                .getMessage());
    List<String> read = List.of(message.replaceFirst(".*there are: ", "").split(", "));
    assertThat(read).hasSizeGreaterThan(10);
    assertThat(ExportGuide.all().stream().flatMap(guide -> guide.formats().stream()))
        .containsExactlyInAnyOrderElementsOf(read);
  }

  @Test
  void everyGuideSaysEverythingInTheRightShape() {
    assertThat(ExportGuide.all())
        .allSatisfy(
            guide -> {
              assertThat(guide.steps()).isNotEmpty();
              assertThat(Stream.of(guide.choose(), guide.takes(), guide.holds()))
                  .allSatisfy(sentence -> assertThat(sentence).endsWith("."));
              assertThat(guide.drop()).isNotBlank().doesNotEndWith(".");
            });
  }

  @Test
  void anUnknownPlatformIsToldWhichThereAre() {
    assertThat(ExportGuide.of("Instagram").name()).isEqualTo("Instagram");
    assertThatThrownBy(() -> ExportGuide.of("instagran"))
        .hasMessageContaining("did you mean instagram?");
  }
}
