// Keys, focus and failures for pages that already work without it. Buttons say which key they are by data-key.
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

// The way to anything is loaded when it is first wanted; without scripts the link leads to a page.
const seek = () => import("/assets/goto.js").then((box) => box.open());
addEventListener("click", (e) => {
  if (e.ctrlKey || e.metaKey || !e.target.closest?.("[data-goto]")) return;
  e.preventDefault();
  seek();
});

// A page that takes its time says so, but not before a third of a second is gone.
const LOADING_MS = 300;
let slow = 0;
addEventListener("click", (e) => {
  const link = e.target.closest?.('a[href^="/"]');
  if (!link || link.target || link.hasAttribute("download") || e.defaultPrevented || e.ctrlKey || e.metaKey || e.shiftKey || e.button) return;
  clearTimeout(slow);
  slow = setTimeout(() => {
    const main = document.getElementById("today");
    const shown = document.getElementById("loading");
    if (!main || !shown) return;
    main.setAttribute("aria-busy", "true");
    main.replaceChildren(shown.content.cloneNode(true));
  }, LOADING_MS);
});
addEventListener("pagehide", () => clearTimeout(slow));
addEventListener("pageshow", (e) => {
  if (e.persisted && document.querySelector("#today[aria-busy]")) location.reload();
});

let before = "";
document.addEventListener("keydown", (e) => {
  const key = e.key.toLowerCase();
  if (key === "k" && (e.ctrlKey || e.metaKey) && !e.altKey && !e.shiftKey) {
    e.preventDefault();
    seek();
    return;
  }
  if (document.querySelector("dialog[open]") || e.ctrlKey || e.metaKey || e.altKey || e.defaultPrevented) return;
  if (e.target.closest("input, textarea, select, [contenteditable]")) return;
  const place = before === "g" && document.querySelector(`.rail [data-go="${CSS.escape(key)}"]`);
  before = key;
  if (place) location.assign(place.href);
  else if (key === "?") document.getElementById("keys")?.showModal();
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
let place = -1;
document.addEventListener("htmx:beforeRequest", ({ detail }) => {
  if (detail.requestConfig.verb !== "get") place = Math.max(0, items().indexOf(selected()));
});
document.addEventListener("htmx:afterSettle", () => {
  if (place < 0 || document.activeElement !== document.body) return;
  const all = items();
  if (all.length) select(all[Math.min(place, all.length - 1)]);
  else document.getElementById("today")?.focus();
  place = -1;
});

// What failed changes nothing on the page, says so, and can be tried again.
function failed({ target, detail }) {
  const toasts = document.querySelector(".toast-place");
  const shown = document.getElementById("not-saved")?.content.cloneNode(true);
  if (!toasts || !shown || detail.requestConfig.verb === "get") return;
  const words = shown.querySelector("[data-of]");
  const title = target.closest("[data-item]")?.querySelector("h3")?.textContent;
  if (title) words.textContent = words.dataset.of.replace("{0}", () => title);
  const by = detail.requestConfig.triggeringEvent?.submitter;
  shown.querySelector("button").addEventListener("click", () => {
    toasts.replaceChildren();
    const form = target.isConnected ? target : document.querySelector(`form[action="${target.getAttribute("action")}"]`);
    form?.requestSubmit(form.contains(by) ? by : null);
  });
  toasts.replaceChildren(shown);
}
document.addEventListener("htmx:sendError", failed);
document.addEventListener("htmx:responseError", failed);
// htmx takes the page in hand at this moment, before us since it was loaded before us.
document.addEventListener("DOMContentLoaded", () => (document.body.dataset.ready = "1"));
