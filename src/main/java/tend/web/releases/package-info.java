/**
 * The pages on which playbooks are released and taken back, and those that are made from the files
 * of the rules: the phrase book and the policies. Imports what web imports, and no other screen.
 */
@NullMarked
package tend.web.releases;

import org.jspecify.annotations.NullMarked;
