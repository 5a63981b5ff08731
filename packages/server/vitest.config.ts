import { project } from "../../tooling/vitest.base.ts";

export default project;
