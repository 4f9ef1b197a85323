// Beside the editor: counts follow what is typed, and a click on a line goes there.
let asked = 0;

const place = () => document.getElementById("beside-counts");

// The editor's form, where this stands beside one.
const form = () => document.querySelector("form#text[data-file]");
const written = () => form()?.querySelector("textarea").value;

// A text with errors asks for no counts, so that those of an earlier one may come after it.
const isStill = (text) => (written() ?? text) === text;

async function send(file, text, accept) {
  const answer = await fetch(place().getAttribute("hx-get"), {
    method: "POST",
    headers: { Accept: accept },
    body: new URLSearchParams({ file, text }),
  });
  return answer.ok ? answer : null;
}

async function count(file, text, panel) {
  const mine = ++asked;
  const [lines, html] = await Promise.all([
    send(file, text, "application/json"),
    panel ? send(file, text, "text/html") : null,
  ]).catch(() => []);
  if (mine !== asked || !lines) return;   // a newer text is on its way, or the line is down
  const told = await lines.json();
  if (isStill(text)) document.dispatchEvent(new CustomEvent("tend:counts", { detail: told.counts }));
  if (!html) return;
  const open = [...place().querySelectorAll("details[open]")].map((d) => d.id);
  place().innerHTML = await html.text();
  for (const id of open) document.getElementById(id)?.setAttribute("open", "");
}

document.addEventListener("tend:edited", ({ detail: { file, text } }) => {
  if (place()) count(file, text, true);
});

// What is saved has its counts at once.
document.addEventListener("htmx:afterSettle", ({ target }) => {
  const file = form()?.dataset.file ?? "";
  if (target.id === "beside-counts" && asked === 0 && /\.dslr$/.test(file)) {
    count(file, written(), false);
  }
});

// A line of the file that is open is gone to at once.
document.addEventListener("click", (event) => {
  const to = event.target.closest?.("[data-line]");
  if (to && form()?.dataset.file === to.dataset.file) {
    event.preventDefault();
    document.dispatchEvent(new CustomEvent("tend:goto", { detail: { line: Number(to.dataset.line) } }));
  }
});

// An address that names a rule opens it.
function openNamed() {
  const named = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (named instanceof HTMLDetailsElement) {
    named.open = true;
    named.scrollIntoView({ block: "nearest" });
  }
}
openNamed();
addEventListener("hashchange", openNamed);

// While the text has errors, what stands here is of an earlier one, and says so.
let errors = 0;
function current() {
  const beside = document.querySelector("#beside[data-stale]");
  const panel = beside?.querySelector("#beside-panel");
  if (!panel) return;
  const mine = panel.querySelector("[data-meanwhile]");
  if (!errors) mine?.remove();
  else if (!panel.querySelector(".stale")) {
    const note = Object.assign(document.createElement("p"), { className: "stale", textContent: beside.dataset.stale });
    note.setAttribute("role", "status");
    note.dataset.meanwhile = "";
    panel.prepend(note);
  }
}
document.addEventListener("tend:checked", ({ detail }) => {
  errors = detail.errors;
  current();
});
document.addEventListener("htmx:afterSettle", current);
