import type { Command } from "@steunnetwerk/handreiking";
import type { Attributes } from "@steunnetwerk/workflow";
import { Effect } from "effect";
import { HttpServerResponse } from "effect/http";
import { HttpApiBuilder, HttpApiSchema } from "effect/http-api";
import type * as z from "zod";

import { Entered } from "../access/Authorization.ts";
import { seenEntries } from "../access/partIn.ts";
import { shownCase, sightOf } from "../access/shownCase.ts";
import { Api } from "../api/Api.ts";
import { Destroy, Migrate, SendCommand, SetAttributes, StartCase } from "../api/CasesApi.ts";
import { parse } from "../api/bridge.ts";
import { guidelineOf } from "../guidelineOf.ts";
import { destroyIn } from "../incoming/takeIn.ts";
import { Problem } from "../problems.ts";

import { asked, checkActor, receiptFor, sendOptions, worked } from "./asking.ts";
import { CasesCursor, checkCursor, NumberCursor } from "./cursor.ts";

/** Answers what is asked about cases. */
export const casesHandlers = HttpApiBuilder.group(Api, "cases", (handlers) =>
  handlers.handleAll({
    start: Effect.fn("cases.start")(function* ({ payload, headers }) {
      const entered = yield* Entered;
      const request = yield* worked(() => {
        const body = parse(StartCase, payload);
        checkActor(entered, body.by);
        return body;
      });
      const { teams } = entered.principal;
      const [team, ...others] = teams;
      // Who works in one team has started it for that team; otherwise they could not open it again.
      const attributes = {
        ...(team !== undefined && others.length === 0 && { team }),
        ...request.attributes,
      };
      if (
        entered.principal.kind === "person" &&
        attributes.team !== undefined &&
        !(teams as readonly unknown[]).includes(attributes.team)
      )
        return yield* Effect.die(new Problem("actorMismatch"));
      const { key } = sendOptions(headers);
      const receipt = yield* asked(
        entered.tenant.engine.start(withoutUndefined({ ...request, attributes, key })),
      );
      const { body, headers: versions } = receiptFor(entered, receipt);
      return HttpApiSchema.withHeaders({
        body,
        headers: { ...versions, location: `/cases/${encodeURIComponent(receipt.caseId)}` },
      });
    }),

    search: Effect.fn("cases.search")(function* ({ query }) {
      const { tenant, principal } = yield* Entered;
      const attributes = yield* worked(() => {
        checkCursor(CasesCursor, query.after);
        return attributesIn(query.attribute);
      });
      const own = teamOnly(principal, attributes);
      if (own === undefined) return { cases: [] };
      const { state, guideline, limit, after } = query;
      return yield* asked(
        tenant.engine.search(
          withoutUndefined({
            attributes: own,
            state,
            limit,
            after,
            ...(guideline !== undefined && {
              guideline: withoutUndefined({ id: guideline, version: query["guideline-version"] }),
            }),
          }),
        ),
      );
    }),

    read: Effect.fn("cases.read")(function* ({ headers }) {
      const { part, view } = yield* Entered;
      if (view === undefined) return yield* Effect.die(new Problem("destroyed"));
      // What somebody sees can change with the day, the law and the consents, without the case having changed.
      const tag = `"${view.version}-${part.role}-${view.state.lawOn}"`;
      if (headers["if-none-match"] === tag)
        return HttpServerResponse.empty({ status: 304, headers: { etag: tag } });
      const shown = shownCase(part, guidelineOf(view.guideline), view);
      const { role, because } = part;
      return HttpApiSchema.withHeaders({
        body: {
          ...shown,
          state: { ...shown.state },
          sight: { as: role, sees: sightOf(part), because },
        },
        headers: { etag: tag },
      });
    }),

    send: Effect.fn("cases.send")(function* ({ payload, params, headers }) {
      const entered = yield* Entered;
      const command = yield* worked(() => {
        const body = parse<z.ZodType<Command>>(SendCommand, payload);
        checkActor(entered, body.by);
        return body;
      });
      const receipt = yield* asked(
        entered.tenant.engine.send(params.caseId, command, sendOptions(headers)),
      );
      return receiptFor(entered, receipt);
    }),

    history: Effect.fn("cases.history")(function* ({ params, query }) {
      const { tenant, part, view } = yield* Entered;
      const after = yield* worked(() => {
        checkCursor(NumberCursor, query.after);
        return query.after === undefined ? undefined : Number(query.after);
      });
      const limit = query.limit ?? 50;
      const entries = yield* asked(
        tenant.engine.history(params.caseId, withoutUndefined({ after, limit })),
      );
      const last = entries.at(-1);
      // Of a case that was destroyed the history has nothing personal left, nor anything to tell compartments by.
      const seen =
        view === undefined
          ? entries
          : seenEntries(part, guidelineOf(view.guideline), view.state, entries);
      return {
        entries: seen,
        ...(last !== undefined && entries.length === limit && { next: `${last.version}` }),
      };
    }),

    attributes: Effect.fn("cases.attributes")(function* ({ payload, params, headers }) {
      const entered = yield* Entered;
      const { by, attributes } = yield* worked(() => {
        const body = parse(SetAttributes, payload);
        checkActor(entered, body.by);
        return body;
      });
      const receipt = yield* asked(
        entered.tenant.engine.setAttributes(params.caseId, attributes, {
          by,
          ...sendOptions(headers),
        }),
      );
      return receiptFor(entered, receipt);
    }),

    migrate: Effect.fn("cases.migrate")(function* ({ payload, params, headers }) {
      const entered = yield* Entered;
      const { by, to } = yield* worked(() => {
        const body = parse(Migrate, payload);
        checkActor(entered, body.by);
        return body;
      });
      const receipt = yield* asked(
        entered.tenant.engine.migrate(params.caseId, { to, by, ...sendOptions(headers) }),
      );
      return receiptFor(entered, receipt);
    }),

    export: Effect.fn("cases.export")(function* ({ params }) {
      const { tenant, part } = yield* Entered;
      // A person gets what is for them; who works on the case, or a machine, gets all of it.
      const isOwn = part.role === "jeugdige" || part.role === "ouder";
      return yield* asked(
        tenant.engine.export({
          caseId: params.caseId,
          ...(isOwn && part.person !== undefined && { person: part.person }),
        }),
      ).pipe(Effect.map(plain));
    }),

    verify: Effect.fn("cases.verify")(function* ({ params }) {
      const { tenant } = yield* Entered;
      return yield* asked(tenant.engine.verify(params.caseId));
    }),

    destroy: Effect.fn("cases.destroy")(function* ({ payload, params, headers }) {
      const entered = yield* Entered;
      const { by, person, ground } = yield* worked(() => {
        const body = parse(Destroy, payload);
        checkActor(entered, body.by);
        return body;
      });
      const receipt = yield* asked(
        entered.tenant.engine.destroy(
          params.caseId,
          withoutUndefined({ by, person, ground, ...sendOptions(headers) }),
        ),
      );
      if (person !== undefined) destroyIn(entered.tenant.incoming, params.caseId, person);
      return receiptFor(entered, receipt);
    }),
  }),
);

/** A value without the keys that have none: an engine takes a key that is there for one that was given. */
export function withoutUndefined<Value extends object>(value: Value) {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as {
    [Key in keyof Value]: Exclude<Value[Key], undefined>;
  };
}

/** A document as plain JSON objects. */
export const plain = <Document>(document: Document) =>
  document as Document & { readonly cases: readonly Record<string, unknown>[] };

function attributesIn(given: string | readonly string[] | undefined): Attributes {
  const attributes: Record<string, string | number | boolean> = {};
  for (const one of given === undefined ? [] : [given].flat()) {
    const at = one.indexOf(":");
    if (at < 1)
      throw new Problem("invalidParameter", {
        issues: [
          {
            path: ["query", "attribute"],
            code: "invalid",
            message: {
              nl: "Schrijf een kenmerk als naam:waarde.",
              en: "Write an attribute as name:value.",
            },
          },
        ],
      });
    attributes[one.slice(0, at)] = valueOf(one.slice(at + 1));
  }
  return attributes;
}

/** `true`, `false` and numbers are what they say; in quotes they are text. */
function valueOf(text: string): string | number | boolean {
  if (text === "true" || text === "false") return text === "true";
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  return /^".*"$/.test(text) ? text.slice(1, -1) : text;
}

/** The attributes to search by: a person finds cases of a team of theirs, and no others. */
function teamOnly(
  { kind, teams, onBehalfOf }: Entered["Service"]["principal"],
  attributes: Attributes,
): Attributes | undefined {
  if (kind === "machine" && onBehalfOf === undefined) return attributes;
  const team = attributes["team"] ?? (teams.length === 1 ? teams[0] : undefined);
  return typeof team === "string" && teams.includes(team) ? { ...attributes, team } : undefined;
}
