/* While a version is being printed, the list of versions looks again until it is there. */
import { pageOf } from "./post.js";

const PAUSE = 1500;

export function installPrinting() {
  if (document.querySelector("[data-waiting]")) setTimeout(look, PAUSE);
}

async function look() {
  const list = document.querySelector(".versions");
  try {
    const fresh = (await pageOf(await fetch(location.href))).querySelector(".versions");
    if (fresh) takeOver(list, fresh);
  } catch {
    /* No connection: look again later. */
  }
  installPrinting();
}

/* Only what changed is replaced, so that it is read aloud and nothing that has the focus goes away. */
function takeOver(list, fresh) {
  const deeds = fresh.querySelectorAll(".version__deeds");
  list.querySelectorAll(".version__deeds").forEach((old, place) => {
    if (old.textContent !== deeds[place].textContent) old.replaceChildren(...deeds[place].childNodes);
  });
  list.toggleAttribute("data-waiting", fresh.hasAttribute("data-waiting"));
}
