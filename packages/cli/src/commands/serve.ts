import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

import {
  InvalidConfig,
  newKey,
  scopes,
  startServer,
  type ConfigInput,
  type RunningServer,
} from "@steunnetwerk/server";

import type { Call, Perform } from "../Command.ts";
import { Failure } from "../Failure.ts";
import { exitCodes } from "../exitCodes.ts";
import { inDutch } from "../inDutch.ts";
import { readJson, unwritable } from "../input.ts";
import { numberOf } from "../numberOf.ts";

/** Starts the HTTP API and runs until it is told to stop. */
export const perform: Perform = async (call) => {
  const { terminal, language } = call;
  const settings = await settingsOf(call);
  const server = await startServer(settings, {
    log: (line) => void terminal.write(`${line}\n`),
  }).catch((error: unknown) => {
    throw refused(error, settings);
  });
  const backups = call.option("backups");
  const backUp = () => void copyTo(call, server, backups ?? "");
  if (backups !== undefined) process.on("SIGUSR2", backUp);
  terminal.tell(
    {
      nl: `${server.url} luistert; /docs legt het uit. Ctrl-C stopt.\n`,
      en: `${server.url} listens; /docs explains it. Ctrl-C stops.\n`,
    }[language],
  );
  await new Promise<void>((resolve) => {
    if (terminal.signal.aborted) resolve();
    terminal.signal.addEventListener("abort", () => {
      resolve();
    });
  });
  process.off("SIGUSR2", backUp);
  await server.close();
  return exitCodes.done; // it was asked to stop, and did
};

/** Copies the databases to a folder named for the moment, and tells how that went. */
async function copyTo({ terminal, language }: Call, server: RunningServer, backups: string) {
  const folder = path.join(backups, new Date().toISOString().replaceAll(/[:.]/g, "-"));
  try {
    await server.backUp(folder);
    terminal.tell(`${{ nl: "Kopie gemaakt", en: "Copied" }[language]}: ${folder}\n`);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const failed = { nl: "De kopie is niet gelukt", en: "The copy failed" }[language];
    terminal.tell(`${failed}: ${folder}: ${why}\n`);
  }
}

/** The settings of a file; without one, those of a first try on this machine, with a key of its own. */
async function settingsOf(call: Call): Promise<ConfigInput> {
  const file = call.option("settings");
  const port = numberOf(call, "port", { least: 0, most: 65_535, whole: true });
  const data = call.option("data");
  const changes = { ...(port !== undefined && { port }), ...(data !== undefined && { data }) };
  if (file !== undefined) return { ...((await readJson(call, file)) as ConfigInput), ...changes };
  const folder = data ?? "steunnetwerk-data";
  return { ...changes, data: folder, tenants: [await firstTenant(call, folder)] };
}

type Tenant = ConfigInput["tenants"][number];

async function firstTenant({ terminal, language }: Call, folder: string): Promise<Tenant> {
  const kept = path.join(folder, "local.json");
  const keyFile = path.join(folder, "local.key");
  if (existsSync(kept)) return JSON.parse(await readFile(kept, "utf8")) as Tenant;
  const { key, setting } = newKey("local", "first key", [...scopes]);
  const tenant: Tenant = { id: "local", keys: [setting] };
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(keyFile, `${key}\n`, { mode: 0o600, flag: "wx" });
    await writeFile(kept, `${JSON.stringify(tenant)}\n`, { mode: 0o600 });
  } catch (error) {
    throw unwritable(folder, error);
  }
  terminal.tell(
    {
      nl: `Een eerste sleutel staat in ${keyFile}; stuur hem mee als Authorization: Bearer.\n`,
      en: `A first key is in ${keyFile}; send it along as Authorization: Bearer.\n`,
    }[language],
  );
  return tenant;
}

function refused(error: unknown, { port }: ConfigInput): unknown {
  if (error instanceof InvalidConfig)
    return new Failure("invalidSettings", "wrongInput", error.texts.nl, error.texts.en);
  const tag =
    typeof error === "object" && error !== null && "_tag" in error ? error._tag : undefined;
  if (tag === "ServeError")
    return new Failure(
      "portInUse",
      "unreachable",
      `Poort ${port ?? 4180} is bezet of niet toegestaan; kies een andere met --port.`,
      `Port ${port ?? 4180} is in use or not allowed; choose another with --port.`,
    );
  if (typeof tag === "string" && error instanceof Error)
    return new Failure(tag, "unreachable", inDutch(tag, error.message), error.message);
  return error;
}
