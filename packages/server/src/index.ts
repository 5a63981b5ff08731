/**
 * The engine as a process: an HTTP API over cases, work, networks, the law and guidelines, with who did what.
 *
 * @packageDocumentation
 */

// Running it
export { startServer, type RunningServer, type ServerOptions } from "./Server.ts";
export {
  Config,
  InvalidConfig,
  readConfig,
  type ConfigInput,
  type WrongSetting,
} from "./config.ts";
export { newKey } from "./newKey.ts";

// What it answers
export { Api, openApiDocument } from "./api/Api.ts";
export {
  Problem,
  problemTable,
  type ProblemBody,
  type ProblemCode,
  type ProblemDetails,
  type ProblemIssue,
} from "./problems.ts";

// Who may do what
export {
  operations,
  accessRoles,
  scopes,
  type AccessRole,
  type Operation,
  type Scope,
} from "./access/operations.ts";

// Who did what
export { verifyTrail, type AuditLine, type TrailVerification } from "./books/Trail.ts";
