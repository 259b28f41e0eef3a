import type { RevealApi, RevealConfig } from "reveal.js";

// These two are scripts of their own on the page: the files of reveal.js as they are published.
declare const Reveal: { new (deck: HTMLElement, options: RevealConfig): RevealApi };
declare const RevealNotes: () => NonNullable<RevealConfig["plugins"]>[number];

const N = 78;
const deck = document.querySelector<HTMLElement>(".reveal");
const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Put our words on what reveal.js adds, which it names in English. */
function name(root: HTMLElement): void {
  // As an application, a screen reader would pass on every key and could not read the slide.
  root.removeAttribute("role");
  for (const [selector, words] of [
    [".navigate-left, .navigate-up", root.dataset["previous"]],
    [".navigate-right, .navigate-down", root.dataset["next"]],
  ] as const) {
    for (const button of root.querySelectorAll(selector)) button.setAttribute("aria-label", words ?? "");
  }
  const resume = root.querySelector(".resume-button");
  if (resume) resume.textContent = root.dataset["resume"] ?? "";
  root.querySelector(".speaker-notes")?.setAttribute("aria-label", root.dataset["notes"] ?? "");
}

/** Show the notes beside the slides: to rehearse, or where no second window opens. */
function showNotesHere(api: RevealApi): void {
  api.configure({ showNotes: !api.getConfig().showNotes });
  requestAnimationFrame(() => api.layout());
}

async function start(root: HTMLElement): Promise<void> {
  const api = new Reveal(root, {
    width: 1280,
    height: 720,
    margin: 0.03,
    center: false,
    hash: true,
    help: false,
    jumpToSlide: false,
    navigationMode: "linear",
    controlsTutorial: false,
    slideNumber: "c/t",
    transition: still ? "none" : "fade",
    backgroundTransition: "none",
    autoAnimate: !still,
    pdfMaxPagesPerSlide: 1,
    pdfSeparateFragments: false,
    plugins: [RevealNotes()],
  });
  // By itself, N would be one more key for the next slide.
  api.addKeyBinding({ keyCode: N, key: "N", description: "" }, () => showNotesHere(api));
  await api.initialize();
  name(root);
  root.dataset["ready"] = "";
}

// Paper is white, also where it is looked at in the evening.
if (window.location.search.includes("print-pdf")) document.body.dataset["theme"] = "light";
document.documentElement.classList.remove("no-js");
if (deck) void start(deck);
