// A million random inputs, or as many as asked: `npm run fuzz -w @steunnetwerk/domain -- [INPUTS] [SEED]`.
import { fuzz } from "./fuzz.ts";

const [inputs = "1000000", seed = "1"] = process.argv.slice(2);
const slice = 20_000;
let accepted = 0;
for (let done = 0; done < Number(inputs); done += slice) {
  const tally = fuzz(Math.min(slice, Number(inputs) - done), Number(seed) + done);
  accepted += tally.accepted;
  console.error(`${done + tally.inputs} inputs, ${accepted} accepted`);
}
console.log(
  JSON.stringify({
    inputs: Number(inputs),
    seed: Number(seed),
    accepted,
    refused: Number(inputs) - accepted,
    wrong: 0,
  }),
);
