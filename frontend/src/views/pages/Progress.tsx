/** How far the learner has come, module by module. */
import { words } from "../../labels";
import { own } from "../../record/record";
import type { CourseItem, CourseModule } from "../../review/course";
import { moduleProgress, standing } from "../../review/progress";
import { dateText, scoreText } from "./date";
import { DeleteButton } from "./DeleteButton";
import { Section } from "./Section";
import type { PartProps } from "./types";

function Lessons({ labels, record, module }: PartProps & { module: CourseModule }) {
  const { lessons, finished } = moduleProgress(record, module);
  const total = module.lessons.length;
  return (
    <details class="rc-fold">
      <summary>{words(labels, "lessons_finished", { finished, total })}</summary>
      <ul>
        {module.lessons.map(({ page, title, href }, index) => (
          <li key={page}>
            <a href={href}>{title}</a>{" "}
            <span class="rc-when">
              {lessons[index]
                ? words(labels, "finished_on", { date: dateText(lessons[index] ?? "") })
                : own(record.pages, page)
                  ? words(labels, "progress_started")
                  : null}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Quizzes({ labels, record, module, onDelete }: PartProps & { module: CourseModule }) {
  const rows = module.quizzes.map((quiz) => ({ quiz, ...standing(record, quiz.items) }));
  const tried = rows.filter((row) => row.tried > 0);
  if (tried.length === 0) return null;
  return (
    <ul class="rc-rows">
      {tried.map(({ quiz, total, firstScore, bestScore, firstRight, nowRight, tried: count }) => (
        <li key={quiz.id} class="rc-row">
          <p class="rc-row-title">{quiz.title}</p>
          <p>
            {words(labels, "quiz_scores", {
              first: scoreText(firstScore),
              best: scoreText(bestScore),
              total,
            })}{" "}
            {words(labels, "quiz_counts", { first: firstRight, now: nowRight, left: total - count })}
          </p>
          <DeleteButton
            {...{ labels, onDelete }}
            deletion={{ name: quiz.title, things: quiz.items.map((id) => ({ section: "items", id })) }}
          />
        </li>
      ))}
    </ul>
  );
}

function ItemRow({ labels, record, item, onDelete }: PartProps & { item: CourseItem }) {
  const attempts = own(record.items, item.id)?.attempts ?? [];
  const [first, last] = [attempts[0], attempts[attempts.length - 1]];
  const state = (score = 0) => words(labels, score >= 1 ? "right" : score > 0 ? "partly" : "wrong");
  return (
    <li class="rc-row">
      <p>{item.stem}</p>
      <p class="rc-when">
        {words(labels, "item_history", {
          first: state(first?.score),
          now: state(last?.score),
          count: attempts.length,
          date: dateText(last?.at ?? ""),
        })}
      </p>
      <DeleteButton
        {...{ labels, onDelete }}
        deletion={{ name: item.stem, things: [{ section: "items", id: item.id }] }}
      />
    </li>
  );
}

function Items(props: PartProps & { module: CourseModule }) {
  const { labels, record, data, module } = props;
  const items = data.items.filter((item) => item.module === module.slug);
  const tried = items.filter(({ id }) => own(record.items, id)?.attempts.length);
  if (tried.length === 0) return null;
  const { firstRight, nowRight } = standing(
    record,
    tried.map(({ id }) => id),
  );
  const counts = { first: firstRight, now: nowRight, tried: tried.length, total: items.length };
  return (
    <details class="rc-fold rc-fold-items">
      <summary>{words(labels, "items_tried", counts)}</summary>
      <ul class="rc-rows">
        {tried.map((item) => (
          <ItemRow key={item.id} {...props} item={item} />
        ))}
      </ul>
    </details>
  );
}

export function Progress(props: PartProps) {
  const { labels, data } = props;
  return (
    <Section title={words(labels, "progress")} kind="progress">
      {data.modules.map((module) => (
        <div key={module.slug} class="rc-module" data-module={module.slug}>
          <h3>
            <a href={module.href}>{module.title}</a>
          </h3>
          <Lessons {...props} module={module} />
          <Quizzes {...props} module={module} />
          <Items {...props} module={module} />
        </div>
      ))}
    </Section>
  );
}
