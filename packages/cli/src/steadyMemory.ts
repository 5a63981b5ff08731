import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** After so many lines what is not needed any more is given back. */
const linesBetween = 4_096;

/**
 * Keeps the memory of the process as it is at the beginning of a stream, of which nothing is kept. Left alone, Node lets the room for what
 * is new grow to 100 MB and more, and what is old wait ever longer. Gives what to call for each line; it costs less than 1 % of the time.
 */
export function steadyMemory(): () => void {
  setFlagsFromString("--semi-space-growth-factor=1");
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  let lines = 0;
  return () => {
    if (++lines % linesBetween === 0) collect();
  };
}
