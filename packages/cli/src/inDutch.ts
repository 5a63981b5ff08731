/** An error of the engine, which is a sentence in English, in Dutch; with the English where that says more, such as which file. */
export function inDutch(tag: string, english: string): string {
  const dutch = sentences[tag];
  if (dutch === undefined) return english;
  return /^(Store|Keys)/.test(tag) ? `${dutch} (${english})` : dutch;
}

const sentences: Readonly<Record<string, string>> = {
  CaseNotFound: "Deze zaak is er niet. Zie: steunnetwerk case list",
  CaseExists: "Er is al een zaak met dit id. Laat het id weg om een nieuw te krijgen.",
  CaseConflict: "De zaak is intussen veranderd. Lees haar opnieuw, en beslis opnieuw.",
  CaseDestroyed:
    "De gegevens van deze zaak zijn vernietigd. De geschiedenis zonder persoonsgegevens is er nog.",
  CaseUnreadable: "Wat van deze zaak is bewaard kan niet gelezen worden: steunnetwerk case verify",
  KeyReused: "Deze sleutel is al voor een andere opdracht gebruikt. Geef elke opdracht een eigen.",
  GuidelineUnknown:
    "Deze richtlijn of versie is hier niet bekend. Zie: steunnetwerk guideline list",
  StoreUnavailable: "De database antwoordt niet. Probeer het weer, met dezelfde --key.",
  StoreInUse: "Een ander proces heeft deze zaken open. Stop dat eerst.",
  StoreTooNew:
    "Een nieuwere versie heeft deze zaken geschreven. Installeer die, of zet de kopie van voor de nieuwere versie terug.",
  StoreUnusable: "Dit bestand kan niet geopend worden als database van zaken.",
  KeysUnavailable: "De sleutels zijn er niet, of het zijn andere dan die van dit bestand.",
};
