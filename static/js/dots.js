/* Dots on cards: one tap is one small message, and the answer says where all of one's dots are. */
import { post } from "./post.js";

export function installDots(send) {
  document.addEventListener("submit", async (event) => {
    const form = event.target.closest("form[data-dots]");
    if (!form || event.defaultPrevented) return;
    event.preventDefault();
    const body = new FormData(form, event.submitter);
    if (form.dataset.busy) return;
    form.dataset.busy = "1";
    const answer = await post(form.action, body, { Accept: "application/json" }).catch(() => null);
    delete form.dataset.busy;
    // what could not be done is told on the page, and so is a lost connection
    if (answer?.ok && answer.headers.get("Content-Type") === "application/json") show(await answer.json());
    else send(form, body, event.submitter);
  });
}

function show({ left, dots }) {
  document.querySelectorAll("[data-left]").forEach((place) => (place.textContent = left));
  for (const form of document.querySelectorAll("form[data-dots]")) {
    const mine = dots[form.elements.card.value] ?? 0;
    const output = form.querySelector("output");
    output.replaceChildren(...Array.from({ length: mine }, dot), Object.assign(document.createElement("b"), { textContent: mine }));
    const [less, more] = form.querySelectorAll("button");
    [less.value, more.value] = [mine - 1, mine + 1];
    [less.disabled, more.disabled] = [!mine, left <= 0];
  }
}

function dot() {
  const made = document.createElement("i");
  made.ariaHidden = "true";
  return made;
}
