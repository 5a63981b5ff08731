// Builds the package in the working directory. One thread reads files: with several, sources come in the order in which reading them
// happened to end, and the declarations name the members of a union in that order.
import { spawnSync } from "node:child_process";

const { status } = spawnSync("tsup", {
  shell: true,
  stdio: "inherit",
  env: { ...process.env, UV_THREADPOOL_SIZE: "1" },
});
process.exitCode = status ?? 1;
