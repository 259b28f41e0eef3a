import { ofAll, onAverage, onTheDay, type Setting } from "../../activities/illusion";
import { type LabelKey, type Labels, words } from "../../labels";
import { withUnit } from "../amount";

interface FiguresProps {
  labels: Labels;
  setting: Setting;
  /** Whether the day's own figures are shown, which the plain page does not have. */
  day: boolean;
}

const COLUMNS: LabelKey[] = ["illness", "illness_months", "of_those_falling_ill", "of_those_in_care"];

/** What the chart shows, as a table. */
export function Figures({ labels, setting, day }: FiguresProps) {
  const [all, average, today] = [ofAll(setting), onAverage(setting), onTheDay(setting)];
  const total = today.short + today.long;
  const row = (key: "short" | "long", name: LabelKey, months: number) => (
    <tr>
      <th scope="row">{words(labels, name)}</th>
      <td>{months}</td>
      <td>{withUnit(labels, `${all[key]}`, "%")}</td>
      <td>{withUnit(labels, `${average[key]}`, "%")}</td>
      {day ? <td>{words(labels, "this_day_people", { count: today[key], total })}</td> : null}
    </tr>
  );
  return (
    <table class="rc-figures">
      <caption>{words(labels, "figures")}</caption>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {words(labels, column)}
            </th>
          ))}
          {day ? <th scope="col">{words(labels, "this_day")}</th> : null}
        </tr>
      </thead>
      <tbody>
        {row("short", "illness_short", setting.shortMonths)}
        {row("long", "illness_long", setting.longMonths)}
      </tbody>
    </table>
  );
}
