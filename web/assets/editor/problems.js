// What is wrong, under the line it is about, and what one key does about it.
import { Decoration, EditorView, GutterMarker, WidgetType, gutterLineClass } from "@codemirror/view";
import { RangeSet, StateEffect, StateField } from "@codemirror/state";

const MOST_SHOWN = 20;
export const setProblems = StateEffect.define();

class Lens extends WidgetType {
  constructor(problem, say) {
    super();
    this.problem = problem;
    this.say = say;
  }
  eq(other) {
    return JSON.stringify(this.problem) === JSON.stringify(other.problem);
  }
  toDOM(view) {
    return lens(this.problem, this.say, () => applyFix(view, this.problem));
  }
  ignoreEvent() {
    return true;
  }
}

export function lens(problem, say, fix) {
  const outer = document.createElement("div");
  outer.className = "lens " + problem.level;
  outer.setAttribute("role", "note");
  const box = outer.appendChild(document.createElement("div"));
  const words = document.createElement("span");
  const what = document.createElement("b");
  what.textContent = sentence(problem.message) + " ";
  words.append(what, sentence(problem.help ?? ""));
  box.append(words);
  if (problem.fix && fix) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn";
    button.append(say.fix + " ", Object.assign(document.createElement("kbd"), { textContent: onThisKeyboard("Ctrl .") }));
    button.addEventListener("click", fix);
    box.append(button);
  }
  return outer;
}

export const onThisKeyboard = (keys) => (/Mac|iP(hone|ad|od)/.test(navigator.platform) ? keys.replace("Ctrl ", "⌘") : keys);

const sentence = (text) => (text ? text[0].toUpperCase() + text.slice(1) + (/[.?!…]$/.test(text) ? "" : ".") : "");

class Dot extends GutterMarker {
  constructor(level) {
    super();
    this.elementClass = "dot-" + level;
  }
}
const DOTS = { error: new Dot("error"), warning: new Dot("warning"), note: new Dot("note") };

/** Places of a problem in a document that may have changed since. */
function range(doc, at) {
  const line = doc.line(Math.min(Math.max(1, at.line), doc.lines));
  const from = Math.min(line.from + at.column - 1, line.to);
  return { line, from, to: Math.min(line.to, from + Math.max(1, at.length)) };
}

export const problemField = (say) =>
  StateField.define({
    create: () => ({ line: -1, problems: [], marks: Decoration.none, dots: RangeSet.empty }),
    update(value, tr) {
      for (const effect of tr.effects) if (effect.is(setProblems)) return drawn(tr.state, effect.value, say);
      if (!tr.docChanged) return tr.selection && cursorLine(tr.state) !== value.line ? drawn(tr.state, value.problems, say) : value;
      return {
        line: -1, problems: value.problems.map((p) => moved(p, tr)), marks: value.marks.map(tr.changes), dots: value.dots.map(tr.changes) };
    },
    provide: (field) => [
      EditorView.decorations.from(field, (v) => v.marks),
      gutterLineClass.from(field, (v) => v.dots),
    ],
  });

function moved(problem, tr) {
  return { ...problem, pos: tr.changes.mapPos(problem.pos), old: true };
}

const cursorLine = (state) => state.doc.lineAt(state.selection.main.head).number;

/** Errors always have their words; what is less than that, where the cursor is. */
function drawn(state, problems, say) {
  const here = cursorLine(state);
  const marks = [];
  const dots = new Map();
  let shown = 0;
  const placed = problems.map((problem) => {
    const at = range(state.doc, problem);
    if (at.to > at.from) marks.push(Decoration.mark({ class: "sq-" + problem.level }).range(at.from, at.to));
    if (at.line.number === here || (problem.level === "error" && shown++ < MOST_SHOWN)) {
      marks.push(Decoration.widget({ widget: new Lens(problem, say), block: true, side: 1 }).range(at.line.to));
    }
    if (!dots.has(at.line.from) || problem.level === "error") dots.set(at.line.from, problem.level);
    return { ...problem, pos: at.from };
  });
  return {
    line: here,
    problems: placed,
    marks: Decoration.set(marks, true),
    dots: RangeSet.of([...dots].map(([pos, level]) => DOTS[level].range(pos)), true),
  };
}

export function applyFix(view, problem) {
  if (!problem?.fix || problem.old || view.state.readOnly) return false;
  const at = range(view.state.doc, problem.fix);
  const to = Math.min(at.line.to, at.from + problem.fix.length);
  view.dispatch({
    changes: { from: at.from, to, insert: problem.fix.text },
    selection: { anchor: at.from + problem.fix.text.length },
    userEvent: "input.fix",
    scrollIntoView: true,
  });
  view.focus();
  return true;
}

/** The fix of the line with the cursor, or else the first there is; where there is none, that is said. */
export const fixHere = (field, none) => (view) => {
  const line = view.state.doc.lineAt(view.state.selection.main.head).number;
  const fixes = view.state.field(field).problems.filter((p) => p.fix);
  if (!applyFix(view, fixes.find((p) => p.line === line) ?? fixes[0])) none();
  return true;
};

/** Goes to the next problem, errors before warnings. */
export const nextProblem = (field, step) => (view) => {
  const all = view.state.field(field).problems;
  const errors = all.filter((p) => p.level === "error");
  const among = errors.length ? errors : all;
  if (!among.length) return true;
  const head = view.state.selection.main.head;
  const ahead = step > 0 ? among.find((p) => p.pos > head) ?? among[0] : [...among].reverse().find((p) => p.pos < head) ?? among.at(-1);
  view.dispatch({ selection: { anchor: ahead.pos }, effects: EditorView.scrollIntoView(ahead.pos, { y: "center" }) });
  view.focus();
  return true;
};
