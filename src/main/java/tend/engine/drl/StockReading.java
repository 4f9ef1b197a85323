package tend.engine.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Drools' own parser reads the author's file and our text of its rules; both syntax trees must be
 * the same but for what we add and leave out. So no sign can mean one thing to us and another to
 * Drools.
 */
final class StockReading {
  private StockReading() {}

  /** What Drools reads in another way, if anything. */
  static Optional<DrlProblem> compare(String file, List<DrlRule> rules) {
    StringBuilder ours = new StringBuilder();
    rules.forEach(r -> ours.append(r.drl()));
    try {
      return compare(parse(file), parse(ours.toString()), rules);
    } catch (Unread e) {
      return Optional.of(e.problem);
    } catch (DroolsParserException | RuntimeException | StackOverflowError e) {
      return Optional.of(other(1, 1));
    }
  }

  private static Optional<DrlProblem> compare(
      PackageDescr file, PackageDescr ours, List<DrlRule> rules) {
    if (!onlyRules(file, rules.size()) || !onlyRules(ours, rules.size())) {
      return Optional.of(other(1, 1));
    }
    for (int i = 0; i < rules.size(); i++) {
      DrlRule rule = rules.get(i);
      RuleDescr written = file.getRules().get(i);
      RuleDescr made = ours.getRules().get(i);
      boolean same =
          rule.name().equals(written.getName())
              && rule.annotations().keySet().equals(written.getAnnotationNames())
              && made.getAnnotationNames().isEmpty()
              && outline(written).equals(outline(made));
      if (!same) {
        return Optional.of(other(rule.line(), rule.column()));
      }
    }
    return Optional.empty();
  }

  private static boolean onlyRules(PackageDescr file, int count) {
    return file.getRules().size() == count
        && file.getFunctions().isEmpty()
        && file.getFunctionImports().isEmpty()
        && file.getAccumulateImports().isEmpty()
        && file.getGlobals().isEmpty()
        && file.getTypeDeclarations().isEmpty()
        && file.getEnumDeclarations().isEmpty()
        && file.getEntryPointDeclarations().isEmpty()
        && file.getWindowDeclarations().isEmpty()
        && file.getAttributes().isEmpty()
        && file.getUnit() == null
        && file.getImports().stream().allMatch(i -> i.getTarget().equals("tend.facts.*"));
  }

  private static PackageDescr parse(String text) throws DroolsParserException {
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    PackageDescr read = parser.parse(false, text);
    if (parser.hasErrors() || read == null) {
      throw new Unread(place(parser.getErrors()));
    }
    return read;
  }

  private static DrlProblem place(List<? extends DroolsError> errors) {
    for (DroolsError error : errors) {
      if (error instanceof ParserError at) {
        return other(Math.max(1, at.getRow()), Math.max(1, at.getCol() + 1));
      }
    }
    return other(1, 1);
  }

  private static DrlProblem other(int line, int column) {
    return new DrlProblem(
        line, column, 1, "Drools reads this in another way than Tend", "write it more simply");
  }

  /** All that the tree says of a rule but its annotations, and but what we add. */
  private static String outline(RuleDescr rule) {
    List<String> out = new ArrayList<>();
    out.add(rule.getAttributes() + " " + rule.getParentName() + " " + rule.isQuery());
    out.add(rule.getNamedConsequences().keySet().toString());
    String tick = bare(DrlRule.tick(rule.getName()));
    rule.getLhs().getDescrs().stream()
        .filter(d -> !isSettings(d))
        .forEach(d -> outline(d, tick, out));
    out.add(bare(rule.getConsequence()));
    return String.join("\n", out);
  }

  private static boolean isSettings(BaseDescr descr) {
    return descr instanceof PatternDescr pattern && "Settings".equals(pattern.getObjectType());
  }

  private static void outline(@Nullable Object descr, String tick, List<String> out) {
    if (descr instanceof PatternDescr pattern) {
      out.add(pattern.getIdentifier() + " : " + pattern.getObjectType());
      outline(pattern.getSource(), tick, out);
      out.add(pattern.getBehaviors().size() + " " + pattern.isQuery());
      pattern.getConstraint().getDescrs().stream()
          .map(StockReading::bare)
          .filter(c -> !c.equals(tick))
          .forEach(out::add);
    } else if (descr instanceof AccumulateDescr accumulate) {
      out.add("accumulate " + (accumulate.getInitCode() == null));
      outline(accumulate.getInput(), tick, out);
      accumulate
          .getFunctions()
          .forEach(f -> out.add(f.getBind() + ":" + f.getFunction() + List.of(f.getParams())));
    } else if (descr instanceof ConditionalElementDescr group) {
      out.add(group.getClass().getSimpleName() + group.getDescrs().size());
      group.getDescrs().forEach(d -> outline(d, tick, out));
    } else if (descr != null) {
      out.add(descr.getClass().getSimpleName());
    }
  }

  private static String bare(@Nullable Object said) {
    return String.valueOf(said).replaceAll("\\s+", "");
  }

  /** Drools' parser found an error where we found none. */
  private static final class Unread extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient DrlProblem problem;

    Unread(DrlProblem problem) {
      super(problem.message(), null, false, false);
      this.problem = problem;
    }
  }
}
