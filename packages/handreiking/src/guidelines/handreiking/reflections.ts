import type { Text } from "@steunnetwerk/domain";

import type { Field, RecordShape } from "../../guideline/RecordShape.ts";
import { say } from "../say.ts";

/**
 * Questions a professional asks themselves. Any answer is fine; they are no measure of anybody's work.
 *
 * Source: project reference "Handreiking Informele Steun", section 6.
 */
export const reflections = {
  R01: say(
    "Zie ik het versterken van het netwerk hier als mijn werk?",
    "Do I see strengthening the network as my job in this case?",
  ),
  R02: say(
    "Deed ik als degene die het weet, of als degene die sterker maakt?",
    "Did I act as the one who knows, or as one who strengthens?",
  ),
  R03: say(
    "Wie vroeg als eerste naar het netwerk, en hoe vroeg?",
    "Who asked first about the network, and how early?",
  ),
  R04: say(
    "Vertelde de jongere hier zelf over, zonder dat ik invulde?",
    "Did the young person speak about this without me filling in?",
  ),
  R05: say(
    "Wat neem ik over dat iemand dichtbij zou kunnen, en wie helpt als ik weg ben?",
    "What am I taking over that someone near could do, and who helps when I am gone?",
  ),
  R06: say(
    "Neem ik aan dat zij dingen weten en meemaken die ik niet ken?",
    "Do I accept that they know and experience things I do not?",
  ),
  R07: say(
    "Wie liet ik weg uit angst dat het misgaat? Wat zou ervoor nodig zijn?",
    "Whom did I leave out from fear of something going wrong? What would it take?",
  ),
  R08: say(
    "Zocht ik naar feiten die tegen mijn eigen vermoeden pleiten?",
    "Did I look for facts against my own suspicion?",
  ),
  R09: say(
    "Legde ik uit waarom banden ertoe doen voordat ik namen vroeg?",
    "Did I explain why ties matter before asking names?",
  ),
  R10: say(
    "Kreeg het nee van het gezin een echt gesprek, en respect?",
    "Did the family's no get a real conversation, and respect?",
  ),
  R11: say(
    "Veranderde een steunfiguur een besluit? Welk?",
    "Did a supporter change a decision? Which one?",
  ),
  R12: say("Hadden de steunfiguren tijd zonder mij?", "Did supporters have time without me?"),
  R13: say(
    "Wat heeft deze steunfiguur van mij nodig? Wanneer vroeg ik dat het laatst?",
    "What does this supporter need from me? When did I last ask?",
  ),
  R14: say(
    "Waar week ik voor dit gezin af van het gewone pad?",
    "Where did I leave the standard path for this family?",
  ),
  R15: say(
    "Wat vraagt hier moed, en met wie bespreek ik dat?",
    "What takes courage here, and with whom do I discuss it?",
  ),
  R16: say(
    "Gebruik ik het netwerk omdat het goed voor hen is, of omdat geld of mensen ontbreken?",
    "Do I use the network because it is good for them, or because money or staff are short?",
  ),
  R17: say(
    "Was ik in toon en vorm gelijkwaardig aan de steunfiguur?",
    "Was I equal in tone and form to the supporter?",
  ),
  R18: say("Deelde ik iets zonder toestemming?", "Did I share anything without permission?"),
} satisfies Record<`R${string}`, Text>;

/** The form for a few reflections: an answer and an example for each, of the professional and nobody else. */
export function reflectionRecord(...ids: readonly (keyof typeof reflections)[]): RecordShape {
  return {
    name: say(`Reflectie ${ids.join(", ")}`, `Reflection ${ids.join(", ")}`),
    belongsTo: "author",
    fields: ids.flatMap((id): Field[] => [
      {
        id,
        label: reflections[id],
        required: true,
        type: "choice",
        options: [
          { id: "ja", label: say("ja", "yes") },
          { id: "deels", label: say("deels", "partly") },
          { id: "nee", label: say("nee", "no") },
          { id: "nvt", label: say("niet van toepassing", "does not apply") },
        ],
      },
      {
        id: `${id}-voorbeeld`,
        label: say(
          "Een voorbeeld, zonder gegevens van het gezin",
          "An example, without data of the family",
        ),
        required: false,
        type: "longText",
      },
    ]),
    sources: ["LEX"],
  };
}
