import { Effect } from "effect";

import type { Engine } from "../Engine.ts";
import { CaseExists, CaseNotFound, InvalidRequest } from "../errors.ts";

import type { Decision } from "./Decision.ts";
import { newCaseId } from "./Submission.ts";
import { nameOf, type Core, type NotEnacted } from "./core.ts";
import type { Gate } from "./gate.ts";
import { attributesOf, idOf } from "./request.ts";
import { traced } from "./traced.ts";

/** What can be asked of an engine that changes a case. */
export function commandsOf(
  { submit, guidelineOf, enact, firstGuideline }: Core,
  whileOpen: Gate,
): Pick<Engine["Service"], "start" | "send" | "setAttributes" | "migrate"> {
  return {
    start: Effect.fnUntraced(function* ({ by, people, ...request }) {
      const key = yield* idOf(["key"], request.key);
      const caseId = (yield* idOf(["caseId"], request.caseId)) ?? newCaseId(key);
      const attributes = yield* attributesOf(request.attributes);
      const guideline = yield* guidelineOf(request.guideline ?? firstGuideline);
      return yield* whileOpen(
        submit({
          caseId,
          by,
          command: "start",
          content: { by, people, attributes, guideline: nameOf(guideline) },
          options: key === undefined ? {} : { key },
          isNew: true,
          decide: (file, facts): Effect.Effect<Decision, CaseExists | NotEnacted> =>
            file === undefined
              ? Effect.mapEager(
                  enact(
                    caseId,
                    guideline,
                    undefined,
                    { type: "start", by, case: caseId, people },
                    facts,
                  ),
                  (decision) => ({ ...decision, ...(attributes !== undefined && { attributes }) }),
                )
              : Effect.fail(new CaseExists({ caseId })),
        }),
      );
    }, traced("Engine.start")),

    send: Effect.fnUntraced(function* (caseId, command, options) {
      yield* idOf(["key"], options?.key);
      if (command.type === "start" || command.type === "migrate")
        return yield* new InvalidRequest({
          path: ["type"],
          texts: {
            nl: `Dit wordt niet naar een zaak gestuurd: gebruik \`${command.type}\` van de engine.`,
            en: `This is not sent to a case: use \`${command.type}\` of the engine.`,
          },
        });
      return yield* whileOpen(
        submit({
          caseId,
          by: command.by,
          command: command.type,
          // A key that the engine makes up is of no other command.
          ...(options?.key !== undefined && { content: command }),
          options,
          decide: (file, facts): Effect.Effect<Decision, CaseNotFound | NotEnacted> => {
            if (file === undefined) return Effect.fail(new CaseNotFound({ caseId }));
            const decided = enact(caseId, file.state.guideline, file.state, command, facts);
            return command.type === "activityResult"
              ? Effect.mapEager(decided, (decision) => ({
                  ...decision,
                  finished: command.activity,
                }))
              : decided;
          },
        }),
      );
    }, traced("Engine.send")),

    migrate: Effect.fn("Engine.migrate")(function* (caseId, { to, by, ...options }) {
      yield* idOf(["key"], options.key);
      const guideline = yield* guidelineOf(to);
      return yield* whileOpen(
        submit({
          caseId,
          by,
          command: "migrate",
          content: { by, to: nameOf(to) },
          options,
          decide: (file, facts): Effect.Effect<Decision, CaseNotFound | NotEnacted> =>
            file === undefined
              ? Effect.fail(new CaseNotFound({ caseId }))
              : enact(caseId, guideline, file.state, { type: "migrate", by }, facts),
        }),
      );
    }),

    setAttributes: Effect.fn("Engine.setAttributes")(function* (caseId, attributes, sendOptions) {
      yield* idOf(["key"], sendOptions.key);
      const checked = (yield* attributesOf(attributes)) ?? {};
      return yield* whileOpen(
        submit({
          caseId,
          by: sendOptions.by,
          command: "setAttributes",
          content: { by: sendOptions.by, attributes: checked },
          options: sendOptions,
          decide: Effect.fnUntraced(function* (file) {
            if (file === undefined) return yield* new CaseNotFound({ caseId });
            const guideline = yield* guidelineOf(file.state.guideline);
            return { guideline, events: [], state: file.state, attributes: checked };
          }),
        }),
      );
    }),
  };
}
