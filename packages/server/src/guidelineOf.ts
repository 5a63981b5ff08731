import { guidelines, type Guideline, type GuidelineRef } from "@steunnetwerk/handreiking";

/** One of the guidelines that cases can follow here. An engine that opened a case knows its guideline. */
export function guidelineOf({ id, version }: GuidelineRef): Guideline {
  const found = guidelines.find((one) => one.id === id && one.version === version);
  if (found === undefined)
    throw new Error("the engine reads no case of a guideline it was not given");
  return found;
}
