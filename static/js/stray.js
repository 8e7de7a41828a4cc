/* Cards that were typed without a connection and whose page is gone: sent as soon as the server can be reached. */
import { post } from "./post.js";

/* Resolves to true if any of them arrived. */
export async function sendStray(me) {
  const there = [...document.querySelectorAll("form[data-autosave]")].map((form) => new URL(form.dataset.autosave, location.href).pathname);
  let arrived = false;
  for (const key of keysOf(me)) {
    const path = key.slice(key.indexOf(":/") + 1);
    if (there.includes(path)) continue; // the form on the page sees to its own
    arrived = (await send(key, path)) || arrived;
  }
  return arrived;
}

function keysOf(me) {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(`draft:seat-${me}:/`) && /\/cards\/\d+\/autosave$/.test(key));
  } catch {
    return []; // this browser keeps nothing
  }
}

async function send(key, path) {
  try {
    const body = new FormData();
    JSON.parse(localStorage.getItem(key)).typed.forEach(([name, value]) => body.append(name, value));
    body.set("csrf_token", document.querySelector("input[name=csrf_token]").value);
    const answer = await post(path, body);
    // What the server will never take, such as a card of a settled question, stays here for its writer.
    if (answer.ok) localStorage.removeItem(key);
    return answer.ok;
  } catch {
    return false; // no connection: the next time
  }
}
