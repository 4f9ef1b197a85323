// Without a connection: the last list of Today can be read, and answers are kept and sent later in their order.
const APP = "app";
const LISTS = "lists-";
const MOST_LISTS = 20;
const SHELL = ["/offline", "/assets/tokens.css", "/assets/app.css", "/assets/vendor/htmx.min.js", "/assets/today.js", "/assets/live.js"];
const isToday = (url) => /^\/(accounts|creators)\/[^/]+\/today$/.test(url.pathname);

const answers = (mode, work) =>
  new Promise((done, failed) => {
    const open = indexedDB.open("tend", 1);
    open.onupgradeneeded = () => open.result.createObjectStore("answers", { keyPath: "key", autoIncrement: true });
    open.onerror = () => failed(open.error);
    open.onsuccess = () => {
      const change = open.result.transaction("answers", mode);
      const asked = work(change.objectStore("answers"));
      change.oncomplete = () => {
        open.result.close();
        done(asked.result);
      };
      change.onabort = () => failed(change.error);
    };
  });
const waiting = () => answers("readonly", (all) => all.getAll());

// A phone without room, or whose storage fails, keeps nothing; what arrived is shown all the same.
const spared = (keeping, otherwise) => keeping.catch(() => otherwise);
const held = () => spared(waiting(), []);

async function tell(news) {
  const kept = (await waiting()).map((one) => ({ item: one.item, done: one.url.endsWith("/done") }));
  for (const page of await clients.matchAll()) page.postMessage({ waiting: kept, ...news });
}

// A list is kept under what its server remembers, which every page says: once somebody is forgotten there, nothing older stays here.
async function forget(answer) {
  const memory = answer.headers.get("Tend-Memory");
  if (!memory) return;
  for (const old of await caches.keys()) if (old.startsWith(LISTS) && old !== LISTS + memory) await caches.delete(old);
}

async function keep(url, answer) {
  const memory = answer.headers.get("Tend-Memory");
  if (!memory) return;
  await forget(answer);
  const lists = await caches.open(LISTS + memory);
  await lists.put(url, answer);
  const all = await lists.keys();
  if (all.length > MOST_LISTS) await lists.delete(all[0]);
}

async function lastList() {
  const name = (await caches.keys()).find((one) => one.startsWith(LISTS));
  return name && (await (await caches.open(name)).keys()).pop();
}

// What htmx gets is the list alone; it takes the place of the list in the page that is kept.
async function renew(clientId, answer) {
  const list = await answer.text();
  const url = (await clients.get(clientId))?.url.split("#")[0];
  const kept = url && list.includes('<main id="today"') && (await caches.match(url));
  if (!kept) return;
  const page = (await kept.text()).replace(/<main id="today"[^]*<\/main>/, () => list.trim());
  const headers = new Headers(kept.headers);
  headers.set("Tend-Memory", answer.headers.get("Tend-Memory"));
  await keep(url, new Response(page, { headers }));
}

async function page(request, url) {
  const answer = await fetch(request).catch(() => null);
  if (!answer) return earlier(url);
  await spared(answer.ok && isToday(url) ? keep(url.href, answer.clone()) : forget(answer));
  return answer;
}

async function earlier(url) {
  const kept = isToday(url) && (await caches.match(url.href));
  if (kept) return new Response((await kept.text()).replace("<body", "<body data-kept"), { headers: kept.headers });
  const last = url.pathname === "/" && (await lastList());
  return last ? Response.redirect(last.url) : ((await caches.match("/offline")) ?? Response.error());
}

async function asset(request) {
  const answer = await fetch(request).catch(() => null);
  if (!answer) return (await caches.match(request)) ?? Response.error();
  if (answer.ok) await spared(keepAsset(request, answer.clone()));
  return answer;
}
const keepAsset = async (request, answer) => (await caches.open(APP)).put(request, answer);

// Kept before it is seen: who loses the connection right after must not find undone what was done.
async function list(event) {
  const answer = await fetch(event.request);
  if (answer.ok) await spared(renew(event.clientId, answer.clone()));
  return answer;
}

// What was never sent needs no undoing. A form that is sent before htmx has it leads back to its list.
async function hold(request) {
  const url = new URL(request.url).pathname;
  const item = url.split("/")[2];
  const body = await request.text();
  const before = (await held()).filter((one) => one.item === item);
  if (body.includes("_method=DELETE") && before.length > 0) {
    for (const one of before) await answers("readwrite", (all) => all.delete(one.key));
  } else {
    const at = "at=" + new Date().toISOString();
    await answers("readwrite", (all) => all.add({ url, item, body: body ? body + "&" + at : at }));
    await self.registration.sync?.register("answers").catch(() => {});
  }
  await tell({ held: item });
  if (request.mode === "navigate") return Response.redirect(request.referrer || "/");
  return new Response(null, { status: 202, headers: { "HX-Reswap": "none" } });
}

async function answer(event) {
  const copy = event.request.clone();
  if ((await held()).length > 0) await spared(send());
  if ((await held()).length > 0) return hold(copy);
  try {
    return await list(event);
  } catch {
    return hold(copy);
  }
}

let sending = null;
const send = () => (sending ??= sendAll().finally(() => (sending = null)));

async function sendAll() {
  const refused = [];
  let sent = 0;
  for (const one of await waiting()) {
    const answer = await fetch(one.url, {
      method: "POST",
      body: one.body,
      headers: { "Content-Type": "application/x-www-form-urlencoded", Prefer: "return=minimal" },
    }).catch(() => null);
    if (!answer || answer.status >= 500) break;
    if (answer.ok) sent++;
    else refused.push(one.item);
    await answers("readwrite", (all) => all.delete(one.key));
  }
  await tell({ sent, refused });
}

// The browser tries again by itself what it hears has failed.
async function sync() {
  await send();
  if ((await waiting()).length > 0) throw new Error("answers are left to send");
}

async function begin() {
  await clients.claim();
  for (const open of await clients.matchAll({ type: "window" })) {
    const url = new URL(open.url);
    if (isToday(url)) await spared(fetch(url).then((answer) => answer.ok && keep(url.href.split("#")[0], answer)));
  }
}

addEventListener("install", (event) => {
  skipWaiting();
  event.waitUntil(caches.open(APP).then((app) => app.addAll(SHELL)));
});
addEventListener("activate", (event) => event.waitUntil(begin()));
addEventListener("sync", (event) => event.waitUntil(sync()));
addEventListener("message", (event) => event.waitUntil(event.data === "send" ? send() : tell({})));
addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  if (request.method === "POST" && url.pathname.startsWith("/actions/")) event.respondWith(answer(event));
  else if (request.method !== "GET") return;
  else if (request.mode === "navigate") event.respondWith(page(request, url));
  else if (isToday(url)) event.respondWith(list(event));
  else if (url.pathname.startsWith("/assets/")) event.respondWith(asset(request));
});
