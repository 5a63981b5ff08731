// Everything that can be answered instead of what was asked: one table, from which answers, documentation and tests follow.
import type { Language, Text } from "@steunnetwerk/domain";

interface Row {
  readonly status: number;
  readonly title: Text;
  readonly detail: Text;
}

const row = (
  status: number,
  titles: readonly [string, string],
  details: readonly [string, string],
) =>
  ({
    status,
    title: { nl: titles[0], en: titles[1] },
    detail: { nl: details[0], en: details[1] },
  }) satisfies Row;

/** Every problem by its stable code. The codes never change; the sentences may. */
export const problemTable = {
  notJson: row(
    400,
    ["Geen geldige JSON", "Not valid JSON"],
    ["De inhoud is geen geldige JSON.", "The body is not valid JSON."],
  ),
  tooDeep: row(
    400,
    ["Te diep genest", "Nested too deeply"],
    ["De JSON is te diep genest.", "The JSON is nested too deeply."],
  ),
  duplicateKey: row(
    400,
    ["Dubbele sleutel", "Duplicate key"],
    [
      "Een object heeft twee keer dezelfde sleutel, of te veel sleutels.",
      "An object has the same key twice, or too many keys.",
    ],
  ),
  invalidRequest: row(
    400,
    ["Ongeldig verzoek", "Invalid request"],
    [
      "Het verzoek klopt niet; issues zegt waar en waarom.",
      "The request is not valid; issues says where and why.",
    ],
  ),
  invalidParameter: row(
    400,
    ["Ongeldige parameter", "Invalid parameter"],
    [
      "Een parameter in het pad, de vraag of een header klopt niet; issues zegt welke.",
      "A parameter in the path, query or a header is not valid; issues says which.",
    ],
  ),
  unauthenticated: row(
    401,
    ["Niet aangemeld", "Not authenticated"],
    ["Stuur een geldig token of een geldige sleutel mee.", "Send a valid token or key along."],
  ),
  scopeMissing: row(
    403,
    ["Bevoegdheid ontbreekt", "Scope missing"],
    [
      "Het token of de sleutel heeft de bevoegdheid hiervoor niet.",
      "The token or key does not have the scope for this.",
    ],
  ),
  notAllowed: row(
    403,
    ["Niet toegestaan", "Not allowed"],
    ["Dit mag u in deze zaak nu niet.", "You may not do this in this case now."],
  ),
  actorMismatch: row(
    403,
    ["Iemand anders", "Somebody else"],
    [
      "U kunt dit niet namens deze persoon of in deze hoedanigheid doen.",
      "You cannot do this as this person or in this capacity.",
    ],
  ),
  noSuchPath: row(
    404,
    ["Bestaat niet", "Does not exist"],
    [
      "Op dit adres is niets; zie /openapi.json.",
      "There is nothing at this address; see /openapi.json.",
    ],
  ),
  notFound: row(
    404,
    ["Niet gevonden", "Not found"],
    ["Dit is er niet, of het is niet voor u.", "It is not there, or it is not for you."],
  ),
  methodNotAllowed: row(
    405,
    ["Methode kan niet", "Method not allowed"],
    [
      "Dit adres kent deze methode niet; Allow zegt welke wel.",
      "This address does not know this method; Allow says which it does.",
    ],
  ),
  bodyTimeout: row(
    408,
    ["Te langzaam", "Too slow"],
    ["De inhoud kwam niet op tijd binnen.", "The body did not arrive in time."],
  ),
  caseExists: row(
    409,
    ["Bestaat al", "Exists already"],
    [
      "Er is al een zaak met dit id; laat caseId weg voor een nieuwe.",
      "There is a case with this id already; leave caseId out for a new one.",
    ],
  ),
  destroyed: row(
    410,
    ["Vernietigd", "Destroyed"],
    [
      "De gegevens van deze zaak zijn vernietigd; de geschiedenis zonder persoonsgegevens is er nog.",
      "The data of this case was destroyed; its history without personal data is still there.",
    ],
  ),
  versionConflict: row(
    412,
    ["Andere versie", "Another version"],
    [
      "De zaak is intussen veranderd; lees haar opnieuw en beslis opnieuw.",
      "The case changed in the meantime; read it again and decide anew.",
    ],
  ),
  prefetchMissing: row(
    412,
    ["Gegevens ontbreken", "Data missing"],
    [
      "Zonder deze prefetch kan de dienst niets zeggen; issues zegt welke.",
      "Without this prefetch the service can say nothing; issues says which.",
    ],
  ),
  tooLarge: row(
    413,
    ["Te groot", "Too large"],
    ["De inhoud is groter dan toegestaan.", "The body is larger than allowed."],
  ),
  unsupportedMediaType: row(
    415,
    ["Vorm niet bekend", "Unsupported media type"],
    [
      "Stuur application/json, in UTF-8 en zonder compressie.",
      "Send application/json, in UTF-8 and not compressed.",
    ],
  ),
  commandRefused: row(
    422,
    ["Opdracht geweigerd", "Command refused"],
    ["De richtlijn laat dit nu niet toe.", "The guideline does not allow this now."],
  ),
  keyReused: row(
    422,
    ["Sleutel hergebruikt", "Key reused"],
    [
      "Deze Idempotency-Key is al voor een andere opdracht gebruikt; geef elke opdracht een eigen sleutel.",
      "This Idempotency-Key was used for another command already; give every command a key of its own.",
    ],
  ),
  guidelineUnknown: row(
    422,
    ["Richtlijn onbekend", "Guideline unknown"],
    [
      "Deze richtlijn of versie kent deze server niet; zie /guidelines.",
      "This server does not know this guideline or version; see /guidelines.",
    ],
  ),
  unmeasurable: row(
    422,
    ["Niet te meten", "Cannot be scored"],
    [
      "Deze opties kunnen niet gevolgd worden; issues zegt welke.",
      "These options cannot be followed; issues says which.",
    ],
  ),
  tooManyRequests: row(
    429,
    ["Te veel verzoeken", "Too many requests"],
    [
      "Wacht zo lang als Retry-After zegt, en probeer het weer.",
      "Wait as long as Retry-After says, and try again.",
    ],
  ),
  internal: row(
    500,
    ["Fout in de server", "Server error"],
    [
      "Er ging iets mis bij ons; meld het met het nummer van dit verzoek (X-Request-Id).",
      "Something went wrong on our side; report it with the number of this request (X-Request-Id).",
    ],
  ),
  unavailable: row(
    503,
    ["Tijdelijk niet beschikbaar", "Temporarily unavailable"],
    [
      "Probeer het na Retry-After weer, met dezelfde Idempotency-Key.",
      "Try again after Retry-After, with the same Idempotency-Key.",
    ],
  ),
} as const satisfies Record<string, Row>;

/** A stable code of a problem. */
export type ProblemCode = keyof typeof problemTable;

/** One thing that is wrong with a request. */
export interface ProblemIssue {
  /** Keys and positions to the value; of a parameter, where it stands and its name. */
  readonly path: readonly (string | number)[];
  /** Stable code of the rule. */
  readonly code: string;
  /** What is wrong, in the language of the answer. */
  readonly message: string;
}

/** More about a problem than its code. */
export interface ProblemDetails {
  /** A sentence in place of the one of the table. */
  readonly detail?: Text;
  /** What is wrong, and where. */
  readonly issues?: readonly (Omit<ProblemIssue, "message"> & { readonly message: Text })[];
  /** The rule of the guideline or of this API that says so. */
  readonly rule?: string;
  /** How many seconds to wait. */
  readonly retryAfter?: number;
}

/** A problem as it is sent (RFC 9457). */
export interface ProblemBody {
  /** A URI reference for the kind of problem, in the documentation of this server. */
  readonly type: string;
  /** What it is, in a few words. */
  readonly title: string;
  /** The status of the answer. */
  readonly status: number;
  /** Stable; what programs look at. */
  readonly code: ProblemCode;
  /** What happened and what to do. */
  readonly detail: string;
  /** What is wrong, and where. */
  readonly issues?: readonly ProblemIssue[];
  /** The rule that says so. */
  readonly rule?: string;
}

/** That something else is answered than what was asked. */
export class Problem extends Error {
  override readonly name = "Problem";
  /** Tells this error from others. */
  readonly _tag = "Problem";
  /** Which problem. */
  readonly code: ProblemCode;
  /** More about it. */
  readonly details: ProblemDetails;

  constructor(code: ProblemCode, details: ProblemDetails = {}) {
    super(problemTable[code].detail.en);
    this.code = code;
    this.details = details;
  }

  /** The status of the answer. */
  get status(): number {
    return problemTable[this.code].status;
  }

  /** The problem as it is sent, in a language. */
  body(language: Language): ProblemBody {
    const { title, detail, status } = problemTable[this.code];
    const { issues, rule } = this.details;
    return {
      type: `/problems#${this.code}`,
      title: title[language],
      status,
      code: this.code,
      detail: (this.details.detail ?? detail)[language],
      ...(issues !== undefined && {
        issues: issues.map(({ path, code, message }) => ({
          path,
          code,
          message: message[language],
        })),
      }),
      ...(rule !== undefined && { rule }),
    };
  }
}
