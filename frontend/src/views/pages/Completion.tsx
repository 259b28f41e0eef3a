/** A record of completion to print. The name is on the paper and nowhere else. */
import { useState } from "preact/hooks";
import { type Labels, words } from "../../labels";
import type { LearningRecord } from "../../record/types";
import type { CompletionPageData, CourseModule } from "../../review/course";
import { moduleProgress, standing } from "../../review/progress";
import { dateText } from "./date";

interface CompletionProps {
  data: CompletionPageData;
  labels: Labels;
  record: LearningRecord;
  prefix: string;
  now(): string;
}

function ModuleRow({ labels, record, module }: CompletionProps & { module: CourseModule }) {
  const { finished, completed } = moduleProgress(record, module);
  const ids = module.quizzes.flatMap(({ items }) => items);
  const { tried, nowRight, total } = standing(record, ids);
  const lines = [
    completed ? words(labels, "completed_on", { date: dateText(completed) }) : words(labels, "not_completed"),
    `${words(labels, "lessons_finished", { finished, total: module.lessons.length })}.`,
    ...(tried > 0 ? [words(labels, "completion_quiz_items", { count: nowRight, total })] : []),
  ];
  return (
    <li class="rc-row">
      <p class="rc-row-title">{module.title}</p>
      <p>{lines.join(" ")}</p>
    </li>
  );
}

function Sheet(props: CompletionProps & { name: string }) {
  const { data, labels, now, name } = props;
  return (
    <div class="rc-sheet">
      <p class="rc-sheet-kind">{words(labels, "completion_kind")}</p>
      <p class="rc-sheet-title">{data.title}</p>
      <p class="rc-sheet-name">{name.trim() || "\u00a0"}</p>
      <ul class="rc-rows">
        {data.modules.map((module) => (
          <ModuleRow key={module.slug} {...props} module={module} />
        ))}
      </ul>
      <p>{words(labels, "completion_version", { version: data.version, date: dateText(now()) })}</p>
      <p class="rc-sheet-limits">{words(labels, "completion_limits")}</p>
    </div>
  );
}

export function CompletionView(props: CompletionProps) {
  const { labels, prefix } = props;
  const [name, setName] = useState("");
  return (
    <div class="rc-completion-body">
      <div class="rc-name-field">
        <label for={`${prefix}-name`}>{words(labels, "completion_name")}</label>
        <input
          type="text"
          id={`${prefix}-name`}
          autocomplete="off"
          spellcheck={false}
          aria-describedby={`${prefix}-name-about`}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <p class="rc-hint-line" id={`${prefix}-name-about`}>
          {words(labels, "completion_name_about")}
        </p>
        <div class="rc-actions">
          <button type="button" class="rc-button" data-action="print" onClick={() => window.print()}>
            {words(labels, "print")}
          </button>
        </div>
      </div>
      <Sheet {...props} name={name} />
    </div>
  );
}
