// The editor: the text area of the page becomes CodeMirror, is checked while it is written, and saved.
import { EditorState, StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, WidgetType, drawSelection, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from "@codemirror/view";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { autocompletion, completionKeymap } from "@codemirror/autocomplete";
import { highlight } from "./editor/marks.js";
import { fixHere, nextProblem, onThisKeyboard, problemField, setProblems } from "./editor/problems.js";
import { load, source } from "./editor/complete.js";
import { Cards } from "./editor/cards.js";

const CHECK_AFTER_MILLIS = 30;
const REST_MILLIS = 400;
const form = document.getElementById("text");
const area = form.elements.text;
const { url, file } = form.dataset;
const writable = form.dataset.writable === "1";
const say = JSON.parse(form.dataset.say);
const fill = (text, ...args) => text.replace(/\{(\d)\}/g, (_, i) => args[i]);
const byId = (id) => document.getElementById(id);
const tell = (id, text) => {
  if (byId(id).textContent !== text) byId(id).textContent = text;
};

// What others count for each line, at its end.
const setCounts = StateEffect.define();
class Count extends WidgetType {
  constructor(text) {
    super();
    this.text = text;
  }
  eq(other) {
    return other.text === this.text;
  }
  toDOM() {
    return Object.assign(document.createElement("span"), { className: "x-count", textContent: this.text });
  }
}
const counts = StateField.define({
  create: () => Decoration.none,
  update(value, tr) {
    for (const effect of tr.effects) {
      if (!effect.is(setCounts)) continue;
      const seen = effect.value.filter((c) => c.line >= 1 && c.line <= tr.state.doc.lines);
      return Decoration.set(seen.map((c) => Decoration.widget({ widget: new Count(c.text), side: 1 }).range(tr.state.doc.line(c.line).to)), true);
    }
    return tr.docChanged ? Decoration.none : value;   // they were counted for other words
  },
  provide: (field) => EditorView.decorations.from(field),
});

const problems = problemField(say);
let saved = area.value;
let waiting = 0;
let resting = 0;
let asking = null;
let lastKey = 0;

/** Words that come below a line push it no further than one sees. */
const caret = (view) => (view.hasFocus ? [EditorView.scrollIntoView(view.state.selection.main.head, { y: "nearest", yMargin: 28 })] : []);

async function check(view) {
  asking?.abort();
  asking = new AbortController();
  const text = view.state.doc.toString();
  try {
    const answer = await fetch(url + "/check", { method: "POST", body: text, signal: asking.signal, headers: { "Content-Type": "text/plain;charset=utf-8" } });
    if (!answer.ok) throw new Error(String(answer.status));
    const found = await answer.json();
    if (view.state.doc.toString() !== text) return;
    view.dispatch({ effects: [setProblems.of(found.problems), ...caret(view)] });
    count(found);
    cards.tell();
    document.body.dataset.checkedMillis = String(Math.round(performance.now() - lastKey));
  } catch (e) {
    if (e.name !== "AbortError") tell("count", say.unchecked);
  }
}

function count(found) {
  const errors = found.problems.filter((p) => p.level === "error").length;
  const warnings = found.problems.filter((p) => p.level === "warning").length;
  byId("count").className = errors ? "bad" : "";
  tell("count", errors ? (errors === 1 ? say.error : fill(say.errors, errors)) : warnings ? (warnings === 1 ? say.warning : fill(say.warnings, warnings)) : say.sound);
  document.querySelectorAll(".tree [data-file] .end").forEach((end) => {
    const name = end.parentElement.dataset.file;
    end.textContent = (name === file ? errors : found.elsewhere[name]) || "";
    end.className = "end num bad";
  });
  document.querySelectorAll("[data-do=next]").forEach((b) => (b.hidden = !errors));
  document.dispatchEvent(new CustomEvent("tend:checked", { detail: { errors: errors + Object.values(found.elsewhere).reduce((a, b) => a + b, 0) } }));
}

const isUnsaved = () => view.state.doc.toString() !== saved;

function changed(view) {
  lastKey = performance.now();
  area.value = view.state.doc.toString();
  clearTimeout(waiting);
  clearTimeout(resting);
  waiting = setTimeout(() => check(view), CHECK_AFTER_MILLIS);
  resting = setTimeout(() => {
    if (!view.state.field(problems).problems.some((p) => p.level === "error")) {
      document.dispatchEvent(new CustomEvent("tend:edited", { detail: { file, text: view.state.doc.toString() } }));
    }
  }, REST_MILLIS);
  tell("saved", writable ? (isUnsaved() ? say.unsaved : "") : say.readonly);
}

async function save() {
  if (!writable) return true;
  const text = view.state.doc.toString();
  const slow = setTimeout(() => tell("saved", say.saving), 300);
  try {
    const answer = await fetch(url, { method: "PUT", body: text, headers: { "Content-Type": "text/plain;charset=utf-8", "If-Match": `"${form.elements.stamp.value}"` } });
    clearTimeout(slow);
    if (answer.status === 409) {
      byId("told").innerHTML = await answer.text();
      byId("conflict").focus();
      tell("saved", say.unsaved);
    } else if (answer.status === 413) {
      refused(say.tooLong);
    } else {
      const said = await answer.json();
      if (answer.ok) written(text, said);
      else refused(said.said ?? said.error ?? say.failed);
    }
  } catch {
    clearTimeout(slow);
    refused(say.failed);
  }
  return true;
}

/** Why nothing was saved stands where it has room; the bar below keeps its one row. */
function refused(why) {
  const note = Object.assign(document.createElement("p"), { className: "note bad" });
  note.setAttribute("role", "alert");
  note.append(Object.assign(document.createElement("span"), { textContent: why }));
  byId("told").replaceChildren(note);
  tell("saved", say.unsaved);
}

function written(text, said) {
  saved = text;
  form.elements.stamp.value = said.stamp;
  byId("told").replaceChildren();
  tell("saved", said.said);
  byId("states").replaceChildren(...said.states.map((s) => Object.assign(document.createElement("span"), { className: "chip " + s.tone, textContent: s.words })));
  document.body.dispatchEvent(new CustomEvent("saved", { detail: { file } }));
}

/** Both versions are on the page; the one that is not kept is one undo away. */
byId("told").addEventListener("click", (e) => {
  const take = e.target.closest?.("[data-take]")?.dataset.take;
  if (!take) return;
  e.preventDefault();
  const conflict = byId("conflict");
  form.elements.stamp.value = conflict.dataset.stamp;
  const theirs = conflict.querySelector("textarea.theirs").value;
  saved = theirs;
  if (take === "theirs") view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: theirs }, userEvent: "input.theirs" });
  byId("told").replaceChildren();
  if (take === "mine") save();
  view.focus();
});

function goTo(line) {
  if (cards?.shown) {
    const card = [...byId("cards").querySelectorAll("[data-line]")].filter((c) => Number(c.dataset.line) <= line).at(-1);
    card?.scrollIntoView({ block: "center" });
    card?.querySelector("[data-at]")?.focus();
    return;
  }
  const at = view.state.doc.line(Math.min(Math.max(1, line), view.state.doc.lines));
  view.dispatch({ selection: { anchor: at.from + /^\s*/.exec(at.text)[0].length }, effects: EditorView.scrollIntoView(at.from, { y: "start", yMargin: 40 }) });
  view.focus();
}

/** What was typed is now and then read before the browser has moved the cursor behind it, where it is meant to be. */
function behindWhatIsTyped(view, from, to, text, insert) {
  const { main } = view.state.selection;
  const left = text && from === to && main.empty && main.head === from && !view.composing && insert().newSelection.main.head === from;
  if (left) view.dispatch({ changes: { from, insert: text }, selection: { anchor: from + text.length }, userEvent: "input.type", scrollIntoView: true });
  return Boolean(left);
}

const view = new EditorView({
  state: EditorState.create({
    doc: area.value,
    extensions: [
      lineNumbers(),
      history(),
      drawSelection(),
      highlightActiveLine(),
      highlightActiveLineGutter(),
      EditorView.lineWrapping,
      EditorView.scrollMargins.of(() => ({ top: 8, bottom: 28 })),
      EditorState.readOnly.of(!writable),
      EditorView.contentAttributes.of({ "aria-label": say.editor, spellcheck: "false", tabindex: "0" }),
      EditorView.cspNonce.of(form.dataset.nonce),
      EditorView.inputHandler.of(behindWhatIsTyped),
      highlight(file),
      problems,
      counts,
      autocompletion({ override: [source(file)], icons: false, maxRenderedOptions: 7 }),
      keymap.of([
        { key: "F8", run: nextProblem(problems, 1), shift: nextProblem(problems, -1) },
        { key: "Mod-.", run: fixHere(problems, () => tell("saved", say.noFix)) },
        ...completionKeymap,
        ...historyKeymap,
        ...defaultKeymap,
      ]),
      EditorView.updateListener.of((u) => {
        if (u.docChanged) changed(u.view);
        if (u.docChanged || u.selectionSet) place(u.state);
      }),
    ],
  }),
});

function place(state) {
  const head = state.selection.main.head;
  const line = state.doc.lineAt(head);
  byId("place").textContent = fill(say.place, line.number, head - line.from + 1);
}

// What the text is made of stays in the form for whoever sends it without this script.
area.hidden = true;
area.insertAdjacentElement("afterend", view.dom);
form.querySelector(".plainly")?.remove();
form.addEventListener("submit", (e) => {
  e.preventDefault();
  save();
});
new ResizeObserver(() => view.dispatch({ effects: caret(view) })).observe(view.dom);
const cards = new Cards(byId("cards"), url, view, say, () => view.state.field(problems).problems);
place(view.state);
tell("saved", writable ? "" : say.readonly);

document.querySelectorAll(".keys-line kbd").forEach((key) => (key.textContent = onThisKeyboard(key.textContent)));
document.querySelector(".views")?.removeAttribute("hidden");
document.querySelectorAll("[data-do=save]").forEach((b) => (b.hidden = false));
document.addEventListener("click", async (e) => {
  const target = e.target.closest?.("[data-view], [data-do], [data-goto]");
  if (!target) return;
  if (target.dataset.do === "save") save();
  if (target.dataset.do === "next") nextProblem(problems, 1)(view);
  if (target.dataset.view) look(target.dataset.view);
  if (target.dataset.goto) {
    e.preventDefault();
    goTo(lineOf(target));
  }
});

/** Where the rule stands now, wherever it stood when the page was made. */
function lineOf(link) {
  const name = link.querySelector("span").textContent;
  for (let i = 1; i <= view.state.doc.lines; i++) {
    if (view.state.doc.line(i).text.trim().startsWith(`rule "${name}"`)) return i;
  }
  return Number(link.dataset.goto);
}

async function look(how) {
  const asCards = how === "cards";
  if (asCards) await cards.show();
  else cards.hide();
  byId("cards").hidden = !asCards;
  form.hidden = asCards;
  document.querySelectorAll("[data-view]").forEach((b) => b.setAttribute("aria-pressed", String(b.dataset.view === how)));
  if (!asCards) view.requestMeasure();
}

document.addEventListener("keydown", (e) => {
  const mod = e.ctrlKey || e.metaKey;
  if (mod && e.key.toLowerCase() === "s") {
    e.preventDefault();
    save();
  } else if (e.key === "F8" && !view.hasFocus && !e.defaultPrevented) {
    e.preventDefault();
    nextProblem(problems, e.shiftKey ? -1 : 1)(view);
  }
});
// Letters typed into the text are no keys of the page.
view.dom.addEventListener("keydown", (e) => {
  if (!e.ctrlKey && !e.metaKey && !e.altKey && e.key !== "F8") e.stopPropagation();
});
addEventListener("beforeunload", (e) => {
  if (writable && isUnsaved()) e.preventDefault();
});
document.addEventListener("tend:counts", (e) => view.dispatch({ effects: setCounts.of(e.detail ?? []) }));

// What blocks a step below blocks the way to it above, which still leads to where all of it is told.
document.addEventListener("htmx:afterSettle", ({ target }) => {
  if (target.id !== "stages") return;
  const blocked = target.querySelector(".stage-at.blocked span");
  const way = document.querySelector(".edtop .ways .primary");
  if (blocked) way.setAttribute("aria-disabled", "true");
  else way.removeAttribute("aria-disabled");
  way.title = blocked?.textContent ?? "";
});
document.addEventListener("tend:goto", (e) => goTo(e.detail.line));
const asked = /^#line-(\d+)$/.exec(location.hash);
if (asked) goTo(Number(asked[1]));
const phone = matchMedia("(max-width: 899px)");
const fold = () => (document.querySelector(".folds").open = !phone.matches);
phone.addEventListener("change", fold);
fold();
document.querySelector(".tree [aria-current]")?.scrollIntoView({ block: "nearest" });

document.body.dataset.editor = String(Math.round(performance.now()));
lastKey = performance.now();
check(view);
await load(form.dataset.lexicon);
document.body.dataset.lexicon = "1";
