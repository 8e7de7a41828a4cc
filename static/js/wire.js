/* The wire: what happens in the room, told to this page once and in order. By a stream, or by asking again and again. */
const HELLO_WITHIN = 6000;
/* The server says something every 15 seconds; a line on which it does not went dead without a word. */
const SILENT = 40000;
/* A stream that is back this soon was never gone. */
const GRACE = 2500;
const POLL = 2000;
const SLOWEST_POLL = 10000;
const POLL_WITHIN = 10000;
const STREAM_AGAIN = 60000;
/* Nobody looks, and a browser keeps only six lines to a server for all its pages. */
const HIDDEN_FOR = 60000;
const GONE = [401, 403, 404];

/* Tells onEvent(data, id) all that happens after `after`, and onState "live", "polling", "offline" or "gone". */
export function listen({ url, newsUrl, after, onEvent, onState, onHello = () => {} }) {
  const wire = new Wire({ url, newsUrl, onEvent, onState, onHello });
  wire.last = Number.isFinite(Number.parseInt(after, 10)) ? Number.parseInt(after, 10) : null;
  wire.start();
}

class Wire {
  constructor(how) {
    Object.assign(this, how, { last: null, state: "", source: null, asking: null, timers: {} });
  }

  start() {
    const wake = () => this.wake();
    addEventListener("online", wake);
    addEventListener("pageshow", (event) => event.persisted && wake());
    addEventListener("pagehide", () => this.rest());
    document.addEventListener("visibilitychange", () => {
      if (document.hidden) this.hide();
      else wake();
    });
    if (document.hidden) this.hide();
    this.open();
  }

  hide() {
    this.in("hidden", HIDDEN_FOR, () => this.rest());
  }

  /* Whatever was there before the screen was locked or the train was in the tunnel, nobody knows: begin again. */
  wake() {
    this.cancel("hidden");
    this.stopPolling();
    this.open();
  }

  rest() {
    this.close();
    this.stopPolling();
    this.cancel("again");
  }

  open() {
    this.close();
    const source = (this.source = new EventSource(this.address(this.url)));
    this.in("hello", HELLO_WITHIN, () => this.fallBack());
    if (this.state !== "polling") this.in("grace", GRACE, () => this.say("offline"));
    source.addEventListener("hello", (event) => this.greeted(event));
    source.addEventListener("room", (event) => {
      this.heard();
      this.tell(JSON.parse(event.data), Number(event.lastEventId));
    });
    source.addEventListener("beat", (event) => {
      this.heard();
      this.reach(Number(event.lastEventId));
    });
    source.addEventListener("bye", (event) => {
      this.reach(Number(event.lastEventId));
      this.close();
      this.in("again", Math.random() * 1000, () => this.open());
    });
    source.onerror = () => (source.readyState === EventSource.CLOSED ? this.fallBack() : this.lost());
  }

  greeted(event) {
    this.stopPolling();
    ["hello", "grace", "again"].forEach((timer) => this.cancel(timer));
    this.reach(Number(event.lastEventId));
    this.heard();
    this.say("live");
    this.onHello(JSON.parse(event.data));
  }

  heard() {
    this.in("silence", SILENT, () => this.open());
  }

  /* The browser tries again by itself, for a while. */
  lost() {
    this.timers.hello ?? this.in("hello", HELLO_WITHIN, () => this.fallBack());
    this.timers.grace ?? this.in("grace", GRACE, () => this.say("offline"));
  }

  close() {
    ["hello", "grace", "silence"].forEach((timer) => this.cancel(timer));
    this.source?.close();
    this.source = null;
  }

  fallBack() {
    this.close();
    this.in("again", STREAM_AGAIN, () => this.open());
    if (!this.asking) this.poll();
  }

  async poll() {
    const asking = (this.asking = new AbortController());
    for (let pause = POLL; !asking.signal.aborted; await sleep(pause * (0.75 + Math.random() / 2))) {
      const answered = await this.ask(asking);
      if (asking.signal.aborted) return;
      if (answered === "gone") return this.leave();
      if (answered && this.state === "offline") this.in("again", 0, () => this.open()); // the server is back
      this.say(answered ? "polling" : "offline");
      pause = answered ? POLL : Math.min(pause * 1.5, SLOWEST_POLL);
    }
  }

  /* True if there was an answer, and "gone" if it was that there is nothing to hear for this one. */
  async ask({ signal }) {
    const late = new AbortController();
    const giveUp = () => late.abort();
    const timer = setTimeout(giveUp, POLL_WITHIN);
    signal.addEventListener("abort", giveUp);
    try {
      const answer = await fetch(this.address(this.newsUrl), { redirect: "manual", cache: "no-store", signal: late.signal });
      if (answer.type === "opaqueredirect" || GONE.includes(answer.status)) return "gone"; // to the sign-in page
      if (answer.status === 204) return true;
      if (!answer.ok) return false;
      const { last, events } = await answer.json();
      if (signal.aborted) return true;
      events.forEach(({ id, data }) => this.tell(data, id));
      this.reach(last);
      return true;
    } catch {
      return false;
    } finally {
      clearTimeout(timer);
      signal.removeEventListener("abort", giveUp);
    }
  }

  stopPolling() {
    this.asking?.abort();
    this.asking = null;
  }

  leave() {
    this.rest();
    this.say("gone");
  }

  tell(data, id) {
    // After a copy of the database was restored its ids begin before ours.
    if (data.what === "reload") this.last = id;
    else if (id <= this.last) return;
    this.reach(id);
    queueMicrotask(() => this.onEvent(data, id)); // what goes wrong there stays there
  }

  reach(id) {
    this.last = Math.max(this.last ?? 0, id);
  }

  say(state) {
    if (this.state !== state) this.onState((this.state = state));
  }

  address(url) {
    const address = new URL(url, location.href);
    if (this.last !== null) address.searchParams.set("after", this.last);
    return address;
  }

  in(time, milliseconds, deed) {
    this.cancel(time);
    this.timers[time] = setTimeout(() => {
      delete this.timers[time];
      deed();
    }, milliseconds);
  }

  cancel(time) {
    clearTimeout(this.timers[time]);
    delete this.timers[time];
  }
}

const sleep = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
