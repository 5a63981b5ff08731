import type { Role } from "./Role.ts";
import { askedRoles } from "./asked.ts";
import { boundaryRoles } from "./boundary.ts";
import { naturalRoles } from "./natural.ts";
import { organisedRoles } from "./organised.ts";
import { statutoryRoles } from "./statutory.ts";

/**
 * Ids of the roles, from everyday life to profession. Stable; there is no bare `mentor`, since the word has five meanings
 * (`wordTraps`).
 */
export const roleIds = [
  "grootouder",
  "oom_tante",
  "broer_zus",
  "ander_familielid",
  "bonusouder",
  "vriend_jeugdige",
  "vriend_gezin",
  "buur",
  "leerkracht",
  "trainer",
  "vereniging",
  "geloofsgemeenschap",
  "werkgever",
  "online_contact",
  "mantelzorger",
  "netwerkverzorger_zonder_contract",
  "lotgenoot",
  "steunfiguur",
  "natuurlijke_mentor",
  "jim",
  "vertrouwd_persoon_gesprek",
  "steungezin",
  "steunouder",
  "meeleefgezin",
  "homestart",
  "samen_oplopen",
  "vrijwillige_mentor",
  "maatje",
  "ervaringsmaatje",
  "gastgezin",
  "ek_coordinator",
  "netwerkpleegouder",
  "bestandspleegouder",
  "weekendpleegouder",
  "pleegoudervoogd",
  "burgervoogd",
  "voogd_testament",
  "medegezag_derde",
  "vertrouwenspersoon",
  "clientondersteuner",
  "gezinshuisouder",
  "voogd_gi",
  "jeugdprofessional",
  "ervaringswerker",
  "wettelijk_mentor",
  "ouder",
  "pgb_netwerk",
  "vraaggezin",
  "jonge_mantelzorger",
] as const;

/**
 * Every role by id, with its facets.
 *
 * Source: project reference "Roles and support types", section 3; each entry names its own sources and mark.
 *
 * @example
 * ```ts
 * import { roles } from "@steunnetwerk/domain";
 *
 * roles.jim.label.nl; // => "JIM (Jouw Ingebrachte Mentor)"
 * roles.jim.screening; // => null
 * roles.vertrouwenspersoon.countsAsInformal; // => false
 * ```
 */
export const roles: Readonly<Record<(typeof roleIds)[number], Role>> = {
  ...naturalRoles,
  ...askedRoles,
  ...organisedRoles,
  ...statutoryRoles,
  ...boundaryRoles,
};
