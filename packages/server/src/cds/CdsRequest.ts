import * as z from "zod";

const fhirId = /^[A-Za-z0-9.-]{1,64}$/;

/** The id of the child in the host; some hosts write the type before it. */
const PatientId = z
  .string()
  .regex(/^(Patient\/)?[A-Za-z0-9.-]{1,64}$/)
  .transform((id) => id.replace(/^Patient\//, ""));

const Context = z.looseObject({
  userId: z
    .string()
    .regex(/^(Practitioner|PractitionerRole|Patient|RelatedPerson)\/[A-Za-z0-9.-]{1,64}$/),
  patientId: PatientId,
  encounterId: z.string().regex(fhirId).optional(),
});

/**
 * What a client asks a service of CDS Hooks 2.0. What the specification lets others add (`extension`, more in `context`) is let in
 * and not looked at; an access token is not used: nothing is ever fetched from the host.
 */
export const CdsRequest = z
  .looseObject({
    hook: z.string().min(1).max(200),
    hookInstance: z.guid(),
    fhirServer: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .optional(),
    fhirAuthorization: z
      .looseObject({
        access_token: z.string().min(1).max(10_000),
        token_type: z.literal("Bearer"),
        expires_in: z.int(),
        scope: z.string().min(1).max(10_000),
        subject: z.string().min(1).max(500),
      })
      .optional(),
    context: Context,
    prefetch: z.record(z.string().max(100), z.unknown()).optional(),
  })
  .refine(
    ({ fhirAuthorization, fhirServer }) =>
      fhirAuthorization === undefined || fhirServer !== undefined,
    {
      path: ["fhirServer"],
      error: "is required when fhirAuthorization is given",
    },
  );
export type CdsRequest = z.output<typeof CdsRequest>;

const Coding = z.looseObject({
  code: z.string().min(1).max(200),
  system: z.string().min(1).max(500),
});

/** What a user did with cards. Comments are taken and not kept: they may be personal. */
export const CdsFeedback = z.strictObject({
  feedback: z
    .array(
      z
        .looseObject({
          card: z.guid(),
          outcome: z.enum(["accepted", "overridden"]),
          acceptedSuggestions: z
            .array(z.looseObject({ id: z.guid() }))
            .min(1)
            .max(100)
            .optional(),
          overrideReason: z
            .looseObject({
              reason: Coding.optional(),
              userComment: z.string().max(10_000).optional(),
            })
            .optional(),
          outcomeTimestamp: z.iso.datetime({ offset: true }),
        })
        .refine(
          ({ outcome, acceptedSuggestions }) =>
            outcome !== "accepted" || acceptedSuggestions !== undefined,
          { path: ["acceptedSuggestions"], error: "is required when the outcome is accepted" },
        ),
    )
    .min(1)
    .max(1000),
});
