/* What was typed and not sent yet stays in this tab: it survives a reload, and another button of the page. */

/** Keep a text in this tab under a key; null forgets it. */
export function remember(key, text) {
  try {
    if (text === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  } catch {
    /* This browser keeps nothing. */
  }
}

/** What was kept under a key; null if nothing was. */
export function recall(key) {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keep what is typed into every form with `data-keep`, by that name. What the page shows in `.asked__text` was sent. */
export function keepTyped() {
  const sent = new Set([...document.querySelectorAll(".asked__text")].map((each) => plain(each.textContent)));
  document.querySelectorAll("form[data-keep]").forEach((form) => keep(form, sent));
  dropSettled();
}

/** Whether something stands in these forms that was not sent. */
export const isUnsent = (root) => [...root.querySelectorAll("form[data-keep] textarea")].some(({ value }) => value.trim());

function keep(form, sent) {
  const fields = [...form.elements].filter((each) => each.matches("textarea, input:not([type=hidden], [type=checkbox])"));
  const key = `unsent:${form.dataset.keep}`;
  const kept = JSON.parse(recall(key) ?? "{}");
  const store = () => {
    const typed = fields.filter(({ value }) => value).map(({ name, value }) => [name, value]);
    remember(key, typed.length ? JSON.stringify(Object.fromEntries(typed)) : null);
  };
  for (const field of fields) {
    const text = kept[field.name] ?? "";
    if (field.value || !text || sent.has(plain(text))) continue;
    field.value = text;
    form.closest("details")?.setAttribute("open", "");
  }
  store();
  form.addEventListener("input", store);
}

/* On a page that names with `data-keeps` which texts are its own: those that have no form any more are settled. */
function dropSettled() {
  for (const { dataset } of document.querySelectorAll("[data-keeps]")) {
    for (const key of keys().filter((each) => each.startsWith(`unsent:${dataset.keeps}`))) {
      if (!document.querySelector(`form[data-keep="${CSS.escape(key.slice("unsent:".length))}"]`)) remember(key, null);
    }
  }
}

function keys() {
  try {
    return Object.keys(sessionStorage);
  } catch {
    return [];
  }
}

const plain = (text) => text.trim().replace(/\s+/g, " ");
