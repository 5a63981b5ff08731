import type { Text } from "@steunnetwerk/domain";

/** What a token or key may be used for. */
export const scopes = [
  "cases",
  "knowledge",
  "events",
  "incoming",
  "cds",
  "audit",
  "operate",
] as const;

/** What a token or key may be used for. */
export type Scope = (typeof scopes)[number];

/**
 * What somebody is in one case, worked out for every request from the case, the law of today and the consents of today.
 *
 * `jeugdige`: the child whose file it is; `ouder`: who has gezag or represents the child in another way that opens the file;
 * `steunfiguur`: of the network, and may be told something; `uncleared`: of the network, and may not (yet); `netwerkverantwoordelijke`:
 * that, or stands in; `regievoerder`: a professional who has a part in this case; `stranger`: nobody in it.
 */
const partRoles = [
  "jeugdige",
  "ouder",
  "steunfiguur",
  "uncleared",
  "netwerkverantwoordelijke",
  "regievoerder",
  "stranger",
] as const satisfies readonly AccessRole[];

/** Who asks: somebody with a part in the case, a machine for itself, or an auditor. */
export type AccessRole =
  | "jeugdige"
  | "ouder"
  | "steunfiguur"
  | "uncleared"
  | "netwerkverantwoordelijke"
  | "regievoerder"
  | "stranger"
  | "machine"
  | "auditor";

/** Every role. */
export const accessRoles: readonly AccessRole[] = [...partRoles, "machine", "auditor"];

/** One operation of the API, and who may do it. What is not in `may` is denied. */
export interface Operation {
  /** What it is, in the audit trail. */
  readonly about: Text;
  /** The scope that the token or key must have. */
  readonly scope: Scope;
  /** Whether it is about one case, so that the role is that in the case. */
  readonly ofCase?: true;
  /** Who may do it. */
  readonly may: readonly AccessRole[];
}

const professionals = ["netwerkverantwoordelijke", "regievoerder"] as const;
const readers = ["jeugdige", "ouder", ...professionals, "machine"] as const;
const everybody = partRoles;

const of = (nl: string, en: string): Text => ({ nl, en });

/** Every operation by the id it has in the documentation. The tests take the full matrix from this table. */
export const operations = {
  "cases.start": {
    about: of("zaak starten", "start a case"),
    scope: "cases",
    may: ["regievoerder", "machine"],
  },
  "cases.search": {
    about: of("zaken zoeken", "search cases"),
    scope: "cases",
    may: ["regievoerder", "machine"],
  },
  "cases.read": {
    about: of("zaak inzien", "read a case"),
    scope: "cases",
    ofCase: true,
    may: [...readers, "steunfiguur"],
  },
  "cases.history": {
    about: of("geschiedenis inzien", "read the history"),
    scope: "cases",
    ofCase: true,
    may: readers,
  },
  "cases.send": {
    about: of("opdracht geven", "send a command"),
    scope: "cases",
    ofCase: true,
    may: [...readers, "steunfiguur"],
  },
  "cases.attributes": {
    about: of("kenmerken zetten", "set attributes"),
    scope: "cases",
    ofCase: true,
    may: [...professionals, "machine"],
  },
  "cases.migrate": {
    about: of("naar andere versie", "move to another version"),
    scope: "cases",
    ofCase: true,
    may: ["regievoerder", "machine"],
  },
  "cases.export": {
    about: of("afschrift geven", "export a case"),
    scope: "cases",
    ofCase: true,
    may: ["jeugdige", "ouder", "regievoerder", "machine"],
  },
  "cases.verify": {
    about: of("geschiedenis nagaan", "verify the history"),
    scope: "cases",
    ofCase: true,
    may: ["regievoerder", "machine"],
  },
  "cases.destroy": {
    about: of("gegevens vernietigen", "destroy data"),
    scope: "cases",
    ofCase: true,
    may: ["regievoerder", "machine"],
  },
  "work.list": {
    about: of("werklijst inzien", "read the work list"),
    scope: "cases",
    may: [...everybody, "machine"],
  },
  "persons.export": {
    about: of("eigen gegevens geven", "export one's own data"),
    scope: "cases",
    may: [...everybody, "machine"],
  },
  "networks.score": {
    about: of("netwerk meten", "score a network"),
    scope: "knowledge",
    may: [...everybody, "machine", "auditor"],
  },
  "networks.validate": {
    about: of("netwerk controleren", "validate a network"),
    scope: "knowledge",
    may: [...everybody, "machine", "auditor"],
  },
  "networks.draw": {
    about: of("netwerk tekenen", "draw a network"),
    scope: "knowledge",
    may: [...everybody, "machine", "auditor"],
  },
  "roles.list": {
    about: of("rollen lezen", "read the roles"),
    scope: "knowledge",
    may: [...everybody, "machine", "auditor"],
  },
  "law.decide": {
    about: of("de wet vragen", "ask the law"),
    scope: "knowledge",
    may: [...everybody, "machine", "auditor"],
  },
  "law.norms": {
    about: of("normen lezen", "read the norms"),
    scope: "knowledge",
    may: [...everybody, "machine", "auditor"],
  },
  "guidelines.list": {
    about: of("richtlijnen lezen", "read the guidelines"),
    scope: "knowledge",
    may: [...everybody, "machine", "auditor"],
  },
  "guidelines.read": {
    about: of("richtlijn lezen", "read a guideline"),
    scope: "knowledge",
    may: [...everybody, "machine", "auditor"],
  },
  "guidelines.compare": {
    about: of("richtlijnen vergelijken", "compare guidelines"),
    scope: "knowledge",
    may: [...everybody, "machine", "auditor"],
  },
  "events.stream": {
    about: of("gebeurtenissen volgen", "follow events"),
    scope: "events",
    may: ["machine"],
  },
  "events.subscriptions": {
    about: of("abonnementen inzien", "read subscriptions"),
    scope: "events",
    may: ["machine"],
  },
  "events.subscribe": { about: of("abonneren", "subscribe"), scope: "events", may: ["machine"] },
  "events.unsubscribe": {
    about: of("abonnement opzeggen", "unsubscribe"),
    scope: "events",
    may: ["machine"],
  },
  "events.replay": {
    about: of("opnieuw laten sturen", "replay events"),
    scope: "events",
    may: ["machine"],
  },
  "incoming.take": {
    about: of("gebeurtenissen aannemen", "take in events"),
    scope: "incoming",
    may: ["machine"],
  },
  "incoming.waiting": {
    about: of("wachtende gebeurtenissen inzien", "read events that wait"),
    scope: "incoming",
    may: ["machine"],
  },
  "cds.call": {
    about: of("beslisondersteuning vragen", "ask decision support"),
    scope: "cds",
    may: ["machine"],
  },
  "cds.feedback": {
    about: of("reactie op beslisondersteuning", "give feedback on decision support"),
    scope: "cds",
    may: ["machine"],
  },
  "activities.answer": {
    about: of("uitkomst van een activiteit melden", "tell what came of an activity"),
    scope: "operate",
    ofCase: true,
    may: ["machine"],
  },
  "activities.dead": {
    about: of("mislukte activiteiten inzien", "read activities that failed"),
    scope: "operate",
    may: ["machine"],
  },
  "activities.redrive": {
    about: of("activiteit opnieuw proberen", "try an activity again"),
    scope: "operate",
    may: ["machine"],
  },
  "audit.list": {
    about: of("logging inzien", "read the audit trail"),
    scope: "audit",
    may: ["auditor"],
  },
  "audit.verify": {
    about: of("logging nagaan", "verify the audit trail"),
    scope: "audit",
    may: ["auditor"],
  },
} as const satisfies Record<string, Operation>;

/** The id of an operation. */
export type OperationId = keyof typeof operations;
