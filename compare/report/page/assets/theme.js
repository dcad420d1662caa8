// Colours as the reader chose them the last time, before anything is painted. A page opened from a stick may have no
// storage; then the system decides.
"use strict";
{
  const root = document.documentElement;
  root.classList.add("js");
  try {
    const chosen = localStorage.getItem("samestory-theme");
    if (chosen === "light" || chosen === "dark") root.dataset.theme = chosen;
  } catch {
    // no storage, no choice
  }
}
