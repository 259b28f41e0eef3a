/** Leading eye, keyboard and screen reader to what is new. */

/** Put the focus on an element that is not a control, so that a screen reader reads it and Tab goes on from it. */
export function focusOn(element: HTMLElement | null | undefined): void {
  if (!element) return;
  if (!element.matches("a, button, input, select, textarea, summary")) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

function calmly(): ScrollBehavior {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
}

/**
 * Scroll no further than needed to see from `first` to `last`. Where both do not fit, to the beginning, or to `most`,
 * which must be in sight.
 */
export function bringIntoView(first: Element, last: Element, most?: Element): void {
  const height = last.getBoundingClientRect().bottom - first.getBoundingClientRect().top;
  const fits = height < window.innerHeight * 0.85;
  if (fits) last.scrollIntoView({ block: "nearest", behavior: calmly() });
  else if (most) most.scrollIntoView({ block: "center", behavior: calmly() });
  else first.scrollIntoView({ block: "start", behavior: calmly() });
}
