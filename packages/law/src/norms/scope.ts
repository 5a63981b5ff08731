// Which law applies, and what the words mean (project reference "Law and consent", section 1).
import { norm } from "./Norm.ts";

/** Norms about which law applies. */
export const scopeNorms = {
  "jw-1.1": norm(
    "Jeugdwet 1.1",
    "Een jeugdige is jonger dan 18, en in genoemde gevallen jonger dan 23. Ouder is: ouder met gezag, adoptiefouder, stiefouder of wie een jeugdige als lid van het eigen gezin opvoedt, maar geen pleegouder.",
    "A jeugdige is under 18, and under 23 in listed cases. Ouder is: a parent with gezag, an adoptive parent, a step-parent or whoever raises a jeugdige in the own family, but no foster parent.",
    "text2017",
    ["JW", "COPY2017"],
    ["1/1"],
  ),
  "jw-2.1": norm(
    "Jeugdwet 2.1 sub d en g",
    "Beleid schakelt de eigen mogelijkheden van jeugdige, ouders en hun sociale omgeving in en versterkt die, zo veel mogelijk vanuit hun eigen inbreng, en helpt familiegroepsplannen tot stand komen.",
    "Policy draws on and strengthens what the jeugdige, the parents and their social environment can do, starting from their own input as far as possible, and helps familiegroepsplannen come about.",
    "text2017",
    ["JW", "COPY2017"],
    ["1/2"],
  ),
  "jw-2.3-1": norm(
    "Jeugdwet 2.3 lid 1",
    "De gemeente treft een voorziening voor zover de eigen mogelijkheden en het probleemoplossend vermogen tekortschieten.",
    "The municipality provides help so far as people's own possibilities and problem-solving capacity fall short.",
    "text2017",
    ["JW", "COPY2017"],
    ["1/3"],
  ),
  "own-score-no-ground": norm(
    "eigen regel",
    "Omdat eigen kracht een wettelijke maatstaf is, mag een netwerkkaart of score op zichzelf nooit een grond zijn om hulp te weigeren; een score beslist, weigert, rangschikt en sluit niets.",
    "Because people's own strength is a legal yardstick, a network map or score may never be a ground for refusing help by itself; a score decides, refuses, ranks and closes nothing.",
    "derived",
    ["OWN"],
    ["1/3", "10/11"],
  ),
  "jw-7.3.1-3": norm(
    "Jeugdwet 7.3.1 lid 3",
    "Voor een geneeskundige behandeling (BW 7:446) geldt niet deze paragraaf maar de Wgbo, met dezelfde leeftijden van 12 en 16.",
    "Medical treatment (BW 7:446) is not governed by this section but by the Wgbo, with the same ages of 12 and 16.",
    "text2017",
    ["JW", "COPY2017"],
    ["1/4"],
  ),
  "jw-7.3.1-1": norm(
    "Jeugdwet 7.3.1 lid 1",
    "De artikelen 7.3.8 tot en met 7.3.15 gelden ook voor de medewerker van een gecertificeerde instelling die een maatregel uitvoert.",
    "Articles 7.3.8 to 7.3.15 also bind staff of a certified institution who carry out a measure.",
    "text2017",
    ["JW", "COPY2017"],
    ["1/5"],
  ),
  "policy-everyday": norm(
    "Hervormingsagenda Jeugd",
    "Alledaagse vragen horen eerst beantwoord te worden in de sociale omgeving van gezinnen.",
    "Everyday questions should first be answered in the social context of families.",
    "secondary",
    ["RVS"],
    ["1/6"],
    { validFrom: "2023-06-01" },
  ),
  "ivrk-12": norm(
    "IVRK 12",
    "Een kind mag zijn mening geven over alles wat het aangaat; die weegt mee naar leeftijd en rijpheid.",
    "A child may express views in all matters that concern it; they weigh by age and maturity.",
    "background",
    ["OWN"],
    ["1/7", "10/12"],
  ),
  "bjw-4.1.3": norm(
    "Besluit Jeugdwet 4.1.1-4.1.6, Jeugdwet 2.6 en 4.1.9",
    "Gemeente, aanbieder en gecertificeerde instelling vertellen jeugdige, ouder en pleegouder op tijd wat een vertrouwenspersoon is en waar en wanneer die te bereiken is. De vertrouwenspersoon heeft van niemand toestemming nodig om met een jeugdige te spreken.",
    "Municipality, provider and certified institution tell jeugdige, parent and foster parent in time what a vertrouwenspersoon is, and where and when to reach one, who needs nobody's permission to speak with a jeugdige.",
    "text2017",
    ["JW", "BJW", "COPY2017"],
    ["1/8", "10/should-1"],
  ),
};
