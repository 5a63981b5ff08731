/**
 * Made-up but plausible families, networks, maps over time and case histories.
 *
 * @packageDocumentation
 */

export { madeUpCase, type MadeUpCase, type MadeUpCaseOptions } from "./madeUpCase.ts";
export { type SentCommand } from "./Telling.ts";
export { madeUpFamily, type MadeUpFamily } from "./madeUpFamily.ts";
export { madeUpMunicipality, type MadeUpMunicipalityOptions } from "./madeUpMunicipality.ts";
export { madeUpNetwork, type MadeUpOptions } from "./madeUpNetwork.ts";
export {
  madeUpMaps,
  type MadeUpMaps,
  type MadeUpMapsOptions,
  type MapEvent,
  type MapEventKind,
} from "./madeUpMaps.ts";
export { type NetworkProfile } from "./kinds.ts";
export { figures } from "./figures.ts";
