import type { LifeDomain, RelationKind } from "@steunnetwerk/domain";

import { simplified } from "../sheets/mapping.ts";

/** What a role of easyNWK says about a person. */
export interface RoleMeaning {
  /** What they are to ego; left out where no relation of ours fits. */
  readonly relation?: RelationKind;
  /** The sector of the map. */
  readonly lifeDomain: LifeDomain;
}

/**
 * Roles of easyNWK by what we call them, in its German and English words.
 *
 * Source: the list of roles of easyNWK 2.7; the four sectors of its map are family, friends and acquaintances, colleagues, and
 * professional helpers. Who is adopted is a child, parent or sibling. A pastor is a professional helper there.
 */
const meanings: readonly (RoleMeaning & { readonly words: string })[] = [
  {
    relation: "partner",
    lifeDomain: "kin",
    words: "Ehefrau Ehemann Lebensgefährtin Partnerin wife husband lifepartner partner",
  },
  { relation: "exPartner", lifeDomain: "kin", words: "ExPartnerin expartner" },
  {
    relation: "ouder",
    lifeDomain: "kin",
    words: "Mutter Vater Adoptivmutter Adoptivvater mother father adoptivemother adoptivefather",
  },
  {
    relation: "stiefouder",
    lifeDomain: "kin",
    words: "Stiefmutter Stiefvater stepmother stepfather",
  },
  {
    relation: "pleegouder",
    lifeDomain: "kin",
    words: "Pflegemutter Pflegevater fostermother fosterfather",
  },
  {
    relation: "broerZus",
    lifeDomain: "kin",
    words:
      "Schwester Bruder Adoptivschwester Adoptivbruder Stiefschwester Stiefbruder Halbschwester Halbbruder Pflegeschwester Pflegebruder sister brother adoptivesister adoptivebrother stepsister stepbrother halfsister halfbrother fostersister fosterbrother",
  },
  {
    relation: "kind",
    lifeDomain: "kin",
    words:
      "Tochter Sohn Adoptivtochter Adoptivsohn Pflegetochter Pflegesohn Stieftochter Stiefsohn daughter son adopteddaughter adoptedson fosterdaughter fosterson stepdaughter stepson",
  },
  {
    relation: "grootouder",
    lifeDomain: "kin",
    words:
      "Großmutter Großvater Urgroßmutter Urgroßvater grandmother grandfather greatgrandmother greatgrandfather",
  },
  { relation: "oomTante", lifeDomain: "kin", words: "Tante Onkel aunt uncle" },
  { relation: "neefNicht", lifeDomain: "kin", words: "Cousine Nichte Neffe cousin niece nephew" },
  {
    relation: "aangetrouwd",
    lifeDomain: "kin",
    words:
      "SchwagerSchwägerin Schwiegermutter Schwiegervater Schwiegertochter Schwiegersohn AngeheirateteTante AngeheirateterOnkel AngeheirateteNichte AngeheiraterNeffe sisterbrotherinlaw motherinlaw fatherinlaw daughterinlaw soninlaw",
  },
  {
    relation: "anderFamilielid",
    lifeDomain: "kin",
    words: "Familienangehöriger Enkelkind Urenkelkind familymember grandchild greatgrandchild",
  },
  { relation: "vriend", lifeDomain: "friends", words: "Freundin friend" },
  { relation: "kennis", lifeDomain: "friends", words: "Bekannte Bekannter acquaintance" },
  { relation: "buur", lifeDomain: "neighbours", words: "Nachbarin neighbor neighbour" },
  { relation: "huisgenoot", lifeDomain: "household", words: "Mitbewohnerin roommate" },
  {
    relation: "klasgenoot",
    lifeDomain: "schoolOrWork",
    words: "Schulkollegin Studienkollegin Ausbildungskollegin",
  },
  { relation: "clubgenoot", lifeDomain: "clubOrFaith", words: "Vereinskollegin" },
  { relation: "collega", lifeDomain: "schoolOrWork", words: "Kollegin Arbeitskollegin colleague" },
  {
    relation: "hulpverlener",
    lifeDomain: "professionals",
    words:
      "Helferin profHelferin Ärztin Psychotherapeutin Pflegefachkraft Psychologin Pscholgin Sozialarbeiterin BeraterinBetreuerin Physiotherapeutin Ergotherapeutin profhelper profHelp doctor psychotherapist nursepractitioner psychologist socialworker consultantsupervisor physiotherapist ergotherapist",
  },
  {
    lifeDomain: "professionals",
    words: "Pfarrerin GesetzErwachsenenvertretung pastor legaladultrepresentation",
  },
];

const byWord = new Map(
  meanings.flatMap(({ words, ...meaning }) =>
    words.split(" ").map((word) => [simplified(word), meaning] as const),
  ),
);

/** What a role means; nothing for one that is not in the program's list. */
export const relationOf = (role: string): RoleMeaning | undefined => byWord.get(simplified(role));
