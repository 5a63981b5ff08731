/**
 * What we talk about: the people around a child, their ties and the support they give.
 *
 * @packageDocumentation
 */

// Languages and labels
export { languages, type Language, type Text } from "./text.ts";

// Ids and days
export { Id } from "./id.ts";
export { CalendarDate, Period } from "./date.ts";

// Legal position and measures
export { LegalPosition, LegalPositionKind, legalPositionLabels } from "./legal/LegalPosition.ts";
export { Measure, MeasureKind, measureLabels } from "./legal/Measure.ts";

// Answers, support types, life domains
export { Answer, answerLabels } from "./answer.ts";
export { coreSupportTypes, SupportType, supportTypeLabels } from "./supportType.ts";
export { LifeDomain, lifeDomainLabels } from "./lifeDomain.ts";

// Network map
export { Network, parseNetwork, safeParseNetwork, type NetworkResult } from "./network/Network.ts";
export { Alter, AlterState, Instrument, SupportAnswers, Tie } from "./network/v1/schema.ts";

// What is wrong with a document
export { formatPath, InvalidDocument, toIssues, type Issue } from "./Issue.ts";
