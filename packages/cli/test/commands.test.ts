import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { handreiking } from "@steunnetwerk/handreiking";
import { norms } from "@steunnetwerk/law";
import { afterAll, describe, expect, it } from "vitest";

import { commands } from "../src/commands.ts";
import { exitCodes } from "../src/exitCodes.ts";
import { inputFormats, outputFormats } from "../src/formats.ts";
import { nodeTooOld } from "../src/run.ts";

import { map, shell } from "./support/Shell.ts";

const folder = mkdtempSync(path.join(tmpdir(), "steunnetwerk-cli-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const file = (name: string, content: unknown) => {
  const place = path.join(folder, name);
  writeFileSync(place, typeof content === "string" ? content : JSON.stringify(content));
  return place;
};
const interview = fileURLToPath(new URL("../../../examples/network-canvas", import.meta.url));

describe("the command line", () => {
  it("shows all commands in both languages", async () => {
    const { code, out } = await shell(["--help"]);
    expect(code).toBe(0);
    for (const { name } of commands) expect(out).toContain(`  ${name} `);
    expect((await shell(["help", "-l", "nl"])).out).toContain("Opdrachten:");
    const dutch = await shell(["--help"], "", { environment: { LANG: "nl_NL.UTF-8" } });
    expect(dutch.out).toContain("Opdrachten:");
  });

  it.each(commands)(
    "explains $name in both languages, with every option",
    async ({ name, options }) => {
      for (const language of ["nl", "en"]) {
        const { code, out } = await shell([name, "--help", "-l", language]);
        expect(code).toBe(0);
        for (const option of options) expect(out).toContain(`--${option.name}`);
        expect((await shell(["help", name, `--language=${language}`])).out).toBe(out);
      }
    },
  );

  it("gives its version", async () => {
    expect(await shell(["--version"])).toEqual({ code: 0, out: "0.0.0\n", err: "" });
  });

  it("shows help and ends with 2 when nothing was asked", async () => {
    const { code, out, err } = await shell([]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("Usage: steunnetwerk");
  });

  it.each([
    [["scor"], "There is no command scor. Did you mean score?"],
    [["help", "drew"], "Did you mean draw?"],
    [["score", "--worker", "2"], "There is no option --worker. Did you mean --workers?"],
    [["score", "--workers"], "--workers needs a value: N."],
    [["score", "--json=yes"], "--json takes no value"],
    [["score", "--format", "xml"], "For --format choose from: ndjson, text."],
    [["score", "--workers", "1", "--workers", "2"], "--workers is there twice"],
    [["score", "a", "b"], "There is more behind score than it can use."],
    [["completion"], "Also give SHELL: which shell."],
    [["completion", "csh"], "For SHELL choose from: bash, zsh, fish."],
    [["guideline", "diff", "handreiking"], "Use: guideline list"],
  ])("says what to do about %j", async (words, sentence) => {
    const { code, out, err } = await shell(words);
    expect([code, out]).toEqual([exitCodes.wrongUsage, ""]);
    expect(err).toContain(sentence);
    const dutch = await shell([...words, "-l", "nl"]);
    expect(dutch.code).toBe(exitCodes.wrongUsage);
  });

  it("tells a mistake of its own from one of the user", async () => {
    const { code, err } = await shell(["score"], "", {
      write: () => Promise.reject(new Error("broken")),
      input: (async function* () {
        await Promise.resolve();
        yield Buffer.from(`${JSON.stringify(map("a"))}\n`);
      })(),
    });
    expect(code).toBe(exitCodes.defect);
    expect(err).toContain("This is a mistake in this program");
  });
});

describe("validate", () => {
  it("says of each file whether it is valid, with the path to what is wrong", async () => {
    const good = file("good.json", map("a"));
    const bad = file("bad.json", { ...map("b"), ties: [{ source: "oma", target: "opa" }] });
    const { code, out } = await shell(["validate", good, bad]);
    expect(code).toBe(1);
    expect(out).toContain(`${good}: valid\n`);
    expect(out).toContain(`${bad}: ties[0].target: `);
    const json = await shell(["validate", "--json", good]);
    expect([json.code, JSON.parse(json.out)]).toEqual([0, { file: good, valid: true, issues: [] }]);
  });

  it("goes through documents line by line", async () => {
    const input = `${JSON.stringify(map("a"))}\n{\n`;
    const { code, out } = await shell(["validate", "--format", "ndjson", "-l", "nl"], input);
    expect([code, out]).toEqual([1, "stdin:2: (document): Dit is geen geldige JSON.\n"]);
  });

  it("knows other kinds, guidelines too", async () => {
    const period = { ...handreiking.periods["remind"], default: "P9W" };
    const own = { ...handreiking, periods: { ...handreiking.periods, remind: period } };
    const { code, out } = await shell(["validate", "--kind", "guideline"], JSON.stringify(own));
    expect(code).toBe(1);
    expect(out).toContain("periods.remind.default: This period is outside its range");
    expect((await shell(["validate", "--kind", "auto"])).err).toContain("There is no kind auto");
  });
});

describe("convert", () => {
  it("reads an interview of Network Canvas and tells what could not be carried", async () => {
    const { code, out, err } = await shell(["convert", interview, "--unlisted-ties", "absent"]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ version: 1, unlistedTies: "absent" });
    expect(err).toContain(".");
    const { code: scored } = await shell(["score"], out);
    expect(scored).toBe(0);
  });

  it("refuses what it cannot read, with each reason", async () => {
    const { code, out, err } = await shell(["convert", file("leeg.csv", "")]);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toBe("leeg.csv: This file is empty; export the interview again.\n");
    const bad = await shell(["convert"], '{"version":1}');
    expect(bad.code).toBe(1);
    const binary = await shell(["convert"], [Buffer.from([0, 255, 7, 200])]);
    expect([binary.code, binary.out]).toEqual([1, ""]);
    expect((await shell(["convert", path.join(folder, "nergens")])).code).toBe(3);
  });

  it("sees what files are, and writes what other programs read", async () => {
    const maps = `${JSON.stringify(map("a/b"))}\n${JSON.stringify(map("c"))}\n`;
    expect((await shell(["convert"], maps)).out.trimEnd().split("\n")).toHaveLength(2);
    const one = await shell(["convert", "--to", "graphml"], JSON.stringify(map("a")));
    expect(one.out).toContain("<graphml");
    expect((await shell(["convert"], one.out)).out).toContain('"id":"oma"');
    const contacts = "Kolom A,relatie\nOma,familie\n";
    expect((await shell(["convert"], contacts)).out).not.toContain('"label":"Oma"');
    const mapping = file("mapping.json", { columns: { "Kolom A": "label" } });
    const mapped = await shell(["convert", "--mapping", mapping], contacts);
    expect(mapped.out).toContain('"label":"Oma"');
  });

  it("writes several files to a folder, and none over what is there", async () => {
    const maps = `${JSON.stringify(map("a/b"))}\n${JSON.stringify(map("c"))}\n`;
    const several = await shell(["convert", "--to", "gexf"], maps);
    expect([several.code, several.out]).toEqual([exitCodes.wrongUsage, ""]);
    expect(several.err).toBe("This makes 2 files: say in which folder with --out FOLDER.\n");
    const out = path.join(folder, "graphs");
    const written = await shell(["convert", "--to", "gexf", "--out", out], maps);
    expect(written.out).toBe(`${out}/1-a_b.gexf\n${out}/2-c.gexf\n`);
    expect(readFileSync(path.join(out, "2-c.gexf"), "utf8")).toContain("<gexf");
    const again = await shell(["convert", "--to", "gexf", "--out", out], maps);
    expect([again.code, again.err]).toEqual([
      exitCodes.unreachable,
      `${out}/1-a_b.gexf cannot be written: something is there; choose another place.\n`,
    ]);
    const tables = await shell(["convert", "--to", "tables", "--out", out, "--json"], maps);
    expect(tables.out.trimEnd().split("\n")).toHaveLength(3);
  });

  it("offers in its options what the table of formats has", () => {
    const options = commands.find(({ name }) => name === "convert")?.options ?? [];
    const choices = (name: string) => options.find((option) => option.name === name)?.choices;
    expect(choices("from")).toEqual(Object.keys(inputFormats));
    expect(choices("to")).toEqual(Object.keys(outputFormats));
  });
});

describe("draw", () => {
  it("draws a map, and says it in words", async () => {
    const input = JSON.stringify(map("kaart"));
    expect((await shell(["draw", "-l", "en"], input)).out).toMatch(/^<svg/);
    const paper = await shell(["draw", "--form", "ecogram", "--page", "a4"], input);
    expect(paper.out).toMatch(/^<svg/);
    expect((await shell(["draw", "--words", "-l", "en"], input)).out).toContain(
      "someone\tnot asked yet",
    );
    expect((await shell(["draw"], "{}")).code).toBe(1);
  });
});

describe("law and guideline", () => {
  it("prints the law, one norm, and everything as data", async () => {
    expect((await shell(["law", "-l", "nl"])).out).toMatch(/^# De wet als tabellen/);
    const [id = ""] = Object.keys(norms);
    expect((await shell(["law", id])).out).toContain(norms[id as keyof typeof norms].article);
    expect(JSON.parse((await shell(["law", "--json"])).out)).toMatchObject({ norms });
    expect((await shell(["law", "nergens"])).code).toBe(2);
  });

  it("prints, lists and compares guidelines", async () => {
    expect((await shell(["guideline", "-l", "nl"])).out).toMatch(/^# Informele steun/);
    expect((await shell(["guideline", "list"])).out).toContain(
      `${handreiking.id}@${handreiking.version}`,
    );
    const remind = { ...handreiking.periods["remind"], default: "P3D" };
    const own = file("own.json", {
      ...handreiking,
      periods: { ...handreiking.periods, remind },
    });
    expect((await shell(["guideline", "diff", "handreiking", own])).out).toBe(
      '~ periods.remind.default: "P7D" → "P3D"\n',
    );
    expect((await shell(["guideline", "print", "nergens"])).code).toBe(2);
  });
});

describe("doctor", () => {
  it("looks at this machine", async () => {
    const { code, out } = await shell(["doctor", "--json", "--data", folder]);
    expect(code).toBe(0);
    expect((JSON.parse(out) as { findings: object[] }).findings).toHaveLength(5);
    const nowhere = await shell(["doctor", "--data", path.join(folder, "nergens")]);
    expect(nowhere.code).toBe(exitCodes.unreachable);
    expect(nowhere.out).toContain("choose another with --data");
  });
});

describe("the program", () => {
  it("says which Node it needs where a module is not there yet, and takes nothing else for that", () => {
    const missing = Object.assign(new Error("No such built-in module: node:sqlite"), {
      code: "ERR_UNKNOWN_BUILTIN_MODULE",
    });
    expect(nodeTooOld(missing)).toMatchObject({ code: "nodeTooOld", exitCode: 3 });
    expect(nodeTooOld(missing)?.texts.nl).toContain("heeft Node 22.19 of nieuwer nodig");
    expect(nodeTooOld(new Error("x"))).toBeUndefined();
  });

  it("says so when what it writes cannot be kept", () => {
    const bin = fileURLToPath(new URL("../src/bin.ts", import.meta.url));
    const said = execFileSync(
      "bash",
      ["-c", `node --conditions=@steunnetwerk/source ${bin} law 2>&1 >/dev/full; echo $?`],
      { encoding: "utf8", env: { ...process.env, LC_ALL: "C" } },
    );
    expect(said.split("\n").slice(-3)).toEqual([
      "stdout cannot be written: the disk is full.",
      "3",
      "",
    ]);
  });

  it("reads the pipe, writes the pipe, ends with the code", () => {
    const bin = fileURLToPath(new URL("../src/bin.ts", import.meta.url));
    const program = `node --conditions=@steunnetwerk/source ${bin}`;
    const maps = file("maps.ndjson", `${JSON.stringify(map("a"))}\n{\n`);
    const out = execFileSync(
      "bash",
      [
        "-c",
        `${program} score < ${maps} 2>/dev/null; echo $?; ${program} score ${maps} 2>/dev/null | head -n 0; echo "\${PIPESTATUS[1]}"`,
      ],
      { encoding: "utf8" },
    );
    expect(out.split("\n").slice(2)).toEqual(["1", "0", ""]);
    expect(readFileSync(bin, "utf8")).toMatch(/^#!\/usr\/bin\/env node/);
  });
});
