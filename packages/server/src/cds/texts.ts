// Every sentence of the cards. A summary is short, names nobody, and holds no score.
import type { Text } from "@steunnetwerk/domain";

/** What the services are called, and what they do. */
export const titles = {
  "netwerk-overzicht": {
    title: { nl: "Netwerk rond de jeugdige", en: "Network around the young person" },
    description: {
      nl: "Zegt het als er nog geen steunfiguur is benoemd, of als de netwerkkaart ouder is dan een half jaar.",
      en: "Tells when no support figure has been named yet, or when the network map is older than half a year.",
    },
  },
  "wie-brengt-u-mee": {
    title: { nl: "Wie brengt u mee?", en: "Whom do you bring along?" },
    description: {
      nl: "Herinnert eraan bij een afspraak te vragen wie het gezin wil meenemen.",
      en: "Reminds, when an appointment is made, to ask whom the family wants to bring along.",
    },
  },
  "toestemming-leeftijd": {
    title: { nl: "Toestemming en leeftijd", en: "Consent and age" },
    description: {
      nl: "Zegt het als de jeugdige 12, 16 of 18 werd en toestemmingen van daarvoor opnieuw bekeken moeten worden.",
      en: "Tells when the young person turned 12, 16 or 18 and consents from before are to be looked at again.",
    },
  },
  "zorg-voor-de-steunfiguur": {
    title: { nl: "Zorg voor de steunfiguur", en: "Care for the support figure" },
    description: {
      nl: "Zegt het als een steunfiguur om een gesprek heeft gevraagd.",
      en: "Tells when a support figure asked for a talk.",
    },
  },
} as const satisfies Record<string, Readonly<Record<"title" | "description", Text>>>;

/** What cards say. */
export const cardTexts = {
  noSupporter: {
    summary: {
      nl: "In dit dossier is nog niemand als steunfiguur benoemd",
      en: "Nobody has been named as support figure in this record yet",
    },
    detail: {
      nl: "Vraag de jeugdige en het gezin wie belangrijk voor hen is, en of iemand daarvan meer zou willen betekenen. Niemand noemen is ook een antwoord.",
      en: "Ask the young person and the family who matters to them, and whether one of them would like to mean more. Naming nobody is an answer too.",
    },
  },
  oldMap: {
    summary: {
      nl: "De laatste netwerkkaart is ouder dan een half jaar",
      en: "The last network map is older than half a year",
    },
    detail: {
      nl: "Vraag of er iets is veranderd in wie er om de jeugdige heen staan, en teken de kaart samen opnieuw als zij dat willen.",
      en: "Ask whether something changed in who is around the young person, and draw the map together again if they want to.",
    },
  },
  bring: {
    summary: {
      nl: "Vraag wie het gezin naar deze afspraak wil meenemen",
      en: "Ask whom the family wants to bring along to this appointment",
    },
    detail: {
      nl: "Het gezin kiest zelf of en wie. Alleen komen is goed.",
      en: "The family chooses whether, and whom. Coming alone is fine.",
    },
  },
  birthday12: {
    summary: {
      nl: "De jeugdige is 12 geworden: bekijk de toestemmingen opnieuw",
      en: "The young person turned 12: look at the consents again",
    },
    detail: {
      nl: "Vanaf 12 jaar beslist de jeugdige mee, samen met de ouders met gezag of de voogd (Jeugdwet 7.3.4). Er zijn toestemmingen van voor die dag.",
      en: "From 12 on the young person decides along with the parents with gezag or the guardian (Jeugdwet 7.3.4). There are consents from before that day.",
    },
  },
  birthday16: {
    summary: {
      nl: "De jeugdige is 16 geworden: bekijk de toestemmingen opnieuw",
      en: "The young person turned 16: look at the consents again",
    },
    detail: {
      nl: "Vanaf 16 jaar beslist de jeugdige zelf, tenzij die dat in deze zaak niet kan (Jeugdwet 7.3.5). Er zijn toestemmingen van voor die dag.",
      en: "From 16 on the young person decides, unless not able to in this matter (Jeugdwet 7.3.5). There are consents from before that day.",
    },
  },
  birthday18: {
    summary: {
      nl: "De jeugdige is 18 geworden: bekijk de toestemmingen opnieuw",
      en: "The young person turned 18: look at the consents again",
    },
    detail: {
      nl: "Vanaf 18 jaar vertegenwoordigen ouders niet meer; de jeugdige beslist zelf. Er zijn toestemmingen van voor die dag.",
      en: "From 18 on parents represent no longer; the young person decides. There are consents from before that day.",
    },
  },
  talkAsked: {
    summary: {
      nl: "Een steunfiguur heeft om een gesprek gevraagd",
      en: "A support figure asked for a talk",
    },
    detail: {
      nl: "Plan een gesprek met de netwerkverantwoordelijke. Wat de steunfiguur daar zegt is van de steunfiguur, en hoort niet in het dossier van het kind.",
      en: "Plan a talk with the netwerkverantwoordelijke. What the support figure says there is theirs, and does not belong in the child's record.",
    },
  },
} as const satisfies Record<string, Readonly<Record<"summary" | "detail", Text>>>;

/** A sentence of a card. */
export type CardKind = keyof typeof cardTexts;

/** What else the cards say. */
export const labels = {
  open: { nl: "Open de netwerkkaart", en: "Open the network map" },
  ask: { nl: "Zet op de lijst: vragen wie meekomt", en: "Put on the list: ask who comes along" },
  task: {
    nl: "Vraag het gezin wie het wil meenemen",
    en: "Ask the family whom it wants to bring along",
  },
} as const satisfies Record<string, Text>;

/** Why somebody did not follow a card: our own list, in which none is wrong. */
export const overrideReasons = {
  familyChooses: { nl: "Het gezin wil dit nu niet", en: "The family does not want this now" },
  alreadyDone: { nl: "Is al besproken", en: "Was talked about already" },
  notNow: { nl: "Nu niet het moment", en: "Not the moment now" },
  notFitting: { nl: "Past niet bij deze jeugdige", en: "Does not fit this young person" },
} as const satisfies Record<string, Text>;
