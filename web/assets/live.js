// Today follows what happens elsewhere, shows a tick before it is saved, and works without a connection.
const today = () => document.getElementById("today");
const list = location.pathname + location.search;
const worker = navigator.serviceWorker;
const card = (item) => document.getElementById("i-" + item);
const filled = (phrase, ...args) => phrase.replace(/\{(\d)\}/g, (_, at) => args[at]);
const said = (name) => document.getElementById("offline")?.dataset[name] ?? "";

// A tick is seen at once; what the server says comes after. One that waits to be sent is taken back by another.
const isTick = (form) => form.matches?.('[data-item] > form[action$="/done"]') ?? false;
const marks = (form) => form.closest("[data-item]")?.classList;
addEventListener("htmx:configRequest", ({ target, detail }) => {
  if (isTick(target) && marks(target).contains("waiting")) detail.parameters._method = "DELETE";
});
addEventListener("htmx:beforeRequest", ({ target, detail }) => {
  if (!isTick(target)) return;
  const start = detail.requestConfig.triggeringEvent?.timeStamp ?? performance.now();
  marks(target).toggle("ticked", !marks(target).contains("waiting"));
  requestAnimationFrame(() => setTimeout(() => performance.measure("tick-painted", { start })));
});
for (const failed of ["htmx:sendError", "htmx:responseError"]) addEventListener(failed, ({ target }) => marks(target)?.remove("ticked"));

// Somebody who types, chooses or taps is not disturbed; what came shows when they are done. A tap whose target is swapped
// while it is pressed would be no click.
const busy = () =>
  document.querySelector("#today .choose[open], #today :active, dialog[open], .htmx-request") ||
  [...document.querySelectorAll("#today input[type=text]")].some((field) => field.value || field === document.activeElement);

function remembered() {
  const from = today();
  const held = document.activeElement;
  const home = from.contains(held) && held !== from ? held.closest("[id]") : null;
  const anchor = scrollY > 0 && [...from.querySelectorAll("[id]")].find((one) => one.getBoundingClientRect().top >= 0);
  return {
    open: new Map([...from.querySelectorAll("details")].map((one) => [key(one), one.open])),
    home: home?.id,
    index: home ? focusable(home).indexOf(held) : -1,
    anchor: anchor?.id,
    top: anchor ? anchor.getBoundingClientRect().top : 0,
  };
}
const focusable = (home) => [...home.querySelectorAll("a, button, input, summary")];
const key = (details) => {
  const home = details.closest("[id]");
  return home.id + " " + [...home.querySelectorAll("details")].indexOf(details);
};

function restore(before) {
  for (const one of today().querySelectorAll("details")) one.open = before.open.get(key(one)) ?? false;
  const home = before.home && document.getElementById(before.home);
  const held = home ? focusable(home)[before.index] : today();
  if (before.home) held?.focus({ preventScroll: true });
  const anchor = before.anchor && document.getElementById(before.anchor);
  if (anchor) scrollBy(0, anchor.getBoundingClientRect().top - before.top);
}

let wanted = "";
let asking = null;
let answered = 0;
const isCurrent = () => !wanted || wanted === today().dataset.stamp;

async function follow() {
  if (isCurrent() || asking || busy()) return;
  const began = answered;
  const stamp = wanted;
  asking = fetch(list, { headers: { "HX-Request": "true" } })
    .then((answer) => (answer.ok ? answer.text() : answer.status < 500 && ""))
    .catch(() => false);
  const text = await asking;
  asking = null;
  if (text === false) later();
  if (!text || began !== answered || busy()) return;
  const before = remembered();
  const toasts = () => document.querySelector("#today .toast-place");
  const toast = [...(toasts()?.childNodes ?? [])]; // what was just done can still be taken back
  toasts()?.replaceChildren();
  htmx.swap("#today", text, { swapStyle: "outerHTML", settleDelay: 0 });
  if (toast.length > 0) toasts()?.replaceChildren(...toast);
  restore(before);
  if (wanted === stamp) wanted = "";
  arrived();
  paint();
}
addEventListener("htmx:beforeRequest", ({ detail }) => detail.requestConfig.verb !== "get" && answered++);
for (const rest of ["htmx:afterSettle", "focusout", "toggle", "close", "pointerup", "pointercancel", "keyup"]) addEventListener(rest, () => setTimeout(follow), true);

// A connection is said to be there before it carries: what did not come through is tried again, less and less often.
const FIRST_PAUSE = 2_000;
const LONGEST_PAUSE = 60_000;
let pause = FIRST_PAUSE;
let trial = 0;
function later() {
  clearTimeout(trial);
  trial = setTimeout(tryAgain, pause);
}

function tryAgain() {
  pause = Math.min(2 * pause, LONGEST_PAUSE);
  if (events?.readyState === EventSource.CLOSED) listen();
  if (!navigator.onLine) return;
  send();
  follow();
}

function send() {
  if (waiting.length === 0) return;
  worker?.controller?.postMessage("send");
  later();
}

// Only a page that is seen listens; one that is seen again catches up.
let events = null;
function listen() {
  events?.close();
  events = null;
  if (document.hidden || !today()?.dataset.stamp) return;
  events = new EventSource(location.pathname + "/events?since=" + today().dataset.stamp);
  events.addEventListener("changed", (e) => {
    wanted = e.data;
    follow();
  });
  events.addEventListener("open", connected);
  events.addEventListener("error", ({ target }) => target.readyState === EventSource.CLOSED && later());
}
document.addEventListener("visibilitychange", listen);
listen();

// Times that pass change a list, too: an item comes back, a day begins.
let clock = 0;
function again() {
  clearTimeout(clock);
  const seconds = Number(today()?.dataset.again);
  if (seconds) clock = setTimeout(() => ((wanted = "time"), follow()), Math.min(seconds, 86_400) * 1000);
}

// No connection: say since when the list stands, and what waits to be sent.
let waiting = [];
let away = "kept" in document.body.dataset || !navigator.onLine;
function paint() {
  const note = document.getElementById("offline");
  for (const one of document.querySelectorAll(".waiting")) one.classList.remove("waiting", "ticked");
  for (const { item, done } of waiting) card(item)?.classList.add("waiting", ...(done ? ["ticked"] : []));
  again();
  if (!note) return;
  note.hidden = !away && waiting.length === 0;
  note.querySelector("b").textContent = away ? said("none") : "";
  note.querySelector("span > span").textContent = [
    waiting.length > 0 ? filled(waiting.length === 1 ? said("one") : said("many"), waiting.length) : "",
    away ? filled(said("since"), today().dataset.at) : "",
  ].join(" ");
}

function arrived() {
  away = false;
  delete document.body.dataset.kept;
  pause = FIRST_PAUSE;
}

function connected() {
  if (away && "kept" in document.body.dataset) wanted = "connected";
  arrived();
  send();
  paint();
  follow();
}
addEventListener("online", listen);
addEventListener("offline", () => {
  away = true;
  paint();
});

function heard({ data }) {
  waiting = data.waiting;
  if (data.held) away = true;
  if (waiting.length > 0) later();
  if (data.sent || data.refused?.length) wanted = "sent";
  for (const item of data.refused ?? []) refused(item);
  paint();
  follow();
}

function refused(item) {
  const toast = Object.assign(document.createElement("div"), { className: "toast bad" });
  toast.textContent = filled(said("refused"), card(item)?.querySelector("h3")?.textContent ?? item);
  document.querySelector(".toast-place")?.replaceChildren(toast);
}

if (away) document.querySelector(".toast")?.remove();
if (worker) {
  worker.addEventListener("message", heard);
  worker.register("/sw.js").then(() => worker.ready).then((ready) => ready.active.postMessage("tell"), () => {});
}
paint();
