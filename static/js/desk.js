/* The desk in the browser: entries save themselves, rows move without a reload, nothing typed is lost. */
import { Draft, sweep } from "./draft.js";
import { installInputs } from "./inputs.js";
import { installLists } from "./lists.js";
import { installPrinting } from "./printing.js";
import { installRail } from "./rail.js";
import { installReading } from "./reading.js";
import { FIRST_INPUT, installLines, installRows } from "./rows.js";
import { Saver } from "./saver.js";
import { installSection } from "./section.js";

document.documentElement.classList.add("with-script");
installRail();
installInputs();
installPrinting();
installReading();
installSection();
sweep();

const savers = new Map();
const formsIn = (root) => [...root.querySelectorAll("form[data-autosave]")];

function install(root) {
  installLines(root);
  installRows(root);
  formsIn(root).forEach((form) => {
    if (form.querySelector(".answer__fields").disabled) return;
    savers.set(form, new Saver(form, new Draft(form)));
    savers.get(form).start();
  });
}

install(document);
installLists({
  flush: () => Promise.all([...savers.values()].map((saver) => saver.flush())),
  arrived: install,
  isSaved: (row) => formsIn(row).every((form) => savers.get(form)?.isDone ?? true),
  gone: (row) => formsIn(row).forEach((form) => savers.get(form)?.stop()),
});

/* A folded row is called what is typed into it. */
document.addEventListener("input", ({ target }) => {
  const name = target.closest(".fold")?.querySelector("[data-name-of]");
  if (name && target.name === name.dataset.nameOf) name.textContent = target.value.trim() || name.dataset.nameless;
});

/* A link to a gap opens what hides the field and puts the cursor there. */
function goToField() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const isEmptyList = target?.matches(".list") && !target.querySelector("[data-entry]");
  if (isEmptyList) target.querySelector(".button--add")?.focus();
  if (!target || !/^[ef]-/.test(target.id)) return;
  for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  (target.matches(FIRST_INPUT) ? target : target.querySelector(FIRST_INPUT) ?? target).focus();
}
addEventListener("hashchange", goToField);
goToField();

/* A page that the browser kept may show an old revision: ask anew. */
addEventListener("pageshow", (event) => event.persisted && location.reload());
