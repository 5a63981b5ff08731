import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll, describe, expect, it } from "vitest";

import { Program } from "./support/Program.ts";

const folder = mkdtempSync(path.join(tmpdir(), "steunnetwerk-demo-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const png = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");

describe("a wrong file", () => {
  it.each([
    ["a picture", "photo.csv", png, /photo\.csv: .*picture/i],
    ["an empty file", "empty.csv", "", /empty\.csv: .*empty/i],
    [
      "a broken table",
      "x_attributeList_Person.csv",
      'nodeID,networkCanvasUUID,name\n1,"abc',
      /x_attributeList_Person\.csv/,
    ],
  ])(
    "%s is refused with a sentence, exit code 1 and no stack trace",
    async (_, name, content, sentence) => {
      writeFileSync(path.join(folder, name), content);
      const program = new Program(path.join(folder, name), "--data", folder);
      expect(await program.ended()).toBe(1);
      expect(program.output).toMatch(sentence);
      expect(program.output).not.toMatch(/^\s+at |node:internal|Error:/m);
    },
  );

  it("a path that is not there is named", async () => {
    const program = new Program(path.join(folder, "nowhere.csv"), "--data", folder);
    expect(await program.ended()).toBe(1);
    expect(program.output).toMatch(/nowhere\.csv cannot be read \(ENOENT\); check the path/);
  });
});
