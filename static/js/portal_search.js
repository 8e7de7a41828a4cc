/* Looking a word up while typing: a combobox with a list of the likeliest terms. Without this the form just sends. */
const PAUSE = 120;
const FIELDS = "[data-portal-search]";

export function installSearch(home) {
  const fields = [...document.querySelectorAll(FIELDS)];
  fields.forEach((field, place) => new Search(field, `${home}suggestions`, `portal-hits-${place}`));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const field = fields.find((each) => each.checkVisibility());
    if (!field) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}

function isTyping(target) {
  return target.isContentEditable || target.closest("input, textarea, select") !== null;
}

class Search {
  constructor(field, address, id) {
    Object.assign(this, { field, address, hits: [], active: -1, asking: null, timer: 0, asked: null });
    this.list = Object.assign(document.createElement("ul"), { id, className: "suggestions", hidden: true });
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", field.labels[0]?.textContent ?? "");
    this.said = Object.assign(document.createElement("p"), { className: "hidden" });
    this.said.setAttribute("role", "status");
    field.form.append(this.list, this.said);
    const roles = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": id };
    Object.entries(roles).forEach(([name, value]) => field.setAttribute(name, value));
    this.listen();
  }

  listen() {
    this.field.addEventListener("input", () => this.later());
    this.field.addEventListener("keydown", (event) => this.key(event));
    this.field.form.addEventListener("focusout", (event) => {
      if (!this.field.form.contains(event.relatedTarget)) this.close();
    });
    this.list.addEventListener("pointerdown", (event) => event.preventDefault()); // the field keeps the focus
    this.list.addEventListener("click", (event) => {
      const place = [...this.list.children].indexOf(event.target.closest("[role=option]"));
      if (place >= 0) this.go(place);
    });
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), PAUSE);
  }

  async ask() {
    const typed = this.field.value.trim();
    this.asking?.abort();
    if (!typed) {
      this.asked = null;
      this.said.textContent = "";
      return this.close();
    }
    if (typed === this.asked) return this.open();
    this.asking = new AbortController();
    try {
      const address = `${this.address}?${new URLSearchParams({ q: typed })}`;
      const answer = await fetch(address, { signal: this.asking.signal, headers: { Accept: "application/json" } });
      if (!answer.ok || answer.redirected) return this.close();
      const { told, hits } = await answer.json();
      this.asked = typed;
      this.show(told, hits);
    } catch {
      // somebody typed on, or there is no line: the form can still be sent
    }
  }

  show(told, hits) {
    this.hits = hits;
    this.list.replaceChildren(...hits.map((hit, place) => option(hit, `${this.list.id}-${place}`)));
    this.said.textContent = told;
    this.mark(-1);
    if (document.activeElement === this.field) this.open();
  }

  key(event) {
    if (event.isComposing) return;
    const last = this.hits.length - 1;
    const moves = {
      ArrowDown: this.active >= last ? 0 : this.active + 1,
      ArrowUp: this.active <= 0 ? last : this.active - 1,
    };
    if (event.key in moves && last >= 0) {
      event.preventDefault();
      this.open();
      this.mark(moves[event.key]);
    } else if (event.key === "Enter" && this.active >= 0 && !this.list.hidden) {
      event.preventDefault();
      this.go(this.active);
    } else if (event.key === "Escape" && !this.list.hidden) {
      event.preventDefault(); // the first time it closes the list, and only then empties the field
      this.close();
    }
  }

  mark(place) {
    this.active = place;
    [...this.list.children].forEach((each, at) => each.setAttribute("aria-selected", String(at === place)));
    const marked = this.list.children[place];
    if (marked) {
      this.field.setAttribute("aria-activedescendant", marked.id);
      marked.scrollIntoView({ block: "nearest" });
    } else this.field.removeAttribute("aria-activedescendant");
  }

  go(place) {
    location.assign(this.hits[place].address);
  }

  open() {
    this.list.hidden = this.hits.length === 0;
    this.field.setAttribute("aria-expanded", String(!this.list.hidden));
  }

  close() {
    clearTimeout(this.timer);
    this.list.hidden = true;
    this.field.setAttribute("aria-expanded", "false");
    this.mark(-1);
  }
}

function option(hit, id) {
  const made = element("li", "suggestion");
  made.id = id;
  made.setAttribute("role", "option");
  const title = element("span", "suggestion__title", ...pieces(hit.title));
  if (hit.full) title.append(" ", element("span", "suggestion__full", hit.full));
  made.append(title);
  if (hit.why || hit.line.length) {
    const why = element("span", "suggestion__why", ...(hit.why ? [element("span", "label", `${hit.why} `)] : []));
    why.append(...pieces(hit.line));
    made.append(" ", why);
  }
  if (hit.instead) made.append(" ", element("span", "suggestion__instead", hit.instead));
  return made;
}

function pieces(line) {
  return line.map(([words, meant]) => (meant ? element("mark", "", words) : words));
}

function element(tag, className, ...children) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}
