// The same file as sentences with fields. A field is a place in the text: what is changed in it is
// changed there and nowhere else, so the text stays what it was to the byte.
import { lens } from "./problems.js";

export class Cards {
  constructor(box, url, view, say, problems) {
    Object.assign(this, { box, url, view, say, problems, shown: false });
    box.addEventListener("change", (e) => this.take(e.target));
  }

  async show() {
    this.shown = true;
    await this.draw();
  }

  hide() {
    this.shown = false;
  }

  async draw() {
    const text = this.view.state.doc.toString();
    const answer = await fetch(this.url + "/cards", { method: "POST", body: text, headers: { "Content-Type": "text/plain;charset=utf-8" } });
    if (!answer.ok || text !== this.view.state.doc.toString()) return;
    const at = document.activeElement?.dataset?.at;
    this.box.innerHTML = await answer.text();
    this.box.querySelector(`[data-at="${at}"]`)?.focus();
    if (this.view.state.readOnly) this.box.querySelectorAll("[data-at]").forEach((f) => (f.disabled = true));
    this.tell();
  }

  /** Puts what a field says now into the text, at its place. */
  take(field) {
    const { at, was } = field.dataset;
    if (!at || field.value === was) return;
    const [row, column] = at.split(":").map(Number);
    const from = this.view.state.doc.line(row).from + column - 1;
    if (this.view.state.sliceDoc(from, from + was.length) !== was) return;
    const value = field.value.replace(/[\r\n]+/g, " ");
    field.dataset.was = value;
    this.view.dispatch({ changes: { from, to: from + was.length, insert: value }, userEvent: "input.field" });
    this.draw();
  }

  /** What is wrong, under the sentence it is about. */
  tell() {
    if (!this.shown) return;
    this.box.querySelectorAll(".lens").forEach((l) => l.remove());
    for (const problem of this.problems()) {
      if (problem.level !== "error") continue;
      const near = [...this.box.querySelectorAll("[data-line]")].filter((e) => Number(e.dataset.line) <= problem.line).at(-1);
      near?.append(lens(problem, this.say, problem.fix ? () => this.fix(problem) : null));
    }
  }

  fix(problem) {
    const from = this.view.state.doc.line(problem.fix.line).from + problem.fix.column - 1;
    this.view.dispatch({ changes: { from, to: from + problem.fix.length, insert: problem.fix.text }, userEvent: "input.fix" });
    this.draw();
  }
}
