/** Wiping a session that nobody uses: the page's clocks, what counts as use, and the warning. */
import type { Labels } from "../labels";
import { type Clocks, secondsLeft, startWatch, step, used } from "../storage/idle";
import type { Session } from "../storage/session";
import { showIdle, showWiped } from "../views/keeping/Idle";

const SIGNS = ["keydown", "pointerdown", "pointermove", "touchstart", "wheel", "scroll"];
/** How often the moment of the last use is written down, in milliseconds. */
const NOTE_EVERY = 10_000;

const clocks = (): Clocks => ({ wall: Date.now(), steady: performance.now() });

/** A word of this tab's own, gone with it. Where the tab may keep nothing there is nothing to wipe either. */
function note(key: string) {
  const attempt = (work: () => string | null) => {
    try {
      return work();
    } catch {
      return null;
    }
  };
  return {
    read: () => attempt(() => sessionStorage.getItem(key)),
    write: (text: string) => void attempt(() => (sessionStorage.setItem(key, text), null)),
    remove: () => void attempt(() => (sessionStorage.removeItem(key), null)),
  };
}

/** Watch from now on, and from the last use on an earlier page; returns how to stop. */
function startWatching(course: string, labels: Labels, wipe: () => void): () => void {
  const lastUse = note(`${course}:used`);
  const before = Number(lastUse.read() ?? Date.now());
  let watch = startWatch(clocks(), Date.now() - before || 0);
  let noted = 0;
  const use = (answered: boolean) => {
    watch = used(watch, clocks(), answered);
    if (watch.idle === 0 && (answered || Math.abs(Date.now() - noted) > NOTE_EVERY)) {
      noted = Date.now();
      lastUse.write(String(noted));
    }
    draw();
  };
  const dialog = showIdle(labels, { onKeep: () => use(true), onWipe: wipe });
  const draw = () => {
    const left = secondsLeft(watch);
    if (left === 0) wipe();
    else dialog.draw(left);
  };
  const sign = () => use(false);
  const timer = setInterval(() => {
    watch = step(watch, clocks());
    draw();
  }, 1000);
  for (const name of SIGNS) document.addEventListener(name, sign, { passive: true, capture: true });
  draw();
  return () => {
    clearInterval(timer);
    for (const name of SIGNS) document.removeEventListener(name, sign, { capture: true });
    dialog.remove();
  };
}

/** Wipe an unused session after a warning, as long as the learner keeps their record in the session. */
export function wipeWhenIdle(session: Session, course: string, labels: Labels): void {
  const wiped = note(`${course}:wiped`);
  const wipe = () => {
    stop?.();
    stop = null;
    note(`${course}:used`).remove();
    wiped.write("1");
    session.erase();
    // A view that saves what is being written when the page is left would bring it back.
    window.addEventListener("pagehide", () => session.erase());
    // What is typed and not yet kept is only in the page itself: it goes with it.
    location.reload();
  };
  let stop: (() => void) | null = null;
  const look = () => {
    const needed = session.place() === "session";
    if (needed && !stop) stop = startWatching(course, labels, wipe);
    if (!needed && stop) {
      stop();
      stop = null;
    }
  };
  if (wiped.read()) {
    wiped.remove();
    showWiped(labels);
  }
  session.subscribe(look);
  look();
}
