// A package registry on the loopback interface, so that packages can be published and installed as users do it, offline.
// It serves what is published to it, and every package that stands in node_modules here, packed on the first request.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";

interface Manifest {
  name: string;
  version: string;
  dist?: { tarball?: string; integrity?: string; shasum?: string };
}

interface PublishedDocument {
  name: string;
  versions: Record<string, Manifest>;
  "dist-tags": Record<string, string>;
  _attachments?: Record<string, { data: string }>;
}

/** A running registry. */
export interface Registry {
  readonly url: string;
  /** Names of the packages published to it. */
  readonly published: () => readonly string[];
  readonly stop: () => Promise<void>;
}

/** Starts the registry on a free port; `root` is the folder whose node_modules it serves. */
export async function startRegistry(root: string): Promise<Registry> {
  const documents = new Map<string, PublishedDocument>();
  const tarballs = new Map<string, () => Buffer>();
  const installed = folders(root);
  let url = "";

  const offer = (name: string, manifest: Manifest, tarball: () => Buffer, tag = "latest") => {
    const file = `${name}/-/${name.split("/").pop() ?? name}-${manifest.version}.tgz`;
    tarballs.set(file, tarball);
    const document = documents.get(name) ?? { name, versions: {}, "dist-tags": {} };
    document.versions[manifest.version] = {
      ...manifest,
      dist: { ...manifest.dist, tarball: `${url}${file}` },
    };
    document["dist-tags"][tag] = manifest.version;
    documents.set(name, document);
  };

  const read = (name: string): PublishedDocument | undefined => {
    if (!documents.has(name))
      for (const folder of installed.get(name) ?? []) {
        const manifest = manifestIn(folder);
        const tarball = pack(folder);
        const integrity = `sha512-${createHash("sha512").update(tarball).digest("base64")}`;
        offer(name, { ...manifest, dist: { integrity } }, () => tarball);
      }
    return documents.get(name);
  };

  const server = createServer((request, response) => {
    const send = (status: number, body: object) => {
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify(body));
    };
    const name = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname).slice(
      1,
    );
    if (request.method === "PUT") {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        const sent = JSON.parse(Buffer.concat(chunks).toString()) as PublishedDocument;
        const [tag] = Object.keys(sent["dist-tags"]);
        for (const manifest of Object.values(sent.versions)) {
          if (documents.get(name)?.versions[manifest.version]) {
            send(409, { error: "this version exists" });
            return;
          }
          const data = Object.values(sent._attachments ?? {})[0]?.data ?? "";
          const tarball = Buffer.from(data, "base64");
          offer(name, manifest, () => tarball, tag);
        }
        send(201, { ok: true });
      });
      return;
    }
    const tarball = tarballs.get(name);
    if (tarball) {
      response.writeHead(200, { "content-type": "application/octet-stream" });
      response.end(tarball());
      return;
    }
    const document = read(name);
    if (document) send(200, document);
    else send(404, { error: "not_found" });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    url,
    published: () => [...documents.keys()].filter((name) => !installed.has(name)),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** Every folder in node_modules that holds a package, by package name; several where several versions are installed. */
function folders(root: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const places = "{node_modules,node_modules/**/node_modules,packages/*/node_modules}";
  for (const file of globSync(`${places}/{*,@*/*}/package.json`, { cwd: root })) {
    const folder = path.dirname(path.join(root, file));
    const name = folder.split(`node_modules${path.sep}`).pop() ?? "";
    if (name.startsWith("@steunnetwerk/")) continue;
    found.set(name, [...(found.get(name) ?? []), folder]);
  }
  return found;
}

const manifestIn = (folder: string) =>
  JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as Manifest;

const pack = (folder: string) =>
  execFileSync(
    "tar",
    ["-czf", "-", "--exclude=./node_modules", "--transform=s,^[.],package,", "-C", folder, "."],
    { maxBuffer: 2 ** 30 },
  );
