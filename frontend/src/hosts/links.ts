/** Return the address of the course's page of this name, wherever in the book it is; "" where there is no link. */
export function pageLink(name: string): string {
  const links = Array.from(document.querySelectorAll<HTMLElement>("a[data-page]"));
  const found = links.find(({ dataset }) => dataset.page?.split("/").pop() === name);
  return found?.getAttribute("href") ?? "";
}
