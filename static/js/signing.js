/* Tells the server that a signer opened the page, and copies links for the facilitator. */
import { installCopying } from "./copying.js";
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

installCopying();
