import { useState } from "preact/hooks";
import { type LabelKey, words } from "../../labels";
import { rate, reflectionOf } from "../../record/reflections";
import { dateInWords } from "../../review/days";
import { Levels } from "../Levels";
import { Button, Subtitle } from "../parts";
import type { LaterProps } from "./Later";

const LEVELS: LabelKey[] = ["level_1", "level_2", "level_3"];

/** A self-rating of one's own words; it can be given again for a later version. */
export function Rating({ data, labels, record, prefix, language, update, say }: LaterProps) {
  const { ratings } = reflectionOf(record, data.id);
  const last = ratings[ratings.length - 1];
  const [chosen, choose] = useState<number[] | null>(null);
  const levels = chosen ?? data.criteria.map((_, index) => last?.levels[index] ?? 0);
  const keep = () => {
    if (!chosen) return say(words(labels, last ? "rating_kept" : "rate_first"));
    update((before, now) => rate(before, data.id, chosen, now));
    choose(null);
    say(words(labels, "rating_kept"));
  };
  const rated = last && !chosen ? words(labels, "last_rated", { date: dateInWords(last.at, language) }) : "";
  return (
    <div class="rc-rating">
      <Subtitle>{words(labels, "rate_yourself")}</Subtitle>
      {data.criteria.map((text, index) => (
        <Levels
          key={text}
          {...{ labels, text, levels: LEVELS }}
          name={`${prefix}-criterion-${index + 1}`}
          level={levels[index] ?? 0}
          onLevel={(level) => choose(levels.map((other, place) => (place === index ? level : other)))}
        />
      ))}
      <div class="rc-actions">
        <Button action="keep-rating" onClick={keep}>
          {words(labels, "keep_rating")}
        </Button>
        {rated ? <span class="rc-aside">{rated}</span> : null}
      </div>
    </div>
  );
}
