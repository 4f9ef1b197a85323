// The way to anything by its name. The box is in the page from the moment it is first wanted.
const PATIENCE_MS = 80;
let box = null;
let before = null;

function made(words) {
  const sheet = Object.assign(document.createElement("link"), { rel: "stylesheet", href: "/assets/goto.css" });
  sheet.nonce = document.querySelector("script[nonce]").nonce;
  const ready = new Promise((done) => (sheet.onload = sheet.onerror = done));
  document.head.append(sheet);
  document.body.append(words.content.cloneNode(true));
  box = document.getElementById("goto");
  const field = box.querySelector("input");
  field.addEventListener("input", () => setTimeout(find, PATIENCE_MS, field.value));
  field.addEventListener("keydown", keys);
  box.addEventListener("click", (e) => {
    if (e.target === box) box.close();
    else go(e.target.closest("[role=option]"));
  });
  box.addEventListener("close", () => before?.focus({ preventScroll: true }));
  return ready;
}

const options = () => [...box.querySelectorAll("[role=option]")];
const selected = () => box.querySelector('[aria-selected="true"]');
const go = (option) => option && location.assign(option.dataset.url);

function select(option) {
  const field = box.querySelector("input");
  selected()?.setAttribute("aria-selected", "false");
  option?.setAttribute("aria-selected", "true");
  option?.scrollIntoView({ block: "nearest" });
  if (option) field.setAttribute("aria-activedescendant", option.id);
  else field.removeAttribute("aria-activedescendant");
}

function keys(e) {
  const all = options();
  const at = all.indexOf(selected());
  if (e.key === "ArrowDown") select(all[(at + 1) % all.length]);
  else if (e.key === "ArrowUp") select(all[(at - 1 + all.length) % all.length]);
  else if (e.key === "Enter" && !e.isComposing) go(selected());
  else return;
  e.preventDefault();
}

// What is no longer asked is not answered; what was asked first may come last.
async function find(asked) {
  const field = box.querySelector("input");
  if (field.value !== asked) return;
  const [, kind, name] = location.pathname.match(/^\/(accounts|creators)\/([^/]+)\//) ?? [];
  const of = name ? (kind === "creators" ? "&by=" : "&of=") + name : "";
  const answer = await fetch("/goto?q=" + encodeURIComponent(asked) + of, { headers: { "HX-Request": "true" } }).catch(() => null);
  if (field.value !== asked) return;
  const places = box.querySelector("[role=listbox]");
  places.innerHTML = answer?.ok ? await answer.text() : "";
  options().forEach((option, index) => (option.id = "place-" + index));
  box.querySelector("[role=status]").textContent = places.querySelector(".none")?.dataset.count ?? "";
  select(options()[0]);
}

export async function open() {
  const words = document.getElementById("goto-box");
  if (!box && words) await made(words);
  if (!box || box.open || document.querySelector("dialog[open]")) return;
  before = document.activeElement;
  document.querySelectorAll(".who[open]").forEach((menu) => (menu.open = false));
  const field = box.querySelector("input");
  box.showModal();
  field.value = "";
  field.focus();
  await find("");
}
