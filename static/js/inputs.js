/* What inputs do wherever they stand: lines stay single, and another text can be taken over. */
export function installInputs() {
  /* A single line grows with its text but takes no line breaks. */
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing && event.target.matches("textarea.one-line")) event.preventDefault();
  });

  /* What somebody else wrote goes below one's own text, to be brought together there. */
  document.addEventListener("click", ({ target }) => {
    const input = target.dataset.take && document.getElementById(target.dataset.take);
    if (!input) return;
    const both = [input.value.trim(), target.closest(".theirs").querySelector(".theirs__text").textContent.trim()];
    input.value = both.filter(Boolean).join(input.matches(".one-line, input") ? " " : "\n\n");
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.focus();
  });
}
