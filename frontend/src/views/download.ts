/** Give the learner a file. */
export function download(name: string, content: string | Uint8Array<ArrayBuffer>, type = "text/plain"): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  document.body.appendChild(link);
  link.click();
  link.remove();
  // Old Safari still reads the address after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}
