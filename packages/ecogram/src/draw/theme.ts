import type { LifeDomain } from "@steunnetwerk/domain";

/** Which colours a picture has: `auto` follows the reader's system, and the printer gets black on white. */
export type EcogramTheme = "auto" | "light" | "dark" | "print";

/** The themes of a picture. */
export const themes: readonly EcogramTheme[] = ["auto", "light", "dark", "print"];

/** A part of life, or not known. */
export type Domain = LifeDomain | "unknown";

/** The colours of a picture by the name of their CSS custom property, without the leading `--ecogram-`. */
type Palette = Readonly<Record<Colour, string>>;

/** All parts of life, and not known. */
export const domains = [
  "household",
  "kin",
  "neighbours",
  "friends",
  "clubOrFaith",
  "schoolOrWork",
  "professionals",
  "unknown",
] as const satisfies readonly Domain[];

/** Name of a colour; each is a CSS custom property `--ecogram-NAME` that a page may set. */
type Colour =
  | "paper"
  | "ink"
  | "soft-ink"
  | "ring-inner"
  | "ring-middle"
  | "ring-outer"
  | "ring-unrated"
  | "ring-line"
  | "ego"
  | "ego-line"
  | "tie"
  | "conflict"
  | "bead"
  | "bead-ink"
  | "only"
  | "only-ink"
  | Domain
  | `${Domain}-line`;

// Hues follow Okabe & Ito (2008), Color Universal Design: told apart with any colour vision; the shape beside the name says
// the same. Names and marks have a contrast of 4.5 or more on their disc, outlines 3 or more on the rings.
const light: Palette = {
  paper: "#fffdf9",
  ink: "#22303c",
  "soft-ink": "#55636f",
  "ring-inner": "#cfe6ee",
  "ring-middle": "#e0eff3",
  "ring-outer": "#eef6f7",
  "ring-unrated": "#fffdf9",
  "ring-line": "#ffffff",
  ego: "#ffd166",
  "ego-line": "#8a5a00",
  tie: "#6c7f8c",
  conflict: "#b3261e",
  bead: "#ffffff",
  "bead-ink": "#22303c",
  only: "#22303c",
  "only-ink": "#ffffff",
  household: "#ffe3b3",
  "household-line": "#9a6200",
  kin: "#ffd5c8",
  "kin-line": "#b2451b",
  neighbours: "#f3edaa",
  "neighbours-line": "#77700a",
  friends: "#f7d6e8",
  "friends-line": "#a8467f",
  clubOrFaith: "#c9eddd",
  "clubOrFaith-line": "#087a58",
  schoolOrWork: "#cfe2fa",
  "schoolOrWork-line": "#22639f",
  professionals: "#e2e5ea",
  "professionals-line": "#5a6472",
  unknown: "#ffffff",
  "unknown-line": "#6b7780",
};

const dark: Palette = {
  paper: "#141b22",
  ink: "#f1f4f6",
  "soft-ink": "#b4c0c9",
  "ring-inner": "#2b4350",
  "ring-middle": "#223642",
  "ring-outer": "#1b2a34",
  "ring-unrated": "#141b22",
  "ring-line": "#3b5464",
  ego: "#8a5c0a",
  "ego-line": "#ffe3a6",
  tie: "#8fa3b1",
  conflict: "#ff9d94",
  bead: "#141b22",
  "bead-ink": "#f1f4f6",
  only: "#f1f4f6",
  "only-ink": "#141b22",
  household: "#5a3f10",
  "household-line": "#f0b64e",
  kin: "#632f1d",
  "kin-line": "#ff9e78",
  neighbours: "#4b470d",
  "neighbours-line": "#ddd24f",
  friends: "#592a47",
  "friends-line": "#f29bcd",
  clubOrFaith: "#114a39",
  "clubOrFaith-line": "#58d3a8",
  schoolOrWork: "#1d4066",
  "schoolOrWork-line": "#85bdf5",
  professionals: "#3b444f",
  "professionals-line": "#b8c2ce",
  unknown: "#222c35",
  "unknown-line": "#a3afb9",
};

/** Black on white, for a printer without colours: the shapes, letters and lines carry everything. */
const print: Palette = {
  ...light,
  paper: "#ffffff",
  ink: "#000000",
  "soft-ink": "#000000",
  "ring-inner": "#ffffff",
  "ring-middle": "#ffffff",
  "ring-outer": "#ffffff",
  "ring-unrated": "#ffffff",
  "ring-line": "#808080",
  ego: "#ffffff",
  "ego-line": "#000000",
  tie: "#555555",
  conflict: "#000000",
  "bead-ink": "#000000",
  only: "#000000",
  ...(Object.fromEntries(
    domains.flatMap((domain) => [
      [domain, "#ffffff"],
      [`${domain}-line`, "#000000"],
    ]),
  ) as Record<Domain | `${Domain}-line`, string>),
};

/** The colours of each theme; `auto` begins as `light`. */
export const palettes = { auto: light, light, dark, print } as const;

/**
 * The style sheet of a picture. Every colour is a custom property: `--ecogram-NAME` set by the page wins, else the theme's.
 * Rules hold inside the picture only.
 *
 * @param theme - the colours
 * @param drawing - what is drawn; colours that are not in it are left out. All colours when left out
 */
export function styleSheet(theme: EcogramTheme, drawing?: string): string {
  const names = (Object.keys(light) as Colour[]).filter(
    (name) => drawing === undefined || new RegExp(`[fs]-${name}[" ]`).test(drawing),
  );
  const own = (palette: Palette) => names.map((name) => `--_${name}:${palette[name]}`).join(";");
  const rules = names.flatMap((name) => [
    `.ecogram .f-${name}{fill:var(--ecogram-${name},var(--_${name}))}`,
    `.ecogram .s-${name}{stroke:var(--ecogram-${name},var(--_${name}))}`,
  ]);
  return [
    `.ecogram{${own(palettes[theme])};font-family:var(--ecogram-font,${fontFamily})}`,
    theme === "auto" ? `@media (prefers-color-scheme:dark){.ecogram{${own(dark)}}}` : "",
    theme === "print" ? "" : `@media print{.ecogram{${own(print)}}}`,
    ...rules,
  ].join("");
}

/** Round, friendly letters where the reader's system has them. */
export const fontFamily =
  'ui-rounded,"SF Pro Rounded",Nunito,"Segoe UI",system-ui,"DejaVu Sans",sans-serif';

/** The attributes that give an element its colours. */
export type Paint = (colours: {
  readonly fill?: Colour;
  readonly stroke?: Colour;
}) => Readonly<Record<string, string>>;

/** How elements get their colours in a theme: a class for the style sheet, and plain colours for programs without one. */
export const painter =
  (theme: EcogramTheme): Paint =>
  ({ fill, stroke }) => ({
    class: [fill && `f-${fill}`, stroke && `s-${stroke}`].filter(Boolean).join(" "),
    fill: fill === undefined ? "none" : palettes[theme][fill],
    ...(stroke === undefined ? {} : { stroke: palettes[theme][stroke] }),
  });
