// Keys and the count of what is selected, for the overview that already works without it.
document.documentElement.dataset.scripts = "";
const rows = () => [...document.querySelectorAll("[data-row]")];
const boxOf = (row) => row?.querySelector("[type=checkbox]");
const here = () => rows().find((r) => r.contains(document.activeElement));
const picked = () => rows().filter((r) => boxOf(r)?.checked);

function count() {
  const form = document.querySelector(".bulkform");
  const said = form?.querySelector("[data-count]");
  if (said) said.textContent = form.dataset.selected.replace("{0}", picked().length);
  if (!picked().length) document.querySelectorAll(".bulk details").forEach((d) => (d.open = false));
}

function move(step) {
  const all = rows();
  const at = all.indexOf(here());
  const next = all[Math.min(all.length - 1, Math.max(0, at + step))];
  next?.querySelector("th a")?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

function open(key) {
  if (!picked().length) return false;
  const summary = document.querySelector(`[data-bulk="${key}"]`);
  summary.parentElement.open = true;
  summary.parentElement.querySelector("input").focus();
  return true;
}

document.addEventListener("keydown", (e) => {
  if (e.key === "Enter" && e.target.matches(".bulk details input")) {
    e.preventDefault();   // the button beside the field, not the first of the form
    e.target.closest("details").querySelector("button").click();
    return;
  }
  if (e.key === "Escape" && e.target.closest?.(".bulk details")) {
    const menu = e.target.closest("details");
    menu.open = false;
    menu.querySelector("summary").focus();
    return;
  }
  const typing = e.target.matches("input:not([type=checkbox]), textarea, select");
  if (e.ctrlKey || e.metaKey || e.altKey || typing || document.querySelector("dialog[open]")) return;
  const key = e.key.toLowerCase();
  if (key === "/") document.querySelector("[data-find]")?.focus();
  else if (key === "j") move(1);
  else if (key === "k") move(-1);
  else if (key === "x") boxOf(here() ?? rows()[0])?.click();
  else if ("abp".includes(key) && key.length === 1) { if (!open(key)) return; }
  else return;
  e.preventDefault();
});

document.addEventListener("change", (e) => e.target.matches("[data-row] [type=checkbox]") && count());
document.addEventListener("reset", () => setTimeout(count));

// What is selected stays so when the list comes anew, be it filtered or be it read further. htmx keeps the menus and what is
// typed in them, but not where the cursor is.
let kept = null;
document.addEventListener("htmx:beforeSwap", ({ target }) => {
  if (target.id !== "list") return;
  const held = document.activeElement.closest(".bulk") && document.activeElement;
  kept = { names: new Set(picked().map((row) => boxOf(row).value)), held };
});
document.addEventListener("htmx:afterSettle", () => {
  if (kept) for (const row of rows()) boxOf(row).checked = kept.names.has(boxOf(row).value);
  kept?.held?.focus();
  kept = null;
  count();
});

// One field of the open menu counts: what another menu asks for is not sent half typed.
document.addEventListener("toggle", (e) => {
  if (!e.target.matches?.(".bulk details") || !e.target.open) return;
  document.querySelectorAll(".bulk details[open]").forEach((d) => d !== e.target && (d.open = false));
}, true);
count();
