/* Tells the server that a signer opened the page, and copies links for the facilitator. */
import { post } from "./post.js";
import { installReading } from "./reading.js";

installReading();

const page = document.querySelector("[data-seen]");
if (page) {
  const body = new FormData();
  body.set("csrf_token", document.querySelector("input[name=csrf_token]").value);
  post(page.dataset.seen, body).catch(() => {
    /* Whoever signs later has seen it, too. */
  });
}

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
document.documentElement.classList.add("with-script");
