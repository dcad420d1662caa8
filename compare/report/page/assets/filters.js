// Search and filters: every element that belongs to a finding is shown or hidden with it, wherever it stands.
const facets = JSON.parse(document.getElementById("facets").textContent);
const names = Object.keys(facets.findings);
const form = document.getElementById("finder");
const words = document.getElementById("f-words");
const found = document.getElementById("found");
const selects = [...form.querySelectorAll("select")];
const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

function fill(facet, entries) {
  const select = form.querySelector(`select[data-facet="${facet}"]`);
  for (const [value, label] of entries) {
    const option = document.createElement("option");
    option.value = String(value);
    option.textContent = label;
    select.append(option);
  }
  select.closest(".field").hidden = entries.length < 2;
}

const byLabel = (one, other) => one[1].localeCompare(other[1], "en");
fill("outlets", facets.outlets.map((name, number) => [number, name]).sort(byLabel));
fill("people", facets.people.map((name, number) => [number, name]).sort(byLabel));
const types = new Set(names.flatMap((name) => facets.findings[name].types));
fill("types", [...types].sort().map((type) => [type, type]));

const holders = new Map();
for (const element of document.querySelectorAll("[data-finding]")) {
  const name = element.dataset.finding;
  if (!holders.has(name)) holders.set(name, []);
  holders.get(name).push(element);
}
const texts = new Map();
function textOf(name) {
  if (!texts.has(name)) {
    const shown = (holders.get(name) ?? []).map((element) => element.textContent).join(" ");
    const outlets = facets.findings[name].outlets.map((number) => facets.outlets[number]);
    const people = facets.findings[name].people.map((number) => facets.people[number]);
    texts.set(name, fold([shown, ...outlets, ...people].join(" ").replace(/\s+/g, " ")));
  }
  return texts.get(name);
}

function fits(finding, select) {
  const wanted = select.value;
  if (!wanted) return true;
  const facet = select.dataset.facet;
  if (facet === "confidence") return finding.confidence >= Number(wanted);
  if (facet === "kind") return finding.kind === wanted;
  return finding[facet].some((value) => String(value) === wanted);
}

function apply() {
  const sought = fold(words.value).split(/\s+/).filter(Boolean);
  const chosen = selects.filter((select) => select.value);
  let count = 0;
  for (const name of names) {
    const fit =
      chosen.every((select) => fits(facets.findings[name], select)) &&
      (sought.length === 0 || sought.every((word) => textOf(name).includes(word)));
    count += fit;
    for (const element of holders.get(name) ?? []) element.hidden = !fit;
  }
  const filtering = sought.length > 0 || chosen.length > 0;
  document.documentElement.classList.toggle("filtering", filtering);
  for (const part of document.querySelectorAll(".chapter, .part-quotes, .part-facts, .part-matrix, .stories > li")) {
    const held = part.querySelectorAll("[data-finding]");
    part.classList.toggle("nothing", filtering && ![...held].some((element) => !element.hidden));
  }
  document.getElementById("f-count").textContent = chosen.length ? ` (${chosen.length})` : "";
  found.textContent = filtering ? `${count} of ${names.length} findings` : "";
}

let waiting = 0;
words.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(apply, 120);
});
form.addEventListener("change", apply);
form.addEventListener("reset", () => setTimeout(apply, 0));
form.addEventListener("submit", (event) => event.preventDefault());
form.hidden = names.length < 2;
if (words.value || selects.some((select) => select.value)) apply(); // what the browser kept over a reload
