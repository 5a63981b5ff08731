import { createHash } from "node:crypto";

/** Who did what, when, why, from where, and what came of it: one line of the audit trail (after NEN 7513). */
export interface AuditLine {
  /** Its number: 1 for the first. */
  readonly number: number;
  /** When, in UTC. */
  readonly at: string;
  /** Who: a person, a machine by its key, or nobody who could be told. */
  readonly who: { readonly kind: "person" | "machine" | "nobody"; readonly id: string };
  /** On whose behalf, and in what capacity. */
  readonly onBehalfOf?: { readonly person: string; readonly capacity: string };
  /** The operation, as the documentation names it. */
  readonly operation: string;
  /** Of which case. */
  readonly caseId?: string;
  /** Of which patient of the host, for decision support. */
  readonly patient?: string;
  /** As what it was allowed or denied: the role in the case. */
  readonly as?: string;
  /** The rows of the law or the rule that made it so. */
  readonly because?: readonly string[];
  /** The address it came from. */
  readonly from: string;
  /** What came of it: done, denied, refused by a rule, or failed. */
  readonly outcome: "done" | "denied" | "refused" | "failed";
  /** The status of the answer. */
  readonly status: number;
  /** The number of the request, as the answer and the log have it. */
  readonly request: string;
  /** The hash of the line before it. */
  readonly previous: string;
  /** The hash of this line, which covers all lines before it. */
  readonly hash: string;
}

/** A line before it got its place. */
export type NewLine = Omit<AuditLine, "number" | "previous" | "hash">;

/** The audit trail of a tenant: lines are added and read, never changed. */
export interface Trail {
  /** Adds a line; when it resolves the line is kept for good. */
  readonly add: (line: NewLine) => Promise<void>;
  /** Lines after a number, oldest first. */
  readonly read: (after: number, limit: number) => Promise<readonly AuditLine[]>;
  /** Finishes what was begun. */
  readonly close: () => Promise<void>;
}

/** The hash of the line before the first. */
export const nothingBefore = "0".repeat(64);

/** A line in its place behind another. */
export function placed(line: NewLine, number: number, previous: string): AuditLine {
  const body = { number, ...line, previous };
  return { ...body, hash: hashOf(body) };
}

/** SHA-256 of a line without its hash, as JSON with its keys in order. */
function hashOf(line: Omit<AuditLine, "hash">): string {
  return createHash("sha256").update(inOrder(line)).digest("hex");
}

function inOrder(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOrder).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${inOrder(one)}`).join(",")}}`;
}

/** What checking a trail comes to. */
export interface TrailVerification {
  /** Whether every line fits the one before it. */
  readonly intact: boolean;
  /** How many lines were checked. */
  readonly lines: number;
  /** The hash of the last line that fits: keep it elsewhere to notice when lines are cut off. */
  readonly head: string;
  /** The number of the first line that does not fit. */
  readonly firstBroken?: number;
}

/** Checks lines from the first on: numbers without gaps, and hashes that fit. */
export async function verifyTrail(
  lines: AsyncIterable<AuditLine> | Iterable<AuditLine>,
): Promise<TrailVerification> {
  let count = 0;
  let head = nothingBefore;
  for await (const line of lines) {
    const { hash, ...rest } = line;
    if (line.number !== count + 1 || line.previous !== head || hashOf(rest) !== hash)
      return { intact: false, lines: count, head, firstBroken: count + 1 };
    count++;
    head = hash;
  }
  return { intact: true, lines: count, head };
}

/** Every line of a trail, oldest first. */
export async function* linesOf(
  trail: Pick<Trail, "read">,
): AsyncGenerator<AuditLine, void, undefined> {
  for (let after = 0; ;) {
    const lines = await trail.read(after, 1000);
    yield* lines;
    const last = lines.at(-1);
    if (last === undefined) return;
    after = last.number;
  }
}
