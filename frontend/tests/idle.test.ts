import { expect, test } from "vitest";
import { type Clocks, IDLE, secondsLeft, startWatch, step, used, WARNING } from "../src/storage/idle";

const start: Clocks = { wall: 1e12, steady: 5 };
/** Both clocks, this much later. */
const later = (ms: number, slept = 0): Clocks => ({
  wall: start.wall + ms + slept,
  steady: start.steady + ms,
});
const minutes = (count: number) => count * 60_000;

test("nothing is said for the first nineteen minutes", () => {
  expect(secondsLeft(step(startWatch(start), later(IDLE - WARNING - 1)))).toBeNull();
});

test("one minute before the wipe comes a warning, and counts down", () => {
  const warned = step(startWatch(start), later(IDLE - WARNING));
  expect(secondsLeft(warned)).toBe(60);
  expect(secondsLeft(step(warned, later(IDLE - 1)))).toBe(1);
  expect(secondsLeft(step(warned, later(IDLE)))).toBe(0);
});

test("any use starts the twenty minutes anew", () => {
  const watch = used(startWatch(start), later(minutes(18)));
  expect(secondsLeft(step(watch, later(minutes(36))))).toBeNull();
  expect(secondsLeft(step(watch, later(minutes(37))))).toBe(60);
});

test("a pushed mouse does not put the warning away, an answer does", () => {
  const warned = step(startWatch(start), later(minutes(19)));
  expect(secondsLeft(used(warned, later(minutes(19.5))))).toBe(30);
  expect(secondsLeft(used(warned, later(minutes(19.5)), true))).toBeNull();
});

test("a computer that slept for an hour warns for a whole minute when it wakes", () => {
  const woken = step(startWatch(start), later(minutes(1), minutes(60)));
  expect(secondsLeft(woken)).toBe(60);
});

test("a clock put forward wipes nothing without the warning", () => {
  const warned = step(startWatch(start), later(minutes(19)));
  const moved = step(warned, later(minutes(19) + 1000, minutes(600)));
  expect(secondsLeft(moved)).toBe(59);
});

test("a clock put back neither wipes nor keeps for longer", () => {
  const watch = step(startWatch(start), later(minutes(10), -minutes(600)));
  expect(watch.idle).toBe(minutes(10));
  expect(secondsLeft(step(watch, later(minutes(19), -minutes(600))))).toBe(60);
});

test("a tab that comes back after an hour warns at once; one from the future does not", () => {
  expect(secondsLeft(startWatch(start, minutes(60)))).toBe(60);
  expect(secondsLeft(startWatch(start, -minutes(60)))).toBeNull();
});
