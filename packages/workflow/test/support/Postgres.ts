// A real PostgreSQL for the tests: a server of our own, run from the programs that Debian's package `postgresql` installs.
import { execFileSync, spawn, type ChildProcess, type SpawnOptions } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

/** A PostgreSQL server of our own, which can be stopped, paused and killed. */
export class Postgres {
  /** Where to connect to. */
  readonly url: string;
  readonly #programs: string;
  readonly #folder: string;
  readonly #port: number;
  readonly #how: SpawnOptions;
  #server: ChildProcess | undefined;

  private constructor(programs: string, folder: string, port: number, how: SpawnOptions) {
    this.#programs = programs;
    this.#folder = folder;
    this.#port = port;
    this.#how = how;
    this.url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  }

  /** Why there can be none here, if so. */
  static whyNot(): string | undefined {
    return programsOf() === undefined
      ? "there is no PostgreSQL here: apt-get install postgresql, or name one of your own in DATABASE_URL"
      : undefined;
  }

  /** Makes a new, empty one and starts it. */
  static async start(settings: readonly string[] = []): Promise<Postgres> {
    const programs = programsOf();
    if (programs === undefined) throw new Error(Postgres.whyNot());
    const folder = mkdtempSync(path.join(tmpdir(), "steunnetwerk-postgres-"));
    const owner = unprivileged();
    chmodSync(folder, 0o755);
    const data = path.join(folder, "data");
    mkdirSync(data, { mode: 0o700 });
    if (owner) for (const one of [folder, data]) chownSync(one, owner.uid, owner.gid);
    const how = { ...owner, cwd: folder, env: { ...process.env, LC_ALL: "C" } };
    execFileSync(
      path.join(programs, "initdb"),
      ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync"],
      {
        ...how,
        stdio: "ignore",
      },
    );
    const postgres = new Postgres(programs, folder, await freePort(), how);
    await postgres.resume(settings);
    return postgres;
  }

  /** Starts it again after it was stopped or killed. */
  async resume(settings: readonly string[] = []): Promise<void> {
    const server = spawn(
      path.join(this.#programs, "postgres"),
      [
        ...["-D", path.join(this.#folder, "data"), "-p", String(this.#port), "-k", this.#folder],
        ...["-h", "127.0.0.1"],
        ...["max_connections=100", ...settings].flatMap((setting) => ["-c", setting]),
      ],
      { ...this.#how, stdio: ["ignore", "ignore", "pipe"] },
    );
    this.#server = server;
    let log = "";
    await new Promise<void>((resolve, reject) => {
      server.stderr.setEncoding("utf8").on("data", (text: string) => {
        log = (log + text).slice(-10_000);
        if (log.includes("database system is ready to accept connections")) resolve();
      });
      server.once("exit", (code) => {
        reject(new Error(`PostgreSQL ended with ${code}: ${log}`));
      });
    });
  }

  /** Freezes or thaws every process of the server. */
  signal(signal: "SIGSTOP" | "SIGCONT"): void {
    const main = this.#server?.pid;
    if (main === undefined) return;
    for (const pid of [main, ...childrenOf(main)]) process.kill(pid, signal);
  }

  /** Ends the server: orderly but at once, or as if the power failed. */
  async end(signal: "SIGINT" | "SIGQUIT"): Promise<void> {
    const server = this.#server;
    if (server === undefined) return;
    const ended = new Promise((resolve) => server.once("exit", resolve));
    server.kill(signal);
    await ended;
    this.#server = undefined;
  }

  /** Ends the server and takes its data away. */
  async remove(): Promise<void> {
    await this.end("SIGINT");
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** Where the programs of the newest PostgreSQL are, if there is one. */
function programsOf(): string | undefined {
  const home = "/usr/lib/postgresql";
  if (!existsSync(home)) return undefined;
  return readdirSync(home)
    .sort((one, other) => Number(other) - Number(one))
    .map((version) => path.join(home, version, "bin"))
    .find((programs) => existsSync(path.join(programs, "initdb")));
}

/** PostgreSQL refuses to run as root: it runs as its own user then. */
function unprivileged(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const [, , uid, gid] = (
    /^postgres:.*$/m.exec(readFileSync("/etc/passwd", "utf8"))?.[0] ?? ""
  ).split(":");
  return { uid: Number(uid), gid: Number(gid) };
}

function childrenOf(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8");
  return children
    .split(" ")
    .filter((child) => child !== "")
    .map(Number);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject).listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === "object" && address !== null ? address.port : 0);
      });
    });
  });
}
