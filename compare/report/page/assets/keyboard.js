// Keys for those who read many findings; none is taken while somebody types or holds a modifier.
const dialog = document.getElementById("shortcuts");
const search = document.getElementById("f-words");
const help = document.getElementById("help");

function findings() {
  const all = [...document.querySelectorAll("article.finding, li.headline")];
  return all.filter((one) => !one.hidden && !one.closest("[hidden], .nothing, details:not([open])"));
}

function step(by) {
  const all = findings();
  if (all.length === 0) return;
  const current = all.findIndex((one) => one.contains(document.activeElement));
  let next = current + by;
  if (current < 0) {
    const below = all.findIndex((one) => one.getBoundingClientRect().top > 0);
    next = by > 0 ? Math.max(below, 0) : (below < 0 ? all.length : below) - 1;
  }
  const one = all[Math.min(Math.max(next, 0), all.length - 1)];
  const focused = one.matches("article") ? one : one.querySelector("a");
  focused.focus({ preventScroll: true });
  one.scrollIntoView({ block: "start" });
}

const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  "/": () => {
    if (document.getElementById("finder").hidden) return;
    search.focus();
    search.select();
  },
  "?": () => (dialog.open ? dialog.close() : dialog.showModal()),
  c: () => document.activeElement?.closest("article.finding")?.querySelector("[data-copy=text]")?.click(),
  Enter: () => {
    const place = document.activeElement?.matches("article.finding")
      ? document.activeElement.querySelector(".where a")
      : null;
    place?.click();
    return Boolean(place);
  },
};

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.key === "Escape" && document.activeElement === search) {
    if (search.value) {
      search.value = "";
      search.dispatchEvent(new Event("input"));
    } else search.blur();
    return;
  }
  if (event.target.closest?.("input, select, textarea, dialog") && !(event.key === "?" && dialog.open)) return;
  const act = Object.hasOwn(KEYS, event.key) ? KEYS[event.key] : null;
  if (act && act() !== false) event.preventDefault();
});
help.addEventListener("click", () => dialog.showModal());
