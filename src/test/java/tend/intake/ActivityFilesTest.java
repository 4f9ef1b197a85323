package tend.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tend.Given.NOW;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tend.model.Interaction;
import tend.model.Kind;

class ActivityFilesTest {
  private static final String HEADER = "kind,id,at,author_id,own,text\n";
  @TempDir private Path folder;
  private final List<Interaction> rows = new ArrayList<>();

  private Reading read(Path path, @Nullable String me, @Nullable String creator) {
    return ActivityFiles.read(List.of(path), new ReadOptions(null, me, creator, NOW), rows::add);
  }

  private Reading read(String text) throws IOException {
    return read(file("a.csv", text), null, null);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Path zip(String... namesAndTexts) throws IOException {
    Path path = folder.resolve("a.zip");
    try (OutputStream out = Files.newOutputStream(path);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return path;
  }

  private static Problem only(Reading reading) {
    assertThat(reading.problems()).hasSize(1);
    return reading.problems().get(0);
  }

  @Test
  void readsTheNeutralCsv() throws Exception {
    Reading reading =
        read(
            file(
                "a.csv",
                "kind,id,at,author_id,text,mood\ncomment,c1,2026-03-01T10:00:00+01:00,ana,Hi,sunny\nreply,r1,2026-03-01T11:00:00Z,me-1,,\n"),
            "me-1",
            null);
    assertThat(reading.format()).isEqualTo("neutral-csv");
    assertThat(rows).extracting(Interaction::own).containsExactly(false, true);
    assertThat(rows.get(0).at()).isEqualTo("2026-03-01T09:00:00Z");
    assertThat(rows.get(0).more()).containsExactly(java.util.Map.entry("mood", "sunny"));
    assertThat(rows.get(1).text()).isNull();
  }

  @Test
  void readsTheNeutralNdjson() throws Exception {
    Reading reading =
        read(
            "{\"kind\":\"share\",\"id\":\"s1\",\"at\":\"2026-03-01T10:00:00Z\",\"topics\":[\"a\",\"b\"],\"own\":false}\nno json\n");
    assertThat(reading.format()).isEqualTo("neutral-ndjson");
    assertThat(rows)
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r.kind()).isEqualTo(Kind.SHARE);
              assertThat(r.topics()).isEqualTo("a;b");
            });
    assertThat(only(reading).line()).isEqualTo(2);
  }

  @Test
  void readsThreadsOfComments() throws Exception {
    Reading reading =
        read(
            file(
                "t.csv",
                "id,parent_id,at,author,likes,text\nc1,,2026-03-01T10:00:00Z,Ana,3,Hi?\nc1.r,c1,2026-03-01T11:00:00Z,Studio,0,Yes\n"),
            null,
            "Studio");
    assertThat(reading.format()).isEqualTo("comments-csv");
    assertThat(rows).extracting(Interaction::kind).containsExactly(Kind.COMMENT, Kind.REPLY);
    assertThat(rows).extracting(Interaction::own).containsExactly(false, true);
  }

  @Test
  void threadsOfCommentsNeedTheCreatorsName() throws Exception {
    Path path = file("t.csv", "id,parent_id,at,author,likes,text\n");
    assertThatThrownBy(() -> read(path, null, null))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("--creator");
  }

  @Test
  void aTextOfSeveralLinesKeepsItsLinesAndTheCount() throws Exception {
    Reading reading =
        read(
            HEADER
                + "comment,c1,2026-03-01T10:00:00Z,ana,,\"one\ntwo \"\"quoted\"\"\nthree\"\ncomment,,2026-03-01T10:00:00Z,ana,,x\n");
    assertThat(rows)
        .singleElement()
        .extracting(Interaction::text)
        .isEqualTo("one\ntwo \"quoted\"\nthree");
    assertThat(only(reading).line()).isEqualTo(5);
    assertThat(only(reading).reason()).isEqualTo("it has no id");
  }

  @Test
  void everyBadRowIsListedAndTheRestIsKept() throws Exception {
    Reading reading =
        read(
            HEADER
                + "coment,c1,2026-03-01T10:00:00Z,ana,,x\n"
                + "comment,c2,2026-03-01 10:00:00,ana,,x\n"
                + "comment,c3,yesterday,ana,,x\n"
                + "comment,c4,2027-13-02T10:00:00Z,ana,,x\n"
                + "comment,c5,2099-01-01T10:00:00Z,ana,,x\n"
                + "comment,c6,2026-03-01T10:00:00Z,ana,maybe,x\n"
                + "comment,c7,2026-03-01T10:00:00Z,ana\n"
                + "comment,c8,2026-03-01T10:00:00Z,ana,,good\n"
                + "comment,c8,2026-03-01T10:00:00Z,ana,,again\n");
    assertThat(rows).extracting(Interaction::id).containsExactly("c8");
    assertThat(reading.read()).isEqualTo(1);
    assertThat(reading.leftOut()).isEqualTo(8);
    assertThat(reading.problems())
        .extracting(Problem::line)
        .containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L, 10L);
    assertThat(reading.problems())
        .extracting(Problem::reason)
        .containsExactly(
            "there is no such kind; did you mean comment?",
            "its date has no zone; write 2026-03-02T09:00:00Z",
            "its date cannot be read; write 2026-03-02T09:00:00Z",
            "its date cannot be read; write 2026-03-02T09:00:00Z",
            "its date is in the future",
            "own is neither true nor false",
            "it has 4 fields, and the header has 6",
            "this id appears twice; the first is kept");
    assertThat(reading.problems().get(0).value()).isEqualTo("coment");
  }

  @Test
  void aQuoteThatIsNeverClosedCostsOneRow() throws Exception {
    Reading reading =
        read(
            HEADER
                + "comment,c1,2026-03-01T10:00:00Z,ana,,\"open\ncomment,c2,2026-03-01T10:00:00Z,ana,,fine\n");
    assertThat(rows).extracting(Interaction::id).containsExactly("c2");
    assertThat(only(reading).line()).isEqualTo(2);
    assertThat(only(reading).reason()).isEqualTo("a quote opened here is never closed");
  }

  @Test
  void aMissingColumnIsNamedWithWhatIsThere() throws Exception {
    Path path = file("a.csv", "kind,id,att\ncomment,c1,x\n");
    assertThatThrownBy(() -> read(path, null, null))
        .isInstanceOf(UnreadableFile.class)
        .hasMessage(path + ": the header has no column at; is att meant? it has: kind, id, att");
  }

  @Test
  void aTableWithColumnsOfItsOwnIsToldWhichItNeeds() throws Exception {
    Path path = file("a.csv", "Date;Comment;User\n2026-01-02;Hello;ana\n");
    assertThatThrownBy(() -> read(path, null, null))
        .hasMessage(
            path
                + ": no format that Tend reads has its columns, which are date, comment, user;"
                + " give the export as its platform made it,"
                + " or a file of your own with the columns kind, id and at");
  }

  @Test
  void aFileThatIsNoActivityFileIsOneLine() throws Exception {
    Path path = file("notes.txt", "Dear diary\n");
    assertThatThrownBy(() -> read(path, null, null))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("no activity file that Tend knows");
    Path empty = file("empty.csv", "");
    assertThatThrownBy(() -> read(empty, null, null)).hasMessageContaining("the file is empty");
    assertThatThrownBy(() -> read(folder.resolve("gone.csv"), null, null))
        .hasMessageContaining("no such file");
  }

  @Test
  void anotherEncodingNamesTheLine() throws Exception {
    Path path =
        Files.write(
            folder.resolve("l.csv"),
            (HEADER + "comment,c1,2026-03-01T10:00:00Z,ana,,Grüße\n")
                .getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> read(path, null, null))
        .isInstanceOf(UnreadableFile.class)
        .hasMessage(path + ": line 2 is not UTF-8; save the file as UTF-8 and import it again");
  }

  @Test
  void marksAndOtherSeparatorsAreAccepted() throws Exception {
    read(
        file(
            "bom.csv",
            "\uFEFF" + HEADER.replace("\n", "\r\n") + "comment,c1,2026-03-01T10:00:00Z,ana,,x\r\n"),
        null,
        null);
    read(
        file("semi.csv", HEADER.replace(',', ';') + "comment;c2;2026-03-01T10:00:00Z;ana;;x\n"),
        null,
        null);
    Files.write(
        folder.resolve("u16.csv"),
        ("\uFEFF" + HEADER + "comment,c3,2026-03-01T10:00:00Z,ana,,x\n")
            .getBytes(StandardCharsets.UTF_16LE));
    read(folder.resolve("u16.csv"), null, null);
    assertThat(rows).extracting(Interaction::id).containsExactly("c1", "c2", "c3");
  }

  @Test
  void aZipIsReadInTheOrderOfItsNames() throws Exception {
    Path path =
        zip(
            "b.csv",
            HEADER + "comment,c2,2026-03-01T10:00:00Z,ana,,x\n",
            "a.csv",
            HEADER + "comment,c1,2026-03-01T10:00:00Z,ana,,x\n",
            "c.txt",
            "hello");
    Reading reading = read(path, null, null);
    assertThat(rows).extracting(Interaction::id).containsExactly("c1", "c2");
    assertThat(only(reading).file()).endsWith("a.zip!c.txt");
  }

  @Test
  void aCutOffZipIsOneLine() throws Exception {
    byte[] whole = Files.readAllBytes(zip("a.csv", HEADER.repeat(200)));
    Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, whole.length / 2));
    assertThatThrownBy(() -> read(cut, null, null))
        .isInstanceOf(UnreadableFile.class)
        .hasMessage(cut + ": the zip is broken or cut off; download it again");
  }

  @Test
  void aZipThatPointsOutsideOrSwellsIsRefused() throws Exception {
    Path outside = zip("../a.csv", HEADER);
    assertThatThrownBy(() -> read(outside, null, null)).hasMessageContaining("points outside");
    Path bomb = zip("a.csv", HEADER + " ".repeat(40_000_000));
    assertThatThrownBy(() -> read(bomb, null, null)).hasMessageContaining("inflates to far more");
  }

  @Test
  void problemsComeInTheOrderOfFiles() throws Exception {
    Reading reading =
        read(
            zip(
                "a.txt",
                "hello",
                "b.csv",
                HEADER + "comment,,2026-03-01T10:00:00Z,ana,,x\n",
                "c.txt",
                "hello"),
            null,
            null);
    assertThat(reading.problems())
        .extracting(p -> p.file().substring(p.file().indexOf('!')))
        .containsExactly("!a.txt", "!b.csv", "!c.txt");
  }

  @Test
  void anUnknownFormatListsTheKnown() throws Exception {
    Path path = file("a.csv", HEADER);
    assertThatThrownBy(
            () ->
                ActivityFiles.read(
                    List.of(path), new ReadOptions("xml", null, null, NOW), rows::add))
        .hasMessageStartingWith(
            "--format xml: there is no such format; there are: neutral-csv, neutral-ndjson, comments-csv");
  }

  @Test
  void aZipWithoutActivityIsNamedItself() throws Exception {
    Path zip = zip("a.txt", "hello", "b.txt", "");
    assertThatThrownBy(() -> read(zip, null, null))
        .hasMessageStartingWith(zip + ": it holds no activity file that Tend knows; it reads ");
  }

  @Test
  void aFolderWithoutFilesIsNamed() {
    assertThatThrownBy(() -> read(folder, null, null))
        .hasMessageStartingWith(folder + ": there is no file in it");
  }

  @Test
  void aZipInAZipHasToBeUnpackedFirst() throws Exception {
    Path zip = zip("a.txt", "hello", "inner.zip", "PK\u0003\u0004");
    assertThatThrownBy(() -> read(zip, null, null))
        .hasMessage(
            zip + "!inner.zip: it is a zip inside a zip; unpack it first and import what is in it");
  }
}
