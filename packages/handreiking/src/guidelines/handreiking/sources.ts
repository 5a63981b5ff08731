import type { Source } from "../../guideline/Source.ts";

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
  EK3: {
    title:
      "Eigen Kracht Centrale: snel inzetbaar als ingrijpen dreigt (termijnen van een conferentie)",
    url: "https://www.eigen-kracht.nl/aanbod-regie-eigen-leven/wat-is-eigen-kracht-conferentie/voordelen-eigen-kracht-conferenties/snel-inzetbaar-als-ingrijpen-dreigt/",
    mark: "found",
  },
  EK4: {
    title: "TVPO: Eigen Kracht-coördinator: niet sturen maar vragen",
    url: "https://www.tvpo.nl/eigen-kracht-coordinator-niet-sturen-maar-vragen/",
    mark: "found",
  },
  MOV: {
    title: "Movisie: versterken sociale netwerk",
    url: "https://www.movisie.nl/praktijkvoorbeeld/versterken-sociale-netwerk",
    mark: "found",
  },
  MOV2: {
    title: "Movisie: Eigen Kracht-conferentie",
    url: "https://www.movisie.nl/praktijkvoorbeeld/eigen-kracht-conferentie",
    mark: "found",
  },
  LL: {
    title:
      "Lam & Ligtermoet (2018), Sociale Vraagstukken: Informele steun heeft een fundamentele eigen waarde in zorg voor jeugd",
    url: "https://www.socialevraagstukken.nl/informele-steun-heeft-een-fundamentele-eigen-waarde-in-zorg-voor-jeugd/",
    mark: "found",
  },
  AUG: {
    title: "Augeo Magazine: sociale steun",
    url: "https://www.augeomagazine.nl/pareltjes/achtergrond-sociale-steun",
    mark: "found",
  },
  AUG2: {
    title: "Augeo Magazine: in de praktijk het sociale netwerk betrekken",
    url: "https://augeomagazine.nl/systeemgericht-werken/in-de-praktijk-het-sociale-netwerk-betrekken",
    mark: "found",
  },
  RKM: {
    title: "Richtlijn Kindermishandeling: de situatie in kaart brengen",
    url: "http://richtlijnenjeugdhulp.nl/kindermishandeling/als-je-je-zorgen-maakt/stap-1-de-situatie-in-kaart-brengen-exploratiefase/",
    mark: "found",
  },
  RJV: {
    title: "Richtlijn Jeugdhulp met verblijf",
    url: "https://www.richtlijnenjeugdhulp.nl/jeugdhulp-met-verblijf/volledig",
    mark: "found",
  },
  JIM1: {
    title: "OpenHartig (jeugdbescherming): Hulpverleners komen en gaan, de JIM is er altijd",
    url: "https://openhartig.jeugdbescherming.nl/10-2024/hulpverleners-komen-en-gaan-de-jim-is-er-altijd/",
    mark: "found",
  },
  JIM2: {
    title: "Eerste Een Thuis: JIM-aanpak Groningen",
    url: "https://www.eersteenthuis.nl/voorbeelden-en-ervaringen/artikelen/jim-aanpak-groningen",
    mark: "found",
  },
  JIM3: {
    title: "Youké: gelijkwaardig samenwerken met zelfgekozen mentor (JIM) essentieel",
    url: "https://youke.nl/actueel/onderzoek-gelijkwaardig-samenwerken-met-zelfgekozen-mentor-jim-essentieel/",
    mark: "found",
  },
  JIM4: {
    title: "Sociaal.Net: JIM, een mentor in de jeugdhulp",
    url: "https://sociaal.net/achtergrond/jim-mentor-jeugdhulp/",
    mark: "found",
  },
  JIM5: {
    title: "Koraal: JIM biedt jongeren vertrouwen en motivatie",
    url: "https://www.koraal.nl/over-koraal/nieuws/jim-biedt-jongeren-vertrouwen-en-motivatie",
    mark: "found",
  },
  GGB: {
    title: "GGz Breburg: Jouw Ingebrachte Mentor",
    url: "https://www.ggzbreburg.nl/diensten/jouw-ingebrachte-mentor-jim/",
    mark: "found",
  },
  VDJ2: {
    title: "Voor de Jeugd: onderzoek naar effecten van informeel mentorschap",
    url: "https://www.voordejeugd.nl/projecten/onderzoek-effecten-informeel-mentorschap/",
    mark: "found",
  },
  TIL: {
    title: "Tilburg University (scriptie): ondersteuning en relatiekwaliteit van steunfiguren",
    url: "https://5dok.net/document/4zpdvn7z-competente-perspectief-relatiekwaliteit-competentiegevoel-ondersteuning-anderzijds-ondersteuning-relatiekwaliteit.html",
    mark: "found",
  },
  BG1: {
    title: "Buurtgezinnen: werkwijze",
    url: "https://www.buurtgezinnen.nl/werkwijze/",
    mark: "found",
  },
  BG2: {
    title: "RTV Drenthe over Buurtgezinnen: Hoogeveen en De Wolden doen mee",
    url: "https://www.rtvdrenthe.nl/nieuws/168660/Hoogeveen-en-de-Wolden-doen-mee-met-project-Buurtgezinnen",
    mark: "found",
  },
  VDJ: {
    title: "Voor de Jeugd: het onderscheid tussen de organisaties voor informele steun",
    url: "https://voordejeugd.nl/samen-de-zorg-voor-jeugd-steeds-beter-maken/meer-kinderen-thuis-laten-opgroeien/informele-steun/het-onderscheid-tussen-de-organisaties-informele-steun/",
    mark: "found",
  },
  NWW: {
    title: "NJi: Wat werkt bij het versterken van het sociale netwerk (2015)",
    url: "https://fdocuments.nl/document/wat-werkt-bij-het-versterken-van-het-sociale-netwerk-van-wat-werkt-bij-het-versterken.html",
    mark: "found",
  },
  SCP: {
    title: "SCP: handreiking voor gemeenten bij informele hulp aan kinderen en gezinnen (2025)",
    url: "https://www.gemeente.nu/sociaal/handreiking-ondersteunt-gemeenten-bij-informele-hulp-aan-kinderen-en-gezinnen/",
    mark: "found",
  },
  HMI: {
    title: "Humanitas Rijnland: interview over maatjes",
    url: "https://www.humanitas.nl/afdeling/rijnland/nieuws/interview-witte-weekblad/",
    mark: "found",
  },
  SCO: {
    title: "Scoor Pleegzorg: positie van de pleegouder",
    url: "https://www.scoorpleegzorg.nl/voor-pleegouders/positie-van-de-pleegouder/",
    mark: "found",
  },
  WEA: {
    title: "Westerwolde Actueel: veel pleegkinderen onder de radar",
    url: "https://www.westerwoldeactueel.nl/2024/11/05/veel-pleegkinderen-onder-de-radar/",
    mark: "found",
  },
  LT5: {
    title: "Jeugdwet, hoofdstuk 5 (latere tekst)",
    url: "https://wetten.legaltools.nl/jeugdwet/hoofdstuk-5",
    mark: "found",
  },
  FGP1: {
    title: "Factsheet familiegroepsplan",
    url: "https://expydoc.com/doc/6812924/factsheet-familiegroepsplan",
    mark: "found",
  },
  SOS1: {
    title: "Huiselijkgeweld.nl: Signs of Safety",
    url: "https://www.huiselijkgeweld.nl/publicaties/interventies/2017/03/01/signs-of-safety",
    mark: "found",
  },
  PNO: {
    title: "Project Netwerkondersteuning: tips",
    url: "http://www.projectnetwerkondersteuning.nl/tips/",
    mark: "found",
  },
  SEED2: {
    title:
      "NVP: Brief aan de informateur: benut het potentieel van informele steun in de jeugdhulp (2021)",
    url: "https://www.denvp.nl/k/n485/news/view/23110/3338/brief-informateur-benut-potentieel-van-informele-steun-in-de-jeugdhulp.html",
    mark: "seed",
  },
  AVG: {
    title: "Algemene verordening gegevensbescherming, artikelen 12 tot en met 17",
    url: "https://eur-lex.europa.eu/eli/reg/2016/679/oj",
    mark: "background",
  },
  IVRK: {
    title: "Internationaal Verdrag inzake de Rechten van het Kind, artikel 12",
    mark: "background",
  },
} satisfies Record<string, Source>;
