/**
 * The picture of a support network.
 *
 * @packageDocumentation
 */

// Pictures
export { drawEcogram, type EcogramOptions } from "./drawEcogram.ts";
export { drawChange, type ChangeOptions } from "./drawChange.ts";
export { drawSideBySide, type SideBySideOptions } from "./drawSideBySide.ts";
export { type EcogramPage } from "./draw/page.ts";
export { type EcogramTheme } from "./draw/theme.ts";

// The same in words
export { describeEcogram, ecogramTable, type EcogramDescription } from "./describeEcogram.ts";

// Where people stand
export {
  forms,
  layoutEcogram,
  type EcogramForm,
  type EcogramLayout,
  type LayoutOptions,
  type Place,
  type Ring,
} from "./layout/layoutEcogram.ts";
export { type RingName } from "./layout/rings.ts";
export { type Sector } from "./layout/sectors.ts";
