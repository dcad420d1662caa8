// From a finding to its place and back: a link into folded text unfolds it, and the browser's Back returns.
const STATES = ["", "light", "dark"];
const WORDS = { "": "as the system has them", light: "light", dark: "dark" };

function unfold(element) {
  for (let fold = element?.closest("details"); fold; fold = fold.parentElement?.closest("details")) fold.open = true;
}

function target() {
  let id = location.hash.slice(1);
  try {
    id = decodeURIComponent(id);
  } catch {
    // as it stands
  }
  return id ? document.getElementById(id) : null;
}

function arrive() {
  const place = target();
  if (!place) return;
  unfold(place.parentElement);
  const own = place.matches("article.text") ? place.querySelector("details") : null;
  if (own) own.open = true;
  place.scrollIntoView({ block: place.matches(".s, .version") ? "center" : "start" });
  if (place.matches("[tabindex]")) place.focus({ preventScroll: true });
}

addEventListener("hashchange", arrive);
arrive();

const button = document.getElementById("theme");
const name = (state) => button.setAttribute("aria-label", `Colours: ${WORDS[state]}`);
name(document.documentElement.dataset.theme ?? "");
button.addEventListener("click", () => {
  const root = document.documentElement;
  const state = STATES[(STATES.indexOf(root.dataset.theme ?? "") + 1) % STATES.length];
  if (state) root.dataset.theme = state;
  else delete root.dataset.theme;
  name(state);
  try {
    if (state) localStorage.setItem("samestory-theme", state);
    else localStorage.removeItem("samestory-theme");
  } catch {
    // chosen for this visit only
  }
});
document.getElementById("tools").hidden = false;

// What is folded would be missing on paper: findings are unfolded for printing, articles stay as the reader left them.
let folded = [];
addEventListener("beforeprint", () => {
  folded = [...document.querySelectorAll("details:not([open])")].filter((fold) => !fold.closest("article.text, form"));
  for (const fold of folded) fold.open = true;
});
addEventListener("afterprint", () => {
  for (const fold of folded) fold.open = false;
  folded = [];
});
