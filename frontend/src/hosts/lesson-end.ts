/** How near below the edge of the screen counts as seen, in pixels: a page may not scroll to its very end. */
const NEAR = 48;

/** Call `seen` once the end of the lesson has been on the screen; never on a page without one. */
export function whenLessonEndSeen(seen: () => void): void {
  const end = document.querySelector("[data-lesson-end]");
  if (!end) return;
  if ("IntersectionObserver" in window) {
    const look = (entries: IntersectionObserverEntry[]) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      seen();
    };
    const observer = new IntersectionObserver(look, { rootMargin: `0px 0px ${NEAR}px` });
    observer.observe(end);
    return;
  }
  const look = () => {
    if (end.getBoundingClientRect().top > document.documentElement.clientHeight + NEAR) return;
    document.removeEventListener("scroll", look);
    seen();
  };
  document.addEventListener("scroll", look);
  look();
}
