import {
  lifeDomainLabels,
  SupportType,
  type Language,
  type Network,
  type Text,
} from "@steunnetwerk/domain";

import { drawnTies } from "../layout/layoutEcogram.ts";
import { sectorOrder } from "../layout/sectors.ts";
import { isOnlyGiver, type Supporters } from "../words/supporters.ts";
import { signTexts, supportLetters, supportTexts, texts } from "../words/texts.ts";

import { drawBead, drawSign, signsOf } from "./drawPerson.ts";
import { drawTie, type TieStyle } from "./drawTie.ts";
import { domainGlyphs, type Sign } from "./glyphs.ts";
import { element, escaped, type Attributes } from "./svg.ts";
import { textWidth } from "./textWidth.ts";
import type { Domain, Paint } from "./theme.ts";

/** A drawing, and how high it is. */
export interface Legend {
  /**
   *
   */
  readonly svg: string;
  /**
   *
   */
  readonly height: number;
}

/** One sign with its meaning; the sign is drawn in a box of 30 wide around 15, 0. */
interface Entry {
  readonly sign: string;
  readonly text: string;
}

const lineHeight = 28;
const fontSize = 14;

/** What the signs in the picture mean; only signs that are in it. */
export function drawLegend(
  network: Network,
  supporters: Supporters,
  { left, top, width }: { left: number; top: number; width: number },
  language: Language,
  paint: Paint,
): Legend {
  const say = (text: Text) => text[language];
  const groups: (readonly [string, readonly Entry[]])[] = [
    [say(texts.fromWhere), domainEntries(network, say, paint)],
    [say(texts.support), supportEntries(network, supporters, language, paint)],
    [say(texts.signs), signEntries(network, say, paint)],
  ];
  const indent = 14 + fontSize * Math.max(...groups.map(([heading]) => textWidth(heading) * 1.08));
  let y = top + lineHeight / 2;
  const parts: string[] = [];
  for (const [heading, entries] of groups) {
    if (entries.length === 0) continue;
    parts.push(write(heading, left, y, 700));
    let x = left + indent;
    for (const { sign, text } of entries) {
      const size = 36 + textWidth(text) * fontSize + 18;
      if (x > left + indent && x + size > left + width) {
        x = left + indent;
        y += lineHeight;
      }
      parts.push(element("g", { transform: `translate(${Math.round(x)} ${Math.round(y)})` }, sign));
      parts.push(write(text, x + 36, y, 400));
      x += size;
    }
    y += lineHeight + 4;
  }
  return {
    svg: element("g", { "aria-hidden": "true" }, ...parts),
    height: y - lineHeight / 2 - top,
  };

  function write(text: string, x: number, baseline: number, weight: number) {
    const attributes = { ...paint({ fill: "ink" }), x, y: baseline + 5, "font-size": fontSize };
    return element("text", { ...attributes, "font-weight": weight }, escaped(text));
  }
}

type Say = (text: Text) => string;

function domainEntries({ alters }: Network, say: Say, paint: Paint): Entry[] {
  return sectorOrder
    .filter((domain) => alters.some(({ lifeDomain = "unknown" }) => lifeDomain === domain))
    .map((domain) => ({
      sign:
        swatch("circle", { cx: 15, r: 12 }, domain, paint) +
        element("path", {
          ...paint({ fill: `${domain}-line` }),
          d: domainGlyphs[domain],
          transform: "translate(15 0)",
        }),
      text: say(domain === "unknown" ? texts.domainUnknown : lifeDomainLabels[domain]),
    }));
}

function supportEntries(
  network: Network,
  supporters: Supporters,
  language: Language,
  paint: Paint,
): Entry[] {
  const { alters } = network;
  const say = (text: Text) => text[language];
  const bead = (letter: string, kind: "given" | "only" | "perhaps" | "missing") =>
    drawBead(letter, kind, 15, 0, paint);
  const answers = (type: SupportType) => alters.map(({ provides }) => provides?.[type]);
  const given = SupportType.options.filter((type) => answers(type).includes("yes"));
  const lonely = given.some((type) => alters.some((alter) => isOnlyGiver(supporters, alter, type)));
  const perhaps = SupportType.options.find((type) => answers(type).includes("unknown"));
  return [
    ...given.map((type) => ({
      sign: bead(say(supportLetters[type]), "given"),
      text: say(supportTexts[type]),
    })),
    ...(lonely ? [{ sign: bead("E", "only"), text: say(texts.only) }] : []),
    ...(perhaps === undefined
      ? []
      : [{ sign: bead(say(supportLetters[perhaps]), "perhaps"), text: say(texts.perhaps) }]),
    ...supporters.gaps.map((type) => ({
      sign: bead(say(supportLetters[type]), "missing"),
      text: `${say(texts.gaps)} ${say(supportTexts[type])}`,
    })),
  ];
}

function signEntries(network: Network, say: Say, paint: Paint): Entry[] {
  const used = new Set<Sign>(network.alters.flatMap(signsOf));
  const ties = drawnTies(network);
  const line = (style: Partial<TieStyle>) =>
    element(
      "svg",
      { x: 0, y: -12, width: 30, height: 24, viewBox: "0 -12 30 24" },
      drawTie(sample, { ...plain, ...style }, paint),
    );
  const anyConflict = used.has("conflictEgo") || ties.some(({ conflict }) => conflict === "yes");
  const entries: (readonly [boolean, string, Text])[] = [
    [ties.length > 0, line({}), texts.tie],
    [ties.some(({ status }) => status === "unknown"), line({ unknown: true }), texts.tieUnknown],
    [anyConflict, line({ conflict: true }) + drawSign("conflictEgo", 15, 0, paint), texts.conflict],
    ...(["activatable", "unsafe", "deceased", "unknown", "notAsked"] as const).map(
      (sign) => [used.has(sign), drawSign(sign, 15, 0, paint), signTexts[sign]] as const,
    ),
    [
      network.alters.some(({ professional }) => professional === "yes"),
      swatch("rect", { x: 4, y: -11, width: 22, height: 22, rx: 5 }, "professionals", paint),
      texts.professional,
    ],
    [
      network.alters.some(({ kind }) => kind === "group"),
      [12, 9].map((r) => swatch("circle", { cx: 15, r }, "unknown", paint)).join(""),
      texts.group,
    ],
  ];
  return entries.flatMap(([shown, sign, text]) => (shown ? [{ sign, text: say(text) }] : []));
}

const sample = { from: { x: -44, y: 0 }, control: { x: 15, y: 0 }, to: { x: 74, y: 0 } };

const plain: TieStyle = { width: 2.5, unknown: false, conflict: false };

const swatch = (name: string, shape: Attributes, domain: Domain, paint: Paint) =>
  element(name, {
    ...paint({ fill: domain, stroke: `${domain}-line` }),
    ...shape,
    "stroke-width": 1.5,
  });
