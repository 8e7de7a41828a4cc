/* What somebody typed into a form and is not saved yet, kept in this browser. */
const A_WEEK = 7 * 24 * 3600 * 1000;
const PREFIX = "draft:";
const NOT_TYPED = ["csrf_token", "do"];

export class Draft {
  constructor(form) {
    this.form = form;
    this.key = `${PREFIX}${form.dataset.person}:${new URL(form.dataset.autosave, location.href).pathname}`;
  }

  /* Keep what stands in the form now; `sent` if it is on its way to the server. Null if this browser keeps nothing. */
  keep({ sent = false } = {}) {
    const typed = typedIn(this.form);
    const id = newId();
    return write(this.key, { typed, sent: sent ? typed : read(this.key)?.sent, at: Date.now(), id }) ? id : null;
  }

  /* Forget what was kept, unless something newer was typed since. */
  drop(id) {
    if (read(this.key)?.id === id) forget(this.key);
  }

  /* What was kept, if it is not what the page shows anyway. */
  find() {
    const kept = read(this.key);
    if (!kept) return null;
    const shown = typedIn(this.form);
    if (same(kept.typed, shown)) {
      forget(this.key);
      return null;
    }
    // The page shows what was sent from here: it was saved though nobody heard so, and its revision is ours.
    const typed = kept.sent && same(kept.sent, shown) ? kept.typed.filter(([name]) => name !== "revision") : kept.typed;
    return { typed };
  }
}

/* Nobody comes back for these: what is older than a week is somebody's text that lies about for no use. */
export function sweep() {
  try {
    Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX))
      .forEach((key) => read(key)?.at > Date.now() - A_WEEK || forget(key));
  } catch {
    /* Without a store there is nothing to sweep. */
  }
}

const typedIn = (form) => [...new FormData(form)].filter(([name]) => !NOT_TYPED.includes(name));
const newId = () => `${Date.now()}-${Math.random()}`;

/* Spaces around a text and empty lines are not saved, so they make no difference. */
function same(some, others) {
  const said = (typed) => typed.filter(([name, text]) => name !== "revision" && text.trim());
  const told = (typed) => JSON.stringify(said(typed).map(([name, text]) => [name, text.replace(/\r\n?/g, "\n").trim()]));
  return told(some) === told(others);
}

function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
}

function write(key, kept) {
  try {
    localStorage.setItem(key, JSON.stringify(kept));
    return true;
  } catch {
    return false; // full or forbidden
  }
}

function forget(key) {
  try {
    localStorage.removeItem(key);
  } catch {
    /* Nothing was kept. */
  }
}
