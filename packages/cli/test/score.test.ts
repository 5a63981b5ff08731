import { describe, expect, it } from "vitest";

import { linesOf, longestLine, type Unreadable } from "../src/lines.ts";

import { map, shell } from "./support/Shell.ts";

const lines = (...all: unknown[]) => all.map((one) => `${JSON.stringify(one)}\n`).join("");

async function* stream(pieces: readonly Uint8Array[]) {
  for (const piece of pieces) {
    yield piece;
    await Promise.resolve();
  }
}

describe("score", () => {
  it("answers each line on a line of its own, in the same order", async () => {
    const { code, out, err } = await shell(["score"], lines(map("a"), map("b"), map("c")));
    const scores = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { network: string });
    expect(scores.map(({ network }) => network)).toEqual(["a", "b", "c"]);
    expect([code, err]).toEqual([0, ""]);
  });

  it("gives an error on the line of a bad network, goes on, and ends with 1", async () => {
    const bad = { ...map("b"), ties: [{ source: "oma", target: "opa" }] };
    const { code, out, err } = await shell(
      ["score"],
      `${lines(map("a"), bad)}{\n${lines(map("c"))}`,
    );
    const [first, second, third, fourth] = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as object);
    expect([first, fourth]).toMatchObject([{ network: "a" }, { network: "c" }]);
    expect(second).toMatchObject({
      line: 2,
      error: { code: "invalidNetwork", issues: [{ path: ["ties", 0, "target"] }] },
    });
    expect(third).toMatchObject({ line: 3, error: { code: "notJson" } });
    expect(code).toBe(1);
    expect(err).toContain("2 of 4 lines");
  });

  it.each([[[]], [["--workers", "2"]], [["--format", "text"]]])(
    "says of a line that is not UTF-8 which and where, and scores the others: %j",
    async (options) => {
      const bad = Buffer.from([...Buffer.from('{"id":"'), 0xe9, ...Buffer.from('"}\n')]);
      const input = stream([Buffer.from(lines(map("a"))), bad, Buffer.from(lines(map("c")))]);
      const { code, out } = await shell(["score", "-l", "nl", ...options], "", { input });
      expect(code).toBe(1);
      expect(out).not.toContain("\uFFFD");
      const [, second = ""] = out.split("\n").filter((line) => /^\{|^Regel|^[ac]:/.test(line));
      expect(second).toContain("Byte 8 van deze regel is geen UTF-8");
      if (options[0] !== "--format")
        expect(JSON.parse(second)).toMatchObject({ line: 2, error: { code: "notUtf8", byte: 8 } });
    },
  );

  it("gives the same by several threads", async () => {
    const input = `${lines(...Array.from({ length: 100 }, (_, i) => map(`m${i}`)))}{\n${lines(map("last"))}`;
    const one = await shell(["score"], input);
    const three = await shell(["score", "--workers", "3"], input);
    expect(three).toEqual(one);
  });

  it("says it in words", async () => {
    const { out } = await shell(
      ["score", "--format", "text", "--reader", "family", "-l", "nl"],
      lines(map("a")),
    );
    expect(out).toContain("- Op je kaart staat 1 iemand.\n");
    const sentences = out.trimEnd().split("\n");
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  it("says what is wrong with an option before anything is read", async () => {
    const types = await shell(["score", "--support-types", "geld"], "");
    expect([types.code, types.out]).toEqual([2, ""]);
    expect(types.err).toContain("geld is not a support type; choose from: emotioneel");
    const twice = await shell(["score", "--support-types", "praktisch,praktisch"], "");
    expect([twice.code, twice.err]).toEqual([
      2,
      "The option supportTypes.1 names a support type twice\n",
    ]);
    const workers = await shell(["score", "--workers", "0"], "");
    expect(workers.err).toBe("--workers is a whole number from 1 to 256.\n");
  });

  it("stops when it is told to, with what it had", async () => {
    const stop = new AbortController();
    async function* endless() {
      for (let i = 0; ; i++) {
        if (i === 50) stop.abort();
        yield Buffer.from(lines(map(`m${i}`)));
        await Promise.resolve();
      }
    }
    const { code, out } = await shell(["score"], "", { input: endless(), signal: stop.signal });
    expect(code).toBe(130);
    expect(out.trimEnd().split("\n")).toHaveLength(50);
  });

  it("shows progress on standard error only when somebody looks there", async () => {
    const input = lines(...Array.from({ length: 3 }, (_, i) => map(`m${i}`)));
    expect((await shell(["score"], input)).err).toBe("");
    const seen = await shell(["score"], input, { tellsTerminal: true });
    expect(seen.err === "" || seen.err.endsWith("\r\u001B[K")).toBe(true);
  });

  it("asks for input when nobody sends any", async () => {
    const { code, err } = await shell(["score"], "", { inputIsTerminal: true });
    expect(code).toBe(2);
    expect(err).toContain("give a file, or send one in with < or |");
  });

  it("says which file is not there", async () => {
    const { code, err } = await shell(["score", "nergens.ndjson", "--json"]);
    expect(code).toBe(3);
    expect(JSON.parse(err)).toEqual({
      error: {
        code: "unreadable",
        message: "nergens.ndjson cannot be read: there is no file there; check the path.",
      },
    });
  });
});

describe("lines", () => {
  const split = async (text: string, size: number) => {
    const bytes = Buffer.from(text);
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
      bytes.subarray(i * size, (i + 1) * size),
    );
    const found: (string | Unreadable)[] = [];
    for await (const line of linesOf(stream(pieces))) found.push(line);
    return found;
  };

  it.each([1, 2, 3, 7, 1000])("are the same in pieces of %i bytes", async (size) => {
    expect(await split("\uFEFFé\r\n\n😀 b\nlast", size)).toEqual(["é", "", "😀 b", "last"]);
    expect(await split("a\n", size)).toEqual(["a"]);
    expect(await split("", size)).toEqual([]);
  });

  it.each([
    [[0xff], 1],
    [[0x61, 0x80, 0x62], 2],
    [[0xc3, 0xa9, 0xe2, 0x82], 3], // cut off
    [[0x61, 0xed, 0xa0, 0x80], 2], // half of a pair
    [[0xf0, 0x9f, 0x98, 0x80, 0xc0, 0xaf], 5], // longer than it needs to be
  ])("that are not UTF-8 (%j) say at which byte: %i", async (bytes, byte) => {
    const found: unknown[] = [];
    for await (const line of linesOf(stream([Buffer.from([...bytes, 10, 0x61, 10])])))
      found.push(line);
    expect(found).toMatchObject([{ code: "notUtf8", byte }, "a"]);
  });

  it("leave out a line that is too long, and go on", async () => {
    const piece = Buffer.alloc(longestLine / 4, "x");
    const found: (string | Unreadable)[] = [];
    for await (const line of linesOf(
      stream([Buffer.from("a\n"), piece, piece, piece, piece, piece, Buffer.from("\nb\n")]),
    ))
      found.push(line);
    expect(found).toMatchObject(["a", { code: "lineTooLong" }, "b"]);
  });
});
