/* The rail beside every page of the desk: how far each step has come. */
const rail = document.querySelector("[data-rail]");

/* Open where there is room for it, with the step one is at in sight. */
export function installRail() {
  if (!rail || matchMedia("(max-width: 60rem)").matches) return;
  rail.open = true;
  const current = rail.querySelector("[aria-current]");
  if (current) rail.scrollTop = current.offsetTop - rail.clientHeight / 2;
}

/* The step one is at has come so far. */
export function showState(state) {
  const mark = rail?.querySelector("[aria-current] [data-state]");
  if (!mark || mark.dataset.state === state) return;
  mark.className = `state state--${state}`;
  mark.dataset.state = state;
  mark.firstElementChild.textContent = rail.dataset[state];
  count();
}

/* The same for every step, as a page that was just fetched knows it. */
export function takeOverRail(page) {
  page.querySelectorAll("[data-rail] [data-step]").forEach((step) => {
    const mark = rail?.querySelector(`[data-step="${step.dataset.step}"] [data-state]`);
    mark?.replaceWith(step.querySelector("[data-state]"));
  });
  count();
}

function count() {
  const place = rail?.querySelector("[data-rail-count]");
  if (!place) return;
  const all = rail.querySelectorAll("[data-state]").length;
  const done = rail.querySelectorAll("[data-state=complete]").length;
  place.textContent = place.dataset.railCount.replace("{done}", done).replace("{all}", all);
}
