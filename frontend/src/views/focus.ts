/** Move the focus to the first control of an item, so that keyboard and screen reader start there. */
export function focusItem(root: Element | null | undefined, id: string): void {
  const items = Array.from(root?.querySelectorAll<HTMLElement>(".rc-item") ?? []);
  const item = items.find((element) => element.dataset.item === id);
  const controls = ["input", "select", "button:not([aria-disabled])"].map((name) => `.rc-fieldset ${name}`);
  item?.querySelector<HTMLElement>(controls.join())?.focus();
}
