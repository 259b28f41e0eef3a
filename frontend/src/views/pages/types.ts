import type { Labels } from "../../labels";
import type { LearningRecord } from "../../record/types";
import type { RecordPageData } from "../../review/course";
import type { Deletion } from "./Deleting";

/** What every part of the learning-record page is given. */
export interface PartProps {
  data: RecordPageData;
  labels: Labels;
  record: LearningRecord;
  now(): string;
  /** Change the record. */
  update(change: (record: LearningRecord) => LearningRecord): void;
  /** Ask whether something is to be deleted. */
  onDelete(deletion: Deletion): void;
}
