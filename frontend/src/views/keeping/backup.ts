import { type Labels, words } from "../../labels";
import type { LearningRecord } from "../../record/types";
import { dayOf } from "../../review/days";
import { backupText } from "../../storage/backup";
import { download } from "../download";

/** Hand over the record as a file whose name a person can read. */
export function saveBackup(labels: Labels, record: LearningRecord, now: string): void {
  const name = words(labels, "backup_name", { date: dayOf(now) });
  download(`${name}.json`, backupText(record), "application/json");
}
