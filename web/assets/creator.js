// Counts what is typed where something says so; the page says it, too, once the form is sent.
for (const counter of document.querySelectorAll("[data-count]")) {
  const field = document.getElementById(counter.dataset.count);
  const count = () => {
    const length = [...field.value].length;
    const words = length === 1 ? counter.dataset.one : counter.dataset.many;
    counter.textContent = words.replace("{0}", length.toLocaleString(document.documentElement.lang));
  };
  field.addEventListener("input", count);
}
