const ASIDE = "rc-print-aside";

/** Print one part of the page: everything beside it, and beside what it stands in, stays off the paper. */
export function printOnly(part: Element): void {
  const aside: Element[] = [];
  for (let inner = part; inner !== document.body && inner.parentElement; inner = inner.parentElement)
    aside.push(...Array.from(inner.parentElement.children).filter((other) => other !== inner));
  for (const element of aside) element.classList.add(ASIDE);
  const back = () => {
    for (const element of aside) element.classList.remove(ASIDE);
    window.removeEventListener("afterprint", back);
  };
  window.addEventListener("afterprint", back);
  window.print();
}

/** Open a folded part for as long as the page is printed: paper cannot be opened. */
export function openInPrint(part: HTMLDetailsElement | null): void {
  if (!part) return;
  window.addEventListener("beforeprint", () => {
    part.open = true;
  });
  window.addEventListener("afterprint", () => {
    part.open = false;
  });
}
