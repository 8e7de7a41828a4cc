/* What sticks out to the side, and what is too small to hit. Links within a text are as high as its lines. */
(thumbs) => {
  const { scrollWidth, clientWidth } = document.documentElement;
  const faults = scrollWidth > clientWidth ? [`scrolls sideways: ${scrollWidth} > ${clientWidth}`] : [];
  const reach = "a[href], button, input:not([type=hidden]), select, textarea, summary";
  const aside = ".document, .hidden, .skip, :disabled";
  const needsNoThumb = "a:not(.button, .rail__step, .list__name, .masthead a)";
  for (const element of document.querySelectorAll(reach)) {
    const isSeen = element.checkVisibility({ visibilityProperty: true }) && !element.closest(aside);
    const isInText = element.matches("a:not(li > a:only-child)") && getComputedStyle(element).display === "inline";
    if (!isSeen || isInText) continue;
    const label = element.matches("[type=radio], [type=checkbox]") ? element.closest("label") : null;
    const { width, height } = (label ?? element).getBoundingClientRect();
    const least = thumbs && !element.matches(needsNoThumb) ? 44 : 24;
    const name = `${element.tagName}.${element.className} ${element.textContent.trim().slice(0, 30)}`;
    if (Math.min(width, height) < least - 0.5) faults.push(`${width.toFixed()} x ${height.toFixed()}: ${name}`);
  }
  return faults;
};
