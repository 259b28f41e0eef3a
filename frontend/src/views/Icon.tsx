import type { Result } from "../types";

/** Told apart by shape, so that colour is never needed: a tick, a half-filled disc, a cross. */
const paths: Record<Result, string> = {
  right: "M3 8.5l3.5 3.5L13 4.5",
  partly: "M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12z",
  wrong: "M4 4l8 8M12 4l-8 8",
};

export function Icon({ state }: { state: Result }) {
  return (
    <svg class="rc-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={paths[state]} />
      {state === "partly" ? <path d="M8 2a6 6 0 1 0 0 12z" fill="currentColor" /> : null}
    </svg>
  );
}
