// Beside the editor: counts follow what is typed, and a click on a line goes there.
const REST_MS = 150;
let asked = 0;

const nonce = document.querySelector("script[nonce]")?.nonce;
if (nonce && !document.querySelector("link[href='/assets/beside.css']")) {
  const sheet = Object.assign(document.createElement("link"), { rel: "stylesheet", href: "/assets/beside.css" });
  sheet.nonce = nonce;
  document.head.append(sheet);
}

const place = () => document.getElementById("beside-counts");

async function send(file, text, accept) {
  const answer = await fetch(place().getAttribute("hx-get"), {
    method: "POST",
    headers: { Accept: accept },
    body: new URLSearchParams({ file, text }),
  });
  return answer.ok ? answer : null;
}

document.addEventListener("tend:edited", ({ detail: { file, text } }) => {
  if (!place()) return;
  const mine = ++asked;
  setTimeout(async () => {
    if (mine !== asked) return;
    const [lines, panel] = await Promise.all([
      send(file, text, "application/json"),
      send(file, text, "text/html"),
    ]).catch(() => []);
    if (mine !== asked || !lines || !panel) return;   // a newer text is on its way, or the line is down
    const told = await lines.json();
    document.dispatchEvent(new CustomEvent("tend:counts", { detail: told.counts }));
    const open = [...place().querySelectorAll("details[open]")].map((d) => d.id);
    place().innerHTML = await panel.text();
    for (const id of open) document.getElementById(id)?.setAttribute("open", "");
  }, REST_MS);
});

// In the editor a line of the file that is open is gone to at once.
document.addEventListener("click", (event) => {
  const to = event.target.closest?.("[data-goto]");
  const here = document.querySelector("[data-open-file]")?.dataset.openFile;
  if (to && here === to.dataset.file) {
    event.preventDefault();
    document.dispatchEvent(new CustomEvent("tend:goto", { detail: { line: Number(to.dataset.goto) } }));
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
