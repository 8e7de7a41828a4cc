/* One line says what is safe and what is not; what a person must know or do is read aloud as well. */
const TROUBLE = ["signedOut", "overtaken", "mistake", "refused", "undone", "offline"];
const WORST_FIRST = [...TROUBLE, "savingNow", "typing"];

/* Looked for anew each time: in the live room the line comes and goes with what there is to write. */
const lineHere = () => document.querySelector("[data-saving]");
const states = new Map();
let before = "";
let savedAt = "";
let said = "";
let troubled = false; // and nobody has heard yet that it is over

/* How `who` stands; of all that stand differently, the line tells the worst. */
export function say(who, state, { words, act, time = savedAt } = {}) {
  savedAt = time;
  if (state === "saved") states.delete(who);
  else states.set(who, { state, words, act });
  const all = [...states.values()];
  show(WORST_FIRST.map((each) => all.find((one) => one.state === each)).find(Boolean) ?? { state: "saved" });
}

/* Said once, before whatever the line says next, until something is typed. */
export function sayRestored() {
  const line = lineHere();
  before = line ? `${line.dataset.restored} ` : "";
}

/* Read aloud to those who cannot see what moved. */
export function announce(text) {
  const aloud = document.querySelector("[data-saving-aloud]");
  if (aloud) aloud.textContent = text;
}

function show({ state, words, act }) {
  const line = lineHere();
  if (!line) return;
  if (state === "typing") before = "";
  const text = before + (words ?? line.dataset[state]) + (state === "saved" && savedAt ? ` · ${savedAt}` : "");
  const was = line.dataset.state ?? "saved";
  if (state === was && text === said) return;
  said = text;
  line.dataset.state = state;
  line.replaceChildren(text);
  if (state === "signedOut") line.append(" ", signIn(line));
  if (state === "overtaken") line.append(" ", showBoth(line, act));
  if (TROUBLE.includes(state)) troubled = true;
  const over = troubled && state === "saved";
  if (before || over || (state !== was && TROUBLE.includes(state))) announce(text);
  if (over) troubled = false;
}

function signIn(line) {
  const link = document.createElement("a");
  link.href = line.dataset.signInUrl;
  link.textContent = line.dataset.signIn;
  return link;
}

function showBoth(line, act) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button--small";
  button.textContent = line.dataset.both;
  button.addEventListener("click", act);
  return button;
}
