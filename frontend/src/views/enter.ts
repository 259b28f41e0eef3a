/** Return a key handler that lets Enter check what is written, as it would send a form. */
export function onEnterKey(act: () => void) {
  return (event: KeyboardEvent) => {
    if (event.key === "Enter" && !event.isComposing) act();
  };
}
