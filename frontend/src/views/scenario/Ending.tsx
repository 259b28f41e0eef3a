import type { ComponentChildren } from "preact";
import type { Pattern, Scenario, Step } from "../../activities/types";
import type { Turn } from "../../activities/walk";
import { type LabelKey, type Labels, words } from "../../labels";
import { Subtitle } from "../parts";
import { Sources } from "../Sources";

const patterns: Record<Pattern, LabelKey> = {
  recovery: "pattern_recovery",
  paternalism: "pattern_paternalism",
  pessimism: "pattern_pessimism",
  "illness-first": "pattern_illness_first",
  "us-and-them": "pattern_us_and_them",
  "lip-service": "pattern_lip_service",
  mixed: "pattern_mixed",
};

interface EndingProps {
  scenario: Scenario;
  labels: Labels;
  turns: Turn[];
  here: Step;
  /** The endings reached so far, by step. */
  seen: string[];
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div class="rc-point">
      <Subtitle level={5}>{title}</Subtitle>
      {children}
    </div>
  );
}

/** What was said and done, in order, and what each of it was: told now and not before. */
function Way({ labels, turns }: EndingProps) {
  return (
    <Part title={words(labels, "your_way")}>
      <ol class="rc-way">
        {turns.map(({ reply }, index) => (
          <li key={`${index} ${reply.to}`}>
            <span class={`rc-${reply.kind}`} dangerouslySetInnerHTML={{ __html: reply.text }} />{" "}
            <span class="rc-pattern">
              {[
                words(labels, patterns[reply.pattern]),
                ...(reply.repair ? [words(labels, "pattern_repair")] : []),
              ].join(", ")}
            </span>
          </li>
        ))}
      </ol>
    </Part>
  );
}

function OneEnding({ labels, here, seen, step }: EndingProps & { step: Step }) {
  const name = { __html: step.ending ?? "" };
  const reached = step.id === here.id ? "ending_now" : seen.includes(step.id) ? "ending_before" : null;
  const told = <span class="rc-pattern">{words(labels, reached ?? "ending_untried")}</span>;
  if (reached !== "ending_before")
    return (
      <li class={reached ? "rc-reached" : "rc-untried"}>
        <span dangerouslySetInnerHTML={name} /> {told}
      </li>
    );
  return (
    <li class="rc-reached">
      <details>
        <summary>
          <span dangerouslySetInnerHTML={name} /> {told}
        </summary>
        <div class="rc-scene" dangerouslySetInnerHTML={{ __html: step.text }} />
      </details>
    </li>
  );
}

/** This ending beside the others: of those never reached, only the name. */
function Endings(props: EndingProps) {
  const endings = props.scenario.steps.filter(({ ending }) => ending !== null);
  return (
    <Part title={words(props.labels, "endings")}>
      <ul class="rc-endings">
        {endings.map((step) => (
          <OneEnding key={step.id} {...props} step={step} />
        ))}
      </ul>
    </Part>
  );
}

const told: ["principle" | "pattern" | "evidence", LabelKey][] = [
  ["principle", "the_principle"],
  ["pattern", "the_pattern"],
  ["evidence", "the_evidence"],
];

function Debrief({ scenario, labels }: EndingProps) {
  const { debrief, sources } = scenario;
  return (
    <div class="rc-debrief">
      <p class="rc-heading" role="heading" aria-level={4}>
        {words(labels, "looking_back")}
      </p>
      {told.map(([key, label]) => (
        <Part key={key} title={words(labels, label)}>
          <div class="rc-paragraphs" dangerouslySetInnerHTML={{ __html: debrief[key] }} />
        </Part>
      ))}
      <Part title={words(labels, "to_talk_over")}>
        <ul>
          {debrief.ask.map((question) => (
            <li key={question} dangerouslySetInnerHTML={{ __html: question }} />
          ))}
        </ul>
      </Part>
      <Sources {...{ labels, sources }} />
    </div>
  );
}

/** How it ended, by which way, what else there is, and what to make of it. */
export function Ending(props: EndingProps) {
  const { labels, here } = props;
  return (
    <div class="rc-ending">
      <p class="rc-ended" role="heading" aria-level={4}>
        <span class="rc-who">{words(labels, "how_it_ended")}</span>{" "}
        <span class="rc-ending-name" dangerouslySetInnerHTML={{ __html: here.ending ?? "" }} />
      </p>
      <div class="rc-beside">
        <Way {...props} />
        <Endings {...props} />
      </div>
      <Debrief {...props} />
    </div>
  );
}
