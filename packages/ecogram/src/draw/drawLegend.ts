import { lifeDomainLabels, SupportType, type Language, type Text } from "@steunnetwerk/domain";

import { drawnTies } from "../layout/layoutEcogram.ts";
import { ranksOf, ringNames, ringOf } from "../layout/rings.ts";
import { sectorOf, sectorOrder } from "../layout/sectors.ts";
import { isOnlyGiver, supportersOf } from "../words/supporters.ts";
import { ringTexts, signTexts, supportLetters, supportTexts, texts } from "../words/texts.ts";

import { drawBead, drawNotAsked, type Bead } from "./beads.ts";
import type { Scene } from "./drawMap.ts";
import { spokeStyle, spokeWidths } from "./drawSpoke.ts";
import { drawLine, type LineStyle } from "./drawTie.ts";
import { domainGlyphs, type Sign } from "./glyphs.ts";
import { wordScale } from "./page.ts";
import { drawSign, signsOf } from "./signs.ts";
import { element, escaped, type Attributes } from "./svg.ts";
import { textWidth } from "./textWidth.ts";
import type { Domain, Paint } from "./theme.ts";

/** What a sign means: the sign, drawn in a box of 30 wide around 15, 0, and the words. */
interface Entry {
  readonly sign: string;
  readonly text: string;
}

const lineHeight = 28;
const fontSize = 14;

/** What the signs in the maps mean, in lines of this width below 0, 0; only signs that occur. */
export function drawLegend(
  scenes: readonly Scene[],
  width: number,
  language: Language,
  paint: Paint,
): { readonly svg: string; readonly height: number } {
  const scale = wordScale(width);
  const groups = [
    { heading: texts.fromWhere[language], entries: domainEntries(scenes, language, paint) },
    { heading: texts.support[language], entries: supportEntries(scenes, language, paint) },
    { heading: texts.signs[language], entries: signEntries(scenes, language, paint) },
  ].filter(({ entries }) => entries.length > 0);
  const indent =
    14 + 1.08 * fontSize * Math.max(0, ...groups.map(({ heading }) => textWidth(heading)));
  const parts: string[] = [];
  let y = lineHeight / 2;
  for (const { heading, entries } of groups) {
    parts.push(write(heading, 0, y, 700));
    let x = indent;
    for (const { sign, text } of entries) {
      const size = 54 + textWidth(text) * fontSize;
      if (x > indent && x + size > width / scale) {
        x = indent;
        y += lineHeight;
      }
      parts.push(element("g", { transform: `translate(${Math.round(x)} ${y})` }, sign));
      parts.push(write(text, x + 36, y, 400));
      x += size;
    }
    y += lineHeight + 4;
  }
  const transform = scale === 1 ? undefined : `scale(${scale.toFixed(3)})`;
  return {
    svg: element("g", { "aria-hidden": "true", transform }, ...parts),
    height: (y - lineHeight / 2) * scale,
  };

  function write(text: string, x: number, middle: number, weight: number) {
    const attributes = { ...paint({ fill: "ink" }), x, y: middle + 5, "font-size": fontSize };
    return element("text", { ...attributes, "font-weight": weight }, escaped(text));
  }
}

const peopleIn = (scenes: readonly Scene[]) => scenes.flatMap(({ network }) => network.alters);

function domainEntries(scenes: readonly Scene[], language: Language, paint: Paint): Entry[] {
  const used = new Set(peopleIn(scenes).map(sectorOf));
  return sectorOrder
    .filter((domain) => used.has(domain))
    .map((domain) => ({
      sign:
        swatch("circle", { cx: 15, r: 12 }, domain, paint) +
        element("path", {
          ...paint({ fill: `${domain}-line` }),
          d: domainGlyphs[domain],
          transform: "translate(15 0)",
        }),
      text: (domain === "unknown" ? texts.domainUnknown : lifeDomainLabels[domain])[language],
    }));
}

function supportEntries(scenes: readonly Scene[], language: Language, paint: Paint): Entry[] {
  const people = peopleIn(scenes);
  const entry = (type: SupportType, bead: Bead, text: string): Entry => ({
    sign: drawBead(supportLetters[type][language], bead, 15, 0, paint),
    text,
  });
  const withAnswer = (answer: string) =>
    SupportType.options.filter((type) =>
      people.some(({ provides }) => provides?.[type] === answer),
    );
  const given = withAnswer("yes");
  const lonely = scenes.flatMap(({ network }) =>
    given.filter((type) =>
      network.alters.some((alter) => isOnlyGiver(supportersOf(network), alter, type)),
    ),
  );
  const gaps =
    scenes.length === 1 ? scenes.flatMap(({ network }) => supportersOf(network).gaps) : [];
  const notAsked = people.some(({ provides }) => provides === undefined);
  return [
    ...given.map((type) => entry(type, "given", supportTexts[type][language])),
    ...lonely.slice(0, 1).map((type) => entry(type, "only", texts.only[language])),
    ...withAnswer("unknown")
      .slice(0, 1)
      .map((type) => entry(type, "perhaps", texts.perhaps[language])),
    ...(notAsked
      ? [{ sign: drawNotAsked(15, 0, paint), text: texts.notAskedShort[language] }]
      : []),
    ...gaps.map((type) =>
      entry(type, "missing", `${texts.gaps[language]} ${supportTexts[type][language]}`),
    ),
  ];
}

function signEntries(scenes: readonly Scene[], language: Language, paint: Paint): Entry[] {
  const people = peopleIn(scenes);
  const used = new Set<Sign>([
    ...people.flatMap(signsOf),
    ...scenes.flatMap(({ signs }) => [...signs.values()].flat()),
  ]);
  const ties = scenes.flatMap(({ network }) => drawnTies(network));
  const inConflict = used.has("conflict") || ties.some(({ conflict }) => conflict === "yes");
  const line = (style: Partial<LineStyle>) => drawSample({ width: 2.5, ...style }, paint);
  const entries: (readonly [boolean, string, Text])[] = [
    ...spokeEntries(scenes, line),
    [ties.length > 0, line({}), texts.tie],
    [ties.some(({ status }) => status === "unknown"), line({ dash: "dotted" }), texts.tieUnknown],
    [inConflict, line({ conflict: true }) + drawSign("conflict", 15, 0, paint), texts.conflict],
    ...(Object.keys(signTexts) as Sign[])
      .filter((sign) => sign !== "conflict")
      .map((sign) => [used.has(sign), drawSign(sign, 15, 0, paint), signTexts[sign]] as const),
    [
      scenes.some(({ trails }) => trails.length > 0),
      line({ dash: "dotted" }) +
        element("circle", {
          ...paint({ fill: "paper", stroke: "soft-ink" }),
          cx: 5,
          r: 6,
          "stroke-width": 2,
        }),
      texts.trail,
    ],
    [
      people.some(({ professional }) => professional === "yes"),
      swatch("rect", { x: 4, y: -11, width: 22, height: 22, rx: 5 }, "professionals", paint),
      texts.professional,
    ],
    [
      people.some(({ kind }) => kind === "group"),
      [12, 9].map((r) => swatch("circle", { cx: 15, r }, "unknown", paint)).join(""),
      texts.group,
    ],
  ];
  return entries.flatMap(([shown, sign, text]) => (shown ? [{ sign, text: text[language] }] : []));
}

/** The lines to ego, in a form that has them. */
function spokeEntries(scenes: readonly Scene[], line: (style: Partial<LineStyle>) => string) {
  const drawn = scenes
    .filter(({ layout }) => layout.form === "ecogram")
    .flatMap(({ network }) =>
      network.alters.map((alter) => ({
        ring: ringOf(alter, ranksOf(network)),
        style: spokeStyle(alter, ranksOf(network)),
      })),
    );
  const away = drawn.some(({ style }) => style.dash === "broken");
  const arrows = drawn.some(
    ({ style }) => style.arrows?.toStart === true || style.arrows?.toEnd === true,
  );
  return [
    ...ringNames.map((ring) => {
      const dash = ring === "unrated" ? { dash: "dotted" as const } : {};
      const shown = drawn.some((spoke) => spoke.ring === ring);
      return [shown, line({ width: spokeWidths[ring], ...dash }), ringTexts[ring]] as const;
    }),
    [away, line({ dash: "broken" }), texts.away] as const,
    [arrows, line({ arrows: { toStart: false, toEnd: true } }), texts.arrow] as const,
  ];
}

/** A piece of a line, 30 wide. */
function drawSample(style: LineStyle, paint: Paint): string {
  const end = style.arrows === undefined ? 74 : 70;
  const curve = { from: { x: -44, y: 0 }, control: { x: 15, y: 0 }, to: { x: end, y: 0 } };
  const box = { x: 0, y: -12, width: 30, height: 24, viewBox: "0 -12 30 24" };
  return element("svg", box, drawLine(curve, style, paint));
}

const swatch = (name: string, shape: Attributes, domain: Domain, paint: Paint) =>
  element(name, {
    ...paint({ fill: domain, stroke: `${domain}-line` }),
    ...shape,
    "stroke-width": 1.5,
  });
