/* The cards on the facilitator's table: keys for what she does most, and dragging one onto another. */
export function installTable(send) {
  document.addEventListener("keydown", (event) => onKey(event));
  document.addEventListener("pointerdown", prepare);
  document.addEventListener("dragstart", ({ target, dataTransfer }) => {
    const card = target.closest?.("[data-table] [data-card]");
    if (!card) return;
    dataTransfer.setData("text/card", card.dataset.card);
    dataTransfer.effectAllowed = "move";
  });
  document.addEventListener("dragover", (event) => {
    const card = cardUnder(event);
    document.querySelectorAll(".card--over").forEach((each) => each !== card && each.classList.remove("card--over"));
    if (!card || !event.dataTransfer.types.includes("text/card")) return;
    event.preventDefault();
    card.classList.add("card--over");
  });
  document.addEventListener("drop", (event) => {
    const onto = cardUnder(event);
    const card = event.dataTransfer.getData("text/card");
    if (!onto || !card || card === onto.dataset.card) return;
    event.preventDefault();
    const form = document.getElementById("table");
    const body = new FormData(form);
    body.delete("cards");
    body.set("do", "merge");
    body.set("into", onto.dataset.card);
    [card, onto.dataset.card].forEach((each) => body.append("cards", each));
    send(form, body, null);
  });
}

const cardUnder = ({ target }) => target.closest?.("[data-table] [data-card]");

/* Cards can be dragged, but the texts and controls on them stay what they are. */
function prepare({ target }) {
  const card = target.closest?.("[data-table] [data-card]");
  if (card) card.draggable = !target.closest("button, input, label, a, select");
}

/* A single key presses the button that carries it, unless somebody types. */
function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  if (event.target.matches("input:not([type=checkbox], [type=radio]), textarea, select")) return;
  const button = document.querySelector(`[data-room] [data-key="${CSS.escape(event.key.toLowerCase())}"]`);
  if (!button) return;
  event.preventDefault();
  button.click();
}
