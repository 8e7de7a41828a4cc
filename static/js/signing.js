/* Tells the server that a signer opened the page, keeps what is typed and not sent, and copies links. */
import { installCopying } from "./copying.js";
import { isUnsent, keepTyped } from "./keeping.js";
import { post } from "./post.js";
import { installReading } from "./reading.js";

installReading();
keepTyped();

const page = document.querySelector("[data-seen]");
if (page) {
  const body = new FormData();
  body.set("csrf_token", document.querySelector("input[name=csrf_token]").value);
  post(page.dataset.seen, body).catch(() => {
    /* Whoever signs later has seen it, too. */
  });
}

/* Whoever typed something and did not send it is told once, before the signature. */
document.querySelector("form[data-signs]")?.addEventListener("submit", (event) => {
  const warning = event.target.querySelector("[data-unsent]");
  if (!warning.hidden || !isUnsent(document)) return;
  event.preventDefault();
  warning.hidden = false;
  warning.scrollIntoView({ block: "center" });
});

installCopying();
