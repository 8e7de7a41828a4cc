/* What a word means, where it stands: shown to whoever points at it, comes to it by keyboard, or taps it once.
   It can be dismissed with Escape, pointed at, and stays until one leaves (WCAG 1.4.13). Screen readers hear it
   as the description of the link, which is there before anybody asks. Without this, the link leads to the page. */
const HOVER = 250;
const LEAVE = 300;
/* So many definitions are asked for at once; see MOST_AT_ONCE of the page that answers. */
const AT_ONCE = 40;
const GAP = 8;

export function installDefinitions(home, tapAgain) {
  const links = [...document.querySelectorAll("a.term")].filter((link) => termOf(link, home));
  if (!links.length) return;
  const known = new Known(home);
  const bubble = new Bubble(tapAgain);
  links.forEach((link) => bubble.serve(link, () => known.of(termOf(link, home))));
  known.learn(links.map((link) => [link, termOf(link, home)]));
}

function termOf(link, home) {
  const { pathname, origin } = new URL(link.href, location.href);
  const below = `${home}terms/`;
  return origin === location.origin && pathname.startsWith(below) ? decodeURIComponent(pathname.slice(below.length)) : "";
}

/* The definitions that were fetched, each of them also as a text that links are described by. */
class Known {
  constructor(home) {
    this.address = `${home}definitions`;
    this.asked = new Map();
    this.shelf = Object.assign(document.createElement("div"), { hidden: true });
    document.body.append(this.shelf);
  }

  of(term) {
    return this.asked.get(term) ?? Promise.resolve(null);
  }

  learn(pairs) {
    const missing = [...new Set(pairs.map(([, term]) => term))].filter((term) => !this.asked.has(term));
    for (let from = 0; from < missing.length; from += AT_ONCE) this.fetch(missing.slice(from, from + AT_ONCE));
    pairs.forEach(async ([link, term]) => {
      const said = await this.of(term);
      if (said) link.setAttribute("aria-describedby", said.id);
    });
  }

  fetch(terms) {
    const answered = fetch(`${this.address}?${new URLSearchParams(terms.map((term) => ["term", term]))}`)
      .then((answer) => (answer.ok && !answer.redirected ? answer.json() : {}))
      .catch(() => ({}));
    terms.forEach((term) => this.asked.set(term, answered.then((found) => found[term] && this.keep(found[term]))));
  }

  keep(said) {
    const text = Object.assign(document.createElement("p"), { id: `definition-${this.shelf.childElementCount}` });
    text.textContent = [said.full, said.definition].filter(Boolean).join(": ");
    text.lang = said.language;
    this.shelf.append(text);
    return { ...said, id: text.id };
  }
}

class Bubble {
  constructor(tapAgain) {
    this.tapAgain = tapAgain;
    this.link = null;
    this.timers = {};
    this.box = Object.assign(document.createElement("div"), { className: "definition", hidden: true });
    this.box.setAttribute("role", "tooltip");
    document.body.append(this.box);
    this.box.addEventListener("pointerenter", () => this.stay());
    this.box.addEventListener("pointerleave", () => this.leaveSoon());
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this.link) this.hide();
    });
    document.addEventListener("pointerdown", (event) => {
      if (this.link && !this.link.contains(event.target) && !this.box.contains(event.target)) this.hide();
    });
    addEventListener("resize", () => this.hide());
  }

  serve(link, definition) {
    let touched = false;
    link.addEventListener("pointerenter", (event) => {
      if (event.pointerType === "touch") return;
      this.stay();
      this.in("enter", HOVER, () => this.show(link, definition));
    });
    link.addEventListener("pointerleave", (event) => {
      if (event.pointerType !== "touch") this.leaveSoon();
    });
    link.addEventListener("pointerdown", (event) => {
      touched = event.pointerType === "touch";
    });
    link.addEventListener("focus", () => {
      if (!touched && link.matches(":focus-visible")) this.show(link, definition);
    });
    link.addEventListener("blur", () => this.link === link && this.hide());
    link.addEventListener("click", async (event) => {
      // A finger has nothing to point with: the first tap tells, the second one goes there.
      if (!touched || this.link === link || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      if (!(await this.show(link, definition, this.tapAgain))) location.assign(link.href);
    });
  }

  /* Whether there was something to show. */
  async show(link, definition, more = "") {
    this.stay();
    const asked = (this.asked = Symbol(link.href));
    const said = await definition();
    if (asked !== this.asked) return true; // somebody went on to another word meanwhile
    if (!said?.definition) return false;
    this.box.replaceChildren(
      line("definition__title", said.title, said.language),
      ...(said.full ? [line("definition__full", said.full, said.language)] : []),
      line("definition__text", said.definition, said.language),
      ...(more ? [line("definition__more", more)] : []),
    );
    this.link = link;
    this.box.hidden = false;
    this.place();
    return true;
  }

  /* Below the word, or above it where there is more room, and never beyond the edges of the page. */
  place() {
    const word = this.link.getClientRects()[0] ?? this.link.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.box;
    const wide = document.documentElement.clientWidth;
    const high = document.documentElement.clientHeight;
    const below = word.bottom + GAP + height <= high || word.top < high - word.bottom;
    const left = Math.max(GAP, Math.min(word.left, wide - width - GAP));
    this.box.style.left = `${left + scrollX}px`;
    this.box.style.top = `${(below ? word.bottom + GAP : word.top - GAP - height) + scrollY}px`;
  }

  hide() {
    this.stay();
    this.asked = null;
    this.link = null;
    this.box.hidden = true;
  }

  stay() {
    Object.values(this.timers).forEach(clearTimeout);
    this.timers = {};
  }

  leaveSoon() {
    clearTimeout(this.timers.enter);
    if (this.link && document.activeElement === this.link && this.link.matches(":focus-visible")) return;
    this.in("leave", LEAVE, () => this.hide());
  }

  in(what, milliseconds, deed) {
    clearTimeout(this.timers[what]);
    this.timers[what] = setTimeout(deed, milliseconds);
  }
}

function line(className, text, lang = "") {
  const made = Object.assign(document.createElement("p"), { className });
  made.textContent = text;
  if (lang) made.lang = lang;
  return made;
}
