/** How far the learner has come, worked out from the record and the outline of the course. */
import { own } from "../record/record";
import type { Attempt, LearningRecord } from "../record/types";
import type { CourseModule } from "./course";

export interface Standing {
  total: number;
  tried: number;
  /** Right in the first attempt. */
  firstRight: number;
  /** Right in the latest attempt. */
  nowRight: number;
  /** The sum of the scores of first attempts, and of the best ones. */
  firstScore: number;
  bestScore: number;
}

function attemptsAt(record: LearningRecord, id: string): Attempt[] {
  return own(record.items, id)?.attempts ?? [];
}

/** How the learner stands with these items, as each was when it was answered. */
export function standing(record: LearningRecord, ids: string[]): Standing {
  const tried = ids.map((id) => attemptsAt(record, id)).filter((attempts) => attempts.length > 0);
  const firsts = tried.map((attempts) => attempts[0]?.score ?? 0);
  const latest = tried.map((attempts) => attempts[attempts.length - 1]?.score ?? 0);
  const bests = tried.map((attempts) => Math.max(...attempts.map(({ score }) => score)));
  const right = (scores: number[]) => scores.filter((score) => score >= 1).length;
  const sum = (scores: number[]) => scores.reduce((total, score) => total + score, 0);
  return {
    total: ids.length,
    tried: tried.length,
    firstRight: right(firsts),
    nowRight: right(latest),
    firstScore: sum(firsts),
    bestScore: sum(bests),
  };
}

export interface ModuleProgress {
  /** When each lesson was finished, in the order of the module; null where it was not. */
  lessons: (string | null)[];
  finished: number;
  /** When the last lesson was finished; null until all are. */
  completed: string | null;
}

export function moduleProgress(record: LearningRecord, module: CourseModule): ModuleProgress {
  const lessons = module.lessons.map(({ page }) => own(record.pages, page)?.finished ?? null);
  const times = lessons.filter((time): time is string => time !== null).sort();
  const complete = lessons.length > 0 && times.length === lessons.length;
  return { lessons, finished: times.length, completed: complete ? (times[times.length - 1] ?? null) : null };
}
