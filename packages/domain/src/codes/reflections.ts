import type { Text } from "../text.ts";

/** A question that a professional asks herself; a conversation with oneself, never a performance score. */
export interface ReflectionQuestion {
  /** The question. */
  readonly text: Text;
  /** The steps at which it is asked; empty for all. */
  readonly steps: readonly string[];
}

/**
 * The reflections of the professional, by id.
 *
 * Source: project reference "Handreiking Informele Steun", section 6: our own encoding of points of the handreiking and of
 * published guidelines.
 */
export const reflectionQuestions = {
  R01: {
    text: {
      nl: "Zie ik het versterken van het netwerk hier als mijn werk?",
      en: "Do I see strengthening the network as my job in this case?",
    },
    steps: ["S01"],
  },
  R02: {
    text: {
      nl: "Trad ik op als wie het weet, of als wie versterkt? Waaraan zag ik dat?",
      en: "Did I act as the one who knows, or as one who strengthens? What showed it?",
    },
    steps: ["S01", "S08"],
  },
  R03: {
    text: {
      nl: "Wie vroeg als eerste naar het netwerk, en hoe vroeg?",
      en: "Who asked first about the network, and how early?",
    },
    steps: ["S01", "S02"],
  },
  R04: {
    text: {
      nl: "Sprak de jeugdige hierover zonder dat ik invulde?",
      en: "Did the young person speak about this without me filling in?",
    },
    steps: ["S02", "S03"],
  },
  R05: {
    text: {
      nl: "Wat neem ik over dat iemand dichtbij kan doen, en wie helpt als ik weg ben?",
      en: "What am I taking over that someone near could do, and who helps when I am gone?",
    },
    steps: ["S01", "S12"],
  },
  R06: {
    text: {
      nl: "Aanvaard ik dat zij dingen weten en meemaken die ik niet ken?",
      en: "Do I accept that they know and experience things I do not?",
    },
    steps: ["S01"],
  },
  R07: {
    text: {
      nl: "Wie liet ik weg uit angst dat het misgaat? Wat zou ervoor nodig zijn?",
      en: "Whom did I leave out from fear of something going wrong? What would it take?",
    },
    steps: ["S05"],
  },
  R08: {
    text: {
      nl: "Zocht ik naar feiten die tegen mijn eigen vermoeden ingaan?",
      en: "Did I look for facts against my own suspicion?",
    },
    steps: ["S05"],
  },
  R09: {
    text: {
      nl: "Legde ik uit waarom banden ertoe doen voordat ik om namen vroeg?",
      en: "Did I explain why ties matter before asking names?",
    },
    steps: ["S02"],
  },
  R10: {
    text: {
      nl: "Kreeg het nee van het gezin een echt gesprek, en respect?",
      en: "Did the family's no get a real conversation, and respect?",
    },
    steps: ["S02"],
  },
  R11: {
    text: {
      nl: "Veranderde een steunfiguur een beslissing? Welke?",
      en: "Did a supporter change a decision? Which one?",
    },
    steps: ["S08"],
  },
  R12: {
    text: {
      nl: "Hadden steunfiguren tijd zonder mij?",
      en: "Did supporters have time without me?",
    },
    steps: ["S08"],
  },
  R13: {
    text: {
      nl: "Wat heeft deze steunfiguur van mij nodig? Wanneer vroeg ik dat voor het laatst?",
      en: "What does this supporter need from me? When did I last ask?",
    },
    steps: ["S10"],
  },
  R14: {
    text: {
      nl: "Waar week ik voor dit gezin af van het gewone pad?",
      en: "Where did I leave the standard path for this family?",
    },
    steps: [],
  },
  R15: {
    text: {
      nl: "Wat vraagt hier moed, en met wie bespreek ik dat?",
      en: "What takes courage here, and with whom do I discuss it?",
    },
    steps: ["S05", "S08"],
  },
  R16: {
    text: {
      nl: "Gebruik ik het netwerk omdat het goed voor hen is, of omdat geld of mensen ontbreken?",
      en: "Do I use the network because it is good for them, or because money or staff are short?",
    },
    steps: ["S04"],
  },
  R17: {
    text: {
      nl: "Was ik gelijkwaardig in toon en vorm tegenover de steunfiguur?",
      en: "Was I equal in tone and form to the supporter?",
    },
    steps: ["S06", "S07", "S08", "S09", "S10"],
  },
  R18: {
    text: {
      nl: "Deelde ik iets zonder toestemming?",
      en: "Did I share anything without permission?",
    },
    steps: [],
  },
} as const satisfies Record<string, ReflectionQuestion>;

/** Ids of {@link reflectionQuestions}. */
export const reflectionIds = Object.keys(
  reflectionQuestions,
) as (keyof typeof reflectionQuestions)[];
