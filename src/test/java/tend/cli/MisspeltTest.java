package tend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tend.Given;

class MisspeltTest {
  private static String said(String... args) {
    Ran ran = Ran.of(Given.NOW, List.of(args));
    assertThat(ran.code()).isEqualTo(ExitCode.WRONG);
    assertThat(ran.out()).isEmpty();
    return ran.err().strip();
  }

  @Test
  void aCommandThatThereIsNotIsAnsweredWithTheNearest() {
    assertThat(said("tody"))
        .isEqualTo("tend: tend has no command tody, did you mean today?; see tend --help");
    assertThat(said("account", "sett", "me"))
        .isEqualTo(
            "tend: tend account has no command sett, did you mean set?; see tend account --help");
  }

  @Test
  void anOptionThatThereIsNotIsAnsweredWithTheNearest() {
    assertThat(said("evaluate", "--acount", "me"))
        .startsWith("tend: tend evaluate has no option --acount, did you mean --account?");
  }

  @Test
  void aWordThatIsNotTakenIsNamed() {
    assertThat(said("weeks", "me")).startsWith("tend: tend weeks does not take \"me\"; see");
  }

  @Test
  void aValueOfTheWrongKindIsNamedWithItsOption() {
    assertThat(said("serve", "--port", "abc"))
        .isEqualTo(
            "tend: invalid value for option '--port': 'abc' is not a whole number;"
                + " see tend serve --help");
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThat(said("evaluate", "--port")).contains("--port");
    assertThat(said("answer", "x"))
        .startsWith("tend: missing required parameter: 'done|later|not-for-me|undo'; see");
    assertThat(said("calendar", "--account", "x"))
        .startsWith("tend: missing required argument (specify one of these): (FILE | --feed");
  }
}
