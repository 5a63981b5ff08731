import type { Text } from "../text.ts";

import type { roleIds } from "./roles.ts";

/** A word that means different things in practice: what it can mean, and what software does about it. */
export interface WordTrap {
  /** The roles it can mean; the first is not the likeliest. */
  readonly meanings: readonly (typeof roleIds)[number][];
  /** Meanings that are no role of the taxonomy. */
  readonly otherMeanings: readonly Text[];
  /** What to do with the word. */
  readonly rule: Text;
}

/**
 * Words that need a question before they become a role. None of them is accepted as a role id by itself, unless it is one in
 * a single, stated meaning (`vertrouwenspersoon`, `ouder`, `steungezin`).
 *
 * Source: project reference "Roles and support types", section 5.
 *
 * @example
 * ```ts
 * import { wordTraps } from "@steunnetwerk/domain";
 *
 * wordTraps.mentor.meanings;
 * // => ["leerkracht", "vrijwillige_mentor", "jim", "natuurlijke_mentor", "wettelijk_mentor"]
 * ```
 */
export const wordTraps: Readonly<
  Record<
    | "mentor"
    | "vertrouwenspersoon"
    | "steungezin"
    | "ouder"
    | "voogd"
    | "pleegouder"
    | "netwerk"
    | "ervaringsdeskundige"
    | "gezinsondersteuner",
    WordTrap
  >
> = {
  mentor: {
    meanings: ["leerkracht", "vrijwillige_mentor", "jim", "natuurlijke_mentor", "wettelijk_mentor"],
    otherMeanings: [],
    rule: {
      nl: "“Mentor” heeft vijf betekenissen: kies schoolmentor (leerkracht), vrijwillige mentor, JIM, natuurlijke mentor of de mentor van een volwassene (wettelijk_mentor).",
      en: "“Mentor” has five meanings: choose form tutor (leerkracht), volunteer mentor (vrijwillige_mentor), jim, natuurlijke_mentor or the court mentor of an adult (wettelijk_mentor).",
    },
  },
  vertrouwenspersoon: {
    meanings: ["vertrouwenspersoon", "vertrouwd_persoon_gesprek", "steunfiguur"],
    otherMeanings: [
      { nl: "vertrouwenspersoon op het werk", en: "workplace officer" },
      { nl: "vertrouwenspersoon in Vlaanderen", en: "legal figure in Flanders" },
    ],
    rule: {
      nl: "De vertrouwenspersoon uit de Jeugdwet is geen informele steun; noem iemand die de jeugdige vertrouwt “vertrouwd persoon”.",
      en: "The statutory vertrouwenspersoon is not informal support; show somebody the young person trusts as “vertrouwd persoon”.",
    },
  },
  steungezin: {
    meanings: ["steungezin", "meeleefgezin", "gastgezin"],
    otherMeanings: [{ nl: "elk gezin dat helpt", en: "any family that helps" }],
    rule: {
      nl: "Vraag of het via een programma is; het programma staat in een eigen veld.",
      en: "Ask whether it is through a programme; the programme has a field of its own.",
    },
  },
  ouder: {
    meanings: ["ouder", "bonusouder", "netwerkpleegouder", "bestandspleegouder"],
    otherMeanings: [],
    rule: {
      nl: "In de Jeugdwet is een pleegouder geen ouder en een stiefouder wel. Leg soort ouder en gezag vast als juridische positie.",
      en: "In the Jeugdwet a foster parent is no ouder and a step-parent is one. Record the kind of parent and gezag as legal position.",
    },
  },
  voogd: {
    meanings: ["voogd_gi", "burgervoogd", "pleegoudervoogd", "voogd_testament", "medegezag_derde"],
    otherMeanings: [],
    rule: {
      nl: "Vraag welke voogd: van een instelling, een burger, een pleegouder, door een ouder aangewezen, of samen met een ouder.",
      en: "Ask which guardian: of an institution, a citizen, a foster parent, named by a parent, or together with a parent.",
    },
  },
  pleegouder: {
    meanings: [
      "netwerkpleegouder",
      "bestandspleegouder",
      "weekendpleegouder",
      "pleegoudervoogd",
      "netwerkverzorger_zonder_contract",
    ],
    otherMeanings: [],
    rule: {
      nl: "Pleegouder is alleen wie een pleegcontract heeft; vraag daarnaar, want mensen zeggen het ook zonder.",
      en: "A foster parent has a pleegcontract; ask for it, since people use the word without one.",
    },
  },
  netwerk: {
    meanings: [],
    otherMeanings: [
      {
        nl: "mensen rond het gezin (informeel netwerk)",
        en: "people around the family (informal network)",
      },
      { nl: "netwerk van beroepskrachten", en: "network of professionals" },
    ],
    rule: {
      nl: "Schrijf “informeel netwerk” als de mensen rond het gezin bedoeld zijn.",
      en: "Write “informal network” for the people around the family.",
    },
  },
  ervaringsdeskundige: {
    meanings: ["ervaringsmaatje", "ervaringswerker"],
    otherMeanings: [],
    rule: {
      nl: "Vraag of het vrijwillig (ervaringsmaatje) of betaald (ervaringswerker) is.",
      en: "Ask whether it is voluntary (ervaringsmaatje) or paid (ervaringswerker).",
    },
  },
  gezinsondersteuner: {
    meanings: ["jeugdprofessional"],
    otherMeanings: [{ nl: "begeleider", en: "counsellor" }],
    rule: {
      nl: "Meestal een beroepskracht en dus geen informele steun; vraag of het betaald werk is.",
      en: "Usually a professional and so not informal support; ask whether it is paid work.",
    },
  },
};
