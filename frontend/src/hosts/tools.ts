/** What only workbooks hold, by the name in data-widget. */
import type { Audit, LanguageCheck, Simulation } from "../activities/types";
import type { Worksheet } from "../activities/worksheet-types";
import { choose } from "../record/worksheets";
import { AuditView } from "../views/audit/Audit";
import { LanguageCheckView } from "../views/language-check/LanguageCheck";
import { mountView } from "../views/mount-view";
import type { Mount, Place } from "../views/place";
import { openInPrint } from "../views/print";
import { readMoved } from "../views/simulation/setting";
import { SimulationView } from "../views/simulation/Simulation";
import { readEarly } from "../views/worksheet/early";
import { WorksheetView } from "../views/worksheet/Worksheet";

/** Keep the choices that were made before the script was ready. Nobody listens to the session yet. */
function chooseEarly({ session, now }: Place, id: string, early: [string, string][]): void {
  if (early.length === 0) return;
  session.update((record) =>
    early.reduce((grown, [key, value]) => choose(grown, id, key, value, now()), record),
  );
}

const simulation: Mount = (place) =>
  mountView(place, SimulationView, place.data as Simulation, { early: readMoved(place.body) });

const audit: Mount = (place) => {
  const data = place.data as Audit;
  if (data.views.length !== 2) return null;
  const used = Array.from(place.body.querySelectorAll<HTMLInputElement>("input")).filter(
    ({ type, checked, value }) => (type === "radio" ? checked : value !== ""),
  );
  const early = used.map((input): [string, string] => {
    const view = input.closest<HTMLElement>("[data-view]")?.dataset.view ?? "";
    const marker = input.closest<HTMLElement>("[data-marker]")?.dataset.marker ?? "asked";
    return [`${view}/${marker}`, input.value];
  });
  const mounted = mountView(place, AuditView, data, {});
  chooseEarly(place, data.id, early);
  return mounted;
};

const languageCheck: Mount = (place) => {
  const data = place.data as LanguageCheck;
  const early = place.body.querySelector("textarea")?.value ?? "";
  const keep = place.body.querySelector<HTMLInputElement>('input[type="checkbox"]')?.checked;
  const mounted = mountView(place, LanguageCheckView, data, { early });
  chooseEarly(place, data.id, keep ? [["keep", "yes"]] : []);
  return mounted;
};

const worksheet: Mount = (place) => {
  const data = place.data as Worksheet;
  const early = readEarly(place.body, place.prefix, data.id, place.now());
  openInPrint(place.root.querySelector<HTMLDetailsElement>("details.rc-later"));
  const mounted = mountView(place, WorksheetView, data, {});
  if (early) place.session.update(early);
  return mounted;
};

export const tools: Record<string, Mount> = { worksheet, simulation, audit, "language-check": languageCheck };
