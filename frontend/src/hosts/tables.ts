/** A table too wide for its column scrolls in its own box, which the keyboard must be able to reach. */
export function letTablesScroll(): void {
  const look = () => {
    for (const box of Array.from(document.querySelectorAll<HTMLElement>(".table-wrapper"))) {
      if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
      else box.removeAttribute("tabindex");
    }
  };
  look();
  window.addEventListener("resize", look);
}
