/* Lists inside an entry: add, remove and move rows by button, keyboard and thumb. */
import { announce } from "./saying.js";

export const FIRST_INPUT = "input:not([type=hidden]), textarea, select";

const newId = () => [...crypto.getRandomValues(new Uint8Array(5))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
const changed = (element) => element.dispatchEvent(new Event("change", { bubbles: true }));
const isMove = (event) => event.altKey && ["ArrowUp", "ArrowDown"].includes(event.key);

/* Short texts, one input each; there is always an empty one to go on with. */
export function installLines(root) {
  root.querySelectorAll("[data-lines]").forEach((field) => {
    if (field.dataset.installed) return;
    field.dataset.installed = "1";
    field.addEventListener("input", () => tidy(field));
    field.addEventListener("keydown", (event) => onLineKey(field, event));
    field.addEventListener("paste", (event) => onPaste(field, event));
  });
}

const linesOf = (field) => [...field.querySelectorAll(".lines textarea")];

/* A new line after another one. */
function grow(after, text = "") {
  const line = after.closest("li").cloneNode(true);
  const input = line.querySelector("textarea");
  input.value = text;
  after.closest("li").after(line);
  return input;
}

/* An empty line at the end, and every line with its number. */
function tidy(field) {
  if (linesOf(field).at(-1).value) grow(linesOf(field).at(-1));
  linesOf(field).forEach((input, place) => input.setAttribute("aria-label", input.getAttribute("aria-label").replace(/\d+$/, place + 1)));
}

function onLineKey(field, event) {
  const input = event.target;
  const all = linesOf(field);
  const place = all.indexOf(input);
  if (place < 0 || event.isComposing) return;
  if (event.key === "Enter") {
    const next = all[place + 1];
    (input.value && next?.value !== "" ? grow(input) : next ?? input).focus();
  } else if (event.key === "Backspace" && !input.value && place > 0) {
    all[place - 1].focus();
    input.closest("li").remove();
    changed(field);
  } else if (isMove(event)) {
    move(input.closest("li"), event.key === "ArrowUp");
    input.focus();
    changed(field);
  } else return;
  event.preventDefault();
  event.stopPropagation();
  tidy(field);
}

/* Several lines at once become several texts, whatever marks they were listed with. */
function onPaste(field, event) {
  const texts = event.clipboardData.getData("text").split(/\r?\n/).map((text) => text.replace(/^\s*[-*•]\s+/, "").trim()).filter(Boolean);
  if (texts.length < 2) return;
  event.preventDefault();
  event.target.setRangeText(texts[0], event.target.selectionStart, event.target.selectionEnd, "end");
  texts.slice(1).reduce(grow, event.target).focus();
  tidy(field);
  changed(field);
}

function move(row, up) {
  const other = up ? row.previousElementSibling : row.nextElementSibling;
  if (!other) return;
  if (up) other.before(row);
  else other.after(row);
  announce(`${[...row.parentElement.children].indexOf(row) + 1} / ${row.parentElement.children.length}`);
}

export function installRows(root) {
  root.querySelectorAll("[data-rows]").forEach((field) => {
    if (field.dataset.installed) return;
    field.dataset.installed = "1";
    field.addEventListener("click", (event) => onButton(field, event));
    field.addEventListener("keydown", (event) => onRowKey(field, event));
  });
}

function onButton(field, event) {
  const button = event.target.closest("[data-rows-do]");
  if (!button || button.closest("[data-rows]") !== field) return;
  event.preventDefault();
  const row = button.closest("[data-rows-one]");
  if (button.dataset.rowsDo === "add") addRow(field).querySelector(FIRST_INPUT)?.focus();
  else if (button.dataset.rowsDo === "remove") removeRow(field, row);
  else {
    move(row, button.dataset.rowsDo === "up");
    button.focus();
  }
  changed(field);
}

/* Where Alt and an arrow open a list of choices, they keep doing so. */
function onRowKey(field, event) {
  const row = event.target.closest("[data-rows-one]");
  if (!row || !isMove(event) || event.target.matches("select, [type=date], [list]")) return;
  event.preventDefault();
  event.stopPropagation();
  move(row, event.key === "ArrowUp");
  event.target.focus();
  changed(field);
}

function addRow(field, id = newId()) {
  const made = field.querySelector("[data-rows-template]").content.cloneNode(true);
  made.querySelectorAll("*").forEach((element) => {
    for (const attribute of [...element.attributes]) {
      if (attribute.value.includes("__id__")) element.setAttribute(attribute.name, attribute.value.replaceAll("__id__", id));
    }
  });
  const row = made.firstElementChild;
  field.querySelector("[data-rows-list]").append(row);
  installLines(row);
  return row;
}

/* A removed row stays on the page, folded to one line that brings it back. */
function removeRow(field, row) {
  const undo = document.querySelector("[data-undo-template]").content.firstElementChild.cloneNode(true);
  row.replaceWith(undo);
  undo.querySelector("button").addEventListener("click", () => {
    undo.replaceWith(row);
    row.querySelector(FIRST_INPUT)?.focus();
    changed(field);
  });
  undo.querySelector("button").focus();
}

/* Put kept text back into a form, making the rows and lines that it needs. */
export function restoreRows(form, typed) {
  const values = new Map();
  typed.forEach(([name, value]) => values.set(name, [...(values.get(name) ?? []), value]));
  form.querySelectorAll("[data-rows]").forEach((field) => {
    const wanted = values.get(field.dataset.rows) ?? [];
    const there = new Map([...field.querySelectorAll("[data-rows-one]")].map((row) => [row.dataset.rowsOne, row]));
    there.forEach((row, id) => wanted.includes(id) || row.remove());
    wanted.forEach((id) => field.querySelector("[data-rows-list]").append(there.get(id) ?? addRow(field, id)));
  });
  form.querySelectorAll("[data-lines]").forEach((field) => restoreLines(field, values));
  [...form.elements].forEach((input) => {
    if (!input.name || input.type === "submit" || input.name === "csrf_token" || input.closest("[data-lines]")) return;
    if (form.querySelector(`[data-rows="${CSS.escape(input.name)}"]`)) return; // the ids of rows
    const kept = values.get(input.name) ?? [];
    if (input.type === "checkbox") input.checked = kept.includes(input.value);
    else if (kept.length) input.value = kept[0];
  });
}

function restoreLines(field, values) {
  const name = linesOf(field)[0].name;
  linesOf(field).slice(1).forEach((input) => input.closest("li").remove());
  const [first, ...others] = (values.get(name) ?? []).filter(Boolean);
  linesOf(field)[0].value = first ?? "";
  others.reduce(grow, linesOf(field)[0]);
  tidy(field);
}
