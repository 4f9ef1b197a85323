/**
 * What platforms and regulators allow, as statements with a source and the day they were read, and
 * the gate that holds a suggestion against them. Facts, no legal advice. Knows no files and no
 * clock: packs are read by tend.playbook, the day is given. Imports model.
 */
@NullMarked
package tend.policy;

import org.jspecify.annotations.NullMarked;
