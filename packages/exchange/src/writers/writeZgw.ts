import type { Text } from "@steunnetwerk/domain";
import type { Case } from "@steunnetwerk/handreiking";
import * as z from "zod";

/**
 * What of its own catalogue a municipality gives: the organisations and the addresses of its types. A type that is left out is
 * not written.
 */
export const ZgwCatalogue = z.strictObject({
  /** RSIN of the organisation that made the case. */
  bronorganisatie: z.string().regex(/^\d{9}$/),
  /** RSIN of the organisation that answers for it. */
  verantwoordelijkeOrganisatie: z.string().regex(/^\d{9}$/),
  /** Address of the type of case. */
  zaaktype: z.url(),
  /** Addresses of the types of roles. */
  roltypen: z
    .strictObject({
      jeugdige: z.url(),
      netwerkverantwoordelijke: z.url(),
      wettelijkVertegenwoordiger: z.url(),
      steunfiguur: z.url(),
    })
    .partial(),
  /** Addresses of the types of status. */
  statustypen: z
    .strictObject({ gestart: z.url(), plan: z.url(), lopend: z.url(), afgesloten: z.url() })
    .partial(),
  /** Address of the result of a case that was closed. */
  resultaattype: z.url().optional(),
});

/** What of its own catalogue a municipality gives; see {@link writeZaak}. */
export type ZgwCatalogue = z.infer<typeof ZgwCatalogue>;

/** A catalogue that cannot be used, with the path to each entry that is not right. */
export class InvalidCatalogue extends Error {
  override readonly name = "InvalidCatalogue";
  /** Tells this error from others across package copies. */
  readonly _tag = "InvalidCatalogue";
  /** What is wrong, where. */
  readonly issues: readonly { readonly path: string; readonly message: Text }[];

  constructor(paths: readonly string[]) {
    super(`This catalogue cannot be used: ${paths.join(", ")}.`);
    this.issues = paths.map((path) => ({
      path,
      message: {
        nl: "Geef hier het adres uit de catalogus, of bij een organisatie een RSIN van negen cijfers.",
        en: "Give the address in the catalogue here, or an RSIN of nine digits for an organisation.",
      },
    }));
  }
}

/** Somebody as the Zaken API knows them; what is left out is not told. */
export interface ZgwPerson {
  /** BSN; only where there is a ground for it. */
  readonly inpBsn?: string;
  /** Another number, at most 17 characters. */
  readonly anpIdentificatie?: string;
  /** Family name. */
  readonly geslachtsnaam?: string;
  /** Given names. */
  readonly voornamen?: string;
  /** Day of birth. */
  readonly geboortedatum?: string;
}

/** How a case is written. */
export interface ZgwOptions {
  /** Who somebody is, for whoever is written; opaque ids when left out. */
  readonly identify?: (person: string) => ZgwPerson;
  /**
   * Whether supporters are written, with the word of their role alone. Left out by default: a supporter's data in a municipal
   * system needs a ground of its own.
   */
  readonly supporters?: "leaveOut" | "role";
  /** The steps that make the plan and carry it out, for the statuses; `S08` and `S09` when left out. */
  readonly steps?: { readonly plan: string; readonly running: string };
}

/** The body of a request, ready for JSON. */
export type ZgwBody = Readonly<Record<string, unknown>>;

/** The bodies that follow once the case has an address. */
export interface ZgwDetails {
  /** For `POST /rollen`. */
  readonly rollen: readonly ZgwBody[];
  /** For `POST /statussen`, the oldest first. */
  readonly statussen: readonly ZgwBody[];
  /** For `POST /resultaten`; nothing while the case is open. */
  readonly resultaten: readonly ZgwBody[];
}

/**
 * A case as the body of `POST /zaken` of the Zaken API.
 *
 * It says that there is a case, never why. Secrecy is `zaakvertrouwelijk`.
 * Source: VNG Realisatie, Zaken API 1.5.1.
 *
 * @throws an {@link InvalidCatalogue} when an address or RSIN is not one.
 *
 * @example
 * ```ts
 * import { evolve, handreiking, transition } from "@steunnetwerk/handreiking";
 * import { writeZaak } from "@steunnetwerk/exchange";
 *
 * const by = { person: "regie-1", capacity: "regievoerder" };
 * const people = [{ id: "kind-1", capacities: ["jeugdige"] }];
 * const facts = { now: "2026-11-24T09:30:00Z", today: "2026-11-24" };
 * const decided = transition(handreiking, undefined, { type: "start", by, case: "zaak-7", people }, facts);
 * const opened = decided.accepted ? decided.events.reduce(evolve, undefined as never) : undefined;
 * writeZaak(opened!, {
 *   bronorganisatie: "123456782", verantwoordelijkeOrganisatie: "123456782",
 *   zaaktype: "https://example.org/zaaktypen/1", roltypen: {}, statustypen: {},
 * })["startdatum"]; // => "2026-11-24"
 * ```
 */
export function writeZaak(current: Case, catalogue: ZgwCatalogue): ZgwBody {
  const { zaaktype, bronorganisatie, verantwoordelijkeOrganisatie } = checked(catalogue);
  return {
    bronorganisatie,
    verantwoordelijkeOrganisatie,
    zaaktype,
    startdatum: current.openedOn,
    omschrijving: "Informele steun",
    vertrouwelijkheidaanduiding: "zaakvertrouwelijk",
  };
}

/**
 * What follows a case that has an address: who takes part, how far it is, and its result, as bodies for the Zaken API.
 *
 * Generic roles know no word for informal support, so a municipality needs a type of role for it. Statuses are coarse: started,
 * plan, running, closed; a status is set at noon UTC of its day, as the case knows days. Posting a last status closes the
 * case there.
 * Source: VNG Realisatie, Zaken API 1.5.1 and Catalogi API 1.3.2.
 *
 * @throws an {@link InvalidCatalogue} when an address or RSIN is not one.
 */
export function writeZaakDetails(
  current: Case,
  catalogue: ZgwCatalogue,
  zaak: string,
  options: ZgwOptions = {},
): ZgwDetails {
  const { roltypen, statustypen, resultaattype } = checked(catalogue);
  if (!z.url().safeParse(zaak).success) throw new InvalidCatalogue(["zaak"]);
  const { steps = { plan: "S08", running: "S09" } } = options;
  const identify = options.identify ?? byNumber;
  const nv = current.netwerkverantwoordelijke;
  const withCapacity = (capacity: string) =>
    Object.entries(current.people)
      .filter(([, { capacities }]) => capacities.includes(capacity))
      .map(([id]) => id);
  const person = (roltype: string | undefined, ids: readonly string[], more: ZgwBody) =>
    roltype === undefined
      ? []
      : ids.map((id) => ({
          zaak,
          betrokkeneType: "natuurlijk_persoon",
          roltype,
          ...more,
          betrokkeneIdentificatie: identify(id),
        }));
  const supporters = ["steunfiguur", "jim"].flatMap((capacity) =>
    withCapacity(capacity).map((id) => [id, capacity] as const),
  );
  const status = (statustype: string | undefined, day: string | undefined) =>
    statustype === undefined || day === undefined
      ? []
      : [{ zaak, statustype, datumStatusGezet: `${day}T12:00:00Z` }];
  return {
    rollen: [
      ...person(roltypen.jeugdige, withCapacity("jeugdige"), { roltoelichting: "jeugdige" }),
      ...person(roltypen.wettelijkVertegenwoordiger, withCapacity("voogd"), {
        roltoelichting: "voogd",
        indicatieMachtiging: "gemachtigde",
      }),
      ...(nv === undefined || roltypen.netwerkverantwoordelijke === undefined
        ? []
        : [
            {
              zaak,
              betrokkeneType: "medewerker",
              roltype: roltypen.netwerkverantwoordelijke,
              roltoelichting: "netwerkverantwoordelijke",
              betrokkeneIdentificatie: nv.person.length <= 24 ? { identificatie: nv.person } : {},
            },
          ]),
      ...(options.supporters === "role" && roltypen.steunfiguur !== undefined
        ? supporters.map(([, capacity]) => ({
            zaak,
            betrokkeneType: "natuurlijk_persoon",
            roltype: roltypen.steunfiguur,
            roltoelichting: capacity,
            betrokkeneIdentificatie: {},
          }))
        : []),
    ],
    statussen: [
      ...status(statustypen.gestart, current.openedOn),
      ...status(statustypen.plan, current.steps[steps.plan]?.openedOn),
      ...status(statustypen.lopend, current.steps[steps.running]?.openedOn),
      ...status(statustypen.afgesloten, current.closedOn),
    ],
    resultaten:
      resultaattype === undefined || current.closedOn === undefined
        ? []
        : [{ zaak, resultaattype, toelichting: "" }],
  };
}

/** An opaque id as another number, where it fits: the API takes 17 characters, and 24 for somebody on the staff. */
const byNumber = (id: string): ZgwPerson => (id.length <= 17 ? { anpIdentificatie: id } : {});

function checked(catalogue: ZgwCatalogue): ZgwCatalogue {
  const result = ZgwCatalogue.safeParse(catalogue);
  if (result.success) return result.data;
  throw new InvalidCatalogue(result.error.issues.map(({ path }) => path.join(".")));
}
