package tend.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.drools.base.util.Drools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What was compiled is found again by its text, whole or not at all. */
class CompiledFolderTest {
  private static final String ONE = drl("one");
  private static final CompiledModule MADE = CompiledModule.build("x", ONE);
  @TempDir private Path temp;

  private static String drl(String rule) {
    return "package tend.rules.x\nimport tend.facts.*\nglobal tend.engine.Outcome outcome\n"
        + "rule \""
        + rule
        + "\" when Self() then outcome.recommend( \"x\" ); end\n";
  }

  private CompiledFolder folder() {
    return new CompiledFolder(temp.resolve("data-folder/compiled"));
  }

  private static List<String> fires(CompiledRules rules) {
    return rules.evaluate(Playground.facts(), Limits.DEFAULT).fired().stream()
        .map(Fired::rule)
        .toList();
  }

  @Test
  void whatIsKeptForATextIsLoadedInsteadOfCompilingIt() {
    folder().write(drl("two"), MADE);

    assertThat(fires(CompiledBefore.fresh("x", drl("two"), folder()))).containsExactly("one");
  }

  @Test
  void whatWasCompiledIsKept() {
    CompiledBefore.fresh("x", ONE, folder());

    assertThat(folder().read(ONE)).isPresent();
    assertThat(folder().read(drl("two"))).isEmpty();
  }

  @Test
  void aFileCutShortOrChangedByABitIsMadeAnew() throws IOException {
    folder().write(ONE, MADE);
    Path file = folder().file(ONE);
    byte[] whole = Files.readAllBytes(file);
    byte[] flipped = whole.clone();
    flipped[whole.length / 2] ^= 1;
    for (byte[] broken : List.of(Arrays.copyOf(whole, whole.length / 2), flipped, new byte[0])) {
      Files.write(file, broken);

      assertThat(folder().read(ONE)).isEmpty();
      assertThat(fires(CompiledBefore.fresh("x", ONE, folder()))).containsExactly("one");
      assertThat(folder().read(ONE)).isPresent();
    }
  }

  @Test
  void whatCannotBeLoadedIsMadeAnew() throws IOException {
    Path file = folder().file(ONE);
    folder().write(ONE, new CompiledModule(new byte[] {1, 2, 3}));
    long broken = Files.size(file);

    assertThat(fires(CompiledBefore.fresh("x", ONE, folder()))).containsExactly("one");
    assertThat(Files.size(file)).isGreaterThan(broken);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theOwnerAloneMayReadIt() throws IOException {
    folder().write(ONE, MADE);
    Path file = folder().file(ONE);

    assertThat(Files.getPosixFilePermissions(file))
        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    assertThat(Files.getPosixFilePermissions(file.getParent()))
        .containsExactlyInAnyOrder(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.OWNER_EXECUTE);
  }

  @Test
  void theLastUsedStay() throws IOException {
    CompiledFolder three = new CompiledFolder(temp, 3);
    for (int i = 0; i < 3; i++) {
      three.write(drl("r" + i), MADE);
      Files.setLastModifiedTime(three.file(drl("r" + i)), FileTime.fromMillis(1_000L * i));
    }
    assertThat(three.read(drl("r0"))).isPresent();

    three.write(drl("r3"), MADE);

    assertThat(three.read(drl("r1"))).isEmpty();
    assertThat(Stream.of("r0", "r2", "r3").map(CompiledFolderTest::drl).map(three::read))
        .allMatch(java.util.Optional::isPresent);
    try (Stream<Path> left = Files.list(temp)) {
      assertThat(left).hasSize(3);
    }
  }

  @Test
  void whatTendDidNotWriteIsNeverDeleted() throws IOException {
    CompiledFolder two = new CompiledFolder(temp, 2);
    for (int i = 0; i < 5; i++) {
      Path photo = Files.writeString(temp.resolve("photo" + i + ".txt"), "mine");
      Files.setLastModifiedTime(photo, FileTime.fromMillis(0));
    }
    for (int i = 0; i < 4; i++) {
      two.write(drl("r" + i), MADE);
    }
    try (Stream<Path> left = Files.list(temp)) {
      assertThat(left.filter(f -> f.toString().endsWith(".txt"))).hasSize(5);
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLinkToSomewhereElseIsNotWrittenTo() throws IOException {
    Path elsewhere = Files.createDirectory(temp.resolve("elsewhere"));
    Path link = Files.createSymbolicLink(temp.resolve("compiled"), elsewhere);
    new CompiledFolder(link).write(ONE, MADE);
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void whereNothingCanBeWrittenRulesRunAllTheSame() throws IOException {
    Path taken = Files.writeString(temp.resolve("taken"), "a file");
    CompiledFolder nowhere = new CompiledFolder(taken.resolve("compiled"));

    assertThat(fires(CompiledBefore.fresh("x", ONE, nowhere))).containsExactly("one");
    assertThat(nowhere.read(ONE)).isEmpty();
  }

  @Test
  void anotherVersionOfDroolsFindsNothing() {
    assertThat(Drools.getFullVersion()).isEqualTo(CompiledFolder.DROOLS);
  }
}
