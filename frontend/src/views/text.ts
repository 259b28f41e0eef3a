/** Return the words of safe HTML, for the live region. */
export function plainText(html: string): string {
  return new DOMParser().parseFromString(html, "text/html").body.textContent ?? "";
}

/** Return plain text as HTML. */
export function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}

/** Return text with a full stop where it would otherwise run into the sentence after it. */
export function sentence(html: string): string {
  return /[\p{L}\p{N}%)]$/u.test(plainText(html)) ? `${html}.` : html;
}
