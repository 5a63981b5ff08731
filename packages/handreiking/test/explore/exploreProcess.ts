// Explores the guidelines far beyond what every test run does: npm run explore -w @steunnetwerk/handreiking -- [HISTORIES]
// Prints one JSON object on its last line; stops with the promise that was broken.
import { explorations } from "./Explored.ts";
import { checkHistory } from "./checkHistory.ts";
import { explore, nothingYet, placesOnTheWay } from "./explore.ts";

const histories = Number(process.argv[2] ?? 20);
const result: Record<string, object> = {};
for (const [name, explored] of Object.entries(explorations)) {
  const met = nothingYet();
  const way = placesOnTheWay(explored, 2, 180);
  for (const [position, place] of way.entries())
    explore(explored, place, position % 20 === 0 ? 2 : 1, met);
  console.log(`${name}: ${met.places} places, ${met.decided} commands, no promise broken`);
  let commands = 0;
  let accepted = 0;
  let largest = 0;
  for (let seed = 101; seed <= 100 + histories; seed += 1) {
    const checked = checkHistory(explored, seed, 10_000);
    commands += checked.sent.length;
    accepted += checked.accepted;
    largest = Math.max(largest, checked.largest);
    console.log(`${name}: history ${seed} of 10,000 commands, no promise broken`);
  }
  result[name] = {
    places: met.places,
    tried: met.decided,
    rules: met.rules.size,
    histories,
    commands,
    accepted,
    largestCaseBytes: largest,
  };
}
console.log(JSON.stringify(result));
