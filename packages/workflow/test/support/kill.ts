import { spawn } from "node:child_process";
import path from "node:path";

import { expect } from "vitest";

import type { OpenEngineOptions } from "../../src/openEngine.ts";

/** Something that a process was told is kept for good. */
export interface Acknowledged {
  readonly caseId: string;
  readonly key: string;
  readonly version: number;
}

/** Lets a process work and kills it, hard, as soon as it has acknowledged so many commands. Gives all that it acknowledged. */
export async function killAfter(
  count: number,
  options: {
    readonly storage: OpenEngineOptions["storage"];
    readonly name: string;
    readonly concurrency: number;
  },
): Promise<Acknowledged[]> {
  const child = spawn(
    process.execPath,
    [
      "--conditions=@steunnetwerk/source",
      "--disable-warning=ExperimentalWarning",
      path.join(import.meta.dirname, "loadProcess.ts"),
      JSON.stringify(options),
    ],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  let out = "";
  let error = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    out += text;
    if (out.split("\n").length > count) child.kill("SIGKILL");
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => (error += text));
  const signal = await new Promise((resolve) => {
    child.on("close", (_, by) => {
      resolve(by);
    });
  });
  expect({ signal, error }).toEqual({ signal: "SIGKILL", error: "" });
  return out
    .slice(0, out.lastIndexOf("\n") + 1)
    .split("\n")
    .filter((line) => line !== "" && line !== "ready")
    .map((line) => {
      const [caseId = "", key = "", version] = line.split(" ");
      return { caseId, key, version: Number(version) };
    });
}
