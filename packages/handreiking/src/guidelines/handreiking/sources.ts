import type { Source } from "../../guideline/Text.ts";

/** Where the sentences of the handreiking come from; all are in our own words. */
export const sources = {
  SEED: {
    title:
      "Wegwijzer Jeugd en Veiligheid: Wat heeft de professional nodig om aan te sluiten bij informele hulp in de jeugdzorg?",
    url: "https://wegwijzerjeugdenveiligheid.nl/actueel/wat-heeft-de-professional-nodig-om-aan-te-sluiten-bij-informele-hulp-in-de-jeugdzorg/",
    mark: "seed",
  },
  SD: {
    title: "Sociaal Digitaal: Handreiking Informele Steun (SBJ; Steenmeijer & Vosselman, 2022)",
    url: "https://www.sociaaldigitaal.nl/p/handreiking-informele-steun/7298",
    mark: "found",
  },
  ZW: {
    title:
      "Zorg+Welzijn: Informeel netwerk inschakelen in de jeugdhulp is noodzaak, maar geen gebruik",
    url: "https://www.zorgwelzijn.nl/informeel-netwerk-inschakelen-in-de-jeugdhulp-is-noodzaak-maar-geen-gebruik/",
    mark: "found",
  },
  KIZ: {
    title: "Kennisplein Informele Zorg: Nieuw: Handreiking Informele Steun",
    url: "https://kennisinformelezorg.nl/nieuw-handreiking-informele-steun/",
    mark: "found",
  },
  PAR: {
    title: "Parlan: Handreiking voor professionals, samenwerken met het informele netwerk",
    url: "https://www.parlan.nl/nieuws/handreiking-voor-professionals-samenwerken-met-het-informele-netwerk-van-jongeren-met-een-ondersteuningsvraag",
    mark: "found",
  },
  NJ1: {
    title: "NJi: Wat is sociale steun?",
    url: "https://www.nji.nl/sociale-steun/wat-is-sociale-steun",
    mark: "found",
  },
  NJ2: {
    title: "NJi: Hoe breng ik samen met het gezin het sociale netwerk in kaart?",
    url: "https://www.nji.nl/sociale-steun/hoe-breng-ik-samen-met-het-gezin-het-sociale-netwerk-in-kaart",
    mark: "found",
  },
  NJ3: {
    title: "NJi: Hoe werk ik samen met het sociale netwerk van gezinnen?",
    url: "https://www.nji.nl/sociale-steun/hoe-werk-ik-samen-met-het-sociale-netwerk-van-gezinnen",
    mark: "found",
  },
  NJ4: {
    title: "NJi: Samenwerken met het informele netwerk (jeugdbescherming)",
    url: "https://www.nji.nl/jeugdbescherming/samenwerken-met-informele-netwerk",
    mark: "found",
  },
  NJ5: {
    title: "NJi: Besluitvormingsproces",
    url: "https://www.nji.nl/Besluitvormingsproces",
    mark: "found",
  },
  RT1: {
    title: "Richtlijn Toekomstgericht werken: netwerk in kaart brengen",
    url: "https://www.richtlijnenjeugdhulp.nl/toekomstgericht-werken/samenwerken-met-het-informele-netwerk/netwerk-in-kaart-brengen",
    mark: "found",
  },
  RT3: {
    title: "Richtlijn Toekomstgericht werken: mentor of steunfiguur",
    url: "https://www.richtlijnenjeugdhulp.nl/toekomstgericht-werken/samenwerken-met-het-informele-netwerk/mentor-of-steunfiguur",
    mark: "found",
  },
  RSB: {
    title: "Richtlijn Samen met ouders en jeugdige beslissen: aanbevelingen",
    url: "https://richtlijnenjeugdhulp.nl/samen-beslissen-over-passende-hulp/het-beslisproces/aanbevelingen/",
    mark: "found",
  },
  RSB0: {
    title: "Richtlijn Samen met ouders en jeugdige beslissen: inleiding",
    url: "http://richtlijnenjeugdhulp.nl/samen-beslissen-over-passende-hulp/inleiding/",
    mark: "found",
  },
  EK1: {
    title: "Eigen Kracht Centrale: procesbeschrijving Eigen Kracht-conferentie",
    url: "https://www.eigen-kracht.nl/aanbod-regie-eigen-leven/wat-is-eigen-kracht-conferentie/proces-beschrijving-eigen-kracht-conferentie/",
    mark: "found",
  },
  STOEL: {
    title: "De inzet van het sociale netwerk in de Utrechtse jeugdzorg",
    url: "https://studylibnl.com/doc/762429/de-inzet-van-het-sociale-netwerk-in-de-utrechtse-jeugdzorg",
    mark: "found",
  },
  ECO: {
    title: "Wijkteams werken met jeugd: ecogram, sociaal netwerk schema",
    url: "https://www.wijkteamswerkenmetjeugd.nl/eigen-kracht-en-sociaal-netwerk/ecogram-sociaal-netwerk-schema",
    mark: "found",
  },
  ECO2: {
    title: "Waardigheid en trots: sociale netwerkkaart (ecogram)",
    url: "https://www.waardigheidentrots.nl/tools/sociale-netwerk-kaart-ecogram/",
    mark: "found",
  },
  MSNA: {
    title: "Van Asselt: Maastrichtse Sociale Netwerk Analyse, in een proefschrift",
    url: "https://www.my-thesis.info/PDF/Asselt/files/basic-html/page35.html",
    mark: "found",
  },
  NWI: {
    title: "Netwerkintake: kennisbank",
    url: "https://www.netwerkintake.nl/kennisbank/kennisbank-7",
    mark: "found",
  },
  WMO: {
    title: "Werken met sociale netwerken",
    url: "https://adoc.pub/werken-met-sociale-netwerken.html",
    mark: "found",
  },
  JW: {
    title: "Jeugdwet (gelezen in een tekst van 2017 of eerder; controleer de geldende tekst)",
    url: "https://wetten.overheid.nl/BWBR0034925",
    mark: "found",
  },
  BJW: {
    title:
      "Besluit Jeugdwet (gelezen in een tekst van 2017 of eerder; controleer de geldende tekst)",
    url: "https://wetten.overheid.nl/BWBR0035779",
    mark: "found",
  },
  BMC: {
    title: "Besluit verplichte meldcode huiselijk geweld en kindermishandeling",
    url: "https://wetten.overheid.nl/BWBR0033723",
    mark: "found",
  },
  NVO: {
    title: "NVO: Hoe is het toestemmingsvereiste geregeld?",
    url: "https://www.nvo.nl/beroepscode-en-tuchtrecht/veelgestelde-vragen/hoe-is-het-toestemmingsvereiste-geregeld-.aspx",
    mark: "found",
  },
  LEX: {
    title: "Rechtbank en hof over werkaantekeningen en inzage (ECLI:NL:GHARL:2023:7768)",
    url: "https://www.lexboost.com/rechtspraak/ECLI:NL:GHARL:2023:7768",
    mark: "found",
  },
  MHL: {
    title: "Meldcode Haaglanden: stappen en afwegingskader",
    url: "https://www.meldcodehaaglanden.nl/sectoren/jeugdhulp/jeugdzorg/manager-leidinggevende-of-directielid/?step=4",
    mark: "found",
  },
  IVRK: {
    title: "Internationaal Verdrag inzake de Rechten van het Kind, artikel 12",
    mark: "background",
  },
} satisfies Record<string, Source>;
