import type { Duration } from "../guideline/Period.ts";

const seconds: Readonly<Record<string, number>> = {
  S: 1,
  M: 60,
  H: 3600,
  D: 86_400,
  W: 7 * 86_400,
};
const months: Readonly<Record<string, number>> = { M: 1, Y: 12 };

/** About how long a duration is, in seconds: a month counts as 30.44 days. Good enough to order durations. */
function aboutSeconds(duration: Duration): number {
  const onClock = duration.startsWith("PT");
  const amount = Number.parseInt(duration.slice(onClock ? 2 : 1), 10);
  const unit = duration.slice(-1);
  const inMonths = onClock ? undefined : months[unit];
  return amount * (inMonths === undefined ? (seconds[unit] ?? 0) : inMonths * 2_630_016);
}

/** Whether a duration lies between two others, both included. */
export function isBetween(min: Duration, duration: Duration, max: Duration): boolean {
  const length = aboutSeconds(duration);
  return aboutSeconds(min) <= length && length <= aboutSeconds(max);
}
