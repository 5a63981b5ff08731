// Many who act on cases at the same time, over HTTP, and hold the server to what it acknowledged.

/** What the server acknowledged: this command, as this version of this case. */
interface Acknowledged {
  readonly caseId: string;
  readonly key: string;
  readonly version: number;
  readonly hash: string;
}

const by = { person: "w-1", capacity: "regievoerder" };

/** Asks one server something; `undefined` when it could not be reached, or asked to come back. */
export async function ask(
  url: string,
  key: string,
  method: string,
  address: string,
  body?: object,
  idempotencyKey?: string,
): Promise<Record<string, unknown> | undefined> {
  try {
    const answer = await fetch(url + address, {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        ...(body !== undefined && { "content-type": "application/json" }),
        ...(idempotencyKey !== undefined && { "idempotency-key": idempotencyKey }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const read = (await answer.json()) as Record<string, unknown>;
    if (answer.status === 503) return undefined;
    if (!answer.ok)
      throw new Error(`${method} ${address}: ${answer.status} ${String(read["code"])}`);
    return read;
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError) return undefined; // cut off
    throw error;
  }
}

/** People who each act on a case of their own until they are stopped; who is not answered sends the same again, elsewhere. */
export class Load {
  /** What was acknowledged. */
  readonly acknowledged: Acknowledged[] = [];
  readonly #servers: () => readonly string[];
  readonly #key: string;
  readonly #people: Promise<void>[];
  #isStopped = false;

  constructor(servers: () => readonly string[], key: string, people: number) {
    this.#servers = servers;
    this.#key = key;
    this.#people = Array.from({ length: people }, (_, person) => this.#act(person));
    for (const one of this.#people) one.catch(() => undefined);
  }

  /** Waits until so many more were acknowledged. */
  async more(count: number): Promise<void> {
    const wanted = this.acknowledged.length + count;
    while (this.acknowledged.length < wanted) {
      const isRunning = await Promise.race([
        Promise.all(this.#people).then(() => false),
        new Promise<boolean>((resolve) => setImmediate(resolve, true)),
      ]);
      if (!isRunning) throw new Error("the load ended");
    }
  }

  /** Lets everybody finish what they are at. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await Promise.all(this.#people);
  }

  async #act(person: number): Promise<void> {
    const caseId = `case-${person}`;
    const people = [{ id: "j-1", capacities: ["jeugdige"] }];
    await this.#send("/cases", { caseId, by, people }, `${person}-start`);
    for (let turn = 1; !this.#isStopped; turn++) {
      const command = { type: "assignNetwerkverantwoordelijke", by, person: `nv-${turn}` };
      await this.#send(`/cases/${caseId}/commands`, command, `${person}-${turn}`);
    }
  }

  async #send(address: string, body: object, key: string): Promise<void> {
    for (let attempt = 0; ; attempt++) {
      const servers = this.#servers();
      const server = servers[(this.acknowledged.length + attempt) % servers.length];
      if (server === undefined) throw new Error("there is no server left");
      const receipt = await ask(server, this.#key, "POST", address, body, key);
      if (receipt === undefined) {
        await new Promise((resolve) => setImmediate(resolve));
        continue;
      }
      const { caseId, version, hash } = receipt as unknown as Omit<Acknowledged, "key">;
      this.acknowledged.push({ caseId, version, hash, key });
      return;
    }
  }
}

/** What is not as it was acknowledged: lost, changed, or done twice. Of a copy, only what it holds can be asked. */
export async function broken(
  url: string,
  key: string,
  acknowledged: readonly Acknowledged[],
): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const caseId of new Set(acknowledged.map((one) => one.caseId))) {
    const hashes = new Map<number, string>();
    for (let after: string | undefined = "0"; after !== undefined;) {
      const page = await ask(url, key, "GET", `/cases/${caseId}/history?limit=1000&after=${after}`);
      for (const { version, hash } of (page?.["entries"] ?? []) as Acknowledged[])
        hashes.set(version, hash);
      after = page?.["next"] as string | undefined;
    }
    const mine = acknowledged.filter((one) => one.caseId === caseId);
    for (const { version, hash } of mine)
      if (hashes.get(version) !== hash) wrong.push(`${caseId} ${version} is not as acknowledged`);
    if (hashes.size > mine.length) wrong.push(`${caseId} holds ${hashes.size - mine.length} more`);
    const verified = await ask(url, key, "GET", `/cases/${caseId}/verification`);
    if (verified?.["version"] !== hashes.size) wrong.push(`${caseId} cannot be verified`);
  }
  return wrong;
}
