// Colours for what the lines of a file are made of. Only lines that are seen are looked at.
import { Decoration, ViewPlugin } from "@codemirror/view";
import { RangeSetBuilder } from "@codemirror/state";

const KINDS = {
  dslr: [
    [/^\s*(?:#|\/\/).*/y, "cm"],
    [/(?<![^\s])(?:rule|when|then|end)(?=\s|$)/y, "k"],
    [/@[A-Za-z-]+/y, "an"],
    [/"[^"]*"?/y, "str"],
    [/\[[a-z0-9_]*\]?/y, "set"],
    [/\d[\d.,]*%?/y, "n"],
  ],
  yaml: [
    [/#.*/y, "cm"],
    [/"(?:[^"\\]|\\.)*"?|'[^']*'?/y, "str"],
    [/[A-Za-z_][\w-]*(?=:(?:\s|$))/y, "t"],
    [/\b(?:yes|no|true|false|null)\b/y, "k"],
    [/(?<![\w-])-?\d[\w:.+-]*/y, "n"],
  ],
  md: [
    [/^#{1,6} .*/y, "k"],
    [/^---$/y, "cm"],
    [/^[a-z-]+(?=: )/y, "t"],
    [/\*\*[^*]+\*\*/y, "an"],
    [/`[^`]*`/y, "str"],
    [/https?:\/\/[^\s)>}"]+/y, "t"],
  ],
};
const CLASSES = Object.fromEntries(["k", "t", "str", "n", "cm", "an", "set"].map((c) => [c, Decoration.mark({ class: "x-" + c })]));

export const kindOf = (file) => (file.endsWith(".dslr") ? "dslr" : file.endsWith(".yaml") ? "yaml" : "md");

function marks(view, rules) {
  const builder = new RangeSetBuilder();
  for (const { from, to } of view.visibleRanges) {
    for (let pos = from; pos <= to; ) {
      const line = view.state.doc.lineAt(pos);
      paint(line, rules, builder);
      pos = line.to + 1;
    }
  }
  return builder.finish();
}

function paint(line, rules, builder) {
  for (let at = 0; at < line.length; ) {
    let next = at + 1;
    for (const [pattern, kind] of rules) {
      pattern.lastIndex = at;
      const found = pattern.exec(line.text);
      if (found && found[0]) {
        builder.add(line.from + at, line.from + at + found[0].length, CLASSES[kind]);
        next = at + found[0].length;
        break;
      }
    }
    at = next;
    while (at < line.length && /\w/.test(line.text[at]) && /\w/.test(line.text[at - 1])) at++;
  }
}

export const highlight = (file) => {
  const rules = KINDS[kindOf(file)];
  return ViewPlugin.define(
    (view) => ({
      decorations: marks(view, rules),
      update(u) {
        if (u.docChanged || u.viewportChanged) this.decorations = marks(u.view, rules);
      },
    }),
    { decorations: (plugin) => plugin.decorations },
  );
};
