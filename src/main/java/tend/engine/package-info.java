/**
 * Drools, and nothing else: compile one playbook's DRL, evaluate facts within limits, say what
 * held. The only package that may see org.drools and org.kie. Uses the executable model with the
 * DRL6 parser and loads the classes it makes without a container; one immutable KieBase per
 * playbook version, replaced whole, because updating a container in place leaks and skips changed
 * rules.
 *
 * <p>What one rule may cost is in {@link tend.engine.Limits}; a rule that costs more is set aside
 * and the others are evaluated without it, on a base of the same classes. Rejected: letting its
 * looks at facts fail from then on, since a {@code not} would hold and the join that runs would go
 * on. What developers wrote is compiled in another process, {@link tend.engine.CompileWorker},
 * since only a process can be killed; what was compiled stays on disk.
 *
 * <p>A rule that only joins facts by comparisons is run without a session, by the comparisons that
 * Drools compiled ({@link tend.engine.Plan}): inserting costs a session a microsecond a fact,
 * whatever the rules. Everything else runs in a session, and so does a whole playbook of which a
 * rule costs too much or fails, so that what is told of it is what Drools does. Tests hold both to
 * the same answers.
 *
 * <p>A .drl file is read by {@link tend.engine.drl.DrlFile} first, which takes a closed grammar
 * only; what Drools compiles of it, and of sentences, is held to a list by {@link
 * tend.engine.guard.ClassScan} before it is loaded.
 */
@NullMarked
package tend.engine;

import org.jspecify.annotations.NullMarked;
