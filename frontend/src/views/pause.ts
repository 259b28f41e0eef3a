import { useEffect, useRef } from "preact/hooks";

/** Act once `waiting` has not changed for some milliseconds, and at once where the page is left before; null waits for nothing. */
export function usePause(waiting: unknown, milliseconds: number, act: () => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    if (waiting === null) return undefined;
    const pause = setTimeout(() => latest.current(), milliseconds);
    return () => clearTimeout(pause);
  }, [waiting]);
  useEffect(() => {
    const leave = () => latest.current();
    window.addEventListener("pagehide", leave);
    document.addEventListener("visibilitychange", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      document.removeEventListener("visibilitychange", leave);
      leave();
    };
  }, []);
}
