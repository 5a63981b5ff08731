import type { Text } from "@steunnetwerk/domain";

/** What can be said about a file: a sentence in each language, by code. */
export const fileIssueMessages = {
  // The file is not what the reader reads
  noFiles: {
    nl: "Er zijn geen bestanden gegeven; kies de bestanden met het netwerk, zoals CSV, GraphML of JSON.",
    en: "No files were given; choose the files with the network, such as CSV, GraphML or JSON.",
  },
  emptyFile: {
    nl: "Dit bestand is leeg; exporteer het interview opnieuw.",
    en: "This file is empty; export the interview again.",
  },
  picture: {
    nl: "Dit is een afbeelding; kies de bestanden met het netwerk, zoals CSV, GraphML of JSON.",
    en: "This is a picture; choose the files with the network, such as CSV, GraphML or JSON.",
  },
  archive: {
    nl: "Dit is een ingepakt bestand (zip of Excel); pak een zip eerst uit, of bewaar een Excel-blad als CSV (UTF-8).",
    en: "This is a packed file (zip or Excel); unpack a zip first, or save an Excel sheet as CSV (UTF-8).",
  },
  pdf: {
    nl: "Dit is een pdf; kies de bestanden met het netwerk, zoals CSV, GraphML of JSON.",
    en: "This is a PDF; choose the files with the network, such as CSV, GraphML or JSON.",
  },
  notText: {
    nl: "Dit bestand bevat geen tekst; kies de bestanden met het netwerk, zoals CSV, GraphML of JSON.",
    en: "This file holds no text; choose the files with the network, such as CSV, GraphML or JSON.",
  },
  notNetworkCanvas: {
    nl: "Dit is geen export van Network Canvas: de kolommen met de ids van Network Canvas ontbreken.",
    en: "This is not a Network Canvas export: the columns with Network Canvas ids are missing.",
  },
  adjacencyMatrix: {
    nl: "Een matrix van banden is niet nodig en is overgeslagen; de banden komen uit de edgeList-bestanden.",
    en: "A matrix of ties is not needed and was left out; the ties come from the edgeList files.",
  },
  notGraphml: {
    nl: "Dit XML-bestand is geen GraphML, of niet van het programma waarvoor u koos.",
    en: "This XML file is no GraphML, or not of the program that you chose.",
  },
  notGexf: {
    nl: "Dit bestand is geen GEXF met een graaf erin.",
    en: "This file is no GEXF with a graph in it.",
  },
  brokenNetwork: {
    nl: "Hier klopt het netwerk niet.",
    en: "The network is not right here.",
  },
  egoNotFound: {
    nl: "Het opgegeven ego staat niet in dit bestand; geef het id van een knoop.",
    en: "The ego that was given is not in this file; give the id of a node.",
  },
  noKnownColumn: {
    nl: "Geen van deze kolommen is bekend; zeg in de mapping welke kolom wat is.",
    en: "None of these columns is known; say in the mapping which column is what.",
  },
  noPeopleTable: {
    nl: "Er is geen tabel van mensen bij; geef haar samen met de andere tabellen.",
    en: "There is no table of people; give it together with the other tables.",
  },
  brokenMapping: {
    nl: "Dit deel van de mapping klopt niet; zie defaultMapping voor de vorm.",
    en: "This part of the mapping is not right; see defaultMapping for its form.",
  },
  unknownFormat: {
    nl: "Van dit bestand is niet te zien van welk programma het komt; lees het met de lezer van dat programma.",
    en: "It cannot be seen which program this file comes from; read it with that program's own reader.",
  },
  notEasyNwk: {
    nl: "Dit is geen netwerkkaart van easyNWK.",
    en: "This is no network map of easyNWK.",
  },
  notENet: {
    nl: "Dit is geen bestand van E-Net: er staat geen deel met ego's, mensen of banden in.",
    en: "This is no file of E-Net: there is no section with egos, people or ties in it.",
  },
  brokenJson: {
    nl: "Dit is geen geldige JSON; is het bestand met de hand bewerkt of afgebroken? Exporteer het opnieuw.",
    en: "This is not valid JSON; was the file edited by hand or cut off? Export it again.",
  },
  // The file is damaged
  brokenTable: {
    nl: "Deze rij heeft een aanhalingsteken dat niet sluit, of niet evenveel cellen als de kop; is het bestand met de hand bewerkt of afgebroken? Exporteer het opnieuw.",
    en: "This row has a quote that does not close, or not as many cells as the header; was the file edited by hand or cut off? Export it again.",
  },
  duplicateColumn: {
    nl: "Deze kolomnaam komt twee keer voor; exporteer het interview opnieuw.",
    en: "This column name occurs twice; export the interview again.",
  },
  missingColumn: {
    nl: "Deze kolom ontbreekt; exporteer het interview opnieuw zonder kolommen weg te halen.",
    en: "This column is missing; export the interview again without removing columns.",
  },
  tooDeep: {
    nl: "Dit bestand is dieper genest dan een bestand van een netwerk ooit is; het is niet verder gelezen.",
    en: "This file is nested deeper than a file of a network ever is; it was not read any further.",
  },
  tooLong: {
    nl: "Hier staan meer dan een miljoen tekens in één rij of element; sluit elk aanhalingsteken, of exporteer het bestand opnieuw.",
    en: "More than a million characters stand in one row or element here; close every quote, or export the file again.",
  },
  tooManyRows: {
    nl: "Deze lijst heeft meer dan een half miljoen rijen; splits hem op, of laat hem in stukken lezen (streamTables).",
    en: "This list has more than half a million rows; split it, or have it read in pieces (streamTables).",
  },
  brokenXml: {
    nl: "Dit is geen geldige XML; is het bestand met de hand bewerkt of afgebroken? Exporteer het opnieuw.",
    en: "This is not valid XML; was the file edited by hand or cut off? Export it again.",
  },
  noInterview: {
    nl: "In deze bestanden staat geen interview: er is geen ego-bestand en geen lijst van mensen.",
    en: "There is no interview in these files: no ego file and no list of people.",
  },
  unclearInterview: {
    nl: "Bij deze rij staat niet van welk interview hij is, en er is meer dan één interview; geef de bestanden per interview.",
    en: "This row does not say which interview it is from, and there is more than one; give the files one interview at a time.",
  },
  rowsApart: {
    nl: "De rijen van dit netwerk staan niet bij elkaar, of de tabellen staan niet in dezelfde volgorde; sorteer ze op ego, of lees ze in hun geheel.",
    en: "The rows of this network do not stand together, or the tables are not in the same order; sort them by ego, or read them whole.",
  },
  notUtf8: {
    nl: "Dit bestand is geen UTF-8; bewaar het als UTF-8, of lees het in zijn geheel.",
    en: "This file is not UTF-8; save it as UTF-8, or read it whole.",
  },
  // Read, with something to know
  encodingGuessed: {
    nl: "Dit bestand is geen UTF-8 en is gelezen als Windows-1252; kijk na of namen met accenten kloppen.",
    en: "This file is not UTF-8 and was read as Windows-1252; check names with accents.",
  },
  damagedText: {
    nl: "Hier zijn tekens verloren gegaan voordat het bestand werd gelezen; kijk na of de naam klopt.",
    en: "Characters were lost here before the file was read; check that the name is right.",
  },
  noEgoFile: {
    nl: "Het ego-bestand van dit interview ontbreekt; de leeftijd en de datum zijn niet bekend.",
    en: "The ego file of this interview is missing; age and date are not known.",
  },
  noPeople: {
    nl: "Er is geen lijst van mensen bij dit interview; de kaart is leeg.",
    en: "There is no list of people with this interview; the map is empty.",
  },
  noTies: {
    nl: "Er zijn geen banden tussen mensen bij dit interview; het is niet gevraagd of het edgeList-bestand ontbreekt.",
    en: "There are no ties among people with this interview; it was not asked, or the edgeList file is missing.",
  },
  alreadyRead: {
    nl: "Dit interview is al uit de CSV-bestanden gelezen; dit bestand is overgeslagen.",
    en: "This interview was already read from the CSV files; this file was left out.",
  },
  closenessRanksAssumed: {
    nl: "Het bestand zegt niet hoeveel rangen nabijheid heeft; geef closenessRanks op als het er niet zoveel zijn als het instrument van de kaart zegt.",
    en: "The file does not say how many ranks closeness has; pass closenessRanks if the map's instrument has it wrong.",
  },
  severalRelations: {
    nl: "Er is meer dan één relatie gekozen; het levensgebied volgt de eerste, alle staan in attributes.relation.",
    en: "More than one relation was chosen; the life domain follows the first, all are in attributes.relation.",
  },
  unknownOption: {
    nl: "Deze antwoordmogelijkheid kennen we niet; voeg haar toe aan de mapping. Het antwoord staat in attributes.",
    en: "We do not know this option; add it to the mapping. The answer is in attributes.",
  },
  valueNotCarried: {
    nl: "Deze waarde past niet bij het veld van de kaart; zij staat alleen in attributes.",
    en: "This value does not fit the field of the map; it is in attributes only.",
  },
  columnNotCarried: {
    nl: "Deze kolom heeft geen plaats op de kaart en is weggelaten.",
    en: "This column has no place on the map and was left out.",
  },
  encryptedColumn: {
    nl: "Deze kolom is versleuteld geëxporteerd en is weggelaten.",
    en: "This column was exported encrypted and was left out.",
  },
  nodeTypeNotCarried: {
    nl: "Dit soort knopen zijn geen mensen of groepen en is weggelaten; wijzig nodeTypes in de mapping als dat niet klopt.",
    en: "Nodes of this type are not people or groups and were left out; change nodeTypes in the mapping if that is wrong.",
  },
  duplicatePerson: {
    nl: "Deze persoon staat al op de kaart; de rij is weggelaten.",
    en: "This person is already on the map; the row was left out.",
  },
  noEgoNode: {
    nl: "Het bestand zegt niet wie ego is; iedereen erin staat als iemand om ego heen op de kaart. Geef ego op als dat niet klopt.",
    en: "The file does not say who ego is; everybody in it is on the map as somebody around ego. Pass ego if that is wrong.",
  },
  notTiedToEgo: {
    nl: "Deze persoon heeft geen band met ego en is weggelaten.",
    en: "This person has no tie to ego and was left out.",
  },
  directionNotCarried: {
    nl: "Banden hebben hier een richting; de kaart kent die niet, dus zij zijn gelezen als banden over en weer.",
    en: "Ties have a direction here; the map knows none, so they were read as ties both ways.",
  },
  elementNotCarried: {
    nl: "Dit onderdeel van het bestand heeft geen plaats op de kaart en is weggelaten.",
    en: "This part of the file has no place on the map and was left out.",
  },
  notHuman: {
    nl: "Het programma zegt alleen dat dit geen mens is; het staat als groep op de kaart.",
    en: "The program only says that this is no person; it is on the map as a group.",
  },
  unknownPerson: {
    nl: "Deze band gaat naar iemand die niet in de bestanden staat; de rij is weggelaten.",
    en: "This tie goes to somebody who is not in the files; the row was left out.",
  },
  selfTie: {
    nl: "Deze band verbindt iemand met zichzelf; de rij is weggelaten.",
    en: "This tie joins somebody with themselves; the row was left out.",
  },
  edgeTypesMerged: {
    nl: "De kaart kent één soort band tussen mensen, en conflict; banden van deze soort staan er als gewone banden.",
    en: "The map knows one kind of tie among people, and conflict; ties of this type are on it as plain ties.",
  },
  duplicateTie: {
    nl: "Deze twee mensen stonden al in deze lijst; de eerste rij telt.",
    en: "These two people were in this list before; the first row counts.",
  },
} as const satisfies Record<string, Text>;

/** A stable code of what can be said about a file. */
export type FileIssueCode = keyof typeof fileIssueMessages;
