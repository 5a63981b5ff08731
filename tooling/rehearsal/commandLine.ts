import { spawn } from "node:child_process";
import { cpSync, readFileSync } from "node:fs";
import path from "node:path";

import { root, project, map, step, inProject, write, must } from "./place.ts";

/** Every line of the README of the command line, as somebody types it, on files such as it names. */
export async function walkCommandLine(): Promise<void> {
  const opening = {
    by: { person: "w-1", capacity: "regievoerder" },
    people: [{ id: "j-1", capacities: ["jeugdige"] }],
  };
  write("map.json", [JSON.stringify(map)]);
  write("maps.ndjson", [JSON.stringify(map), JSON.stringify({ ...map, id: "n" })]);
  write("opening.json", [JSON.stringify(opening)]);
  write("network.graphml", [
    `<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph edgedefault="undirected">`,
    `<node id="a"/><node id="b"/><edge source="a" target="b"/></graph></graphml>`,
  ]);
  cpSync(path.join(root, "examples/network-canvas"), path.join(project, "export"), {
    recursive: true,
  });
  const shell = (line: string) =>
    inProject("bash", ["-c", `set -o pipefail; PATH="$PWD/node_modules/.bin:$PATH"; ${line}`]);
  await step("the command line: a guideline of one's own", () =>
    shell("steunnetwerk guideline print handreiking --json > own.json"),
  );
  const [, block = ""] =
    /^```sh\n(.*?)^```/ms.exec(readFileSync(path.join(root, "packages/cli/README.md"), "utf8")) ??
    [];
  for (const line of block
    .split("\n")
    .map((one) => one.replace(/ +#.*$/, ""))
    .filter((one) => one.includes("steunnetwerk ")))
    await step(`the command line: ${line}`, () =>
      line.endsWith(" serve") ? serveForAWhile(line) : shell(line),
    );

  /** Starts the server, keeps its audit trail in a file, and stops it. */
  async function serveForAWhile(line: string): Promise<void> {
    const [, ...args] = line.split(" ");
    const server = spawn(
      process.execPath,
      ["node_modules/.bin/steunnetwerk", ...args, "--port", "0"],
      {
        cwd: project,
        stdio: ["ignore", "inherit", "pipe"],
      },
    );
    try {
      let said = "";
      for await (const piece of server.stderr) {
        said += String(piece);
        if (/https?:\S+ listens/.test(said)) break;
      }
      const [, url = ""] = /(https?:\S+) listens/.exec(said) ?? [];
      const [, keyFile = ""] = /in (\S+\.key)/.exec(said) ?? [];
      const authorization = `Bearer ${readFileSync(path.join(project, keyFile), "utf8").trim()}`;
      const answer = await fetch(`${url}/audit`, { headers: { authorization } });
      must(answer.ok, `${url}/audit answers ${answer.status}`);
      write("trail.ndjson", [(await answer.text()).trim()]);
    } finally {
      server.kill("SIGINT");
    }
  }
}
