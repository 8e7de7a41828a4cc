/* One line says what is safe and what is not; what a person must know or do is read aloud as well. */
const WORST_FIRST = ["signedOut", "overtaken", "mistake", "refused", "offline", "savingNow", "typing"];
const TROUBLE = WORST_FIRST.slice(0, 5);

const line = document.querySelector("[data-saving]");
const aloud = document.querySelector("[data-saving-aloud]");
const states = new Map();
let before = "";

/* How `who` stands; of all that stand differently, the line tells the worst. `more` is what only this case knows. */
export function say(who, state, more = {}) {
  if (state === "saved") states.delete(who);
  else states.set(who, { state, ...more });
  const all = [...states.values()];
  const worst = WORST_FIRST.map((each) => all.find((one) => one.state === each)).find(Boolean);
  show(worst ?? { state: "saved", ...more });
}

/* Said once, before whatever the line says next, until something is typed. */
export function sayRestored() {
  before = line ? `${line.dataset.restored} ` : "";
}

/* Read aloud to those who cannot see what moved. */
export function announce(text) {
  if (aloud) aloud.textContent = text;
}

function show({ state, words, time, act }) {
  if (!line) return;
  if (state === "typing") before = "";
  const text = before + (words ?? line.dataset[state]) + (time ? ` · ${time}` : "");
  const was = line.dataset.state ?? "saved";
  if (state === was && text === line.textContent) return;
  line.dataset.state = state;
  line.replaceChildren(text);
  if (state === "signedOut") line.append(" ", signIn());
  if (state === "overtaken") line.append(" ", showBoth(act));
  if (before || (state !== was && [state, was].some((each) => TROUBLE.includes(each)))) announce(text);
}

function signIn() {
  const link = document.createElement("a");
  link.href = line.dataset.signInUrl;
  link.textContent = line.dataset.signIn;
  return link;
}

function showBoth(act) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button--small";
  button.textContent = line.dataset.both;
  button.addEventListener("click", act);
  return button;
}
