import type { SelfCheck, Statement } from "../../activities/types";
import { type LabelKey, type Labels, words } from "../../labels";
import { own } from "../../record/record";
import type { Taking } from "../../record/types";
import { dateInWords } from "../../review/days";

export const LEVELS: LabelKey[] = ["agree_1", "agree_2", "agree_3", "agree_4", "agree_5"];

interface ComparisonProps {
  data: SelfCheck;
  labels: Labels;
  language: string;
  takings: Taking[];
}

interface PairProps {
  labels: Labels;
  statement: Statement;
  first: Taking;
  latest: Taking | null;
}

const levelOf = (taking: Taking | null, id: string) => (taking ? (own(taking.answers, id) ?? 0) : 0);

/** Where a level stands on the scale, in pixels of the drawing. */
const x = (level: number) => 12 + (level - 1) * 34;

/** Both answers to one statement on a scale; the same is in words beside it. */
function Scale({ first, latest }: { first: number; latest: number }) {
  return (
    <svg
      class="rc-then-chart"
      viewBox="0 0 160 24"
      width="160"
      height="24"
      aria-hidden="true"
      focusable="false"
    >
      <path class="rc-then-line" d={`M${x(1)} 12H${x(5)}`} />
      {LEVELS.map((label, index) => (
        <path key={label} class="rc-then-line" d={`M${x(index + 1)} 8v8`} />
      ))}
      {first && latest ? <path class="rc-then-way" d={`M${x(first)} 12H${x(latest)}`} /> : null}
      {first ? <circle class="rc-then-first" cx={x(first)} cy="12" r="8" /> : null}
      {latest ? <circle class="rc-then-latest" cx={x(latest)} cy="12" r="5" /> : null}
    </svg>
  );
}

function Pair({ labels, statement, first, latest }: PairProps) {
  const [before, after] = [levelOf(first, statement.id), levelOf(latest, statement.id)];
  const inWords = (level: number) => words(labels, LEVELS[level - 1] ?? "not_answered");
  return (
    <tr>
      <th scope="row">
        <span dangerouslySetInnerHTML={{ __html: statement.text }} />
        <Scale first={before} latest={after} />
      </th>
      <td>{inWords(before)}</td>
      {latest ? <td>{inWords(after)}</td> : null}
    </tr>
  );
}

/** The first answers and the latest, side by side: a table, and a small chart in each row. */
export function Comparison({ data, labels, language, takings }: ComparisonProps) {
  const first = takings[0] as Taking;
  const latest = takings.length > 1 ? (takings[takings.length - 1] as Taking) : null;
  const date = (taking: Taking) => ({ date: dateInWords(taking.at, language) });
  return (
    <div class="rc-comparison">
      <table>
        <caption>{latest ? words(labels, "self_check_compare") : words(labels, "self_check_yours")}</caption>
        <thead>
          <tr>
            <th scope="col">{words(labels, "statement")}</th>
            <th scope="col">
              <span class="rc-mark-first" /> {words(labels, "first_answers", date(first))}
            </th>
            {latest ? (
              <th scope="col">
                <span class="rc-mark-latest" /> {words(labels, "latest_answers", date(latest))}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {data.statements.map((statement) => (
            <Pair key={statement.id} {...{ labels, statement, first, latest }} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
