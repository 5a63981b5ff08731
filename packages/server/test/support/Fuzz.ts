import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

import { openApiDocument } from "../../src/index.ts";

import type { Answer, Organisations } from "./Organisation.ts";
import { sampleOf, type Schema } from "./sampleOf.ts";

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly { name: string; in: string; required: boolean; schema: Schema }[];
  readonly requestBody?: {
    readonly required?: boolean;
    readonly content: Record<string, { schema: Schema }>;
  };
  readonly responses: Record<string, { content?: Record<string, unknown> }>;
}

interface Document {
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { readonly schemas: Record<string, Schema> };
}

const services = [
  "netwerk-overzicht",
  "wie-brengt-u-mee",
  "toestemming-leeftijd",
  "zorg-voor-de-steunfiguur",
];

const document = openApiDocument() as unknown as Document;

/** Every operation of the document that answers at once. */
const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item)
    .filter(([, { operationId }]) => operationId !== "events.stream")
    .map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
);

const rules = new Ajv2020({ strict: false, validateFormats: true }).addSchema(document, "openapi");
addFormats.default(rules);
const pointer = (...parts: readonly string[]) =>
  `openapi#/${parts.map((part) => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"))).join("/")}`;

/** Whether a body is what the document allows, by a validator that is not the server's. */
function bodyFits(path: string, method: string, body: string): boolean {
  const place = ["paths", path, method.toLowerCase(), "requestBody", "content", "application/json"];
  try {
    return rules.validate({ $ref: pointer(...place, "schema") }, JSON.parse(body));
  } catch {
    return false;
  }
}

/** Whether the text of a parameter is what the document allows. */
function parameterFits(path: string, method: string, index: number, text: string): boolean {
  const place = ["paths", path, method.toLowerCase(), "parameters", String(index), "schema"];
  const meant = /^-?\d+(\.\d+)?$/.test(text) ? [text, Number(text)] : [text, text === "true"];
  return meant.some((value) => rules.validate({ $ref: pointer(...place) }, value));
}

/** Numbers from a seed (mulberry32), so that what was found can be found again. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Asks something made up of the document: as it says, or a little or very different. Says what is wrong with the answer. */
export async function fuzzOnce(
  at: Organisations,
  credentials: readonly (string | undefined)[],
  random: () => number,
): Promise<{
  readonly asked: string;
  readonly status: number;
  /** Whether it was what the document allows. */
  readonly fits: boolean;
  readonly wrong: string | undefined;
}> {
  const pick = <One>(from: readonly One[]): One => from[Math.floor(random() * from.length)] as One;
  const { path, method, operation } = pick(operations);
  const value = (schema: Schema) => sampleOf(schema, document.components.schemas, random);
  let address = path;
  const query: string[] = [];
  const headers: Record<string, string> = {};
  const unfit = new Set<string>();
  for (const [index, parameter] of operation.parameters.entries()) {
    const { name, in: where, required, schema } = parameter;
    if (!required && random() < 0.6) continue;
    if (required && where !== "path" && random() < 0.03) {
      unfit.add(name);
      if (where === "header") headers[name] = ""; // left out
      continue;
    }
    const places = name === "id" ? knownIds(path) : name === "caseId" ? ["case-1"] : [];
    const known = places.length > 0 && random() < 0.7 ? pick(places) : undefined;
    const text =
      known ??
      String(
        random() < 0.85
          ? value(schema)
          : pick(["", "\u0000", "é", "../..", "-1", "1e99", "x".repeat(3000)]),
      );
    const sent = where === "header" ? text.replaceAll(/[^\x20-\x7e]/g, "?").trim() || "x" : text;
    if (!parameterFits(path, method, index, sent)) unfit.add(name);
    if (where === "path") address = address.replace(`{${name}}`, encodeURIComponent(text) || "%20");
    else if (where === "query")
      query.push(`${encodeURIComponent(name)}=${encodeURIComponent(text)}`);
    // What cannot be sent in a header is not sent.
    else headers[name] = sent;
  }
  if (headers["on-behalf-of"] !== undefined && random() < 0.9) {
    delete headers["on-behalf-of"];
    delete headers["on-behalf-of-capacity"];
    for (const name of ["on-behalf-of", "on-behalf-of-capacity"]) unfit.delete(name);
  }
  const schema = operation.requestBody?.content["application/json"]?.schema;
  const body =
    schema === undefined
      ? undefined
      : random() < 0.05
        ? pick(["", "{", "[]", "null", '"x"', "1e999"])
        : JSON.stringify(value(schema));
  if (body !== undefined && !(body === "" && operation.requestBody?.required !== true))
    if (!bodyFits(path, method, body)) unfit.add("body");
  const fits = unfit.size === 0;
  const whole = address + (query.length > 0 ? `?${query.join("&")}` : "");
  const answer = await at.ask(method, whole, pick(credentials), body, headers);
  return {
    asked: `${method} ${whole.slice(0, 200)} ${JSON.stringify(headers).slice(0, 300)} ${(body ?? "").slice(0, 600)}`,
    status: answer.status,
    fits,
    wrong:
      fits || answer.status >= 400 || saysWhatIsWrong(operation, answer)
        ? wrongWith(operation, answer)
        : `${operation.operationId} took what the document does not allow (${[...unfit].join(", ")})`,
  };
}

/** Ids that are there, so that what is behind them is reached. */
function knownIds(path: string): readonly string[] {
  return path.startsWith("/cds-services/") ? services : [];
}

/** Two operations answer what is wrong with each thing that they were given, instead of refusing all of it. */
function saysWhatIsWrong({ operationId }: Operation, { body }: Answer): boolean {
  if (operationId === "networks.validate") return body["valid"] === false;
  const results = body["results"] as readonly { outcome: string }[] | undefined;
  return (
    operationId === "incoming.take" &&
    results?.some(({ outcome }) => outcome === "invalid") === true
  );
}

function wrongWith(
  { operationId, responses }: Operation,
  { status, headers, text, body }: Answer,
): string | undefined {
  if (status >= 500) return `${operationId} answered ${status}`;
  // An address that a made-up id turned into another one has no operation to be documented by.
  if (body["code"] === "noSuchPath" || body["code"] === "methodNotAllowed") return undefined;
  const documented = responses[`${status}`];
  if (documented === undefined) return `${operationId} answered ${status}, which is not documented`;
  const type = headers.get("content-type")?.split(";")[0];
  const types = Object.keys(documented.content ?? {});
  if (types.length > 0 && !types.includes(type ?? ""))
    return `${operationId} answered ${status} as ${type ?? "nothing"}`;
  if (status >= 400 && typeof body["code"] !== "string")
    return `${operationId} answered ${status} without a code`;
  if (/\bat .*\.(ts|js):\d+|node:internal|node_modules/.test(text))
    return `${operationId} shows a stack`;
  return undefined;
}
