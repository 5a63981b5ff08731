// Asked or named by the young person (project reference "Roles and support types", section 3b).
import type { Role } from "./Role.ts";

const asked = {
  section: "asked",
  formality: "natural",
  origin: ["ownNetwork"],
  chosenBy: ["jeugdige"],
  setting: null,
  liveIn: ["no"],
  screening: ["none"],
  agreement: ["none"],
  compensation: ["none"],
  authority: "none",
  registered: "no",
  minimumAge: null,
  duration: "openEnded",
  beneficiary: ["jeugdige"],
  countsAsInformal: true,
  usual: ["emotioneel", "informatief", "gezelschap"],
  sometimes: ["praktisch", "normatief", "belangenbehartiging", "bemiddeling", "toekomst"],
  unverified: ["screening", "compensation", "registered", "duration"],
  mark: "found",
} as const satisfies Partial<Role>;

/** Roles that the young person asks somebody for. */
export const askedRoles = {
  steunfiguur: {
    ...asked,
    label: { nl: "steunfiguur", en: "support figure" },
    definition: {
      nl: "Geeft steun vanuit een bestaande band die vanzelf is gegroeid; geen hulpverlener en voor een jongere niet de eigen ouder of verzorger. De jongere bepaalt wie het is.",
      en: "Gives support from an existing tie that grew naturally; not a professional and, for a young person, not the own parent or carer. The young person decides who it is.",
    },
    plain: "Iemand die jij kiest en bij wie je altijd terechtkunt.",
    agreement: ["oral"],
    minimumAge: 0,
    sources: ["HAN", "RT3"],
  },
  natuurlijke_mentor: {
    ...asked,
    label: { nl: "natuurlijke of informele mentor", en: "natural mentor" },
    definition: {
      nl: "Iemand uit familie, vrienden of buurt met wie een mentorband vanzelf is gegroeid.",
      en: "Person from family, friends or neighbours with whom a mentoring tie grew by itself.",
    },
    plain:
      "Een volwassene van wie je leert en die met je meekijkt, gewoon omdat jullie elkaar kennen.",
    minimumAge: 18,
    sources: ["JZG", "BSL"],
  },
  jim: {
    ...asked,
    label: { nl: "JIM (Jouw Ingebrachte Mentor)", en: "youth-initiated mentor (JIM)" },
    definition: {
      nl: "Natuurlijke mentor die de jongere (12 tot 23) inbrengt: vertrouwd, door de ouders als steun gezien, ambassadeur van de jongere, denkt en beslist mee in het plan; meer dan een maatje en geen ouder.",
      en: "Natural mentor brought in by the young person (12 to 23): trusted, seen by the parents as supportive, ambassador of the young person, thinks and decides along in the plan; more than a buddy, and no parent.",
    },
    plain:
      "Iemand die jij vertrouwt en zelf vraagt om naast je te staan en mee te denken over de hulp.",
    chosenBy: ["jeugdige", "ouder"],
    screening: null,
    agreement: ["planRole"],
    minimumAge: 18,
    usual: ["emotioneel", "informatief", "belangenbehartiging", "bemiddeling"],
    sometimes: ["praktisch", "normatief", "gezelschap", "veiligheid", "toekomst"],
    note: {
      nl: "De jongere vraagt, de ouders stemmen in. 18 jaar is een voorkeur, geen eis. Niet als vrijwilliger bedoeld maar als gevraagde mantelzorger, zegt de ontwikkelaar.",
      en: "The young person asks, the parents agree. The age of 18 is a preference, not a requirement. Meant not as a volunteer but as an asked carer, says its developer.",
    },
    sources: ["JZG", "JIM1", "ZAD", "TIB", "GGB", "DEC"],
  },
  vertrouwd_persoon_gesprek: {
    ...asked,
    label: { nl: "meegenomen vertrouwd persoon", en: "person brought along" },
    definition: {
      nl: "Iemand die jongere of ouder meeneemt naar een gesprek. Niet de vertrouwenspersoon uit de Jeugdwet.",
      en: "Somebody the young person or parent brings along to a conversation. Not the statutory vertrouwenspersoon.",
    },
    plain: "Iemand die je meeneemt naar een gesprek.",
    chosenBy: ["jeugdige", "ouder"],
    agreement: ["oral"],
    minimumAge: 0,
    beneficiary: ["jeugdige", "ouder"],
    usual: [],
    sometimes: ["emotioneel", "belangenbehartiging"],
    note: {
      nl: "Aanwezig zijn vraagt instemming (C3).",
      en: "Being present takes agreement (C3).",
    },
    sources: ["NJ4"],
  },
} as const satisfies Record<string, Role>;
