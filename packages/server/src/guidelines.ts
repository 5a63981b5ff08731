import {
  handreiking,
  handreikingVersions,
  jimAanpak,
  type Guideline,
  type GuidelineRef,
} from "@steunnetwerk/handreiking";

/** The guidelines that cases can follow here; a new case follows the first unless it says otherwise. */
export const guidelines: readonly [Guideline, ...Guideline[]] = [
  handreiking,
  ...handreikingVersions.filter((other) => other !== handreiking),
  jimAanpak,
];

/** One of them. An engine that opened a case knows its guideline. */
export function guidelineOf({ id, version }: GuidelineRef): Guideline {
  const found = guidelines.find((one) => one.id === id && one.version === version);
  if (found === undefined)
    throw new Error("the engine reads no case of a guideline it was not given");
  return found;
}
