/* Rows that are entries of their own: the server adds, moves and removes; the page takes over what changed. */
import { pageOf, post } from "./post.js";
import { takeOverRail } from "./rail.js";
import { FIRST_INPUT } from "./rows.js";
import { say } from "./saying.js";

export function installLists({ flush, arrived, gone }) {
  document.addEventListener("submit", async (event) => {
    const form = event.target.closest("form[data-reconcile]");
    if (!form) return;
    event.preventDefault();
    const { submitter } = event;
    const body = new FormData(form, submitter);
    await flush();
    const page = await ask(form, body);
    if (!page) return;
    const place = takeOver(page, form.dataset.reconcile, arrived, gone) ?? submitter;
    // Whoever went on to write elsewhere meanwhile stays there.
    const left = document.activeElement !== document.body && !document.activeElement.closest("form[data-reconcile]");
    if (left) return;
    place.focus();
    place.closest("[data-entry]")?.scrollIntoView({ block: "nearest" });
  });
}

/* The page after the deed; nothing if it could not be done, which the page then says. */
async function ask(form, body) {
  try {
    const answer = await post(form.action, body);
    if (!answer.ok) {
      say(installLists, answer.status === 401 ? "signedOut" : "undone");
      return null;
    }
    say(installLists, "saved");
    return await pageOf(answer);
  } catch {
    say(installLists, "undone");
    return null;
  }
}

/* Rows that are still there stay the same elements, so what is being typed into them is not touched.
   Returns where to go on: the first input of a new row, or the button that brings a removed one back. */
function takeOver(page, key, arrived, gone) {
  const list = document.querySelector(`[data-list="${key}"]`);
  document.querySelectorAll(".notice").forEach((notice) => (notice.closest("[data-gone]") ?? notice).remove());
  const there = new Map([...list.children].map((row) => [row.dataset.entry, row]));
  const wanted = [...page.querySelectorAll(`[data-list="${key}"] > [data-entry]`)];
  const fresh = wanted.filter((row) => !there.has(row.dataset.entry)).map((row) => document.adoptNode(row));
  const lost = [...there].filter(([id]) => !wanted.some((row) => row.dataset.entry === id)).map(([, row]) => row);
  const undo = replaceLost(lost, page.querySelector("#main > .notice"), gone);
  wanted.forEach((row) => list.append(there.get(row.dataset.entry) ?? row));
  ...
}
