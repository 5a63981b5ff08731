import { Actor, Command, CasePerson } from "@steunnetwerk/handreiking";
import { Schema } from "effect";
import { HttpApiEndpoint, HttpApiGroup, HttpApiSchema, OpenApi } from "effect/http-api";
import * as z from "zod";

import { Authorization } from "../access/Authorization.ts";

import { body } from "./bridge.ts";
import { acting, command, Id, inCase, page, reading, versioned } from "./parameters.ts";
import { askProblems, caseProblems, commandProblems } from "./problemSchemas.ts";
import * as shapes from "./shapes.ts";

const Attributes = z.record(
  z.string().min(1).max(100),
  z.union([z.string().max(500), z.number(), z.boolean()]),
);
const GuidelineRef = z.strictObject({
  id: z.string().min(1).max(200),
  version: z.string().min(1).max(40),
});

/** A case to start. */
export const StartCase = z.strictObject({
  by: Actor,
  people: z.array(CasePerson).max(200),
  guideline: GuidelineRef.optional(),
  caseId: z
    .string()
    .regex(/^[A-Za-z0-9._~-]{1,200}$/)
    .optional(),
  attributes: Attributes.optional(),
});

/** What a case can be found by from now on. */
export const SetAttributes = z.strictObject({ by: Actor, attributes: Attributes });

/** Where a case moves to. */
export const Migrate = z.strictObject({ by: Actor, to: GuidelineRef });

/** What is destroyed, and what it rests on. */
export const Destroy = z.strictObject({
  by: Actor,
  person: z.string().min(1).max(200).optional(),
  ground: z
    .string()
    .regex(/^\S{1,200}$/)
    .optional(),
});

/** Commands that people send; those of timers and activities are the engine's own. */
export const SendCommand = z.discriminatedUnion(
  "type",
  Command.options.filter(
    (option) =>
      !["start", "timerDue", "activityResult", "migrate"].includes(option.shape.type.value),
  ) as unknown as typeof Command.options,
);

const receipt = HttpApiSchema.WithHeaders(shapes.Receipt, versioned);
const started = HttpApiSchema.WithHeaders(shapes.Receipt.pipe(HttpApiSchema.status(201)), {
  ...versioned,
  location: Schema.String,
});

/** Cases: start, find, read, command, history, export, destroy. */
export class CasesApi extends HttpApiGroup.make("cases")
  .add(
    HttpApiEndpoint.post("start", "/cases", {
      headers: command,
      payload: body("StartCase", StartCase),
      success: started,
      error: commandProblems,
    }).annotate(OpenApi.Summary, "Start a case"),
    HttpApiEndpoint.get("search", "/cases", {
      headers: acting,
      query: {
        ...page,
        state: Schema.optionalKey(Schema.Literals(["open", "closed", "destroyed"])),
        guideline: Schema.optionalKey(Id),
        "guideline-version": Schema.optionalKey(Schema.String.check(Schema.isMaxLength(40))),
        attribute: Schema.optionalKey(
          Schema.Union([
            Schema.Array(Schema.String.check(Schema.isMaxLength(700))),
            Schema.String.check(Schema.isMaxLength(700)),
          ]),
        ),
      },
      success: shapes.CasePage,
      error: askProblems,
    })
      .annotate(OpenApi.Summary, "Find cases")
      .annotate(
        OpenApi.Description,
        "attribute is name:value, as often as needed; a case must have all of them.",
      ),
    HttpApiEndpoint.get("read", "/cases/:caseId", {
      params: inCase,
      headers: reading,
      success: [HttpApiSchema.WithHeaders(shapes.CaseView, versioned), HttpApiSchema.Empty(304)],
      error: caseProblems,
    })
      .annotate(OpenApi.Summary, "Read a case")
      .annotate(
        OpenApi.Description,
        "What the reader may see of it today: sight says how much, and by which rows of the law.",
      ),
    HttpApiEndpoint.post("send", "/cases/:caseId/commands", {
      params: inCase,
      headers: command,
      payload: body("SendCommand", SendCommand),
      success: receipt,
      error: commandProblems,
    })
      .annotate(OpenApi.Summary, "Send a command")
      .annotate(
        OpenApi.Description,
        "Sent again under the same Idempotency-Key it is done once, and answered as the first time.",
      ),
    HttpApiEndpoint.get("history", "/cases/:caseId/history", {
      params: inCase,
      headers: acting,
      query: page,
      success: shapes.EntryPage,
      error: caseProblems,
    }).annotate(OpenApi.Summary, "What happened in a case, oldest first"),
    HttpApiEndpoint.put("attributes", "/cases/:caseId/attributes", {
      params: inCase,
      headers: command,
      payload: body("SetAttributes", SetAttributes),
      success: receipt,
      error: commandProblems,
    }).annotate(OpenApi.Summary, "Set what a case can be found by"),
    HttpApiEndpoint.post("migrate", "/cases/:caseId/migration", {
      params: inCase,
      headers: command,
      payload: body("Migrate", Migrate),
      success: receipt,
      error: commandProblems,
    }).annotate(OpenApi.Summary, "Move a case to another version of its guideline"),
    HttpApiEndpoint.get("export", "/cases/:caseId/export", {
      params: inCase,
      headers: acting,
      success: shapes.ExportDocument,
      error: caseProblems,
    }).annotate(OpenApi.Summary, "Everything of a case, or of it what is about the reader"),
    HttpApiEndpoint.get("verify", "/cases/:caseId/verification", {
      params: inCase,
      headers: acting,
      success: shapes.Verified,
      error: caseProblems,
    }).annotate(OpenApi.Summary, "Check every entry of a case"),
    HttpApiEndpoint.post("destroy", "/cases/:caseId/destruction", {
      params: inCase,
      headers: command,
      payload: body("Destroy", Destroy),
      success: receipt,
      error: commandProblems,
    }).annotate(
      OpenApi.Summary,
      "Destroy what is personal, of everybody or of one person, for good",
    ),
  )
  .middleware(Authorization)
  .annotate(OpenApi.Description, "Cases: start, find, read, command, history, export, destroy.") {}

/** The work list. */
export class WorkApi extends HttpApiGroup.make("work")
  .add(
    HttpApiEndpoint.get("list", "/work", {
      headers: acting,
      query: {
        ...page,
        case: Schema.optionalKey(Id),
        "due-before": Schema.optionalKey(
          Schema.String.check(
            Schema.isPattern(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z)?$/u),
          ),
        ),
      },
      success: shapes.WorkPage,
      error: caseProblems,
    })
      .annotate(OpenApi.Summary, "Open tasks, the most urgent first")
      .annotate(
        OpenApi.Description,
        "A page can be shorter than asked while more follows: what is not for the reader is left out.",
      ),
  )
  .middleware(Authorization)
  .annotate(OpenApi.Description, "Tasks that wait for people.") {}

/** What is kept about a person. */
export class PersonsApi extends HttpApiGroup.make("persons")
  .add(
    HttpApiEndpoint.get("export", "/persons/:person/export", {
      params: { person: Id },
      headers: acting,
      success: shapes.ExportDocument,
      error: caseProblems,
    })
      .annotate(
        OpenApi.Summary,
        "Everything about a person, from all cases, without what is of others",
      )
      .annotate(
        OpenApi.Description,
        "A person gets their own; a machine says on whose behalf, or has it for a request that the organisation handles.",
      ),
  )
  .middleware(Authorization)
  .annotate(OpenApi.Description, "What is kept about a person.") {}
