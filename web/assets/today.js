// Keys and focus for lists that already work without it. Buttons say which key they are by data-key.
const items = () => [...document.querySelectorAll("[data-item]")].filter((i) => i.checkVisibility?.() ?? true);
const selected = () => items().find((i) => i.contains(document.activeElement));

function select(item) {
  const summary = item?.querySelector("summary");
  summary?.focus();
  summary?.scrollIntoView({ block: "nearest" });
}

function press(key) {
  const item = selected() ?? items()[0];
  const target = item?.querySelector(`[data-key="${key}"]`);
  if (!target) return;
  const what = item.querySelector(".what");
  if (key !== "d" && key !== "w" && what) what.open = true;
  if (target.matches("summary")) target.focus();
  target.click();
}

function move(step) {
  const all = items();
  const at = all.indexOf(selected());
  select(all[Math.min(all.length - 1, Math.max(0, at + step))] ?? all[0]);
}

let before = "";
document.addEventListener("keydown", (e) => {
  const help = document.getElementById("keys");
  if (help?.open || e.ctrlKey || e.metaKey || e.altKey || e.target.matches("input, textarea, select")) return;
  const key = e.key.toLowerCase();
  const go = before === "g" && key === "t";
  before = key;
  if (go) location.assign("/");
  else if (key === "?") help?.showModal();
  else if (key === "j") move(1);
  else if (key === "k") move(-1);
  else if (key === "u") document.querySelector('.toast [data-key="u"]')?.click();
  else if ("dsnwo".includes(key) && key.length === 1) press(key);
  else if (key === "escape") document.querySelectorAll(".choose[open], .who[open]").forEach((d) => (d.open = false));
  else return;
  e.preventDefault();
});

// One menu at a time; a click elsewhere closes it.
document.addEventListener("click", (e) => {
  document.querySelectorAll(".choose[open], .who[open]").forEach((d) => {
    if (!d.contains(e.target)) d.open = false;
  });
});

// After an answer the place in the list stays: focus goes to the item that moved up.
let place = 0;
document.addEventListener("htmx:beforeRequest", () => {
  place = Math.max(0, items().indexOf(selected()));
});
document.addEventListener("htmx:afterSettle", () => {
  if (document.activeElement !== document.body) return;
  const all = items();
  if (all.length) select(all[Math.min(place, all.length - 1)]);
  else document.getElementById("today")?.focus();
});

// A request that fails changes nothing on the page and says so.
function notSaved() {
  const status = document.querySelector(".toast-place");
  if (!status) return;
  const toast = document.createElement("div");
  toast.className = "toast bad";
  toast.textContent = "Not saved. The item is still open; try again.";
  status.replaceChildren(toast);
}
document.addEventListener("htmx:sendError", notSaved);
document.addEventListener("htmx:responseError", notSaved);
document.body.dataset.ready = "1";
