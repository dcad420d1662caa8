// The evidence packet of a finding as text or Markdown, for a correction request.
const packets = JSON.parse(document.getElementById("packets").textContent);
const TEXT = {
  h: (line) => `${line}\n`,
  v: (line) => `\n${line}`,
  q: (line) => `    “${line}”`,
  i: (line) => `  - ${line}`,
  p: (line) => `\n${line}`,
};
const MARKDOWN = {
  h: (line) => `## ${line}\n`,
  v: (line) => `\n### ${line}\n`,
  q: (line) => `> “${line}”\n`,
  i: (line) => `- ${line}`,
  p: (line) => `\n${line}`,
};

// What an article says must not become markup where it is pasted.
function escaped(text) {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/[\\`*_[\]#!|~$]/g, "\\$&")
    .replace(/:\/\//g, "&#58;//")
    .replace(/www\./g, "www&#46;");
}

function written(name, format) {
  const lines = packets[name].map(([role, line]) =>
    format === "markdown" ? MARKDOWN[role](escaped(line)) : TEXT[role](line),
  );
  return `${lines.join("\n")}\n`;
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement("textarea");
    area.value = text;
    area.setAttribute("aria-hidden", "true");
    area.className = "vh";
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  }
}

for (const line of document.querySelectorAll(".copying")) line.hidden = false;
document.addEventListener("click", async (event) => {
  const button = event.target.closest?.("[data-copy]");
  if (!button) return;
  const finding = button.closest("article.finding");
  const done = await copy(written(finding.id, button.dataset.copy));
  const words = button.textContent;
  if (button.dataset.busy) return;
  button.dataset.busy = "yes";
  button.textContent = done ? "Copied" : "Not copied: the browser forbids it";
  button.setAttribute("aria-live", "polite");
  setTimeout(() => {
    button.textContent = words;
    delete button.dataset.busy;
  }, 1600);
});
