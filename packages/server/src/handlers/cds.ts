import { dateInAmsterdam } from "@steunnetwerk/law";
import { Clock, Effect, Metric } from "effect";
import { HttpApiBuilder } from "effect/http-api";

import { Api } from "../api/Api.ts";
import { parse } from "../api/bridge.ts";
import { CdsFeedback, CdsRequest } from "../cds/CdsRequest.ts";
import { cardsFor, overrideSystem } from "../cds/cardFor.ts";
import { cdsServices, missingFor, type ServiceId } from "../cds/services.ts";
import { overrideReasons, titles } from "../cds/texts.ts";
import type { Config } from "../config.ts";
import { CurrentVisit } from "../http/Visit.ts";
import { Problem } from "../problems.ts";

import { worked } from "./asking.ts";

const cards = Metric.counter("steunnetwerk_cds_calls", {
  description: "Calls of services of CDS Hooks, by service and number of cards.",
  incremental: true,
});
const feedback = Metric.counter("steunnetwerk_cds_feedback", {
  description: "What users did with cards, by service, outcome and reason of our list.",
  incremental: true,
});

const isService = (id: string): id is ServiceId => Object.hasOwn(cdsServices, id);

/** Answers clients of CDS Hooks. */
export const cdsHandlers = ({ cds: { smartApp } }: Pick<Config, "cds">) =>
  HttpApiBuilder.group(Api, "cds", (handlers) =>
    handlers.handleAll({
      call: Effect.fn("cds.call")(function* ({ params: { id }, payload }) {
        const visit = yield* CurrentVisit;
        if (!isService(id)) return yield* Effect.die(new Problem("notFound"));
        const request = yield* worked(() => {
          const request = parse(CdsRequest, payload);
          // Who looked at whose record, for the audit trail: ids of the host, no names.
          visit.user = request.context.userId;
          visit.patient = request.context.patientId;
          checkHook(id, request);
          const missing = missingFor(id, request);
          if (missing.length > 0) throw prefetchMissing(missing);
          return request;
        });
        const now = new Date(yield* Clock.currentTimeMillis).toISOString();
        const on = { now, today: dateInAmsterdam(now) };
        const made = cardsFor(id, request, on, visit.language, smartApp);
        yield* Metric.update(
          Metric.withAttributes(cards, { service: id, cards: `${made.length}` }),
          1,
        );
        return { cards: made };
      }),
      feedback: Effect.fn("cds.feedback")(function* ({ params: { id }, payload }) {
        if (!isService(id)) return yield* Effect.die(new Problem("notFound"));
        const told = yield* worked(() => parse(CdsFeedback, payload));
        for (const { outcome, overrideReason } of told.feedback) {
          const { code = "none", system } = overrideReason?.reason ?? {};
          const reason =
            code !== "none" && (system !== overrideSystem || !Object.hasOwn(overrideReasons, code))
              ? "other"
              : code;
          yield* Metric.update(
            Metric.withAttributes(feedback, { service: id, outcome, reason }),
            1,
          );
        }
      }),
    }),
  );

/** Says which services there are. */
export const cdsDiscoveryHandlers = HttpApiBuilder.group(Api, "cdsDiscovery", (handlers) =>
  handlers.handleAll({
    cdsServices: Effect.fn("cdsServices")(function* () {
      const { language } = yield* CurrentVisit;
      return {
        services: Object.entries(cdsServices).map(([id, { hook, prefetch }]) => {
          const { title, description } = titles[id as ServiceId];
          return {
            hook,
            title: title[language],
            description: description[language],
            id,
            prefetch,
            usageRequirements: usage[language],
          };
        }),
      };
    }),
  }),
);

const usage = {
  nl: "Alleen met prefetch: deze dienst haalt zelf niets op bij de FHIR-server.",
  en: "Works on prefetch only: this service fetches nothing from the FHIR server.",
};

function checkHook(id: ServiceId, { hook, context }: CdsRequest): void {
  const { hook: expected } = cdsServices[id];
  const issue = (path: string[], nl: string, en: string) =>
    new Problem("invalidRequest", { issues: [{ path, code: "invalid", message: { nl, en } }] });
  if (hook !== expected)
    throw issue(["hook"], `Deze dienst is voor ${expected}.`, `This service is for ${expected}.`);
  if (expected === "encounter-start" && context.encounterId === undefined)
    throw issue(
      ["context", "encounterId"],
      "Bij deze hook hoort een encounterId.",
      "This hook has an encounterId.",
    );
  if (expected === "appointment-book" && typeof context["appointments"] !== "object")
    throw issue(
      ["context", "appointments"],
      "Bij deze hook horen appointments.",
      "This hook has appointments.",
    );
}

function prefetchMissing(keys: readonly string[]): Problem {
  return new Problem("prefetchMissing", {
    issues: keys.map((key) => ({
      path: ["prefetch", key],
      code: "missing",
      message: {
        nl: "Stuur dit mee, of null als er niets is; zie /cds-services.",
        en: "Send this along, or null when there is none; see /cds-services.",
      },
    })),
  });
}
