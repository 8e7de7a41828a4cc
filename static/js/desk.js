/* The desk in the browser: entries save themselves, rows move without a reload, nothing typed is lost. */
import { Draft } from "./draft.js";
import { installLines, installRows, restoreRows } from "./rows.js";
import { installLists } from "./lists.js";
import { Saver } from "./saver.js";

document.documentElement.classList.add("with-script");

const rail = document.querySelector("[data-rail]");
if (rail && matchMedia("(max-width: 60rem)").matches) rail.open = false;
const current = rail?.querySelector("[aria-current]");
if (current) rail.scrollTop = current.offsetTop - rail.clientHeight / 2;

installLines(document);
installRows(document);
const savers = new Map();
const attach = (form) => {
  if (savers.has(form) || form.querySelector(".answer__fields").disabled) return;
  const saver = new Saver(form, new Draft(form));
  savers.set(form, saver);
  saver.start(restoreRows);
};
document.querySelectorAll("form[data-autosave]").forEach(attach);
installLists(document, {
  flush: () => Promise.all([...savers.values()].map((saver) => saver.flush())),
  arrived: (row) => {
    installLines(row);
    installRows(row);
    row.querySelectorAll("form[data-autosave]").forEach(attach);
  },
});

/* A single line grows with its text but takes no line breaks. */
document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && event.target.matches("textarea.one-line")) event.preventDefault();
});

/* A link to a gap opens what hides the field and puts the cursor there. */
const goTo = () => {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  const input = target.matches("input, textarea, select") ? target : target.querySelector("input:not([type=hidden]), textarea, select");
  target.closest("details")?.setAttribute("open", "");
  if (target.id.startsWith("f-")) input?.focus();
};
addEventListener("hashchange", goTo);
goTo();

/* A page that the browser kept may show an old revision: ask anew. */
addEventListener("pageshow", (event) => event.persisted && location.reload());

/* While a version is being printed, look again until it is there. */
if (document.querySelector("[data-waiting]")) {
  const again = async () => {
    const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
    const fresh = page.querySelector(".versions");
    if (fresh) document.querySelector(".versions").replaceWith(fresh);
    if (document.querySelector("[data-waiting]")) setTimeout(again, 1500);
  };
  setTimeout(again, 1500);
}
