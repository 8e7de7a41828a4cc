/* Rows that are entries of their own: the server adds, moves and removes; the page takes over what changed. */
import { pageOf, post } from "./post.js";
import { takeOverRail } from "./rail.js";
import { FIRST_INPUT } from "./rows.js";
import { say } from "./saying.js";
import { takeOverSection } from "./section.js";

/* `flush` saves what is typed, `arrived` is told of new rows and `gone` of removed ones; `isSaved` asks about one. */
export function installLists(desk) {
  let last = Promise.resolve(); // one deed after the other, else an older page would be taken for the newer
  addEventListener("online", () => say(ask, "saved")); // it can be tried again
  document.addEventListener("submit", (event) => {
    const form = event.target.closest("form[data-reconcile]");
    if (!form) return;
    event.preventDefault();
    const body = new FormData(form, event.submitter);
    last = last.then(() => act(desk, form, body, event.submitter));
  });
}

async function act(desk, form, body, button) {
  await desk.flush();
  const page = await ask(form.action, body, rowsOf(form.dataset.reconcile));
  if (page) goOn(takeOver(page, form, desk) ?? button);
}

const rowsOf = (key) => `[data-list="${key}"]`;

/* The page after the deed, with what it must have; none if it could not be done, which the page at hand then says. */
async function ask(url, body, needed) {
  try {
    const answer = await post(url, body);
    const page = answer.ok ? await pageOf(answer) : null;
    const done = page?.querySelector(needed);
    say(ask, done ? "saved" : answer.status === 401 ? "signedOut" : "undone");
    return done ? page : null;
  } catch {
    say(ask, "undone");
    return null;
  }
}

/* Whoever went on to write elsewhere meanwhile stays there. */
function goOn(place) {
  const here = document.activeElement;
  if (here !== document.body && !here.closest("[data-reconcile]")) return;
  place.focus();
  place.scrollIntoView({ block: "nearest" });
}

/* Rows that are still there stay the same elements, so what is being typed into them is not touched.
   Returns where to go on: in a row that is new, or at the button that brings a removed one back. */
function takeOver(page, form, { arrived, gone, isSaved }) {
  const list = document.querySelector(rowsOf(form.dataset.reconcile));
  document.querySelectorAll(".notice").forEach((notice) => (notice.closest("[data-gone]") ?? notice).remove());
  const there = new Map([...list.children].map((row) => [row.dataset.entry, row]));
  const wanted = [...page.querySelector(rowsOf(form.dataset.reconcile)).children];
  const ids = wanted.map((row) => row.dataset.entry);
  // A row that somebody else removed stays as long as there is unsaved text in it.
  const lost = [...there.values()].filter((row) => !ids.includes(row.dataset.entry) && (row.contains(form) || isSaved(row)));
  const places = lost.map((row) => row.nextElementSibling);
  lost.forEach((row) => {
    row.remove();
    gone(row);
  });
  const fresh = wanted.filter((row) => !there.has(row.dataset.entry));
  inOrder(list, wanted.map((row) => there.get(row.dataset.entry) ?? document.adoptNode(row)));
  fresh.forEach(arrived);
  showCount(list, wanted.length);
  takeOverRail(page);
  takeOverSection(page);
  document.querySelector("[data-mend]")?.replaceChildren(...page.querySelector("[data-mend]").childNodes);
  fresh.at(-1)?.querySelector("details")?.setAttribute("open", "");
  return fresh.at(-1)?.querySelector(`${FIRST_INPUT}, a`) ?? showUndo(page, list, places[0]);
}

function inOrder(list, rows) {
  const typing = document.activeElement;
  rows.forEach((row, place) => list.children[place] === row || list.insertBefore(row, list.children[place] ?? null));
  if (typing !== document.activeElement && typing.isConnected) typing.focus({ preventScroll: true });
}

function showCount(list, count) {
  const section = list.closest(".list");
  section.querySelector("[data-count]").textContent = count;
  section.querySelector("[data-empty]").hidden = count > 0;
}

/* Where a row stood, the way to bring it back. */
function showUndo(page, list, before) {
  const notice = page.querySelector("#main > .notice:has(form)");
  if (!notice) return null;
  const line = document.createElement("li");
  line.dataset.gone = "";
  line.append(document.adoptNode(notice));
  list.insertBefore(line, before ?? null);
  return line.querySelector("button");
}
