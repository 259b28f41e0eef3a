/** The pages about the learner's own work, by the name in data-widget. */
import { render } from "preact";
import { addAttempt } from "../record/record";
import type { CompletionPageData, RecordPageData, ReviewPageData } from "../review/course";
import type { Trouble } from "../storage/types";
import { CompletionView } from "../views/pages/Completion";
import { RecordPage } from "../views/pages/RecordPage";
import { ReviewView } from "../views/pages/Review";
import { canDraw } from "../views/mount";
import type { Mount, Place } from "../views/place";

/** Draw a page in place of its plain HTML, which says only that it needs JavaScript. */
function page(view: (place: Place, trouble: Trouble | null) => preact.JSX.Element): Mount {
  return (place) => {
    place.body.textContent = "";
    return {
      draw: (trouble) => render(view(place, trouble), place.body),
      remove: () => render(null, place.body),
    };
  };
}

const review = page(({ data, labels, session, prefix, now, used }, trouble) => {
  const all = data as ReviewPageData;
  // An item of a type that this script does not know is left for a page that does.
  const items = all.items.filter((item) => canDraw({ id: "", title: "", intro: "", items: [item] }));
  return (
    <ReviewView
      {...{ labels, trouble, prefix, now, data: { items } }}
      record={session.record()}
      onAttempt={(id, attempt) => {
        used();
        session.update((before) => addAttempt(before, id, attempt, now()));
      }}
    />
  );
});

const learningRecord = page(({ data, labels, session, prefix, now }, trouble) => (
  <RecordPage
    {...{ labels, session, trouble, prefix, now }}
    data={data as RecordPageData}
    record={session.record()}
  />
));

const sheet = page(({ data, labels, session, prefix, now }) => (
  <CompletionView {...{ labels, prefix, now }} data={data as CompletionPageData} record={session.record()} />
));

const completion: Mount = (place) => {
  // The sheet fills a page of paper by itself.
  document.documentElement.classList.add("rc-print-sheet");
  return sheet(place);
};

export const pages: Record<string, Mount> = { review, "learning-record": learningRecord, completion };
