// Sends files with the upload in sight and follows the reading. Without it the form posts and pages are looked at again.
const say = (words) => {
  const status = document.querySelector("[data-say]");
  if (status) status.textContent = words;
};
// Phrases come with the page in its language; the English one is the key.
const spoken = JSON.parse(document.querySelector("[data-phrases]")?.dataset.phrases ?? "{}");
const t = (english, ...args) => (spoken[english] ?? english).replace(/\{(\d)\}/g, (_, at) => args[at]);
const number = (value, digits = 0) => value.toLocaleString(document.documentElement.lang, { maximumFractionDigits: digits });
const percent = (part, all) => (all > 0 ? Math.floor((100 * part) / all) : 0);
const size = (bytes) => {
  if (bytes < 1000) return t("{0} B", number(bytes));
  return bytes < 1e6 ? t("{0} KB", number(bytes / 1e3)) : t("{0} MB", number(bytes / 1e6, 1));
};

// Progress is shown as it comes and said aloud by quarters only.
function meter(place) {
  const bar = place.querySelector("progress");
  const words = place.querySelector("[data-words]");
  let said = 0;
  return (text, done) => {
    words.textContent = text;
    if (done < 0) bar.removeAttribute("value");
    else bar.value = done;
    const quarter = Math.floor(done / 25);
    if (quarter > said) say(text);
    said = Math.max(said, quarter);
  };
}

function sending(form) {
  const field = form.querySelector("input[type=file]");
  const chosen = form.querySelector("[data-chosen]");
  const place = form.querySelector("[data-sending]");
  const button = form.querySelector("button.primary");
  const problem = document.getElementById("problem");
  let request = null;

  function failed(words) {
    busy(false);
    place.querySelector("[data-words]").textContent = "";
    say("");
    problem.querySelector("[data-problem]").textContent = words;
    problem.hidden = false;
    problem.focus();
  }

  function busy(on) {
    place.hidden = !on;
    button.hidden = on;
    form.querySelectorAll("input").forEach((input) => (input.readOnly = on));
  }

  function list() {
    const files = [...field.files];
    const items = files.length < 2 ? [] : files.slice(0, 5).map((file) => file.name + ", " + size(file.size));
    if (files.length > 5) items.push(t("and {0} more", number(files.length - 5)));
    chosen.replaceChildren(
      ...items.map((text) => Object.assign(document.createElement("li"), { textContent: text })),
    );
  }

  // Without a folder's files a browser sends its name alone, which helps nobody.
  function dropped(transfer) {
    const folder = [...transfer.items].some((item) => item.webkitGetAsEntry?.()?.isDirectory);
    if (folder) return failed(t("A folder cannot be dropped. Drop its zip, or the files in it."));
    field.files = transfer.files;
    problem.hidden = true;
    list();
    say(transfer.files.length === 1 ? t("{0} is chosen", transfer.files[0].name) : t("{0} files are chosen", number(transfer.files.length)));
  }

  function over(e) {
    if (!e.dataTransfer?.types.includes("Files")) return;
    e.preventDefault();
    form.toggleAttribute("data-over", e.type === "dragover");
    if (e.type === "drop" && !request) dropped(e.dataTransfer);
  }

  function answered() {
    const at = new URL(request.responseURL || location.href);
    const page = new DOMParser().parseFromString(request.responseText, "text/html");
    request = null;
    if (at.pathname.startsWith("/imports/")) return location.assign(at.pathname);
    failed(page.querySelector("[data-problem]")?.textContent || page.querySelector("main p")?.textContent || t("The server did not take it. Try again."));
  }

  function send(e) {
    e.preventDefault();
    const all = [...field.files].reduce((sum, file) => sum + file.size, 0);
    if (all > Number(form.dataset.limit)) {
      return failed(t("The upload is larger than {0}. Export without photos and videos, or read the file where it lies: tend import FILE --account NAME", form.dataset.limitWords));
    }
    problem.hidden = true;
    const data = new FormData(form);
    const show = meter(place);
    request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.upload.onprogress = (p) => show(t("{0} of {1} sent", size(p.loaded), size(p.total)), percent(p.loaded, p.total));
    request.upload.onload = () => show(t("All is sent; reading begins"), -1);
    request.onload = answered;
    request.onerror = () => {
      request = null;
      failed(t("The connection broke off. Try again."));
    };
    request.onabort = () => {
      request = null;
      busy(false);
      button.focus();
      say(t("Stopped. Nothing was brought in."));
    };
    request.send(data);
    busy(true);
    show(t("Sending"), 0);
    place.querySelector("[data-stop]").focus();
  }

  ["dragover", "dragleave", "drop"].forEach((type) => document.addEventListener(type, over));
  field.addEventListener("change", list);
  form.addEventListener("submit", send);
  place.querySelector("[data-stop]").addEventListener("click", () => request?.abort());
}

function following(page) {
  const show = meter(page);
  const events = new EventSource(page.dataset.events);
  events.addEventListener("progress", (e) => {
    const now = JSON.parse(e.data);
    show(now.words, now.percent);
  });
  events.addEventListener("over", () => {
    events.close();
    location.reload();
  });
}

// What went wrong is read first.
document.querySelector("#problem:not([hidden]), [data-first]")?.focus();

const form = document.querySelector("[data-drop]");
if (form) sending(form);
const page = document.querySelector("[data-events]");
if (page) following(page);
