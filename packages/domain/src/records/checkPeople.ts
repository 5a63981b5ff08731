import type { Issue } from "../issues/Issue.ts";
import { roles } from "../roles/roles.ts";
import type { CalendarDate, Period } from "../schemas/date.ts";
import type { Text } from "../text.ts";

import type { People } from "./People.ts";
import type { Person } from "./Person.ts";
import type { RoleAssignment } from "./RoleAssignment.ts";

/** Something about the people around a jeugdige that does not fit a role, or should be looked at. */
export interface Finding {
  /** The rule of `roles.md` section 7 that it comes from; see `SPEC.md`. */
  readonly rule: `R${number}`;
  /** `error`: does not hold together. `warning`: a person should look. `info`: to be asked some day. */
  readonly severity: "error" | "warning" | "info";
  /** Where it is, in the document. */
  readonly path: Issue["path"];
  /** What to do, in each language. */
  readonly message: Text;
}

/** Whether a period covers a day. */
function covers(period: Period | undefined, on: CalendarDate): boolean {
  return (
    (period?.start === undefined || period.start <= on) &&
    (period?.end === undefined || on <= period.end)
  );
}

/** What one rule looks at: a role somebody has on the day, and what else is known of that person on that day. */
interface Held {
  readonly people: People;
  readonly role: RoleAssignment;
  readonly person: Person | undefined;
  readonly positions: People["positions"];
  readonly otherRoles: readonly RoleAssignment[];
  readonly relations: People["relations"];
}

/** A rule: what it says about a role somebody has. */
type Rule = (held: Held) => readonly Omit<Finding, "path" | "rule">[];

const found = (severity: Finding["severity"], nl: string, en: string) => ({
  severity,
  message: { nl, en },
});

const fosterRoles = new Set([
  "netwerkpleegouder",
  "bestandspleegouder",
  "weekendpleegouder",
  "pleegoudervoogd",
]);
const gezagPositions = new Set(["gezagNietOuder", "voogdijNatuurlijkPersoon", "voogdijGi"]);

const rules: Readonly<Record<`R${number}`, Rule>> = {
  R1: ({ role, positions }) => {
    if (!fosterRoles.has(role.role)) return [];
    const pleegzorg = positions.find(({ kind }) => kind === "pleegcontract")?.pleegzorg;
    if (pleegzorg === undefined)
      return [
        found(
          "error",
          "Pleegouder is alleen wie een pleegcontract met een aanbieder heeft; leg de positie vast of kies netwerkverzorger_zonder_contract.",
          "A foster parent has a pleegcontract with a provider; record the position or choose netwerkverzorger_zonder_contract.",
        ),
      ];
    const { is21, selected, noObjection, noObjectionHousemates, alreadyCared } = pleegzorg;
    const missing = [selected, noObjection, noObjectionHousemates].some(
      (answer) => answer !== "yes",
    );
    return [
      ...(is21 === "no"
        ? [
            found(
              "error",
              "Een pleegouder is ten minste 21 jaar.",
              "A foster parent is at least 21.",
            ),
          ]
        : []),
      ...(missing
        ? [
            alreadyCared === "yes"
              ? found(
                  "warning",
                  "Selectie en VGB (ook van huisgenoten vanaf 12) zijn binnen dertien weken na het contract rond; plan dit.",
                  "Selection and VGB (also of housemates from 12) are completed within thirteen weeks after the contract; plan it.",
                )
              : found(
                  "error",
                  "Selectie en VGB (ook van huisgenoten vanaf 12) horen er te zijn voor de plaatsing.",
                  "Selection and VGB (also of housemates from 12) are needed before the placement.",
                ),
          ]
        : []),
    ];
  },
  R2: ({ role, positions, people }) =>
    role.livesWithJeugdige === "yes" &&
    role.role !== "netwerkverzorger_zonder_contract" &&
    role.role !== "ouder" &&
    roles[role.role].section !== "statutory" &&
    role.role !== "broer_zus" &&
    role.role !== "bonusouder" &&
    !positions.some(
      ({ kind, jeugdigeId }) => kind === "pleegcontract" && jeugdigeId === people.jeugdigeId,
    )
      ? [
          found(
            "warning",
            "De jeugdige woont bij deze persoon zonder pleegcontract: voeg netwerkverzorger_zonder_contract toe en vraag of pleegzorg gewenst is.",
            "The young person lives with this person without a pleegcontract: add netwerkverzorger_zonder_contract and ask whether foster care is wanted.",
          ),
        ]
      : [],
  R3: ({ role, positions }) =>
    roles[role.role].authority === "gezag" &&
    !positions.some(({ kind, reference }) => gezagPositions.has(kind) && reference !== undefined)
      ? [
          found(
            "error",
            "Een rol geeft geen gezag: leg de juridische positie vast met het nummer van de beschikking of het register, anders is er geen gezag.",
            "A role gives no gezag: record the legal position with the number of the decision or registry entry, else there is no gezag.",
          ),
        ]
      : [],
  R4: ({ role }) => {
    const { section, screening } = roles[role.role];
    if (section !== "organised" || role.role === "ek_coordinator") return [];
    return [
      ...(role.organisation === undefined
        ? [
            found(
              "warning",
              "Noem de vrijwilligersorganisatie.",
              "Name the volunteer organisation.",
            ),
          ]
        : []),
      ...(screening?.includes("VOG") === true && role.screening?.seen !== "yes"
        ? [
            found(
              "warning",
              "Is de VOG gezien? Leg vast dat die is gezien, wanneer en door wie; geen kopie.",
              "Was the VOG seen? Record that it was seen, when and by whom; no copy.",
            ),
          ]
        : []),
    ];
  },
  R5: ({ role, person }) =>
    roles[role.role].formality === "formal" && person?.professional === "no"
      ? [
          found(
            "error",
            "Deze rol is formeel en telt nooit mee in het informele netwerk; zet professional op yes of kies een andere rol.",
            "This role is formal and never counts in the informal network; set professional to yes or choose another role.",
          ),
        ]
      : [],
  R6: ({ role, person, relations, people }) => {
    if (role.role !== "jim") return [];
    const isParent = relations.some(
      ({ kind, toPersonId }) => kind === "ouder" && toPersonId === people.jeugdigeId,
    );
    const { answer, reason } = role.parentsAgree ?? { answer: "notAsked", reason: undefined };
    return [
      ...(isParent
        ? [
            found(
              "warning",
              "Een ouder kan geen JIM zijn van het eigen kind.",
              "A parent cannot be the JIM of their own child.",
            ),
          ]
        : []),
      ...(role.chosenBy !== "jeugdige"
        ? [
            found(
              "warning",
              "Leg vast dat de jeugdige deze JIM zelf koos.",
              "Record that the young person chose this JIM.",
            ),
          ]
        : []),
      ...(answer !== "yes" && reason === undefined
        ? [
            found(
              "warning",
              "Stemmen de ouders in met deze JIM? Zo niet, schrijf op waarom het doorgaat.",
              "Do the parents agree to this JIM? If not, write down why it goes on.",
            ),
          ]
        : []),
      ...(person?.isAdult === "no"
        ? [
            found(
              "warning",
              "Een JIM is liefst 18 of ouder; bespreek wat dat betekent.",
              "A JIM is preferably 18 or older; talk about what that means.",
            ),
          ]
        : []),
    ];
  },
  R7: ({ role, person }) =>
    (role.role === "jonge_mantelzorger" || person?.isAdult === "no") &&
    Object.values(role.gets ?? {}).every((answer) => answer !== "yes")
      ? [
          found(
            "warning",
            "Deze steunfiguur is zelf nog jong: vraag wat hij of zij krijgt, en houd de taken licht.",
            "This supporter is young themselves: ask what they get, and keep the tasks light.",
          ),
        ]
      : [],
  R8: ({ role }) => [
    ...(role.contactOwnerId === undefined && roles[role.role].countsAsInformal
      ? [
          found(
            "error",
            "Noem wie contact houdt met deze steunfiguur.",
            "Name who keeps contact with this supporter.",
          ),
        ]
      : []),
    ...(role.period?.start === undefined
      ? [
          found(
            "info",
            "Sinds wanneer heeft deze persoon de rol?",
            "Since when has this person had the role?",
          ),
        ]
      : []),
    ...(role.nextCheckOn === undefined && roles[role.role].countsAsInformal
      ? [
          found(
            "info",
            "Wanneer wordt er weer naar deze rol gekeken?",
            "When is this role looked at again?",
          ),
        ]
      : []),
  ],
  R9: ({ role, person, otherRoles, relations }) => [
    ...(role.role === "ek_coordinator" && (relations.length > 0 || otherRoles.length > 0)
      ? [
          found(
            "warning",
            "Een Eigen Kracht-coördinator is onafhankelijk: geen familie en geen andere rol in dit gezin.",
            "An independent conference coordinator has no stake: no relative and no other role in this family.",
          ),
        ]
      : []),
    ...(role.role === "jim" &&
    (person?.professional === "yes" ||
      otherRoles.some((other) => roles[other.role].formality === "formal"))
      ? [
          found(
            "warning",
            "Een hulpverlener kan niet ook de JIM zijn; bespreek welke rol het is.",
            "A professional cannot be the JIM as well; talk about which role it is.",
          ),
        ]
      : []),
  ],
  R10: ({ role }) =>
    !roles[role.role].countsAsInformal
      ? []
      : [
          ...(role.beneficiary === undefined
            ? [
                found(
                  "info",
                  "Voor wie is de steun: jeugdige, ouder of gezin?",
                  "Who is the support for: young person, parent or family?",
                ),
              ]
            : []),
          ...(role.gives === undefined
            ? [
                found(
                  "info",
                  "Welke steun geeft deze persoon?",
                  "Which kinds of support does this person give?",
                ),
              ]
            : []),
        ],
  R11: ({ role }) =>
    roles[role.role].section === "organised" && roles[role.role].countsAsInformal
      ? [
          found(
            "info",
            "Een vrijwilliger bespreekt een zorg met de contactpersoon van de eigen organisatie; de meldcode voor beroepskrachten geldt niet.",
            "A volunteer takes a worry to the contact person of the own organisation; the meldcode for professionals does not apply.",
          ),
        ]
      : [],
};

/**
 * What does not fit the roles that people have on a day, or should be asked: the rules of the taxonomy, each with its severity.
 * Nothing here refuses a document or decides about a person.
 *
 * Source: project reference "Roles and support types", section 7, rules 1 to 11; rule 12 (facts of programmes are data) holds by
 * construction.
 *
 * @example
 * ```ts
 * import { checkPeople, parseDocument } from "@steunnetwerk/domain";
 *
 * const people = parseDocument("people", {
 *   version: 1, id: "p", jeugdigeId: "ik",
 *   persons: [{ version: 1, id: "ik" }, { version: 1, id: "buur" }],
 *   relations: [], positions: [], measures: [],
 *   roles: [{ version: 1, id: "r", personId: "buur", role: "burgervoogd", contactOwnerId: "ik" }],
 * });
 * checkPeople(people, "2026-06-01").filter(({ severity }) => severity === "error").map(({ rule }) => rule);
 * // => ["R3"]
 * ```
 */
export function checkPeople(people: People, on: CalendarDate): readonly Finding[] {
  const now = people.roles
    .map((role, index) => ({ role, index }))
    .filter(({ role }) => covers(role.period, on));
  return now.flatMap(({ role, index }) => {
    const ofPerson = ({ personId }: { readonly personId: string }) => personId === role.personId;
    const held: Held = {
      people,
      role,
      person: people.persons.find(({ id }) => id === role.personId),
      positions: people.positions.filter(
        (position) => ofPerson(position) && covers(position.period, on),
      ),
      otherRoles: now
        .map((one) => one.role)
        .filter((other) => ofPerson(other) && other.id !== role.id),
      relations: people.relations.filter(
        (relation) => ofPerson(relation) && covers(relation.period, on),
      ),
    };
    return (Object.entries(rules) as [`R${number}`, Rule][]).flatMap(([rule, check]) =>
      check(held).map((finding) => ({ rule, path: ["roles", index], ...finding })),
    );
  });
}

/**
 * Whether somebody counts in the totals of the informal network, by the roles they have: at least one that counts, and no formal
 * one. `unknown` without any role.
 *
 * Source: project reference "Roles and support types", section 7, rule 5.
 *
 * @example
 * ```ts
 * import { countsAsInformal } from "@steunnetwerk/domain";
 *
 * countsAsInformal(["grootouder", "netwerkpleegouder"]); // => "yes"
 * countsAsInformal(["vertrouwenspersoon"]); // => "no"
 * countsAsInformal([]); // => "unknown"
 * ```
 */
export function countsAsInformal(held: readonly (keyof typeof roles)[]): "yes" | "no" | "unknown" {
  if (held.length === 0) return "unknown";
  if (held.some((id) => roles[id].formality === "formal")) return "no";
  return held.some((id) => roles[id].countsAsInformal) ? "yes" : "no";
}
