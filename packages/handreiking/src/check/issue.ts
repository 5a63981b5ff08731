import type { Issue, Text } from "@steunnetwerk/domain";

/** Collects what is wrong with a guideline. */
export type Report = (path: Issue["path"], code: GuidelineIssueCode, message: Text) => void;

/** What can be wrong with a guideline, beside its shape. */
type GuidelineIssueCode =
  | "duplicateId"
  | "reservedId"
  | "unknownReference"
  | "needsPerson"
  | "circularOrder"
  | "ownCondition"
  | "noWayToEnd"
  | "periodOutOfRange"
  | "unreachable"
  | "invariantNotKept"
  | "promiseBroken"
  | "notMigrated";
