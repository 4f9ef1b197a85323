package tend.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class CompiledModuleTest {
  private static final String HEAD = "package tend.rules.x\nimport tend.facts.*\n";
  private static final String FINE = HEAD + "rule \"r\" when Self() then end\n";

  @Test
  void aBuildThatTakesTooLongIsGivenUpAndTheNextOneGoesOn() {
    assertThatThrownBy(() -> CompiledModule.build("x", FINE, Duration.ofMillis(1)))
        .isInstanceOf(RuleProblem.class)
        .hasMessage("x: the rules took longer than 0.001 s to compile and were given up");

    assertThat(CompiledModule.build("x", FINE, Duration.ofSeconds(60)).bytes()).isNotEmpty();
  }

  @Test
  void whatDroolsFailsOnIsToldInPlainWords() {
    String deep = "(".repeat(3_000) + "true" + ")".repeat(3_000);
    String text = HEAD + "rule \"r\" when Self( " + deep + " ) then end\n";

    assertThatThrownBy(() -> CompiledModule.build("x", text, Duration.ofSeconds(60)))
        .isInstanceOf(RuleProblem.class)
        .hasMessageStartingWith("x: Drools could not compile the rules")
        .message()
        .doesNotContain("java.", "Exception", "org.drools");
  }

  /** Those of a pool that Maven started know none of Tend's classes. */
  @Test
  void itDoesNotMatterWhichClassesTheThreadKnowsThatAsks() throws Exception {
    FutureTask<CompiledModule> asked =
        new FutureTask<>(() -> CompiledModule.build("x", FINE, Duration.ofSeconds(60)));
    Thread other = new Thread(asked);
    other.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    other.start();
    assertThat(asked.get().bytes()).isNotEmpty();
  }

  /** DrlFileTest shows that they mean the same in a rule. */
  @Test
  void lettersReachTheCompilerWhateverTheEncodingOfTheMachine() {
    assertThat(CompiledModule.ascii("a \u00fc \ud83c\udf89")).isEqualTo("a \\u00fc \\ud83c\\udf89");
  }
}
