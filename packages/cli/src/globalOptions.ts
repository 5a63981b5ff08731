import type { Option } from "./Command.ts";

/** Options that every command has. */
export const globalOptions = [
  {
    name: "json",
    about: {
      nl: "antwoord als JSON, ook bij fouten",
      en: "answer as JSON, errors too",
    },
  },
  {
    name: "language",
    letter: "l",
    value: "nl|en",
    choices: ["nl", "en"],
    about: {
      nl: "taal van zinnen; anders die van de omgeving (LANG)",
      en: "language of sentences; otherwise that of the environment (LANG)",
    },
  },
  { name: "help", letter: "h", about: { nl: "deze uitleg", en: "this help" } },
  { name: "version", about: { nl: "de versie", en: "the version" } },
] as const satisfies readonly Option[];
