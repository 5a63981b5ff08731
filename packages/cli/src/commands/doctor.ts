import { access, constants } from "node:fs/promises";
import { availableParallelism, freemem } from "node:os";
import path from "node:path";

import type { Text } from "@steunnetwerk/domain";

import type { Perform } from "../Command.ts";
import { exitCodes } from "../exitCodes.ts";
import { version } from "../version.ts";

/** How one thing about this machine stands. */
interface Finding {
  readonly id: string;
  readonly state: "good" | "note" | "wrong";
  readonly text: Text;
}

/** Looks whether this machine has what the commands need, and says what to do where it has not. */
export const perform: Perform = async ({ option, language, json, terminal }) => {
  const findings = [
    node(process.versions.node),
    await sqlite(),
    calendar(),
    await folder(option("data") ?? "."),
    {
      id: "machine",
      state: "good",
      text: same(
        `${availableParallelism()} × CPU, ${Math.round(freemem() / 1e6).toLocaleString("en")} MB`,
      ),
    },
  ] as const satisfies readonly Finding[];
  const isWrong = findings.some(({ state }: Finding) => state === "wrong");
  if (json) {
    const told = findings.map(({ id, state, text }) => ({ id, state, text: text[language] }));
    await terminal.write(`${JSON.stringify({ version, findings: told })}\n`);
  } else {
    const signs = { good: "✓", note: "·", wrong: "✗" } as const;
    const rows = findings.map(({ state, text }: Finding) => `${signs[state]} ${text[language]}`);
    await terminal.write(`steunnetwerk ${version}\n${rows.join("\n")}\n`);
  }
  return isWrong ? exitCodes.unreachable : exitCodes.done;
};

function node(found: string): Finding {
  const [major = 0, minor = 0] = found.split(".").map(Number);
  const isEnough = major > 20 || (major === 20 && minor >= 19);
  return {
    id: "node",
    state: isEnough ? "good" : "wrong",
    text: isEnough
      ? same(`Node ${found}`)
      : {
          nl: `Node ${found} is te oud; installeer 20.19 of nieuwer.`,
          en: `Node ${found} is too old; install 20.19 or newer.`,
        },
  };
}

async function sqlite(): Promise<Finding> {
  try {
    await import("node:sqlite");
    return { id: "sqlite", state: "good", text: same("node:sqlite") };
  } catch {
    return {
      id: "sqlite",
      state: "note",
      text: {
        nl: "Deze Node heeft geen SQLite; voor zaken in een bestand is Node 22.13 of nieuwer nodig.",
        en: "This Node has no SQLite; cases in a file need Node 22.13 or newer.",
      },
    };
  }
}

/** Days in cases are those of Europe/Amsterdam; a Node built without time zones does not know them. */
function calendar(): Finding {
  const winter = new Intl.DateTimeFormat("en", {
    timeZone: "Europe/Amsterdam",
    hour: "numeric",
    hourCycle: "h23",
  });
  const isKnown = winter.format(new Date("2026-01-01T12:00:00Z")) === "13";
  return {
    id: "timeZone",
    state: isKnown ? "good" : "wrong",
    text: isKnown
      ? same("Europe/Amsterdam")
      : {
          nl: "Deze Node kent de tijdzone Europe/Amsterdam niet; gebruik een gewone Node (full ICU).",
          en: "This Node does not know the time zone Europe/Amsterdam; use an ordinary Node (full ICU).",
        },
  };
}

async function folder(data: string): Promise<Finding> {
  const shown = path.resolve(data);
  try {
    await access(data, constants.R_OK | constants.W_OK);
    return { id: "folder", state: "good", text: same(shown) };
  } catch {
    return {
      id: "folder",
      state: "wrong",
      text: {
        nl: `In ${shown} kan niet geschreven worden; maak de map, geef er rechten op, of kies een andere met --data.`,
        en: `${shown} cannot be written to; make the folder, give rights to it, or choose another with --data.`,
      },
    };
  }
}

const same = (text: string): Text => ({ nl: text, en: text });
