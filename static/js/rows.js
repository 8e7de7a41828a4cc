/* Lists inside an entry: add, remove and move rows by button, keyboard and thumb. */
const newId = () => [...crypto.getRandomValues(new Uint8Array(5))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
const changed = (element) => element.dispatchEvent(new Event("change", { bubbles: true }));

/* Short texts, one input each; there is always an empty one to go on with. */
export function installLines(root) {
  root.querySelectorAll("[data-lines]").forEach((field) => {
    if (field.dataset.installed) return;
    field.dataset.installed = "1";
    const list = field.querySelector(".lines");
    const inputs = () => [...list.querySelectorAll("textarea")];
    const grow = (after, value = "") => {
      const line = list.lastElementChild.cloneNode(true);
      const input = line.querySelector("textarea");
      input.value = value;
      (after?.closest("li") ?? list.lastElementChild).after(line);
      inputs().forEach((each, place) => each.setAttribute("aria-label", each.getAttribute("aria-label").replace(/\d+$/, place + 1)));
      return input;
    };
    field.addEventListener("input", () => inputs().at(-1).value && grow(inputs().at(-1)));
    field.addEventListener("keydown", (event) => {
      if (event.target.tagName !== "TEXTAREA" || event.isComposing) return;
      const all = inputs();
      const place = all.indexOf(event.target);
      if (event.key === "Enter") {
        event.preventDefault();
        (all[place].value && all[place + 1]?.value !== "" ? grow(all[place]) : all[place + 1] ?? all[place]).focus();
      } else if (event.key === "Backspace" && !event.target.value && all.length > 1 && place > 0) {
        event.preventDefault();
        all[place - 1].focus();
        if (place < all.length - 1) event.target.closest("li").remove();
        changed(field);
      } else if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
        event.preventDefault();
        move(event.target.closest("li"), event.key === "ArrowUp");
        event.target.focus();
        changed(field);
      }
    });
    field.addEventListener("paste", (event) => {
      const texts = event.clipboardData.getData("text").split(/\r?\n/).map((text) => text.replace(/^[-*•]\s+/, "").trim()).filter(Boolean);
      if (texts.length < 2) return;
      event.preventDefault();
      let last = event.target;
      last.value += texts[0];
      texts.slice(1).forEach((text) => (last = grow(last, text)));
      last.focus();
      changed(field);
    });
  });
}

function move(row, up) {
  const other = up ? row.previousElementSibling : row.nextElementSibling;
  if (!other) return;
  if (up) other.before(row);
  else other.after(row);
}

export function installRows(root) {
  root.querySelectorAll("[data-rows]").forEach((field) => {
    if (field.dataset.installed) return;
    field.dataset.installed = "1";
    field.addEventListener("click", (event) => {
      const button = event.target.closest("[data-rows-do]");
      if (!button || button.closest("[data-rows]") !== field) return;
      event.preventDefault();
      const row = button.closest("[data-rows-one]");
      if (button.dataset.rowsDo === "add") addRow(field).querySelector("input:not([type=hidden]), textarea, select")?.focus();
      else if (button.dataset.rowsDo === "remove") removeRow(field, row);
      else {
        move(row, button.dataset.rowsDo === "up");
        button.focus();
      }
      changed(field);
    });
    field.addEventListener("keydown", (event) => {
      if (!event.altKey || !["ArrowUp", "ArrowDown"].includes(event.key) || event.target.closest("[data-lines]")) return;
      const row = event.target.closest("[data-rows-one]");
      if (!row) return;
      event.preventDefault();
      event.stopPropagation();
      move(row, event.key === "ArrowUp");
      event.target.focus();
      changed(field);
    });
  });
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
  const next = row.nextElementSibling ?? row.previousElementSibling;
  const undo = document.querySelector("[data-undo-template]")?.content.firstElementChild.cloneNode(true);
  if (undo) {
    row.replaceWith(undo);
    undo.querySelector("button").addEventListener("click", () => {
      undo.replaceWith(row);
      row.querySelector("input:not([type=hidden]), textarea, select")?.focus();
      changed(field);
    });
    undo.querySelector("button").focus();
  } else {
    row.remove();
    next?.querySelector("input:not([type=hidden])")?.focus();
  }
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
  form.querySelectorAll("[data-lines]").forEach((field) => {
    const list = field.querySelector(".lines");
    const texts = (values.get(list.querySelector("textarea").name) ?? []).filter(Boolean);
    while (list.children.length > texts.length + 1) list.lastElementChild.remove();
    while (list.children.length < texts.length + 1) list.append(list.lastElementChild.cloneNode(true));
    [...list.querySelectorAll("textarea")].forEach((input, place) => (input.value = texts[place] ?? ""));
  });
  [...form.elements].forEach((input) => {
    if (!input.name || ["csrf_token", "do"].includes(input.name) || input.closest("[data-lines]")) return;
    const kept = values.get(input.name) ?? [];
    if (input.type === "checkbox") input.checked = kept.includes(input.value);
    else if (kept.length && !(input.type === "hidden" && form.querySelector(`[data-rows="${CSS.escape(input.name)}"]`))) input.value = kept[0];
  });
}
