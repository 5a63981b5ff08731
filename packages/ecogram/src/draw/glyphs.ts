import { polyline } from "./svg.ts";
import type { Domain } from "./theme.ts";

const star = (points: number, outer: number, inner: number) =>
  polyline(
    Array.from({ length: 2 * points }, (_, at) => {
      const radius = at % 2 === 0 ? outer : inner;
      const angle = (Math.PI * at) / points;
      return [radius * Math.sin(angle), -radius * Math.cos(angle)];
    }),
  ) + "Z";

/** Three dots around 0, 0: not asked yet. */
export const threeDots =
  "M-4 0A1.5 1.5 0 1 1-4.01-.01ZM1.5 0A1.5 1.5 0 1 1 1.49-.01ZM7 0A1.5 1.5 0 1 1 6.99-.01Z";

/** A small shape for each part of life, 14 units wide around 0, 0: it says the same as the colour. */
export const domainGlyphs = {
  household: "M-6.5 0L0-6.5L6.5 0H4.5V6H-4.5V0Z",
  kin: "M0 6.2C-10 0-6.2-7.2 0-2.6C6.2-7.2 10 0 0 6.2Z",
  neighbours: "M0-7L5.8 2.6H1.6V6.6H-1.6V2.6H-5.8Z",
  friends: star(5, 7.2, 3.2),
  clubOrFaith: "M0-6.4A6.4 6.4 0 1 1-.01-6.4ZM0-3A3 3 0 1 0 .01-3Z",
  schoolOrWork:
    "M-6.8-5C-4.6-5.8-2-5.4-.6-4.2V5.6C-2 4.4-4.6 4-6.8 4.8ZM6.8-5C4.6-5.8 2-5.4.6-4.2V5.6C2 4.4 4.6 4 6.8 4.8Z",
  professionals: "M-6.4 0L-3.2-5.6H3.2L6.4 0L3.2 5.6H-3.2Z",
  unknown: threeDots,
} satisfies Record<Domain, string>;

/** Signs on somebody's disc, 14 units wide around 0, 0. */
export const signGlyphs = {
  conflict: "M1.6-6.6L-4.2.9H-.6L-1.8 6.6L4.4-1.6H.6Z",
  activatable: "M-5 1A5 5 0 1 1-2.4 4.6L-1.4 2.9A3.1 3.1 0 1 0-3.1 1H-1.2L-4.2 4.6L-7.2 1Z",
  unsafe: "M0-6.2L6.6 5.4H-6.6ZM-.9-2.4L-.6 1.8H.6L.9-2.4ZM-.9 2.8V4.4H.9V2.8Z",
  deceased: star(4, 6.6, 1.9),
  /** How close was asked, and nobody knows. */
  unknown:
    "M-3.4-2.6C-3.4-7.6 3.6-7.4 3.5-2.6C3.5.2.9.2.9 2.6H-.9C-.9-.8 1.6-.7 1.6-2.7C1.6-4.9-1.5-4.9-1.5-2.6ZM-1.1 4H1.1V6.2H-1.1Z",
  /** How close was not asked yet. */
  notAsked: threeDots,
  /** On the map since the first of two dates. */
  came: "M-1.3-5H1.3V-1.3H5V1.3H1.3V5H-1.3V1.3H-5V-1.3H-1.3Z",
  /** No longer on the map at the second of two dates. */
  left: "M-5-1.3H5V1.3H-5Z",
  /** On both of two people's maps: two links of a chain. */
  shared:
    "M-6.5 0A3.6 3.6 0 0 1-3-3.6H-.4V-1.8H-3A1.8 1.8 0 0 0-3 1.8H-.4V3.6H-3A3.6 3.6 0 0 1-6.5 0ZM6.5 0A3.6 3.6 0 0 1 3 3.6H.4V1.8H3A1.8 1.8 0 0 0 3-1.8H.4V-3.6H3A3.6 3.6 0 0 1 6.5 0ZM-2.6-.9H2.6V.9H-2.6Z",
} as const;

/** A sign somebody's disc can carry. */
export type Sign = keyof typeof signGlyphs;
