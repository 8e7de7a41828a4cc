/* Saves a form a moment after the last key, at once when a field is done, and again until it is saved. */
import { post } from "./post.js";
import { showState } from "./rail.js";
import { restoreRows } from "./rows.js";
import { say, sayRestored } from "./saying.js";
import { outdate } from "./section.js";

const PAUSE = 600;
const RETRY = 4000;

export class Saver {
  constructor(form, draft) {
    Object.assign(this, { form, draft, timer: 0, busy: null, unheard: null });
    Object.assign(this, { dirty: false, failing: false, overtaken: false });
  }

  start() {
    // Going back, a browser would fill in old texts and the old revision with them. What was typed is kept by us.
    this.form.autocomplete = "off";
    if ("merging" in this.form.dataset) say(this, "typing");
    else if (isTypedIn(this.form)) this.typed(); // before this script was there
    else this.restore();
    this.form.addEventListener("input", () => this.typed());
    this.form.addEventListener("change", () => this.typed(0));
    this.form.addEventListener("submit", (event) => this.submitted(event));
    addEventListener("online", () => this.flush());
    addEventListener("focus", () => this.flush());
    addEventListener("pagehide", () => this.leave());
  }

  /* The form is gone from the page, and with it whatever it still had to say. */
  stop() {
    clearTimeout(this.timer);
    Object.assign(this, { dirty: false, unheard: null });
    say(this, "saved");
  }

  get isDone() {
    return !this.dirty && !this.busy;
  }

  typed(pause = PAUSE) {
    this.dirty = true;
    // What could not be kept in this browser would be lost without a question.
    window.onbeforeunload = this.draft.keep() ? null : (event) => event.preventDefault();
    if (this.overtaken) return; // only a person can bring two texts together
    if (!this.failing) say(this, "typing");
    this.saveIn(pause);
  }

  saveIn(pause) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), pause);
  }

  /* Save now; resolves when nothing is left to save or it could not be. */
  async flush() {
    clearTimeout(this.timer);
    while (this.busy) await this.busy;
    if (!this.dirty || this.overtaken) return;
    this.busy = this.send().finally(() => (this.busy = null));
    await this.busy;
  }

  async send() {
    // What was sent before may have been saved though nobody heard so: send the same again to learn its revision.
    const body = this.unheard ?? new FormData(this.form);
    const kept = this.draft.keep({ sent: !this.unheard });
    if (!this.unheard) this.dirty = false;
    if (!this.failing) say(this, "savingNow");
    try {
      const answer = await post(this.form.dataset.autosave, body);
      const answered = answer.headers.get("content-type")?.includes("json") ? await answer.json() : {};
      if (answer.status >= 500) throw new Error(String(answer.status));
      return this.heard(answer.status, answered, kept);
    } catch {
      this.unheard = body;
      return this.failed("offline");
    }
  }

  heard(status, answered, kept) {
    const again = this.unheard;
    Object.assign(this, { unheard: null, failing: false });
    if (answered.revision !== undefined) {
      this.saved(answered, kept);
      return again ? this.send() : undefined;
    }
    if (answered.conflict) return this.conflict(answered.conflict);
    if (answered.errors) return this.mistaken(answered.errors);
    return this.failed(status === 401 ? "signedOut" : "refused");
  }

  saved(answered, kept) {
    this.form.elements.revision.value = answered.revision;
    delete this.form.dataset.merging;
    this.showErrors({});
    this.showStanding(answered);
    if (this.dirty) return;
    this.draft.drop(kept);
    window.onbeforeunload = null;
    say(this, "saved", { time: clock(answered.saved) });
  }

  /* Where the step stands now, as far as this page tells. */
  showStanding({ state, mend, feedback }) {
    showState(state);
    outdate();
    const gaps = document.querySelector("[data-mend]");
    if (gaps && gaps.innerHTML.trim() !== mend.trim()) gaps.innerHTML = mend;
    const words = document.querySelector("[data-feedback]");
    if (!words) return;
    words.hidden = !feedback;
    words.textContent = feedback;
  }

  failed(state) {
    this.dirty = this.failing = true;
    say(this, state);
    if (state !== "refused") this.saveIn(RETRY);
  }

  conflict(words) {
    this.dirty = this.overtaken = true;
    say(this, "overtaken", { words, act: () => this.form.requestSubmit() });
  }

  mistaken(errors) {
    this.dirty = true;
    this.showErrors(errors);
    say(this, "mistake");
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

  /* Enter in a field saves what is there; only a button that says so leaves the page. */
  submitted(event) {
    if (!event.submitter?.hasAttribute("data-on-enter")) return;
    event.preventDefault();
    this.flush();
  }

  leave() {
    if (!this.isDone) navigator.sendBeacon?.(this.form.dataset.autosave, new FormData(this.form));
  }

  /* Text from before a reload, a crash or a lost session comes back, and is saved as of the revision it was typed on. */
  restore() {
    const kept = this.draft.find();
    if (!kept) return;
    restoreRows(this.form, kept.typed);
    this.dirty = true;
    sayRestored();
    this.flush(); // at once, so that whatever is typed now is typed on the right revision
  }
}

function isTypedIn(form) {
  return [...form.elements].some((input) => {
    if (input.type === "checkbox") return input.checked !== input.defaultChecked;
    if (input.matches("select")) return input.selectedIndex !== Math.max([...input.options].findIndex((each) => each.defaultSelected), 0);
    return input.matches("input, textarea") && input.value !== input.defaultValue;
  });
}

/* The time of day where this browser is; the server only knows its own. */
function clock(moment) {
  return new Date(moment).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
}
