/* Rows that are entries of their own: the server adds, moves and removes; the page takes over what changed. */
export function installLists(root, { flush, arrived }) {
  root.addEventListener("submit", async (event) => {
    const form = event.target.closest("form[data-reconcile]");
    if (!form) return;
    event.preventDefault();
    const key = form.dataset.reconcile;
    const body = new FormData(form, event.submitter);
    const before = new Set(rowsOf(document, key).map((row) => row.dataset.entry));
    await flush();
    let page;
    try {
      const answer = await fetch(form.action, { method: "POST", body });
      if (!answer.ok) throw new Error(String(answer.status));
      page = new DOMParser().parseFromString(await answer.text(), "text/html");
    } catch {
      form.submit(); // without a connection the browser says so itself
      return;
    }
    takeOver(page, key, arrived);
    const fresh = rowsOf(document, key).find((row) => !before.has(row.dataset.entry));
    const button = event.submitter?.isConnected ? event.submitter : null;
    (fresh?.querySelector("input:not([type=hidden]), textarea, select") ?? button ?? document.getElementById(`rows-${key}`))?.focus();
    (fresh ?? button)?.scrollIntoView({ block: "nearest" });
  });
}

const rowsOf = (page, key) => [...page.querySelectorAll(`[data-list="${key}"] > [data-entry]`)];

/* Rows that are still there stay the same elements, so what is being typed into them is not touched. */
function takeOver(page, key, arrived) {
  const list = document.querySelector(`[data-list="${key}"]`);
  const there = new Map(rowsOf(document, key).map((row) => [row.dataset.entry, row]));
  const wanted = rowsOf(page, key);
  wanted.forEach((fresh, place) => {
    const row = there.get(fresh.dataset.entry) ?? document.adoptNode(fresh);
    if (list.children[place] !== row) list.insertBefore(row, list.children[place] ?? null);
    if (!there.has(fresh.dataset.entry)) arrived(row);
    there.delete(fresh.dataset.entry);
  });
  there.forEach((row) => row.remove());
  const section = list.closest(".list");
  section.querySelector("[data-count]").textContent = wanted.length;
  section.querySelector("[data-empty]")?.toggleAttribute("hidden", wanted.length > 0);
  for (const part of ["[data-mend]"]) {
    const fresh = page.querySelector(part);
    if (fresh) document.querySelector(part)?.replaceChildren(...fresh.childNodes);
  }
  document.querySelectorAll(".notice").forEach((notice) => notice.remove());
  const main = document.getElementById("main");
  page.querySelectorAll("#main > .notice").forEach((notice) => main.prepend(document.adoptNode(notice)));
}
