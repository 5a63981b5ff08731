/**
 * Published questionnaires about support, scored by item number: no item texts, no norms of our own.
 *
 * @packageDocumentation
 */
export { instruments, instrumentsNotScored, type InstrumentId } from "./instruments/instruments.ts";
export type {
  Band,
  Bands,
  Instrument,
  Licence,
  Scale,
  ScaleMethod,
} from "./instruments/Instrument.ts";
export {
  InvalidAnswers,
  scoreInstrument,
  type Answers,
  type InstrumentOptions,
  type InstrumentScore,
  type InstrumentWarning,
  type ScaleScore,
} from "./instruments/scoreInstrument.ts";
export {
  scoreNssq,
  type NssqAnswers,
  type NssqScore,
  type NssqSum,
} from "./instruments/scoreNssq.ts";
export {
  scoreSocialNetworkIndex,
  type SocialNetworkIndexNumber,
  type SocialNetworkIndexScore,
} from "./instruments/scoreSocialNetworkIndex.ts";
