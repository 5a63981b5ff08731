// CDS Hooks 2.0 as its specification has it (HL7/cds-hooks, tables and invariants cds-resp-1 to -7): what clients hold us to.
import * as z from "zod";

const filled = z.string().min(1);
const Coding = z.strictObject({ code: filled, system: filled, display: filled.optional() });
const Action = z
  .strictObject({
    type: z.enum(["create", "update", "delete"]),
    description: filled,
    resource: z.record(z.string(), z.unknown()).optional(),
    resourceId: filled.optional(),
  })
  .refine(({ type, resource }) => type === "delete" || resource?.["resourceType"] !== undefined);
const Suggestion = z.strictObject({
  label: filled,
  uuid: filled.optional(),
  isRecommended: z.boolean().optional(),
  actions: z.array(Action).min(1).optional(),
});
const Link = z
  .strictObject({
    label: filled,
    url: z.url(),
    type: z.enum(["absolute", "smart"]),
    appContext: filled.optional(),
    autolaunchable: z.boolean().optional(),
  })
  .refine(({ type, appContext }) => type === "smart" || appContext === undefined);
const Card = z
  .strictObject({
    uuid: filled.optional(),
    summary: filled.max(139),
    detail: filled.optional(),
    indicator: z.enum(["info", "warning", "critical"]),
    source: z.strictObject({
      label: filled,
      url: z.url().optional(),
      icon: z.url().optional(),
      topic: Coding.optional(),
    }),
    suggestions: z.array(Suggestion).min(1).optional(),
    selectionBehavior: z.enum(["at-most-one", "any"]).optional(),
    overrideReasons: z.array(Coding.required()).min(1).optional(),
    links: z.array(Link).min(1).optional(),
  })
  .refine(
    ({ suggestions, selectionBehavior }) =>
      suggestions === undefined || selectionBehavior !== undefined,
  )
  .refine(
    ({ suggestions = [], selectionBehavior }) =>
      selectionBehavior !== "at-most-one" ||
      suggestions.filter(({ isRecommended }) => isRecommended === true).length <= 1,
  );

/** The answer of a service. */
export const CdsResponse = z.strictObject({
  cards: z.array(Card),
  systemActions: z.array(Action).optional(),
});

/** The answer of discovery. */
export const Discovery = z.strictObject({
  services: z.array(
    z.strictObject({
      hook: filled,
      title: filled.optional(),
      description: filled,
      id: filled,
      prefetch: z.record(filled, filled).optional(),
      usageRequirements: filled.optional(),
    }),
  ),
});

/** The request of the specification's own example, for one of our hooks. */
export const exampleRequest = (hook: string, prefetch?: object, context: object = {}) => ({
  hookInstance: "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea",
  fhirServer: "http://hooks.smarthealthit.org:9080",
  hook,
  fhirAuthorization: {
    access_token: "some-opaque-fhir-access-token",
    token_type: "Bearer",
    expires_in: 300,
    scope: "user/Patient.read user/Observation.read",
    subject: "cds-service4",
  },
  context: {
    userId: "Practitioner/example",
    patientId: "1288992",
    encounterId: "89284",
    ...context,
  },
  ...(prefetch !== undefined && { prefetch }),
});
