import type { Language } from "@steunnetwerk/domain";

import type { Config } from "../config.ts";
import type { Problem } from "../problems.ts";

import type { House } from "./House.ts";
import type { Visit } from "./Visit.ts";
import { corsHeaders, type Asked } from "./cors.ts";

/** Whether a request is from who watches over the process: it never waits, and is never turned away. */
export const isProbe = (url: string) => url === "/healthz" || url === "/readyz";

/** The headers that every answer has. */
export function headersOfEveryAnswer(
  asked: Asked,
  { id }: Visit,
  { isClosing }: House,
  cds: Config["cds"],
): Record<string, string> {
  return {
    "x-request-id": id,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
    vary: "Accept-Language, Authorization, Origin",
    ...corsHeaders(asked, cds),
    // A connection that stays open would keep a server that is stopping.
    ...(isClosing && { connection: "close" }),
  };
}

/** The headers that a problem has beside those. */
export function problemHeaders(
  { status, details: { retryAfter } }: Problem,
  language: Language,
): Record<string, string> {
  return {
    "content-language": language,
    ...(retryAfter !== undefined && { "retry-after": `${retryAfter}` }),
    ...(status === 401 && { "www-authenticate": 'Bearer realm="steunnetwerk"' }),
    ...(status === 408 && { connection: "close" }),
  };
}
