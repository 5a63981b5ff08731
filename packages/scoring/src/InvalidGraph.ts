import type { Issue, Text } from "@steunnetwerk/domain";

/** A graph, or a list of ties, that cannot be measured: where, which rule, and a sentence to act on. */
export class InvalidGraph extends Error {
  override readonly name = "InvalidGraph";
  /** Tells this error from others across package copies. */
  readonly _tag = "InvalidGraph";
  /** What is wrong; the first thing found. */
  readonly issues: readonly Issue[];

  constructor(path: Issue["path"], code: GraphIssueCode) {
    super(`This graph cannot be measured: ${path.join(".")}: ${messages[code].en}`);
    this.issues = [{ path, code, message: messages[code] }];
  }
}

/** The rules a graph must keep to be measured. */
export type GraphIssueCode =
  "selfLoop" | "parallel" | "weight" | "unknownNode" | "length" | "count";

const messages = {
  selfLoop: {
    nl: "Een band verbindt twee verschillende mensen; haal deze lus weg.",
    en: "A tie joins two different people; remove this self-loop.",
  },
  parallel: {
    nl: "Deze twee zijn al verbonden; voeg de banden samen of kies parallelEdges: sum of max.",
    en: "These two are already joined; merge the ties or choose parallelEdges: sum or max.",
  },
  weight: {
    nl: "Een gewicht is een eindig getal boven 0; laat de band weg als die er niet is.",
    en: "A weight is a finite number above 0; leave the tie out when there is none.",
  },
  unknownNode: {
    nl: "Deze knoop staat niet in de graaf.",
    en: "This node is not in the graph.",
  },
  length: {
    nl: "Elke band heeft twee uiteinden, en een gewicht als er gewichten zijn; in deze lijst staan er te veel of te weinig.",
    en: "Every tie has two ends, and a weight when there are weights; this list has too many or too few.",
  },
  count: {
    nl: "Een aantal is een geheel getal van 0 of meer.",
    en: "A number of people is a whole number, 0 or more.",
  },
} satisfies Record<GraphIssueCode, Text>;
