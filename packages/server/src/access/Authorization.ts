import type { CaseView } from "@steunnetwerk/workflow";
import { Context } from "effect";
import { HttpApiMiddleware, HttpApiSecurity, OpenApi } from "effect/http-api";

import type { Tenant } from "../Tenants.ts";
import { problems } from "../api/problemSchemas.ts";

import type { Principal } from "./Principal.ts";
import type { Part } from "./partIn.ts";

/** Somebody who was let in: who, where, as what, and the case as it was when that was worked out. */
export class Entered extends Context.Service<
  Entered,
  {
    readonly principal: Principal;
    readonly tenant: Tenant;
    readonly part: Part;
    readonly view: CaseView | undefined;
  }
>()("@steunnetwerk/server/Entered") {}

/** Lets in who has a token or key with the scope that the operation asks; everybody else is denied, and that is kept. */
export class Authorization extends HttpApiMiddleware.Service<
  Authorization,
  { provides: Entered }
>()("@steunnetwerk/server/Authorization", {
  security: {
    bearer: HttpApiSecurity.bearer.pipe(
      HttpApiSecurity.annotate(
        OpenApi.Description,
        "A token of the organisation's OpenID Connect issuer, or the key of a machine (sn_…).",
      ),
    ),
  },
  error: problems(401, 403),
}) {}
