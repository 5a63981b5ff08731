import { newKey, scopes, type Scope } from "@steunnetwerk/server";

import type { Perform } from "../Command.ts";
import { Failure } from "../Failure.ts";
import { exitCodes } from "../exitCodes.ts";

/** Makes a key for a machine, and what the settings of the server keep of it. */
export const perform: Perform = async ({ operands, option, terminal }) => {
  const [id = ""] = operands;
  const asked = (option("scopes") ?? "cases,knowledge").split(",");
  const strange = asked.find((one) => !(scopes as readonly string[]).includes(one));
  if (strange !== undefined || !/^[A-Za-z0-9-]{1,40}$/.test(id))
    throw new Failure(
      "wrongKey",
      "wrongUsage",
      `Een id heeft 1 tot 40 letters, cijfers of streepjes; bevoegdheden zijn ${scopes.join(", ")}.`,
      `An id has 1 to 40 letters, digits or hyphens; scopes are ${scopes.join(", ")}.`,
    );
  const { key, setting } = newKey(id, option("name") ?? id, asked as Scope[]);
  await terminal.write(`${JSON.stringify({ key, setting })}\n`);
  return exitCodes.done;
};
