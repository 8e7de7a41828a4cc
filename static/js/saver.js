/* Saves a form a moment after the last key, and says at every moment what is safe and what is not. */
const PAUSE = 600;
const RETRY = 4000;
const unsaved = new Set();
const line = document.querySelector("[data-saving]");

function say(state, more = "") {
  if (!line) return;
  line.dataset.state = state;
  line.textContent = line.dataset[state] + (more ? ` ${more}` : "");
  if (state === "signedOut") {
    const link = document.createElement("a");
    link.href = line.dataset.signInUrl;
    link.textContent = line.dataset.signIn;
    line.append(" ", link);
  }
}

addEventListener("beforeunload", (event) => {
  // The text is kept in this browser; ask only if even that may have failed.
  if (unsaved.size && !localStorageWorks()) event.preventDefault();
});

function localStorageWorks() {
  try {
    localStorage.setItem("works", "1");
    localStorage.removeItem("works");
    return true;
  } catch {
    return false;
  }
}

export class Saver {
  constructor(form, draft) {
    Object.assign(this, { form, draft, timer: 0, busy: null, dirty: false });
  }

  start(restoreRows) {
    this.restore(restoreRows);
    this.form.addEventListener("input", () => this.typed());
    this.form.addEventListener("change", () => this.typed());
    this.form.addEventListener("submit", () => this.draft.drop());
    addEventListener("online", () => this.dirty && this.flush());
    addEventListener("focus", () => this.dirty && this.flush());
    addEventListener("pagehide", () => this.dirty && this.beacon());
  }

  typed() {
    this.dirty = true;
    unsaved.add(this);
    this.draft.keep();
    say("typing");
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), PAUSE);
  }

  /* Save now; resolves when nothing is left to save or it could not be. */
  async flush() {
    clearTimeout(this.timer);
    if (this.busy) await this.busy;
    if (!this.dirty) return;
    this.busy = this.send().finally(() => (this.busy = null));
    await this.busy;
  }

  async send() {
    this.dirty = false;
    const id = this.draft.keep();
    say("savingNow");
    let answer;
    try {
      answer = await fetch(this.form.dataset.autosave, { method: "POST", body: new FormData(this.form), redirect: "manual" });
    } catch {
      return this.later("offline");
    }
    const answered = answer.headers.get("content-type")?.includes("json") ? await answer.json() : {};
    if (answer.ok && answered.revision !== undefined) return this.saved(answered, id);
    if (answer.status === 409 && answered.conflict) return this.overtaken(answered.conflict);
    if (answer.status === 422) return this.mistaken(answered.errors ?? {});
    if (answer.status === 401) return this.later("signedOut");
    if (answer.status === 400) return this.withFreshToken();
    return answer.status >= 500 ? this.later("offline") : this.later("refused", false);
  }

  saved(answered, id) {
    this.form.elements.revision.value = answered.revision;
    this.showErrors({});
    this.draft.drop(id);
    if (!this.dirty) unsaved.delete(this);
    if (!unsaved.size) say("saved", `· ${answered.saved}`);
    const mend = document.querySelector("[data-mend]");
    if (mend && mend.innerHTML.trim() !== answered.mend.trim()) mend.innerHTML = answered.mend;
    const slug = document.querySelector(".rail [aria-current]")?.dataset.step;
    const mark = document.querySelector(`.rail [data-step="${slug}"] .state`);
    if (mark) mark.className = `state state--${answered.state}`;
  }

  later(state, again = true) {
    this.dirty = true;
    say(state);
    if (again) this.timer = setTimeout(() => this.flush(), RETRY);
  }

  /* The form's token belongs to an older session: take a new one from the page and try once more. */
  async withFreshToken() {
    const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
    const token = page.querySelector("input[name=csrf_token]")?.value;
    if (!token || token === this.form.elements.csrf_token.value) return this.later("refused", false);
    document.querySelectorAll("input[name=csrf_token]").forEach((input) => (input.value = token));
    this.dirty = true;
    return this.send();
  }

  overtaken(sentence) {
    this.dirty = true;
    const box = this.form.querySelector("[data-conflict]");
    box.querySelector("p").textContent = sentence;
    box.hidden = false;
    box.scrollIntoView({ block: "nearest" });
    say("overtaken");
  }

  mistaken(errors) {
    this.dirty = true;
    this.showErrors(errors);
    say("mistake");
  }

  showErrors(errors) {
    this.form.querySelectorAll("[data-error-for]").forEach((place) => {
      const sentences = errors[place.dataset.errorFor];
      place.hidden = !sentences;
      place.textContent = sentences?.join(" ") ?? "";
      this.form.querySelectorAll(`[name="${CSS.escape(place.dataset.errorFor)}"]`).forEach((input) => {
        if (sentences) input.setAttribute("aria-invalid", "true");
        else input.removeAttribute("aria-invalid");
      });
    });
  }

  beacon() {
    navigator.sendBeacon?.(this.form.dataset.autosave, new FormData(this.form));
  }

  /* Text from before a reload, a crash or a lost session comes back and is saved as of the revision it was typed on. */
  restore(restoreRows) {
    const kept = this.draft.find();
    if (!kept) return;
    const now = JSON.stringify([...new FormData(this.form)].filter(([name]) => !["csrf_token", "do", "revision"].includes(name)));
    const then = JSON.stringify(kept.typed.filter(([name]) => name !== "revision"));
    if (now === then) return this.draft.drop(kept.id);
    restoreRows(this.form, kept.typed);
    this.dirty = true;
    unsaved.add(this);
    say("restored");
    this.timer = setTimeout(() => this.flush(), PAUSE);
  }
}
