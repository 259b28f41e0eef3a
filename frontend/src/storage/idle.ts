/** When a session that nobody uses is wiped: the watch itself, without a clock, a page or a dialog. */

/** Unused for so long, a session is wiped. In milliseconds, as everything here. */
export const IDLE = 20 * 60 * 1000;
/** So long before that, and never for less, the learner is warned. */
export const WARNING = 60 * 1000;

/** Two clocks: `wall` may be set, `steady` never goes back but may stand still while the computer sleeps. */
export interface Clocks {
  wall: number;
  steady: number;
}

export interface Watch {
  last: Clocks;
  /** How long nobody has done anything. */
  idle: number;
  /** How long the warning has been shown, by the steady clock; null while there is none. */
  warned: number | null;
}

/** Start watching. `idle` is how long the session had been unused when the page was opened. */
export function startWatch(clocks: Clocks, idle = 0): Watch {
  return step({ last: clocks, idle: Math.max(0, idle), warned: null }, clocks);
}

/** Let time pass. Sleep counts as idle, and so may a clock that was put forward: the warning comes first, always. */
export function step(watch: Watch, clocks: Clocks): Watch {
  const steady = Math.max(0, clocks.steady - watch.last.steady);
  const passed = Math.max(steady, clocks.wall - watch.last.wall);
  const idle = watch.idle + passed;
  const warned = watch.warned === null ? null : watch.warned + steady;
  return { last: clocks, idle, warned: warned ?? (idle >= IDLE - WARNING ? 0 : null) };
}

/** Somebody did something. Under a warning only its own buttons count, for which `answered` is true. */
export function used(watch: Watch, clocks: Clocks, answered = false): Watch {
  const now = step(watch, clocks);
  return now.warned !== null && !answered ? now : { last: clocks, idle: 0, warned: null };
}

/** Seconds left until the wipe, while the warning is up; null otherwise. */
export function secondsLeft({ warned }: Watch): number | null {
  return warned === null ? null : Math.max(0, Math.ceil((WARNING - warned) / 1000));
}
