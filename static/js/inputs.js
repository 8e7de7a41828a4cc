/* What inputs do wherever they stand. */
export function installInputs() {
  document.addEventListener("keydown", keepOneLine);
  document.addEventListener("click", takeOver);
}

/* A single line grows with its text but takes no line breaks. */
function keepOneLine(event) {
  if (event.key === "Enter" && !event.isComposing && event.target.matches("textarea.one-line")) event.preventDefault();
}

/* What somebody else wrote goes below one's own text, to be brought together there. */
function takeOver({ target }) {
  const input = target.dataset.take && document.getElementById(target.dataset.take);
  if (!input) return;
  const both = [input.value.trim(), target.closest(".theirs").querySelector(".theirs__text").textContent.trim()];
  input.value = both.filter(Boolean).join(input.matches(".one-line, input") ? " " : "\n\n");
  input.dispatchEvent(new Event("input", { bubbles: true }));
  input.focus();
}
