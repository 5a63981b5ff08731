import { parseNetwork } from "@steunnetwerk/domain";
import { drawEcogram } from "@steunnetwerk/ecogram";
import { explain, scoreNetwork } from "@steunnetwerk/scoring";

export function look(json: string) {
  const network = parseNetwork(JSON.parse(json));
  const { indicators } = scoreNetwork(network);
  const inWords = { reader: "family", language: "nl" } as const;
  return {
    picture: drawEcogram(network),
    sentences: Object.values(indicators).map((one) => explain(one, inWords)),
  };
}
