import { SupportType, type Alter } from "@steunnetwerk/domain";

import { ringOf } from "../layout/rings.ts";

import type { LineStyle } from "./drawTie.ts";

/** Width of the line to ego by how close somebody is. */
export const spokeWidths = { inner: 6.5, middle: 4, outer: 2, unrated: 2.5 } as const;

/**
 * The style of the line from ego to somebody: thick when close, dotted when that is not known, broken when there is no
 * contact now, zigzag in conflict; arrowheads say which way support goes.
 *
 * Source: Hartman (1978), Social Casework 59(8): solid, broken and zigzag lines and arrows of the eco-map.
 */
export function spokeStyle(alter: Alter, ranks: number): LineStyle {
  const ring = ringOf(alter, ranks);
  const away = alter.state === "activatable" || alter.state === "deceased";
  const anyOf = (answers: Alter["provides"]) =>
    SupportType.options.some((type) => answers?.[type] === "yes");
  return {
    width: spokeWidths[ring],
    ...(away ? { dash: "broken" } : ring === "unrated" ? { dash: "dotted" } : {}),
    conflict: alter.conflict === "yes",
    arrows: {
      toStart: anyOf(alter.provides),
      toEnd: alter.reciprocal === "yes" || anyOf(alter.receives),
    },
  };
}
