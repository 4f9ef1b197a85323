/**
 * Where strategists write: all playbooks, and the editor of one file with what is wrong with it
 * while it is written. What stands beside and below the editor comes from screens of its own. An
 * editor that keeps a document of its own on the server was rejected: the text lives in the page
 * and in the file, and a save names what it began with. Imports what screens may import.
 */
@NullMarked
package tend.web.playbooks;

import org.jspecify.annotations.NullMarked;
