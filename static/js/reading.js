/* The contract on a narrow screen: a table that scrolls sideways can be scrolled with the keyboard as well. */
export function installReading() {
  addEventListener("resize", letScroll);
  document.addEventListener("toggle", letScroll, true); // what is folded has no width yet
  letScroll();
}

function letScroll() {
  document.querySelectorAll(".document :is(table, .wide)").forEach((wide) => {
    if (wide.scrollWidth > wide.clientWidth) wide.tabIndex = 0;
    else wide.removeAttribute("tabindex");
  });
}
