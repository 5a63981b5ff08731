import { randomUUID } from "node:crypto";

import type { Language } from "@steunnetwerk/domain";
import { handreiking } from "@steunnetwerk/handreiking";

import type { CdsRequest } from "./CdsRequest.ts";
import { cdsServices, type ServiceId } from "./services.ts";
import { cardTexts, labels, overrideReasons } from "./texts.ts";

/** The code system of our reasons for not following a card. */
export const overrideSystem = "urn:steunnetwerk:override-reason";

/** The cards of a service for a request: at most one. */
export function cardsFor(
  id: ServiceId,
  request: CdsRequest,
  on: { readonly today: string; readonly now: string },
  language: Language,
  smartApp: string | undefined,
) {
  // Cards are for professionals: what a family sees of itself it is told by people.
  if (!request.context.userId.startsWith("Practitioner")) return [];
  const kind = cdsServices[id].card(request, on.today);
  if (kind === undefined) return [];
  const { summary, detail } = cardTexts[kind];
  const isWarning = id === "toestemming-leeftijd";
  const isAboutMap = id === "netwerk-overzicht" && smartApp !== undefined;
  return [
    {
      uuid: randomUUID(),
      summary: summary[language],
      detail: `${detail[language]}\n\n_${handreiking.about[language]}_`,
      indicator: isWarning ? ("warning" as const) : ("info" as const),
      source: { label: handreiking.name[language] },
      ...(kind === "bring" && {
        suggestions: [bringTask(request, on.now, language)],
        selectionBehavior: "at-most-one" as const,
      }),
      overrideReasons: Object.entries(overrideReasons).map(([code, display]) => ({
        code,
        system: overrideSystem,
        display: display[language],
      })),
      ...(isAboutMap && {
        links: [{ label: labels.open[language], url: smartApp, type: "smart" as const }],
      }),
    },
  ];
}

/** To ask whom the family wants to bring, as a Task the professional may put on their list. */
function bringTask({ context }: CdsRequest, now: string, language: Language) {
  return {
    label: labels.ask[language],
    uuid: randomUUID(),
    actions: [
      {
        type: "create" as const,
        description: labels.task[language],
        resource: {
          resourceType: "Task",
          status: "requested",
          intent: "proposal",
          code: { text: labels.task[language] },
          description: labels.task[language],
          for: { reference: `Patient/${context.patientId}` },
          authoredOn: now,
          ...(context.encounterId !== undefined && {
            encounter: { reference: `Encounter/${context.encounterId}` },
          }),
        },
      },
    ],
  };
}
