import { readFileSync } from "node:fs";

import { toIssues, type Language, type Text } from "@steunnetwerk/domain";
import * as z from "zod";

import { scopes } from "./access/operations.ts";
import { mayReach } from "./events/deliver.ts";

const Slug = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

/** How a token may be signed: with a private key, never with a shared secret. */
const Algorithm = z.enum([
  "RS256",
  "RS384",
  "RS512",
  "PS256",
  "PS384",
  "PS512",
  "ES256",
  "ES384",
  "ES512",
  "EdDSA",
]);

/** Who issues tokens for people of a tenant (OpenID Connect). */
const Issuer = z.strictObject({
  /** The claim `iss` of its tokens. */
  issuer: z.url(),
  /** The claim `aud` that its tokens must have. */
  audience: z.string().min(1),
  /** Where its keys are: an address, or the keys themselves. */
  jwks: z.union([z.url(), z.strictObject({ keys: z.array(z.record(z.string(), z.unknown())) })]),
  /** Which algorithms its tokens may be signed with. */
  algorithms: z.array(Algorithm).min(1).default(["RS256", "PS256", "ES256", "EdDSA"]),
  /** How far clocks may differ, in seconds. */
  clockTolerance: z.int().min(0).max(300).default(60),
  /** Which claims say what; scopes are in `scope` (words) or a list. */
  claims: z
    .strictObject({
      /** The opaque id of the person, as cases have it. */
      person: z.string().default("sub"),
      /** Capacities the organisation vouches for, such as regievoerder. */
      capacities: z.string().default("capacities"),
      /** Teams whose cases they work on: the attribute `team` of cases. */
      teams: z.string().default("teams"),
      /** What the token may be used for. */
      scopes: z.string().default("scope"),
    })
    .prefault({}),
});

/** A key for a machine; only its hash is kept. */
const ApiKey = z.strictObject({
  /** The part of the key between the underscores. */
  id: z.string().regex(/^[A-Za-z0-9-]{1,40}$/),
  /** Whose it is, for the audit trail. Never personal. */
  name: z.string().min(1).max(100),
  /** SHA-256 of the whole key, in hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** What it may be used for. */
  scopes: z.array(z.enum(scopes)).min(1),
  /** The moment from which it is refused. */
  expires: z.iso.datetime().optional(),
});

/** A client of CDS Hooks that signs its own tokens. */
const CdsClient = z.strictObject({
  /** Names it in the audit trail. */
  id: z.string().regex(/^[A-Za-z0-9-]{1,40}$/),
  /** The claim `iss` of its tokens. */
  issuer: z.url(),
  /** Where its keys are: an address, or the keys themselves. What a token says of that (`jku`) is not followed. */
  jwks: z.union([z.url(), z.strictObject({ keys: z.array(z.record(z.string(), z.unknown())) })]),
  /** Which algorithms its tokens may be signed with. */
  algorithms: z.array(Algorithm).min(1).default(["ES384", "RS384", "ES256", "RS256"]),
  /** How far clocks may differ, in seconds. */
  clockTolerance: z.int().min(0).max(300).default(60),
});

/** Where activities of one kind are sent, to be done by a host. */
const ActivityWebhook = z.strictObject({
  /** The kind, as guidelines name it; `notify` tells people that something waits. */
  kind: z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,59}$/),
  /** The address of the host: public and with HTTPS, or in `webhooks.allowedHosts`. */
  url: z.url({ protocol: /^https?$/ }),
  /** The file with what they are signed with: `whsec_` and 24 to 64 bytes in base64. */
  secretFile: z.string().min(1),
  /** How often one is tried, ever later, before it waits for a person. */
  attempts: z.int().min(1).max(100).default(20),
});

/** An organisation whose cases are apart from those of others: a database and keys of its own. */
const Tenant = z.strictObject({
  /** Names its database; never shown to others. */
  id: Slug,
  /** Who issues tokens for its people. */
  issuers: z.array(Issuer).default([]),
  /** Keys of its machines. */
  keys: z.array(ApiKey).default([]),
  /** Activities that the host does; others wait. */
  activities: z.array(ActivityWebhook).default([]),
  /** Clients of CDS Hooks that sign their own tokens; others use a key with the scope `cds`. */
  cdsClients: z.array(CdsClient).default([]),
});

/** How much is taken at once, and for how long. */
const Limits = z.strictObject({
  /** The largest body, in bytes. */
  bodyBytes: z
    .int()
    .min(1024)
    .max(64 * 1024 * 1024)
    .default(2 * 1024 * 1024),
  /** How deep JSON may be nested. */
  jsonDepth: z.int().min(8).max(200).default(40),
  /** How many keys one JSON object may have. */
  jsonKeys: z.int().min(100).max(1_000_000).default(5_000),
  /** How long a body may take to arrive, in milliseconds. */
  bodyMilliseconds: z.int().min(100).max(600_000).default(15_000),
  /** How long an answer may take, in milliseconds. */
  answerMilliseconds: z.int().min(100).max(600_000).default(30_000),
  /** How many requests a token, key or address may send a minute, and how many at once after a rest. */
  requestsPerMinute: z.int().min(1).default(6_000),
  /** How many requests are read, waiting and worked on at the same time; more are told to come back. */
  atOnce: z.int().min(1).default(256),
  /** How long a request that was read may wait until it is worked on, in milliseconds; then it is told to come back. */
  waitMilliseconds: z.int().min(10).max(60_000).default(1_000),
});

/** How the server is set up. */
export const Config = z.strictObject({
  /** The address to listen on; only this machine when left out. */
  host: z.string().min(1).default("127.0.0.1"),
  /** The port to listen on; 0 for any that is free. */
  port: z.int().min(0).max(65_535).default(4180),
  /** The folder for databases and keys. */
  data: z.string().min(1).default("steunnetwerk-data"),
  /** How others reach this server: `https://steun.example.nl`. Tokens of clients of CDS Hooks name it as their audience. */
  publicUrl: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/+$/, ""))
    .optional(),
  /** A PostgreSQL in place of files: `postgres://user:password@host:port/database`. */
  postgres: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  /** The file with the master key when PostgreSQL is used; for files each has its own beside it. */
  masterKeyFile: z.string().min(1).optional(),
  /** The organisations. */
  tenants: z.array(Tenant).min(1),
  /** Where events may be sent. */
  webhooks: z
    .strictObject({
      /** Hosts, with their port, that may be private or use plain HTTP; all others must be public and use HTTPS. */
      allowedHosts: z.array(z.string().min(1)).default([]),
    })
    .prefault({}),
  /** CDS Hooks. */
  cds: z
    .strictObject({
      /** Origins of pages that may call the services from a browser (CORS): `https://ecd.example.nl`. */
      origins: z.array(z.url()).default([]),
      /** Where the network map opens as a SMART app; without it cards have no link. */
      smartApp: z.url({ protocol: /^https?$/ }).optional(),
    })
    .prefault({}),
  /** How much is taken. */
  limits: Limits.prefault({}),
  /** How long to finish what was begun when the server is told to stop, in milliseconds. */
  drainMilliseconds: z.int().min(0).max(600_000).default(10_000),
  /** Where OpenTelemetry is sent (OTLP over HTTP); nowhere when left out. */
  otlp: z.url().optional(),
});

/** How the server is set up, with every default filled in. */
export type Config = z.output<typeof Config>;

/** How the server is set up, as it is written. */
export type ConfigInput = z.input<typeof Config>;

/** A setting that cannot be followed. */
export interface WrongSetting {
  /** Where it stands: `tenants.0.id`. */
  readonly path: string;
  /** What is wrong with it, and what to do. */
  readonly message: Text;
}

/** Settings that cannot be followed: each by its path, with a sentence. */
export class InvalidConfig extends Error {
  override readonly name = "InvalidConfig";
  /** Tells this error from others across package copies. */
  readonly _tag = "InvalidConfig";
  /** Each setting that is wrong. */
  readonly settings: readonly WrongSetting[];
  /** The whole message in both languages. */
  readonly texts: Text;

  constructor(settings: readonly WrongSetting[]) {
    const list = (language: Language) =>
      settings.map(({ path, message }) => `- ${path}: ${message[language]}`).join("\n");
    const texts = {
      nl: `Deze instellingen kunnen niet gevolgd worden:\n${list("nl")}`,
      en: `These settings cannot be followed:\n${list("en")}`,
    };
    super(texts.en);
    this.settings = settings;
    this.texts = texts;
  }
}

/**
 * Settings checked, with every default filled in.
 *
 * @throws an {@link InvalidConfig} that names each setting that is wrong.
 */
export function readConfig(input: unknown): Config {
  const parsed = Config.safeParse(input, { reportInput: true });
  if (!parsed.success)
    throw new InvalidConfig(
      parsed.error.issues.flatMap((issue) => {
        const form = "pattern" in issue ? ` (${issue.pattern})` : "";
        return toIssues(new z.ZodError([issue])).map(({ path, message }) => ({
          path: path.join(".") || "(all)",
          message: { nl: message.nl + form, en: message.en + form },
        }));
      }),
    );
  const config = parsed.data;
  const wrong: WrongSetting[] = [];
  const tell = (path: string, nl: string, en: string) => wrong.push({ path, message: { nl, en } });
  const seen = new Map<string, string>();
  const once = (what: string, where: string) => {
    const before = seen.get(what);
    if (before !== undefined) tell(where, `is hetzelfde als ${before}`, `is the same as ${before}`);
    seen.set(what, where);
  };
  for (const [i, { id, issuers, keys, activities, cdsClients }] of config.tenants.entries()) {
    once(`tenant ${id}`, `tenants.${i}.id`);
    // A token or key belongs to one tenant: by its issuer and audience together, or by its id.
    for (const [j, { issuer, audience }] of issuers.entries())
      once(`issuer ${issuer} ${audience}`, `tenants.${i}.issuers.${j}.audience`);
    for (const [j, key] of keys.entries()) once(`key ${key.id}`, `tenants.${i}.keys.${j}.id`);
    for (const [j, { kind, url, secretFile }] of activities.entries()) {
      const where = `tenants.${i}.activities.${j}`;
      once(`kind ${id} ${kind}`, `${where}.kind`);
      if (!mayReach(url, config.webhooks))
        tell(
          `${where}.url`,
          "geef een openbaar adres met https, of noem de host in webhooks.allowedHosts",
          "give a public address with https, or name its host in webhooks.allowedHosts",
        );
      if (secretIn(secretFile) === undefined)
        tell(
          `${where}.secretFile`,
          "geef een bestand met whsec_ en 24 tot 64 bytes in base64",
          "give a file with whsec_ and 24 to 64 bytes in base64",
        );
    }
    for (const [j, client] of cdsClients.entries())
      once(`client ${client.issuer}`, `tenants.${i}.cdsClients.${j}.issuer`);
    if (cdsClients.length > 0 && config.publicUrl === undefined)
      tell(
        "publicUrl",
        "zeg hoe clients van CDS Hooks deze server bereiken",
        "say how clients of CDS Hooks reach this server",
      );
  }
  if (config.postgres !== undefined && config.masterKeyFile === undefined)
    tell(
      "masterKeyFile",
      "zeg waar de hoofdsleutel is wanneer PostgreSQL wordt gebruikt",
      "say where the master key is when PostgreSQL is used",
    );
  if (wrong.length > 0) throw new InvalidConfig(wrong);
  return config;
}

/** The secret in a file; nothing when there is none. */
export function secretIn(file: string): string | undefined {
  try {
    const secret = readFileSync(file, "utf8").trim();
    return /^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/.test(secret) ? secret : undefined;
  } catch {
    return undefined;
  }
}
