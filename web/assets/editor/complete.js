// Offers what may be written where the cursor stands.
import { snippet } from "@codemirror/autocomplete";

const MOST = 60;
const UNSURE = "?"; // a line that is no sentence yet might speak of anything
const SAMPLE = { hours: "4", days: "7", percent: "50", number: "3", text: "words" };
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

let lexicon;
export async function load(url) {
  const answer = await fetch(url);
  if (!answer.ok) return;
  lexicon = await answer.json();
  lexicon.sentences.forEach((s) => {
    s.key = s.words.toLowerCase();
    s.parts = s.key.split(/[^\p{L}\d]+/u);
    s.pattern = new RegExp("^" + s.words.split(/\{[a-z]+\}/).map((w) => escaped(w).replace(/ /g, " +")).join("(?:.*?)") + "$");
  });
}

/** Which part of a rule a line is in, and what the sentences before it speak of. */
function context(doc, number) {
  let part = "outside";
  let bound = new Set();
  for (let i = 1; i < number; i++) {
    const text = doc.line(i).text.trim();
    if (/^rule\b/.test(text)) [part, bound] = ["head", new Set()];
    else if (text === "when" || text === "then") part = part === "outside" ? part : text;
    else if (text === "end") part = "outside";
    else if (part === "when" && text) {
      const known = lexicon.sentences.filter((s) => s.after === "when" && s.pattern.test(text));
      bound.add(known.length ? known[0].binds : UNSURE);
    }
  }
  return { part, bound };
}

const filled = (words) => {
  let n = 0;
  return words.replace(/\{([a-z]+)\}/g, (_, type) => `\${${++n}:${SAMPLE[type]}}`) + "${}";
};

function sentences(part, bound, typed, indent) {
  const words = typed.toLowerCase().split(/[^\p{L}\d]+/u).filter(Boolean);
  const key = typed.toLowerCase();
  return lexicon.sentences
    .filter((s) => s.after === part && (!s.needs || bound.has(s.needs) || bound.has(UNSURE)))
    .map((s) => ({ s, rank: s.key.startsWith(key) ? 0 : words.every((w) => s.parts.some((p) => p.startsWith(w))) ? 1 : 9 }))
    .filter((one) => one.rank < 9)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map(({ s }) => ({ label: s.words, section: s.chapter, type: "sentence", apply: snippet(indent + filled(s.words)) }));
}

function settings(before, after) {
  const unit = /^[\d.]*\]?\s+(?:working )?(hours|days|percent)\b/.exec(after)?.[1];
  return lexicon.settings.map((s) => ({
    label: `[${s.name}]`,
    detail: `${s.value} ${s.unit}`,
    info: s.why,
    boost: s.unit === unit ? 9 : 0,
    apply: (view, _, from, to) => {
      const rest = view.state.sliceDoc(to, to + 1) === "]" ? 1 : 0;
      view.dispatch({ changes: { from, to: to + rest, insert: `[${s.name}]` }, selection: { anchor: from + s.name.length + 2 } });
    },
  }));
}

function inHead(line, column) {
  const before = line.slice(0, column);
  const value = /@([a-z-]+)\(\s*"([^"]*)$/.exec(before);
  if (value) {
    const typed = /[^,]*$/.exec(value[2])[0].trimStart();
    return { from: column - typed.length, options: (lexicon.annotations[value[1]] ?? []).map((label) => ({ label })) };
  }
  const name = /(?:^|\s)@?[a-z]*$/.exec(before);
  if (!name) return null;
  return {
    from: column - name[0].trimStart().length,
    options: Object.keys(lexicon.annotations).map((a) => ({ label: "@" + a, apply: snippet(`@${a}("\${1:${lexicon.annotations[a][0] ?? "words"}}")\${}`) })),
  };
}

const NEW_RULE = 'rule "${1:new-rule}"\n  @title("${2:What to do}")\n  @why("${3:Why that is right}")\n  @source("${4:source}")\n  @priority("${5:normal}")  @effort("${6:2 min}")\nwhen\n  ${7}\nthen\n  ${}\nend\n';

function inRules(ctx) {
  const line = ctx.state.doc.lineAt(ctx.pos);
  const column = ctx.pos - line.from;
  const before = line.text.slice(0, column);
  const { part, bound } = context(ctx.state.doc, line.number);
  if (part === "outside") {
    const word = /^\s*[a-z]*$/.exec(before);
    return word && (word[0].trim() || ctx.explicit) ? { from: line.from + before.length - before.trimStart().length, options: [{ label: "rule", apply: snippet(NEW_RULE) }] } : null;
  }
  if (part === "head") {
    const found = before.trim() || ctx.explicit ? inHead(line.text, column) : null;
    return found && { from: line.from + found.from, options: found.options };
  }
  const setting = /\[[a-z0-9_]*$/.exec(before) ?? (ctx.explicit ? /(?<=\s)\d[\d.]*$/.exec(before) : null);
  if (setting) return { from: line.from + setting.index, options: settings(before, line.text.slice(column)), filter: setting[0] !== "[" && setting[0][0] === "[" };
  const typed = before.trimStart();
  if (!typed && !ctx.explicit) return null;
  const options = sentences(part, bound, typed, typed.length === before.length ? "  " : "");
  return { from: line.from + before.length - typed.length, to: line.to, options, filter: false };
}

function inScenarios(ctx) {
  const word = ctx.matchBefore(/[a-z0-9-]{2,}$/);
  return word && { from: word.from, options: lexicon.rules?.map((label) => ({ label })) ?? [] };
}

export const source = (file) => (ctx) => {
  if (!lexicon) return null;
  if (file.endsWith(".dslr")) return inRules(ctx);
  return file === "scenarios.yaml" ? inScenarios(ctx) : null;
};
