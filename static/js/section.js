/* A step as it stands in the contract: follows what was saved while somebody looks at it. */
import { pageOf } from "./post.js";

const PAUSE = 300;
const section = document.querySelector("[data-printed]");
let timer = 0;
let isOld = false;

export function installSection() {
  // Where there is room beside what is typed, it need not be asked for.
  if (section && matchMedia("(min-width: 96rem)").matches) section.open = true;
  section?.addEventListener("toggle", () => section.open && isOld && refresh());
}

/* Something was saved; many changes in a row are one. */
export function outdate() {
  if (!section) return;
  isOld = true;
  clearTimeout(timer);
  if (section.open || section.hidden) timer = setTimeout(refresh, PAUSE);
}

/* The section as a page that was just fetched shows it. */
export function takeOverSection(page) {
  const fresh = page.querySelector("[data-printed]");
  if (!section || !fresh) return;
  isOld = false;
  section.hidden = fresh.hidden;
  section.querySelector("[data-printed-section]").replaceWith(fresh.querySelector("[data-printed-section]"));
}

async function refresh() {
  try {
    takeOverSection(await pageOf(await fetch(location.href)));
  } catch {
    /* No connection: the next save or look comes. */
  }
}
