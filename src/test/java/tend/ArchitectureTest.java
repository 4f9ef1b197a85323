package tend;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import tend.playbook.Condition;
import tend.playbook.GivenActivity;
import tend.playbook.Match;
import tend.playbook.Numbers;
import tend.playbook.Problems;
import tend.playbook.Readme;
import tend.playbook.Rule;
import tend.playbook.ScenarioFile;
import tend.playbook.Sentence;
import tend.playbook.SettingsFile;
import tend.playbook.Shown;
import tend.playbook.YamlTree;

/** The arrows and monopolies of the design. */
@AnalyzeClasses(
    packages = "tend",
    importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.Written.class})
class ArchitectureTest {
  /** What an earlier build made of the playbooks lies among the classes. */
  static final class Written implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/tend/rules/");
    }
  }

  @ArchTest
  static final ArchRule ARROWS =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("model")
          .definedBy("tend.model..")
          .layer("text")
          .definedBy("tend.text..")
          .layer("signals")
          .definedBy("tend.signals..")
          .layer("policy")
          .definedBy("tend.policy..")
          .layer("facts")
          .definedBy("tend.facts..")
          .layer("engine")
          .definedBy("tend.engine..")
          .layer("playbook")
          .definedBy("tend.playbook..")
          .layer("plan")
          .definedBy("tend.plan..")
          .layer("intake")
          .definedBy("tend.intake..")
          .layer("connect")
          .definedBy("tend.connect..")
          .layer("out")
          .definedBy("tend.out..")
          .layer("store")
          .definedBy("tend.store..")
          .layer("flow")
          .definedBy("tend.flow..")
          .layer("web")
          .definedBy("tend.web..")
          .layer("cli")
          .definedBy("tend.cli..")
          .layer("top")
          .definedBy("tend")
          .whereLayer("model")
          .mayNotAccessAnyLayer()
          .whereLayer("text")
          .mayNotAccessAnyLayer()
          .whereLayer("signals")
          .mayOnlyAccessLayers("model")
          .whereLayer("policy")
          .mayOnlyAccessLayers("model")
          .whereLayer("facts")
          .mayOnlyAccessLayers("signals", "model")
          .whereLayer("engine")
          .mayOnlyAccessLayers("facts", "model")
          .whereLayer("playbook")
          .mayOnlyAccessLayers("engine", "facts", "plan", "policy", "signals", "model")
          .whereLayer("plan")
          .mayOnlyAccessLayers("model")
          .whereLayer("intake")
          .mayOnlyAccessLayers("model", "text")
          .whereLayer("connect")
          .mayOnlyAccessLayers("model", "text")
          .whereLayer("out")
          .mayOnlyAccessLayers("model")
          .whereLayer("store")
          .mayOnlyAccessLayers("model")
          .whereLayer("web")
          .mayOnlyAccessLayers("flow", "playbook", "policy", "facts", "model")
          .whereLayer("flow")
          .mayOnlyBeAccessedByLayers("web", "cli", "top")
          .whereLayer("web")
          .mayOnlyBeAccessedByLayers("cli", "top")
          .whereLayer("cli")
          .mayOnlyBeAccessedByLayers("top");

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices()
          .matching(
              "tend.(model|text|signals|policy|facts|engine|playbook|plan|intake|connect|out|store|flow|web)..")
          .should()
          .beFreeOfCycles();

  /** What reads texts is asked by what compares and checks them, and words ask nobody. */
  @ArchTest
  static final ArchRule NO_CYCLES_AMONG_SIGNALS =
      slices()
          .matching("tend.(**)")
          .that(describe("signals", slice -> slice.getNamePart(1).startsWith("signals")))
          .should()
          .beFreeOfCycles();

  /** What is made of rules that passed the checker is nothing that a rule is made of. */
  @ArchTest
  static final ArchRule PLAYBOOKS_DO_NOT_SEE_WHAT_IS_MADE_OF_THEM =
      noClasses()
          .that()
          .resideInAPackage("tend.playbook")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "tend.playbook.findings..",
              "tend.playbook.recommending..",
              "tend.playbook.edits..",
              "tend.playbook.trying..");

  @ArchTest
  static final ArchRule NO_CYCLES_WITHIN_PLAYBOOK =
      slices().matching("tend.playbook.(*)..").should().beFreeOfCycles();

  /** Public for the packages within playbook alone, so that each may stand apart. */
  @ArchTest
  static final ArchRule ONLY_PLAYBOOK_SEES_WHAT_RULES_ARE_MADE_OF =
      noClasses()
          .that()
          .resideOutsideOfPackage("tend.playbook..")
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(
              Condition.class,
              GivenActivity.class,
              Match.class,
              Numbers.class,
              Problems.class,
              Readme.class,
              Rule.class,
              ScenarioFile.class,
              Sentence.class,
              SettingsFile.class,
              Shown.class,
              YamlTree.class);

  /** Facts do not know how they are found, and whoever judges them cannot ask. */
  @ArchTest
  static final ArchRule RULES_SEE_FACTS_NOT_THEIR_DERIVATION =
      noClasses()
          .that()
          .resideInAnyPackage("tend.facts", "tend.engine..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("tend.facts.derivation..");

  /** What several screens need lies in page; only the server knows all screens. */
  @ArchTest
  static final ArchRule SCREENS_DO_NOT_SEE_EACH_OTHER =
      slices()
          .matching("tend.web.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(alwaysTrue(), resideInAPackage("tend.web.page.."));

  @ArchTest
  static final ArchRule ONLY_ENGINE_SEES_DROOLS =
      noClasses()
          .that()
          .resideOutsideOfPackage("tend.engine..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.drools..", "org.kie..");

  @ArchTest
  static final ArchRule ONLY_STORE_SEES_THE_DATABASE =
      noClasses()
          .that()
          .resideOutsideOfPackage("tend.store..")
          .and()
          .doNotHaveFullyQualifiedName("tend.bench.ByHand") // does without all that Tend is
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.jdbi..", "java.sql..", "com.zaxxer..", "org.flywaydb..");

  @ArchTest
  static final ArchRule ONLY_THE_WEEKS_SEE_THE_SOLVER =
      noClasses()
          .that()
          .resideOutsideOfPackage("tend.plan.weeks..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("ai.timefold..");

  /** Connect asks platforms; out tells receivers that somebody named. Nothing else leaves. */
  @ArchTest
  static final ArchRule ONLY_CONNECT_AND_OUT_SPEAK_TO_OTHERS =
      noClasses()
          .that()
          .resideOutsideOfPackages("tend.connect..", "tend.out..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.net.http..", "dev.failsafe..");

  @ArchTest
  static final ArchRule ONLY_OUT_SEES_CALENDARS_AND_MAIL =
      noClasses()
          .that()
          .resideOutsideOfPackages("tend.out..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("biweekly..", "org.simplejavamail..", "jakarta.mail..");

  @ArchTest
  static final ArchRule ONLY_WEB_SEES_HTTP_AND_TEMPLATES =
      noClasses()
          .that()
          .resideOutsideOfPackages("tend.web..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.javalin..", "gg.jte..", "org.eclipse.jetty..");

  @ArchTest
  static final ArchRule THE_CLOCK_IS_READ_IN_MAIN_ONLY =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("tend.Main")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone")
          .orShould()
          .callMethod(InstantSource.class, "system");
}
