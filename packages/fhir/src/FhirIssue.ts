import type { Text } from "@steunnetwerk/domain";

/** What can be said about a resource that was read, with a sentence to act on. */
export const fhirIssueMessages = {
  notFhir: {
    nl: "Dit is geen FHIR-resource: een object met resourceType hoort hier.",
    en: "This is no FHIR resource: it takes an object with a resourceType.",
  },
  noPatient: {
    nl: "Er is geen Patient; voeg de jeugdige toe om wie het gaat.",
    en: "There is no Patient; add the young person it is about.",
  },
  severalPatients: {
    nl: "Er is meer dan één Patient; de eerste is de jeugdige, deze is niet overgenomen maar wel bewaard.",
    en: "There is more than one Patient; the first is the young person, this one was not taken over but is kept.",
  },
  resourceNotMapped: {
    nl: "Deze soort resource heeft hier geen plaats; hij is niet overgenomen maar wel bewaard.",
    en: "This kind of resource has no place here; it was not taken over but is kept.",
  },
  notCarried: {
    nl: "Dit veld heeft geen plaats in ons model; het is niet overgenomen maar wel bewaard.",
    en: "This field has no place in our model; it was not taken over but is kept.",
  },
  unknownCode: {
    nl: "Deze code is niet bekend; kies zelf wat er is bedoeld. De code is bewaard.",
    en: "This code is not known; choose what was meant. The code is kept.",
  },
  ambiguousCode: {
    nl: "Deze code heeft meer dan één betekenis; vraag wat er is bedoeld. De code is bewaard.",
    en: "This code has several meanings; ask what was meant. The code is kept.",
  },
  roleMissing: {
    nl: "Er staat niet bij wat deze persoon is voor de jeugdige; vraag het en vul het aan.",
    en: "It does not say what this person is to the young person; ask and add it.",
  },
  dateNotWhole: {
    nl: "Deze datum is geen hele dag; hij is niet overgenomen maar wel bewaard.",
    en: "This date is no whole day; it was not taken over but is kept.",
  },
  referenceNotFound: {
    nl: "Deze verwijzing staat niet in de bundel; wie of wat het is, is niet bekend.",
    en: "What this refers to is not in the Bundle; who or what it is, is not known.",
  },
  representationWithoutPerson: {
    nl: "Er staat niet bij wie deze juridische positie heeft; leg het vast bij de persoon zelf.",
    en: "It does not say who holds this legal position; record it with the person.",
  },
  notBsn: {
    nl: "Dit is geen burgerservicenummer: negen cijfers die de elfproef doorstaan; het is niet overgenomen maar wel bewaard.",
    en: "This is no citizen number (BSN): nine digits that pass its check; it was not taken over but is kept.",
  },
  caseIncomplete: {
    nl: "Van deze stand van zaken ontbreekt een deel, dus hij is niet overgenomen maar wel bewaard; stuur ook de andere resources ervan.",
    en: "A part of this case is missing, so where it stands was not taken over but is kept; send its other resources as well.",
  },
  severalCases: {
    nl: "Er is meer dan één stand van zaken; de eerste is overgenomen, deze niet, maar hij is wel bewaard.",
    en: "There is more than one case; the first was taken over, this one was not, but it is kept.",
  },
  askFirst: {
    nl: "Geslacht en geboortedatum zijn hier verplicht; vraag ze aan deze persoon, of laat die weg.",
    en: "Sex and day of birth are required here; ask this person, or leave them out.",
  },
  notValid: {
    nl: "Dit kon niet worden overgenomen, omdat iets ontbreekt of niet klopt; het is bewaard.",
    en: "This could not be taken over, because something is missing or wrong; it is kept.",
  },
} satisfies Record<string, Text>;

/** Code of a {@link FhirIssue}. */
export type FhirIssueCode = keyof typeof fhirIssueMessages;

/** One thing that was not understood, or not wholly: where, which rule, and a sentence to act on. Holds no value from the input. */
export interface FhirIssue {
  /** FHIRPath from the root of the input, such as `Bundle.entry[2].resource.relationship[0]`. */
  readonly path: string;
  /** Stable code of what happened. */
  readonly code: FhirIssueCode;
  /** What happened and what to do, in each language. */
  readonly message: Text;
}

/** The issue of this code at this place. */
export function fhirIssue(code: FhirIssueCode, path: string, detail?: Text): FhirIssue {
  const message = fhirIssueMessages[code];
  if (detail === undefined) return { path, code, message };
  return {
    path,
    code,
    message: { nl: `${message.nl} ${detail.nl}`, en: `${message.en} ${detail.en}` },
  };
}
