package tend.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tend.model.Interaction;
import tend.model.Kind;

class InstagramJsonTest {
  private static final String COMMENT =
      """
      {"media_list_data":[{"uri":""}],"string_map_data":{"Comment":{"value":"Så fint 🔥"},
        "Media Owner":{"value":"ana.paints"},"Time":{"timestamp":1767225600}}}""";
  private static final String PROFILE =
      """
      {"profile_user":[{"title":"User Information","media_map_data":{},"string_map_data":{
        "Email":{"href":"","value":"n@north.example","timestamp":0},
        "Username":{"href":"","value":"studio.north","timestamp":0},
        "Name":{"href":"","value":"Studio North","timestamp":0}}}]}""";
  @TempDir private Path place;

  private Interaction only(String name, String text) throws Exception {
    return new Export(place).withMeta(name, text).only();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[%s]",
        "{\"comments_media_comments\":[%s]}",
        "{\"comments_reels_comments\":[%s]}",
        "{\"comments_story_comments\":[%s]}"
      })
  void aCommentIsAVisitToTheOwnerOfThePost(String around) throws Exception {
    Interaction visit = only("comments/post_comments_1.json", around.formatted(COMMENT));
    assertThat(visit.kind()).isEqualTo(Kind.OUTREACH);
    assertThat(visit.own()).isTrue();
    assertThat(visit.parent()).isEqualTo("ana.paints");
    assertThat(visit.text()).isEqualTo("Så fint 🔥");
    assertThat(visit.at()).isEqualTo("2026-01-01T00:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Opmerking\":{\"value\":\"Mooi\"},\"Media-eigenaar\":{\"value\":\"ana.paints\"},\"Tijd\":{\"timestamp\":1767225600}",
        "\"Comentário\":{\"value\":\"Mooi\"},\"Proprietário da mídia\":{\"value\":\"ana.paints\"},\"Hora\":{\"timestamp\":1767225600}",
        "\"Comment\":{\"value\":\"Mooi\",\"timestamp\":1767225600},\"Media Owner\":{\"value\":\"ana.paints\"}",
        "\"Media Owner\":{\"value\":\"ana.paints\"},\"Comment\":{\"value\":\"Mooi\"},\"Time\":{\"timestamp\":1767225600}",
        "\"التعليق\":{\"value\":\"Mooi\"},\"مالك\":{\"value\":\"ana.paints\"},\"الوقت\":{\"timestamp\":1767225600}"
      })
  void theNamesOfFieldsMayBeInAnyLanguage(String fields) throws Exception {
    Interaction visit = only("c.json", "[{\"string_map_data\":{" + fields + "}}]");
    assertThat(visit.text()).isEqualTo("Mooi");
    assertThat(visit.parent()).isEqualTo("ana.paints");
    assertThat(visit.at()).isEqualTo("2026-01-01T00:00:00Z");
  }

  @Test
  void theOlderShapeOfCommentsIsRead() throws Exception {
    Interaction visit =
        only(
            "post_comments.json",
            "{\"comments_media_comments\":[{\"title\":\"ana.paints\",\"string_list_data\":[{\"value\":\"Så fint\",\"timestamp\":1767225600}]}]}");
    assertThat(visit.kind()).isEqualTo(Kind.OUTREACH);
    assertThat(visit.parent()).isEqualTo("ana.paints");
    assertThat(visit.text()).isEqualTo("Så fint");
  }

  @Test
  void aCommentUnderAnOwnPostIsNoVisit() throws Exception {
    Interaction reply =
        new Export(place)
            .withMeta("a/comments.json", "[" + COMMENT.replace("ana.paints", "studio.north") + "]")
            .withMeta("z/personal_information.json", PROFILE)
            .read()
            .rows()
            .get(0);
    assertThat(reply.kind()).isEqualTo(Kind.REPLY);
    assertThat(reply.parent()).isNull();
    assertThat(reply.authorId()).isEqualTo("studio.north");
  }

  @Test
  void whoTheAccountIsChangesNoId() throws Exception {
    Export export = new Export(place).withMeta("a/comments.json", "[" + COMMENT + "]");
    String alone = export.read().rows().get(0).id();
    String known =
        export
            .withMeta("z/personal_information.json", PROFILE.replace("studio.north", "ana.paints"))
            .read()
            .rows()
            .get(0)
            .id();
    assertThat(known).isEqualTo(alone);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"title\":\"\",\"media_list_data\":[],\"string_list_data\":[{\"href\":\"https://www.instagram.com/kim_c\",\"value\":\"kim_c\",\"timestamp\":1767225600}]}]",
        "{\"relationships_followers\":[{\"title\":\"\",\"string_list_data\":[{\"href\":\"https://www.instagram.com/kim_c\",\"value\":\"kim_c\",\"timestamp\":1767225600}]}]}",
        "[{\"title\":\"kim_c\",\"string_list_data\":[{\"href\":\"https://www.instagram.com/_u/kim_c\",\"timestamp\":1767225600}]}]"
      })
  void aFollowerIsKnownByName(String text) throws Exception {
    Interaction follower = only("followers_1.json", text);
    assertThat(follower.kind()).isEqualTo(Kind.FOLLOWER);
    assertThat(follower.own()).isFalse();
    assertThat(follower.authorId()).isEqualTo("kim_c");
  }

  @Test
  void aFollowerKeepsItsIdInEveryShape() throws Exception {
    String old =
        only(
                "f.json",
                "[{\"title\":\"\",\"string_list_data\":[{\"href\":\"https://www.instagram.com/kim_c\",\"value\":\"kim_c\",\"timestamp\":1767225600}]}]")
            .id();
    String now =
        only(
                "f.json",
                "[{\"title\":\"kim_c\",\"string_list_data\":[{\"href\":\"https://www.instagram.com/_u/kim_c\",\"timestamp\":1767225600}]}]")
            .id();
    assertThat(now).isEqualTo(old);
  }

  @Test
  void whomTheAccountFollowsIsNoActivity() throws Exception {
    Export.Read read =
        new Export(place)
            .withMeta("comments.json", "[" + COMMENT + "]")
            .withMeta(
                "following.json",
                "{\"relationships_following\":[{\"title\":\"kim_c\",\"string_list_data\":[{\"href\":\"https://www.instagram.com/_u/kim_c\",\"timestamp\":1767225600}]}]}")
            .read();
    assertThat(read.rows()).hasSize(1);
    assertThat(read.reading().problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"likes_media_likes\":[{\"title\":\"ana.paints\",\"string_list_data\":[{\"href\":\"https://www.instagram.com/p/Q1/\",\"value\":\"👍\",\"timestamp\":1767225600}]}]}",
        "[{\"timestamp\":1767225600,\"media\":[],\"label_values\":[{\"label\":\"URL\",\"value\":\"https://www.instagram.com/p/Q1/\",\"href\":\"https://www.instagram.com/p/Q1/\"},{\"dict\":[{\"title\":\"\",\"dict\":[{\"label\":\"Name\",\"value\":\"Ana\"},{\"label\":\"Username\",\"value\":\"ana.paints\"}]}],\"title\":\"Owner\"}],\"fbid\":\"1\"}]"
      })
  void aLikeIsAReactionToTheOwner(String text) throws Exception {
    Interaction like = only("likes/liked_posts.json", text);
    assertThat(like.kind()).isEqualTo(Kind.REACTION);
    assertThat(like.own()).isTrue();
    assertThat(like.parent()).isEqualTo("ana.paints");
    assertThat(like.url()).isEqualTo("https://www.instagram.com/p/Q1/");
  }

  @Test
  void twoLikesInTheSameSecondAreTwo() throws Exception {
    String like =
        "{\"title\":\"ana.paints\",\"string_list_data\":[{\"href\":\"https://www.instagram.com/p/%s/\",\"timestamp\":1767225600}]}";
    Export.Read read =
        new Export(place)
            .withMeta(
                "liked_posts.json",
                "{\"likes_media_likes\":["
                    + like.formatted("Q1")
                    + ","
                    + like.formatted("Q2")
                    + "]}")
            .read();
    assertThat(read.rows()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"media\":[{\"uri\":\"a.jpg\",\"creation_timestamp\":1767225600,\"title\":\"Nästen klart\"}]}]",
        "[{\"media\":[{\"uri\":\"a.jpg\",\"creation_timestamp\":1},{\"uri\":\"b.jpg\",\"creation_timestamp\":2}],\"title\":\"Nästen klart\",\"creation_timestamp\":1767225600}]",
        "{\"ig_reels_media\":[{\"media\":[{\"uri\":\"a.mp4\",\"creation_timestamp\":1767225600,\"title\":\"Nästen klart\"}]}]}"
      })
  void aPostHasItsWordsAboveOrInItsPicture(String text) throws Exception {
    Interaction post = only("media/posts_1.json", text);
    assertThat(post.kind()).isEqualTo(Kind.POST);
    assertThat(post.text()).isEqualTo("Nästen klart");
    assertThat(post.at()).isEqualTo("2026-01-01T00:00:00Z");
  }

  @Test
  void anEntryWithoutADateIsListedAndTheRestIsKept() throws Exception {
    Export.Read read =
        new Export(place)
            .withMeta(
                "comments.json",
                "[{\"string_map_data\":{\"Comment\":{\"value\":\"undated\"}}},\n" + COMMENT + "]")
            .read();
    assertThat(read.rows()).hasSize(1);
    assertThat(read.reading().problems())
        .singleElement()
        .satisfies(p -> assertThat(p.reason()).isEqualTo("it has no date"));
  }

  @Test
  void threadsInsideItIsLeftForAnotherAccountAndSaidSo() throws Exception {
    Export export =
        new Export(place)
            .withMeta("comments.json", "[" + COMMENT + "]")
            .withMeta(
                "threads/threads_and_replies.json",
                "{\"text_post_app_text_posts\":[{\"media\":[{\"title\":\"hello\",\"creation_timestamp\":1767225600}]}]}");
    Export.Read read = export.read();
    assertThat(read.reading().format()).isEqualTo("instagram-json");
    assertThat(read.rows()).extracting(Interaction::kind).containsExactly(Kind.OUTREACH);
    assertThat(read.reading().notes())
        .extracting(Note::words)
        .containsExactly(
            "1 file is about threads and was not read; import again with --platform threads into another account");
    Export.Read threads = export.read(null, "threads");
    assertThat(threads.reading().format()).isEqualTo("threads");
    assertThat(threads.rows()).extracting(Interaction::text).containsExactly("hello");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Media Owner",
        "Propietario del contenido multimedia",
        "Proprietario del contenuto multimediale",
        "Propriétaire du contenu multimédia",
        "Medieninhaber",
        "Medieägare"
      })
  void aCommentWithoutWordsDoesNotSayItsOwnersName(String label) throws Exception {
    String fields =
        "{\"%s\":{\"value\":\"ana.paints\"},\"Ora\":{\"timestamp\":1767225600}}".formatted(label);
    Interaction visit = only("c.json", "[{\"string_map_data\":" + fields + "}]");
    assertThat(visit.text()).isNull();
    assertThat(visit.parent()).isEqualTo("ana.paints");
  }
}
