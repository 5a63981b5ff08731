import { parseNetwork, roles, safeParseNetwork } from "@steunnetwerk/domain";
import { drawEcogram } from "@steunnetwerk/ecogram";
import { compareGuidelines, guidelines, type Guideline } from "@steunnetwerk/handreiking";
import { dateInAmsterdam, norms, whoDecides } from "@steunnetwerk/law";
import { InvalidOptions, scoreNetwork } from "@steunnetwerk/scoring";
import { Clock, Effect } from "effect";
import { HttpApiBuilder } from "effect/http-api";

import { Api } from "../api/Api.ts";
import { DrawNetwork, ScoreNetwork } from "../api/KnowledgeApi.ts";
import { parse } from "../api/bridge.ts";
import { DecideLaw } from "../api/lawQuestion.ts";
import { CurrentVisit } from "../http/Visit.ts";
import { Problem } from "../problems.ts";

import { worked } from "./asking.ts";
import { withoutUndefined } from "./cases.ts";

/** Answers what is asked about networks. */
export const networksHandlers = HttpApiBuilder.group(Api, "networks", (handlers) =>
  handlers.handleAll({
    score: Effect.fn("networks.score")(({ payload }) =>
      worked(() => {
        const { network, ...options } = parse(ScoreNetwork, payload);
        try {
          return { ...scoreNetwork(parseNetwork(network), withoutUndefined(options)) };
        } catch (error) {
          if (!(error instanceof InvalidOptions)) throw error;
          const nl = `De optie ${error.path.join(".")} kan zo niet gevolgd worden; zie /openapi.json.`;
          const message = { nl, en: error.message };
          throw new Problem("unmeasurable", {
            issues: [{ path: error.path, code: "invalid", message }],
          });
        }
      }),
    ),
    validate: Effect.fn("networks.validate")(function* ({ payload }) {
      const { language } = yield* CurrentVisit;
      const result = safeParseNetwork(payload);
      const issues = result.success
        ? []
        : result.issues.map((issue) => ({ ...issue, message: issue.message[language] }));
      return { valid: result.success, issues };
    }),
    draw: Effect.fn("networks.draw")(function* ({ payload }) {
      const { language } = yield* CurrentVisit;
      return yield* worked(() => {
        const { network, ...options } = parse(DrawNetwork, payload);
        return drawEcogram(parseNetwork(network), { language, ...withoutUndefined(options) });
      });
    }),
  }),
);

/** Answers what is asked about roles. */
export const rolesHandlers = HttpApiBuilder.group(Api, "roles", (handlers) =>
  handlers.handleAll({
    list: () => Effect.succeed(Object.entries(roles).map(([id, role]) => ({ id, ...role }))),
  }),
);

/** Answers what is asked about the law. */
export const lawHandlers = HttpApiBuilder.group(Api, "law", (handlers) =>
  handlers.handleAll({
    decide: Effect.fn("law.decide")(function* ({ payload }) {
      const now = yield* Clock.currentTimeMillis;
      return yield* worked(() => {
        const { question, on } = parse(DecideLaw, payload);
        const decision = whoDecides(question, on ?? dateInAmsterdam(new Date(now).toISOString()));
        return { ...(JSON.parse(JSON.stringify(decision)) as typeof decision) }; // without persons that are not known
      });
    }),
    norms: () => Effect.succeed({ ...norms }),
  }),
);

/** Answers what is asked about guidelines. */
export const guidelinesHandlers = HttpApiBuilder.group(Api, "guidelines", (handlers) =>
  handlers.handleAll({
    list: () =>
      Effect.succeed(
        guidelines.map(({ id, version, name, about }) => ({ id, version, name, about })),
      ),
    read: ({ params }) => worked(() => ({ ...found(params.id, params.version) })),
    compare: ({ params }) =>
      worked(() =>
        compareGuidelines(
          found(params.id, params.version),
          found(params.otherId, params.otherVersion),
        ),
      ),
  }),
);

function found(id: string, version: string): Guideline {
  const guideline = guidelines.find((one) => one.id === id && one.version === version);
  if (guideline === undefined) throw new Problem("notFound");
  return guideline;
}
