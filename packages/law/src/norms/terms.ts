// How terms and ages are counted: Algemene termijnenwet, and what no Act says.
import { norm } from "./Norm.ts";

/** Norms about counting terms and ages. */
export const termNorms = {
  "atw-1-1": norm(
    "Algemene termijnenwet 1 lid 1",
    "Een wettelijke termijn die op een zaterdag, zondag of feestdag eindigt, loopt door tot en met de eerstvolgende gewone dag.",
    "A term of an Act that ends on a Saturday, Sunday or public holiday runs on to the next ordinary day.",
    "text2017",
    ["ATW", "COPY2017"],
    ["term"],
  ),
  "atw-2": norm(
    "Algemene termijnenwet 2",
    "Een wettelijke termijn van drie dagen of meer bevat ten minste twee gewone dagen.",
    "A term of an Act of three days or more contains at least two ordinary days.",
    "text2017",
    ["ATW", "COPY2017"],
    ["term"],
  ),
  "atw-3-1": norm(
    "Algemene termijnenwet 3 lid 1",
    "Feestdagen zijn Nieuwjaarsdag, tweede paas- en pinksterdag, beide kerstdagen, Hemelvaartsdag, Koningsdag en 5 mei.",
    "Public holidays are New Year's Day, Easter and Whit Monday, both Christmas days, Ascension Day, King's Day and 5 May.",
    "text2017",
    ["ATW", "COPY2017"],
    ["term"],
  ),
  "atw-3-2": norm(
    "Algemene termijnenwet 3 lid 2",
    "Goede Vrijdag telt mee als feestdag.",
    "Good Friday counts as a public holiday.",
    "text2017",
    ["ATW", "COPY2017"],
    ["term"],
  ),
  "atw-3-3": norm(
    "Algemene termijnenwet 3 lid 3",
    "Een koninklijk besluit kan andere dagen met een feestdag gelijkstellen.",
    "A royal decree can equate other days with a public holiday.",
    "text2017",
    ["ATW", "COPY2017", "GLD2326"],
    ["term"],
  ),
  "atw-4": norm(
    "Algemene termijnenwet 4 sub a",
    "Geen verlenging voor termijnen in uren of jaren, of langer dan 90 dagen, twaalf weken of drie maanden.",
    "No extension of terms in hours or years, or longer than 90 days, twelve weeks or three months.",
    "text2017",
    ["ATW", "COPY2017"],
    ["term"],
  ),
  "term-start": norm(
    "gebruik",
    "De dag van de gebeurtenis telt niet mee; een termijn begint de dag erna.",
    "The day of the event does not count; a term starts the day after.",
    "background",
    ["OWN"],
    ["term"],
  ),
  "age-leap-day": norm(
    "gebruik",
    "Wie op 29 februari is geboren, wordt in een jaar zonder die dag op 1 maart een jaar ouder.",
    "Whoever was born on 29 February turns a year older on 1 March in a year without that day.",
    "secondary",
    ["LEAPDAY"],
    ["term"],
  ),
};
