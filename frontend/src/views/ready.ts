import { useEffect, useState } from "preact/hooks";

/**
 * Whether the plain page has been taken over. Taking over leaves attributes as they stand in the page,
 * so what the plain page does not have may only be drawn after it.
 */
export function useReady(): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return ready;
}
