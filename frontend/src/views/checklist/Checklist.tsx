import type { Checklist } from "../../activities/types";
import { words } from "../../labels";
import { isTicked, tick } from "../../record/activities";
import { useAnnouncer } from "../announce";
import type { ViewProps } from "../mount-view";
import { Foot, Title } from "../parts";

/** Things to do, to tick off on any day; kept at once. */
export function ChecklistView(props: ViewProps<Checklist>) {
  const { data, labels, record, trouble, prefix, update } = props;
  const [said, say] = useAnnouncer(labels, trouble);
  const isOn = (id: string) => isTicked(record, data.id, id);
  const tickOne = (id: string, ticked: boolean) => {
    update((before, now) => tick(before, data.id, id, ticked, now));
    const on = data.entries.filter((entry) => (entry.id === id ? ticked : isOn(entry.id)));
    say(words(labels, "ticked_of", { ticked: on.length, total: data.entries.length }));
  };
  return (
    <>
      <Title prefix={prefix} html={data.title} />
      <ul class="rc-ticks">
        {data.entries.map(({ id, text }) => (
          <li key={id} class="rc-tick">
            <input
              type="checkbox"
              id={`${prefix}-${id}`}
              name={prefix}
              value={id}
              autocomplete="off"
              checked={isOn(id)}
              onChange={({ currentTarget }) => tickOne(id, currentTarget.checked)}
            />
            <label for={`${prefix}-${id}`} dangerouslySetInnerHTML={{ __html: text }} />
          </li>
        ))}
      </ul>
      <Foot {...{ labels, trouble, said }} />
    </>
  );
}
