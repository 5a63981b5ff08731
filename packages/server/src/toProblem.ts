import { InvalidDocument } from "@steunnetwerk/domain";
import type { NotAccepted } from "@steunnetwerk/workflow";

import { Problem } from "./problems.ts";

/** Every error that an engine answers with. */
type EngineError = NotAccepted | { readonly _tag: "CaseExists" };

/** What the error of an engine is to who asked over HTTP. */
export function toProblem(error: EngineError): Problem {
  switch (error._tag) {
    case "CaseNotFound":
      return new Problem("notFound");
    case "CaseExists":
      return new Problem("caseExists");
    case "CaseConflict":
      return new Problem("versionConflict");
    case "CaseDestroyed":
      return new Problem("destroyed");
    case "GuidelineUnknown":
      return new Problem("guidelineUnknown");
    case "KeyReused":
      return new Problem("keyReused");
    case "CommandRefused": {
      const { rule, code, path, texts } = error;
      return new Problem("commandRefused", {
        detail: texts,
        rule,
        issues: [{ path: path ?? [], code, message: texts }],
      });
    }
    case "InvalidRequest": {
      const { path, texts } = error;
      return new Problem("invalidRequest", { issues: [{ path, code: "invalid", message: texts }] });
    }
    case "StoreUnavailable":
    case "KeysUnavailable":
    case "EngineClosed":
      return new Problem("unavailable", { retryAfter: 2 });
    case "CaseUnreadable":
      return new Problem("internal");
  }
}

/** What anything that was thrown is to who asked over HTTP; nothing when it is a mistake of ours. */
export function knownProblem(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error;
  if (error instanceof InvalidDocument)
    return new Problem("invalidRequest", { issues: error.issues });
  return undefined;
}
