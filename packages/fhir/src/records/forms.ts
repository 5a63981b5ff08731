// Section 4: the network map, reflections, needs and every other record as a QuestionnaireResponse, with the form it answers.
import type { Documents } from "@steunnetwerk/domain";

import type { RecordKind } from "../CaseFile.ts";
import { asList, asObject, type JsonObject } from "../json.ts";
import type { Scope } from "../lens/Scope.ts";
import { formOf } from "../questionnaire/Form.ts";
import { itemsOf, valuesOf } from "../questionnaire/items.ts";
import { formVersion } from "../questionnaire/questionnaire.ts";
import { canonical } from "../systems.ts";

import type { ResourceMapping } from "./ResourceMapping.ts";

/** The canonical address of the form of a kind, with its version. */
function formCanonical(kind: RecordKind): string {
  return `${canonical("Questionnaire", kind)}|${formVersion(kind)}`;
}

/** Who said it and when, of the kinds that know more than who wrote it down. */
const told: {
  readonly [Kind in RecordKind]?: (
    record: Documents[Kind],
  ) => readonly [who: string | undefined, on: string | undefined];
} = {
  network: ({ owner, drawnBy, drawnOn }) => [owner?.personId ?? drawnBy?.[0]?.personId, drawnOn],
  reflection: ({ professionalId, on }) => [professionalId, on],
  need: ({ personId, recordedOn }) => [personId, recordedOn],
};

/** A kind of record as answers to its form. */
export function formMapping(kind: RecordKind): ResourceMapping {
  const link = formCanonical(kind);
  return {
    kind,
    type: "QuestionnaireResponse",
    rows: [],
    whole: {
      to: (record, scope) => {
        const item = itemsOf(formOf(kind), record, scope);
        return item.length === 0 ? {} : { item };
      },
      from: (source, scope) => valuesOf(formOf(kind), asList(asObject(source)?.["item"]), scope),
    },
    fixed: (record: never, scope, { people }) => ({
      questionnaire: link,
      status: "completed",
      subject: scope.reference(people.jeugdigeId, "person"),
      ...toldBy(kind, record, scope),
    }),
    accepts: ({ questionnaire }) =>
      typeof questionnaire === "string" && questionnaire.split("|")[0] === link.split("|")[0],
  };
}

function toldBy(kind: RecordKind, record: Documents[RecordKind], scope: Scope): JsonObject {
  const [who, on] =
    (
      told[kind] as
        ((record: never) => readonly [string | undefined, string | undefined]) | undefined
    )?.(record as never) ?? [];
  const by = (record as { readonly recordedBy?: string }).recordedBy;
  const day = on ?? (record as { readonly recordedOn?: string }).recordedOn;
  return {
    ...(who !== undefined && { source: scope.reference(who, "person") }),
    ...(by !== undefined && { author: scope.reference(by, "person") }),
    ...(day !== undefined && { authored: day }),
  };
}
