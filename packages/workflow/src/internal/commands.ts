import { transition } from "@steunnetwerk/handreiking";
import { Effect } from "effect";

import type { Engine } from "../Engine.ts";
import { CaseExists, CaseNotFound, InvalidRequest } from "../errors.ts";

import { newCaseId } from "./Submission.ts";
import { nameOf, type Core } from "./core.ts";
import type { Gate } from "./gate.ts";
import { attributesOf, idOf } from "./request.ts";

/** What can be asked of an engine that changes a case. */
export function commandsOf(
  { submit, guidelineOf, decided, firstGuideline }: Core,
  whileOpen: Gate,
): Pick<Engine["Service"], "start" | "send" | "setAttributes" | "migrate"> {
  return {
    start: Effect.fn("Engine.start")(function* ({ by, people, ...request }) {
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
          decide: Effect.fnUntraced(function* (file, facts) {
            if (file !== undefined) return yield* new CaseExists({ caseId });
            const command = { type: "start", by, case: caseId, people };
            const events = yield* decided(caseId, transition(guideline, undefined, command, facts));
            return { guideline, events, ...(attributes !== undefined && { attributes }) };
          }),
        }),
      );
    }),

    send: Effect.fn("Engine.send")(function* (caseId, command, options) {
      yield* idOf(["key"], options?.key);
      if (command.type === "start" || command.type === "migrate")
        return yield* new InvalidRequest({
          path: ["type"],
          reason: `this is not sent to a case: use \`${command.type}\` of the engine`,
        });
      return yield* whileOpen(
        submit({
          caseId,
          by: command.by,
          command: command.type,
          content: command,
          options,
          decide: Effect.fnUntraced(function* (file, facts) {
            if (file === undefined) return yield* new CaseNotFound({ caseId });
            const guideline = yield* guidelineOf(file.state.guideline);
            const events = yield* decided(
              caseId,
              transition(guideline, file.state, command, facts),
            );
            return {
              guideline,
              events,
              ...(command.type === "activityResult" && { finished: command.activity }),
            };
          }),
        }),
      );
    }),

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
          decide: Effect.fnUntraced(function* (file, facts) {
            if (file === undefined) return yield* new CaseNotFound({ caseId });
            const command = { type: "migrate", by };
            const events = yield* decided(
              caseId,
              transition(guideline, file.state, command, facts),
            );
            return { guideline, events };
          }),
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
            return { guideline, events: [], attributes: checked };
          }),
        }),
      );
    }),
  };
}
