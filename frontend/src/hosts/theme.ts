/** The colours of the page: the device's, light or dark, as the reader chose. */
import { type Labels, words } from "../labels";

const KEY = "theme";
const CHOICES = ["auto", "light", "dark"] as const;
type Choice = (typeof CHOICES)[number];

function chosen(): Choice {
  return CHOICES.find((choice) => choice === document.body.dataset.theme) ?? "auto";
}

function keep(choice: Choice): void {
  try {
    localStorage.setItem(KEY, choice);
  } catch {
    // Where storage is refused the choice holds for this page.
  }
}

/** Let the button at the foot of the page step through the choices. */
export function offerThemes(labels: Labels): void {
  const button = document.querySelector<HTMLButtonElement>("[data-theme-toggle]");
  if (!button) return;
  const say = () => {
    button.textContent = words(labels, `theme_${chosen()}`);
  };
  button.addEventListener("click", () => {
    const next = CHOICES[(CHOICES.indexOf(chosen()) + 1) % CHOICES.length] ?? "auto";
    document.body.dataset.theme = next;
    keep(next);
    say();
  });
  say();
  button.hidden = false;
}
