import { SupportType, type Alter, type Language } from "@steunnetwerk/domain";

import type { Place } from "../layout/layoutEcogram.ts";
import { personRadius } from "../layout/sizes.ts";
import { isOnlyGiver, type Supporters } from "../words/supporters.ts";
import { supportLetters } from "../words/texts.ts";

import { fitName } from "./fitName.ts";
import { domainGlyphs, signGlyphs, type Sign } from "./glyphs.ts";
import { element, escaped, rounded } from "./svg.ts";
import type { Domain, Paint } from "./theme.ts";

/** What is written about somebody. */
export interface PersonWords {
  /** The name on their disc. */
  readonly name: string;
  /** All that the picture shows of them, in words. */
  readonly label: string;
  /**
   *
   */
  readonly language: Language;
}

/** A person as drawn: their disc, name, part of life, what they give, and signs. */
export function drawPerson(
  alter: Alter,
  { x, y }: Pick<Place, "x" | "y">,
  words: PersonWords,
  supporters: Supporters,
  paint: Paint,
): string {
  return element(
    "g",
    {
      role: "img",
      "aria-label": words.label,
      "data-person": alter.id,
      transform: `translate(${rounded(x)} ${rounded(y)})`,
    },
    element("title", {}, escaped(words.label)),
    disc(alter, paint),
    element("path", {
      ...paint({ fill: `${domainOf(alter)}-line` }),
      d: domainGlyphs[domainOf(alter)],
      transform: "translate(0 -30)",
    }),
    drawName(words.name, paint),
    ...beads(alter, words.language, supporters, paint),
    ...signs(alter, paint),
  );
}

/** A name in the middle of a disc. */
export function drawName(name: string, paint: Paint, radius = personRadius, weight = 500): string {
  const { size, lines } = fitName(name, radius);
  const spans = lines.map((line) => element("tspan", { x: 0, y: line.y }, escaped(line.text)));
  const attributes = { ...paint({ fill: "ink" }), "font-size": size, "font-weight": weight };
  return element("text", { ...attributes, "text-anchor": "middle" }, ...spans);
}

const domainOf = ({ lifeDomain = "unknown" }: Alter): Domain => lifeDomain;

/** Round for who is there for you, square for who is there for a job, double for a group; broken when there is no contact. */
function disc(alter: Alter, paint: Paint): string {
  const domain = domainOf(alter);
  const away = alter.state === "activatable" || alter.state === "deceased";
  const outline = {
    ...paint({ fill: away ? "paper" : domain, stroke: `${domain}-line` }),
    "stroke-width": alter.state === "unsafe" ? 4 : 2,
    "stroke-dasharray": { activatable: "8 6", deceased: "0.1 6", other: undefined }[
      alter.state === "activatable" || alter.state === "deceased" ? alter.state : "other"
    ],
    "stroke-linecap": alter.state === "deceased" ? "round" : undefined,
  };
  if (alter.professional === "yes") {
    const half = personRadius - 5;
    return element("rect", {
      ...outline,
      x: -half,
      y: -half,
      width: 2 * half,
      height: 2 * half,
      rx: 15,
    });
  }
  const inner = element("circle", { ...outline, r: personRadius - 4 });
  if (alter.kind !== "group") return element("circle", { ...outline, r: personRadius });
  return element("circle", { ...outline, r: personRadius }) + inner;
}

/** A bead with a letter for each support type that is given or may be given, along the lower edge of the disc. */
function beads(alter: Alter, language: Language, supporters: Supporters, paint: Paint): string[] {
  const { provides } = alter;
  const shown = SupportType.options.filter((type) =>
    ["yes", "unknown"].includes(provides?.[type] ?? ""),
  );
  const step = Math.min(0.48, 4.6 / Math.max(1, shown.length - 1));
  const at = (index: number, count: number) => {
    const angle = Math.PI - (index - (count - 1) / 2) * step;
    const distance = personRadius - 2;
    return { x: distance * Math.sin(angle), y: -distance * Math.cos(angle) };
  };
  if (provides === undefined) {
    const { x, y } = at(0, 1);
    return [
      element(
        "g",
        { transform: `translate(${rounded(x)} ${rounded(y)})` },
        element("rect", {
          ...paint({ fill: "bead", stroke: "soft-ink" }),
          x: -13,
          y: -7,
          width: 26,
          height: 14,
          rx: 7,
          "stroke-dasharray": "2 2",
        }),
        element("path", {
          ...paint({ fill: "soft-ink" }),
          d: "M-6 0A1.5 1.5 0 1 1-5.99 0ZM1.5 0A1.5 1.5 0 1 1 1.51 0ZM9 0A1.5 1.5 0 1 1 9.01 0Z",
        }),
      ),
    ];
  }
  return shown.map((type, index) => {
    const { x, y } = at(index, shown.length);
    const kind =
      provides[type] === "unknown"
        ? "perhaps"
        : isOnlyGiver(supporters, alter, type)
          ? "only"
          : "given";
    return drawBead(supportLetters[type][language], kind, x, y, paint);
  });
}

/** A bead: plain when given, dashed when it may be given, dark with a ring when this is the only one who gives it. */
export function drawBead(
  letter: string,
  kind: "given" | "perhaps" | "only" | "missing",
  x: number,
  y: number,
  paint: Paint,
): string {
  const only = kind === "only";
  const open = kind === "perhaps" || kind === "missing";
  const circle = {
    ...paint({ fill: only ? "only" : "bead", stroke: open ? "soft-ink" : "bead-ink" }),
    r: only ? 8 : 9,
    "stroke-width": open ? 1.2 : 1.4,
    "stroke-dasharray": open ? "2.4 2.4" : undefined,
  };
  return element(
    "g",
    { transform: `translate(${rounded(x)} ${rounded(y)})` },
    only
      ? element("circle", {
          ...paint({ fill: "bead", stroke: "bead-ink" }),
          r: 10.4,
          "stroke-width": 1.4,
        })
      : "",
    element("circle", circle),
    element(
      "text",
      {
        ...paint({ fill: only ? "only-ink" : open ? "soft-ink" : "bead-ink" }),
        "font-size": 11,
        "font-weight": 700,
        "text-anchor": "middle",
        y: 4,
      },
      escaped(letter),
    ),
  );
}

/** The signs on somebody's disc: conflict, state, and that it is not known how close they are. */
export function signsOf(alter: Alter): Sign[] {
  const state = alter.state === undefined || alter.state === "active" ? [] : [alter.state];
  const conflict = alter.conflict === "yes" ? (["conflictEgo"] as const) : [];
  const closeness = {
    undefined: ["notAsked"] as const,
    string: ["unknown"] as const,
    number: [],
  }[typeof alter.closeness as "undefined" | "string" | "number"];
  return [...conflict, ...state, ...closeness];
}

/** Signs along the upper edge of the disc: the left shoulder first, then the right, then the left side. */
function signs(alter: Alter, paint: Paint): string[] {
  const angles = [-Math.PI / 4, Math.PI / 4, -Math.PI / 2, Math.PI / 2];
  const distance = personRadius - 3;
  return signsOf(alter).map((sign, at) => {
    const angle = angles[at] ?? 0;
    return drawSign(sign, distance * Math.sin(angle), -distance * Math.cos(angle), paint);
  });
}

/** A sign in a small disc of its own. */
export function drawSign(sign: Sign, x: number, y: number, paint: Paint): string {
  const colour = sign === "conflictEgo" || sign === "unsafe" ? "conflict" : "soft-ink";
  return element(
    "g",
    { transform: `translate(${rounded(x)} ${rounded(y)})` },
    element("circle", { ...paint({ fill: "bead", stroke: colour }), r: 10, "stroke-width": 1.4 }),
    element("path", { ...paint({ fill: colour }), d: signGlyphs[sign], "fill-rule": "evenodd" }),
  );
}
