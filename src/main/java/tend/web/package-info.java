/**
 * HTTP and pages, the only package that sees Javalin and the templates. All routes stand in one
 * block, all errors are mapped in one place. Imports flow, playbook, policy, facts and model.
 */
@NullMarked
package tend.web;

import org.jspecify.annotations.NullMarked;
