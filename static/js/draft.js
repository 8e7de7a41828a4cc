/* What was typed into a form and is not saved yet, kept in this browser. */
const A_WEEK = 7 * 24 * 3600 * 1000;

export class Draft {
  constructor(form) {
    this.form = form;
    this.key = `draft:${new URL(form.dataset.autosave, location.href).pathname}`;
  }

  keep() {
    const typed = [...new FormData(this.form)].filter(([name]) => name !== "csrf_token" && name !== "do");
    this.id = crypto.randomUUID?.() ?? String(Math.random());
    try {
      localStorage.setItem(this.key, JSON.stringify({ typed, at: Date.now(), id: this.id }));
    } catch {
      /* A full or forbidden store: the page itself still holds the text. */
    }
    return this.id;
  }

  /* Forget what was kept, unless something newer was typed since. */
  drop(id) {
    const kept = this.find();
    if (!kept || kept.id === id) localStorage.removeItem(this.key);
  }

  find() {
    try {
      const kept = JSON.parse(localStorage.getItem(this.key));
      if (kept && Date.now() - kept.at < A_WEEK) return kept;
      localStorage.removeItem(this.key);
    } catch {
      /* Not readable: as good as nothing. */
    }
    return null;
  }
}
