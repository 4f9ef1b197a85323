/**
 * The layers behind the screen. A .drl file passes {@code tend.engine.drl} first, which takes a
 * closed grammar only and hands on nothing but what it read; what stands here holds even where that
 * reading, or Drools' own, turns out to be wrong, and where compiled classes do not come from this
 * process's compiler at all but from a folder that others can write to.
 *
 * <p>{@link tend.engine.guard.AllowedClasses} is the one class loader that Drools, its Java
 * compiler and the compiled rules see: a class outside allowed.txt does not exist for them. {@link
 * tend.engine.guard.ClassScan} reads every compiled class before any is loaded and lets through
 * only the few shapes that Drools makes of such rules, calling only what is listed, going forward
 * only. Neither trusts the other; each was tried alone.
 *
 * <table>
 * <caption>Which layer stops what, tried one by one on the hostile files of the tests</caption>
 * <tr><th>attack</th><th>screen</th><th>class loader</th><th>scan</th><th>budget</th></tr>
 * <tr><td>declare enum, declare with code: runs while Drools builds</td>
 *     <td>yes</td><td>yes</td><td><b>too late</b></td><td>no</td></tr>
 * <tr><td>salience, enabled, eval, from, texts spliced as code, a name out of its comment: runs
 *     when the rules are loaded</td><td>yes</td><td>yes</td><td>yes</td><td>no</td></tr>
 * <tr><td>code in a comparison or an action, unicode escapes, functions, lambdas, classes</td>
 *     <td>yes</td><td>yes</td><td>yes</td><td>no</td></tr>
 * <tr><td>reflection: Class.forName, getClass, method handles</td>
 *     <td>yes</td><td>yes</td><td>yes</td><td>no</td></tr>
 * <tr><td>loops, catching all, locks, huge texts and arrays: no foreign class needed</td>
 *     <td>yes</td><td><b>no</b></td><td>yes</td><td>no</td></tr>
 * <tr><td>inserting, modifying, deleting facts, reading Drools' session</td>
 *     <td>yes</td><td>yes</td><td>yes</td><td>no</td></tr>
 * <tr><td>classes put into a cache by hand</td>
 *     <td><b>not asked</b></td><td>what they link</td><td>yes</td><td>no</td></tr>
 * <tr><td>joins that never end, in a rule that holds to the grammar</td>
 *     <td>some</td><td>no</td><td>no</td><td>yes</td></tr>
 * <tr><td>a text that costs the compiler minutes or its stack</td>
 *     <td>by depth and length</td><td>no</td><td>no</td><td>no: the build has a time limit</td></tr>
 * </table>
 *
 * <p>All of it is a sandbox of the language, not of the system: the methods of facts that rules may
 * call are trusted, so none may loop, block, read or write. The list follows the code that one
 * version of Drools makes; a test with hundreds of rules of every shape says what a new one adds.
 * Imports facts only.
 */
@NullMarked
package tend.engine.guard;

import org.jspecify.annotations.NullMarked;
