package tend.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tend.model.Interaction;
import tend.model.Kind;

class FacebookJsonTest {
  @TempDir private Path place;

  private static String comment(String title) {
    return """
        {"timestamp":1767225600,"data":[{"comment":{"timestamp":1767225600,"comment":"Snart är det nästen vår","author":"Nora Nord"}}],"title":"%s"}"""
        .formatted(title);
  }

  private Interaction only(String name, String text) throws Exception {
    return new Export(place).withMeta(name, text).only();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "Nora Nord commented on Åke Öst's post., OUTREACH, Åke Öst",
        "Nora Nord replied to Åke Öst's comment., OUTREACH, Åke Öst",
        "Nora Nord commented on Otto's Bakery's post., OUTREACH, Otto's Bakery",
        "Nora Nord replied to Åke O'Öst's comment., OUTREACH, Åke O'Öst",
        "Nora Nord commented on James' photo., OUTREACH, James",
        "Nora Nord commented on Åke Öst's post in Otto's group., OUTREACH, Åke Öst",
        "Nora Nord commented on Nora Nord's post., REPLY, -",
        "Nora Nord commented on her own post., REPLY, -",
        "Nora Nord replied to her own comment., REPLY, -",
        "Nora Nord hat ihren eigenen Beitrag kommentiert., REPLY, -",
        "Nora Nord ha comentado su propia foto., REPLY, -",
        "Nora Nord hat den Beitrag von Åke Öst kommentiert., OUTREACH, -"
      })
  void theTitleSaysWhoseWordsAreAnswered(String title, Kind kind, @Nullable String parent)
      throws Exception {
    Interaction row =
        only("comments_and_reactions/comments.json", "{\"comments_v2\":[" + comment(title) + "]}");
    assertThat(row.kind()).isEqualTo(kind);
    assertThat(row.parent()).isEqualTo(parent);
    assertThat(row.text()).isEqualTo("Snart är det nästen vår");
    assertThat(row.authorName()).isEqualTo("Nora Nord");
    assertThat(row.own()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"comments\":[%s]}", "{\"group_comments_v2\":[%s]}", "[%s]"})
  void commentsOfOtherYearsAndOfGroupsAreRead(String around) throws Exception {
    assertThat(only("c.json", around.formatted(comment("N commented on A's photo."))).parent())
        .isEqualTo("A");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[%s]", "{\"status_updates\":[%s]}"})
  void aPostIsRead(String around) throws Exception {
    Interaction post =
        only(
            "posts/your_posts_1.json",
            around.formatted(
                "{\"timestamp\":1767225600,\"data\":[{\"update_timestamp\":1767225600},{\"post\":\"God morgon 🌞\"}],\"title\":\"Nora Nord updated her status.\"}"));
    assertThat(post.kind()).isEqualTo(Kind.POST);
    assertThat(post.text()).isEqualTo("God morgon 🌞");
  }

  @Test
  void whatIsWrittenOnSomebodysPageIsAVisit() throws Exception {
    Interaction visit =
        only(
            "posts.json",
            "[{\"timestamp\":1767225600,\"data\":[{\"post\":\"Grattis!\"}],\"title\":\"Nora Nord wrote on Åke Öst's timeline.\"}]");
    assertThat(visit.kind()).isEqualTo(Kind.OUTREACH);
    assertThat(visit.parent()).isEqualTo("Åke Öst");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"reactions_v2\":[{\"timestamp\":1767225600,\"data\":[{\"reaction\":{\"reaction\":\"LOVE\",\"actor\":\"Nora Nord\"}}],\"title\":\"Nora Nord likes Åke Öst's post.\"}]}",
        "[{\"timestamp\":1767225600,\"data\":[{\"reaction\":{\"reaction\":\"LOVE\",\"actor\":\"Nora Nord\"}}],\"title\":\"Nora Nord reacted to Åke Öst's photo.\"}]",
        "[{\"timestamp\":1767225600,\"media\":[],\"label_values\":[{\"label\":\"Reaction\",\"value\":\"Love\"},{\"label\":\"URL\",\"value\":\"https://www.facebook.com/1\"},{\"title\":\"Owner\",\"dict\":[{\"dict\":[{\"label\":\"Name\",\"value\":\"Åke Öst\"}]}]}],\"fbid\":\"1\"}]"
      })
  void aReactionIsReadInAllShapes(String text) throws Exception {
    Interaction reaction = only("likes_and_reactions.json", text);
    assertThat(reaction.kind()).isEqualTo(Kind.REACTION);
    assertThat(reaction.own()).isTrue();
    assertThat(reaction.parent()).isEqualTo("Åke Öst");
  }

  @ParameterizedTest
  @ValueSource(strings = {"friends", "friends_v2", "followers_v2", "followers_v3"})
  void friendsAndFollowersAreKnownByName(String list) throws Exception {
    Interaction follower =
        only("f.json", "{\"" + list + "\":[{\"name\":\"Åke Öst\",\"timestamp\":1767225600}]}");
    assertThat(follower.kind()).isEqualTo(Kind.FOLLOWER);
    assertThat(follower.authorName()).isEqualTo("Åke Öst");
    assertThat(follower.own()).isFalse();
  }

  @Test
  void undatedFollowersAreToldOnce() throws Exception {
    Reading reading =
        new Export(place)
            .withMeta("f.json", "{\"followers_v3\":[{\"name\":\"A\"},{\"name\":\"B\"}]}")
            .read()
            .reading();
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.notes())
        .extracting(Note::words)
        .containsExactly("2 followers carry no date and were left out");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "Nora Nord commented on Bo's photo., OUTREACH, Bo",
        "Nora Nord hat den Beitrag von Bo kommentiert., OUTREACH, -",
        "Nora Nord replied to her own comment., REPLY, -"
      })
  void aStickerIsACommentAndNoPost(String title, Kind kind, @Nullable String parent)
      throws Exception {
    Interaction row =
        only(
            "c.json", "{\"comments_v2\":[{\"timestamp\":1767225600,\"title\":\"" + title + "\"}]}");
    assertThat(row.kind()).isEqualTo(kind);
    assertThat(row.parent()).isEqualTo(parent);
    assertThat(row.text()).isNull();
  }

  @Test
  void aCommentByAnotherIsLeftOutAndTold() throws Exception {
    Export.Read read =
        new Export(place)
            .withMeta(
                "profile_information.json",
                "{\"profile_v2\":{\"name\":{\"full_name\":\"Åke Öst\"}}}")
            .withMeta(
                "comments.json",
                "{\"comments_v2\":[" + comment("Nora Nord commented on Åke Öst's post.") + "]}")
            .read();
    assertThat(read.rows()).isEmpty();
    assertThat(read.reading().notes())
        .extracting(Note::words)
        .anyMatch(w -> w.startsWith("1 comment in it is by others;"));
  }

  @Test
  void theProfileNamesTheAccount() throws Exception {
    Export.Read read =
        new Export(place)
            .withMeta(
                "z/profile_information.json",
                "{\"profile_v2\":{\"name\":{\"full_name\":\"Nora Nörd\"}}}")
            .withMeta("a/posts.json", "[{\"timestamp\":1767225600,\"data\":[{\"post\":\"Hej\"}]}]")
            .read();
    assertThat(read.rows()).extracting(Interaction::authorName).containsExactly("Nora Nörd");
    assertThat(read.reading().platform()).isEqualTo("facebook");
  }
}
