/* The live room on any screen: follows what happens, and never takes a text away from somebody who types. */
import { Draft, sweep } from "./draft.js";
import { installDots } from "./dots.js";
import { installInputs } from "./inputs.js";
import { installLines, installRows } from "./rows.js";
import { pageOf, post } from "./post.js";
import { recall, remember } from "./keeping.js";
import { installRail } from "./rail.js";
import { Saver } from "./saver.js";
import { sendStray } from "./stray.js";
import { installTable } from "./table.js";
import { installTimers, setClock } from "./timers.js";
import { listen } from "./wire.js";

/* At most two fetches a second, and not all phones in the same moment. */
const PAUSE = 500;
const SPREAD = { phone: 800, desk: 0, wall: 0 };
const STILL_HERE = 60000;
/* Whoever has not touched a key for so long, and has everything saved, goes along by themselves. */
const IDLE = 12000;
const LATER = 3000;
/* A page that takes longer got lost on the way. */
const LOST = 15000;
/* Distances in time; unlike the time of day, nobody sets this clock. */
const now = () => performance.now();

document.documentElement.classList.add("with-script");
installRail();
sweep();

const room = () => document.querySelector("[data-room]");
const screen = room().dataset.room;
const savers = new Map();
let fetched = -PAUSE;
let timer = 0;
let typedAt = -IDLE;
let busy = false;
let again = false;
let ahead = null;
let part = true;
let heard = 0;
let state = "";

// A page that answers a deed, such as one with two texts to bring together, is asked for at its own address.
history.replaceState(null, "", room().dataset.address + location.hash);
install(room());
installInputs();
installTimers();
if (screen === "desk") installTable(send);
keepLooks();
celebrate();
fit();
say("live");

listen({
  url: room().dataset.stream,
  newsUrl: room().dataset.news,
  after: room().dataset.after,
  onEvent: hear,
  onState: say,
  onHello: ({ now }) => setClock(now),
});
strays();
addEventListener("online", () => setTimeout(strays, LATER));
if (room().dataset.here) setInterval(() => document.hidden || stillHere(), STILL_HERE);

async function strays() {
  if (room().dataset.me && (await sendStray(room().dataset.me))) refresh();
}

/* --- hearing */

/* The last happening of which this page shows all that came of it: an older one may still be on its way here. */
const shown = () => Number(room().dataset.after);

function hear({ what, change, round, count }, id) {
  if (what !== "reload" && id <= shown()) return;
  heard = id;
  if (change !== "page") showCount(what, round, count);
  if (change !== "counts") refresh(change === "next");
}

function showCount(what, round, count) {
  if (!room().dataset.at.startsWith(`${round}:`)) return;
  room().querySelectorAll(`[data-count-of="${what}"]`).forEach((place) => (place.textContent = count));
}

/* Many events in a row are one fetch; of a page of which only one part changes, that part is enough. */
function refresh(onlyNext = false) {
  part &&= onlyNext && "next" in room().dataset;
  clearTimeout(timer);
  const wait = Math.max(0, fetched + PAUSE - now()) + Math.random() * SPREAD[screen];
  timer = setTimeout(look, wait);
}

async function look() {
  if (busy) return (again = true);
  busy = true;
  fetched = now();
  const next = part ? room().dataset.next : null;
  const upTo = heard;
  part = true;
  try {
    const answer = await fetch(next ?? location.href, { headers: { Accept: "text/html" }, signal: AbortSignal.timeout(LOST) });
    if (answer.status >= 500) throw new Error(String(answer.status));
    const page = await pageOf(answer);
    const fresh = page.querySelector("[data-room]");
    // Somebody who was sent out is at the door again.
    if (answer.ok && next) takeNext(fresh, upTo);
    else if (answer.ok && fresh) takeOver(fresh);
    else if (answer.redirected) location.assign(answer.url);
  } catch {
    part = false;
    timer = setTimeout(look, LATER); // no connection or no page, and perhaps no further event
  }
  busy = false;
  if (again) {
    again = false;
    refresh(part);
  }
}

/* --- taking over what the server shows now */

/* One part of the same moment, which shows no more than was heard; of any other the whole page is fetched. */
function takeNext(fresh, upTo) {
  const old = room().querySelector('[data-region="next"]');
  if (!old || fresh?.dataset.at !== room().dataset.at) return refresh();
  room().dataset.after = Math.max(shown(), upTo);
  const region = fresh.querySelector('[data-region="next"]');
  if (told(old) !== told(region)) swap(old, region);
}

function takeOver(fresh) {
  const bar = room().querySelector("[data-moved]");
  if (fresh.dataset.at === room().dataset.at) {
    ahead = null; // the room has come back to where this page is
    if (bar) bar.hidden = true;
    return takeRegions(fresh);
  }
  if (!isTyping()) return replace(fresh);
  ahead = fresh; // whoever types follows when they like, and who only saves as soon as that is done
  if (!bar) {
    flush();
    return replace(fresh);
  }
  bar.hidden = false;
  followWhenIdle();
}

async function followWhenIdle() {
  if (!ahead) return;
  await flush();
  if (isTyping()) setTimeout(followWhenIdle, IDLE);
  else follow();
}

/* What was saved on the way is on no page that was fetched before. */
function follow() {
  if (ahead) replace(ahead);
  refresh();
}

document.addEventListener("input", () => (typedAt = now()));

document.addEventListener("click", async ({ target }) => {
  if (!target.closest("[data-follow]") || !ahead) return;
  await flush();
  follow();
  room().focus();
});

/* The same moment: only what changed is replaced, and nothing that is being typed into. */
function takeRegions(fresh) {
  room().dataset.after = fresh.dataset.after;
  for (const region of fresh.querySelectorAll("[data-region]")) {
    const old = room().querySelector(`[data-region="${region.dataset.region}"]`);
    if (!old) return replace(fresh);
    if (isMine(old) || told(old) === told(region)) continue;
    swap(old, region);
  }
  const gone = [...room().querySelectorAll("[data-region]")].some(
    (old) => !fresh.querySelector(`[data-region="${old.dataset.region}"]`) && !isMine(old),
  );
  if (gone) return replace(fresh);
  catchUp();
  fit();
}

/* What was heard while this page was on its way, counts above all, is not on it. */
function catchUp() {
  if (shown() < heard) refresh();
}

/* What a region says, whatever this page has made of it and whichever token its forms carry. */
function told(region) {
  const copy = region.cloneNode(true);
  copy.querySelectorAll("input[name=csrf_token]").forEach((input) => input.remove());
  copy.querySelectorAll("details").forEach((fold) => fold.removeAttribute("open"));
  copy.querySelectorAll("[data-timer]").forEach((place) => place.replaceChildren());
  return copy.innerHTML;
}

const isMine = (region) => "mine" in region.dataset && (region.contains(document.activeElement) || !isSaved(region));
const isSaved = (root) => [...root.querySelectorAll("form[data-autosave]")].every((form) => savers.get(form)?.isDone ?? true);

function isTyping() {
  const active = document.activeElement;
  const writes = active.matches("textarea, input:not([type=radio], [type=checkbox])") && room().contains(active);
  return (writes && now() - typedAt < IDLE) || !isSaved(room());
}

function swap(old, fresh) {
  const open = openFolds(old);
  const focused = old.contains(document.activeElement) ? describe(document.activeElement) : null;
  stop(old);
  const made = document.adoptNode(fresh.cloneNode(true));
  old.replaceWith(made);
  open.forEach((name) => made.querySelector(`[data-keep-open="${name}"]`)?.setAttribute("open", ""));
  if (focused) made.querySelector(focused)?.focus({ preventScroll: true });
  install(made);
}

function replace(fresh) {
  ahead = null;
  const open = openFolds(room());
  const focused = room().contains(document.activeElement) ? describe(document.activeElement) : null;
  stop(room());
  const made = document.adoptNode(fresh);
  room().replaceWith(made);
  open.forEach((name) => made.querySelector(`[data-keep-open="${name}"]`)?.setAttribute("open", ""));
  if (focused) (made.querySelector(focused) ?? made.querySelector("h1"))?.focus?.({ preventScroll: true });
  if (screen === "phone") scrollTo({ top: 0 });
  install(made);
  catchUp();
  say(state);
  celebrate();
  fit();
}

const openFolds = (root) => [...root.querySelectorAll("details[open][data-keep-open]")].map((fold) => fold.dataset.keepOpen);

/* How to find the same control on a page that was just fetched. */
function describe(element) {
  if (element.id) return `#${CSS.escape(element.id)}`;
  const form = element.closest("form");
  if (!element.name || !form) return null;
  const value = element.value && element.matches("button, [type=radio], [type=checkbox]") ? `[value="${CSS.escape(element.value)}"]` : "";
  return `form[action="${CSS.escape(form.getAttribute("action") ?? "")}"] [name="${element.name}"]${value}`;
}

/* --- forms */

function install(root) {
  installLines(root);
  installRows(root);
  root.querySelectorAll("form[data-autosave]").forEach((form) => {
    savers.set(form, new Saver(form, new Draft(form)));
    savers.get(form).start();
  });
  spare(root);
  keepUnsent(root);
}

/* What is sent by a button is kept in this tab until then: a hand and its reason survive a reload and a count. */
function keepUnsent(root) {
  const form = root.matches?.("form[data-keep]") ? root : root.querySelector("form[data-keep]");
  if (!form) return;
  const key = `unsent:${form.dataset.keep}`;
  const why = () => form.elements.sentence;
  const hesitates = () => [...form.querySelectorAll("[name=fist]:checked")].some(({ value }) => Number(value) <= 3);
  const mark = () => (why().required = hesitates());
  form.addEventListener("input", () => {
    mark();
    const typed = [...new FormData(form)].filter(([name]) => ["fist", "sentence"].includes(name));
    remember(key, JSON.stringify(typed));
  });
  JSON.parse(recall(key) ?? "[]").forEach(([name, value]) => {
    if (name === "fist") form.querySelectorAll("[name=fist]").forEach((hand) => (hand.checked = hand.value === value));
    else why().value = value;
  });
  mark();
}

function stop(root) {
  root.querySelectorAll("form[data-autosave]").forEach((form) => {
    savers.get(form)?.stop();
    savers.delete(form);
  });
}

const flush = () => Promise.all([...savers.values()].map((saver) => saver.flush()));

installDots(send);

/* What is not typed into is sent without leaving the page; the answer is the page as it is now. */
document.addEventListener("submit", (event) => {
  const form = event.target.closest("form[data-send]");
  if (!form || event.defaultPrevented) return;
  event.preventDefault();
  send(form, new FormData(form, event.submitter), event.submitter);
});

async function send(form, body, button) {
  if (form.dataset.busy) return;
  form.dataset.busy = "1";
  try {
    await flush();
    const answer = await post(form.action, body);
    const page = await pageOf(answer);
    const fresh = page.querySelector("[data-room]");
    if (fresh) {
      if (answer.ok && form.dataset.keep) remember(`unsent:${form.dataset.keep}`, null);
      delete form.dataset.mine;
      form.closest("[data-mine]")?.removeAttribute("data-mine");
      notices(page);
      if (fresh.dataset.at === room().dataset.at) takeRegions(fresh);
      else replace(fresh);
      room().querySelector("[data-refused]")?.scrollIntoView({ block: "center" });
    } else if (answer.redirected) location.assign(answer.url);
    else location.reload();
  } catch {
    say("offline");
    button?.focus();
  }
  delete form.dataset.busy;
}

/* Sentences of the server about what was just done. */
function notices(page) {
  room().querySelectorAll(":scope > .notice, .desk__main > .notice").forEach((old) => old.remove());
  page.querySelectorAll("#main > .notice, [data-room] > .notice").forEach((notice) => {
    const place = room().querySelector("[data-line]");
    place?.after(document.adoptNode(notice.cloneNode(true)));
  });
}

/* Of several cards only those in use are shown; one more comes at the press of a button. */
function spare(root) {
  const button = root.matches?.("[data-next-card]") ? root : root.querySelector("[data-next-card]");
  if (!button) return;
  const next = () => [...room().querySelectorAll("form[data-spare]")][0];
  button.hidden = !next();
  button.onclick = () => {
    const form = next();
    form.removeAttribute("data-spare");
    form.querySelector("textarea").focus();
    button.hidden = !next();
  };
}

/* --- the line, presence, and the looks of a moment */

function say(how) {
  if (how === "live" && ["offline", "polling"].includes(state)) [refresh, strays].forEach((deed) => deed()); // whatever was missed meanwhile
  if (how === "gone" && state !== "gone") refresh(); // to the door, where one is told what to do
  state = how;
  const line = room().querySelector("[data-line]");
  if (!line) return;
  line.hidden = how === "live" || !line.dataset[how];
  line.textContent = line.dataset[how] ?? "";
}

function stillHere() {
  const body = new FormData();
  body.set("csrf_token", document.querySelector("input[name=csrf_token]")?.value ?? "");
  fetch(room().dataset.here, { method: "POST", body }).catch(() => {});
}

/* A page that the browser kept shows an old moment. */
function keepLooks() {
  addEventListener("pageshow", (event) => event.persisted && refresh());
  document.addEventListener("visibilitychange", () => document.hidden || refresh());
}

/* Nobody scrolls a wall: what is too much for it is set smaller, until it fits or could not be read any more. */
function fit() {
  if (screen !== "wall") return;
  const { style } = document.body;
  for (let size = 1; size >= 0.5; size -= 0.05) {
    style.setProperty("--fit", size.toFixed(2));
    if (room().scrollHeight <= innerHeight + 1) return;
  }
}
addEventListener("resize", fit);
document.fonts?.ready.then(fit);

/* The reveal is shown as one once; whoever reloads has seen it. */
function celebrate() {
  const reveal = room().querySelector("[data-reveal]");
  if (!reveal) return;
  const key = `revealed:${reveal.dataset.reveal}`;
  if (recall(key)) return;
  remember(key, "1");
  reveal.classList.add("columns--new");
}
