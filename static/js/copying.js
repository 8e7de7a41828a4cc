/* Copies what stands in a field, such as a link that is shown only once. */

/** Let every button with `data-copy` copy the field of that id. */
export function installCopying() {
  document.documentElement.classList.add("with-script");
  for (const button of document.querySelectorAll("[data-copy]")) {
    button.addEventListener("click", async () => {
      const field = document.getElementById(button.dataset.copy);
      field.select();
      await navigator.clipboard?.writeText(field.value).catch(() => {
        /* It is selected, so that it can be copied by hand. */
      });
      button.textContent = button.dataset.copied;
    });
  }
}
