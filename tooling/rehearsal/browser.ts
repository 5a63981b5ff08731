import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

import { build } from "esbuild";

import { noBrowser, openBrowser } from "../../apps/demo/test/support/browser.ts";

import { root, project, map, step, write, must } from "./place.ts";

/** Everything that is for browsers, in one bundle, in a browser. */
export async function browser(names: readonly string[]): Promise<void> {
  const bundled = path.join(project, "bundle.js");
  write("browser.mjs", [
    ...names.map((name) => `import * as ${path.basename(name)} from "${name}";`),
    `globalThis.steunnetwerk = { ${names.map((name) => path.basename(name)).join(", ")} };`,
  ]);
  await step("bundle for a browser", async () => {
    const { warnings } = await build({
      absWorkingDir: project,
      entryPoints: ["browser.mjs"],
      outfile: bundled,
      bundle: true,
      format: "iife",
      platform: "browser",
      logLevel: "silent",
    });
    must(warnings.length === 0, JSON.stringify(warnings));
  });
  if (noBrowser !== undefined) {
    console.log(noBrowser);
    return;
  }
  const opened = await openBrowser();
  const page = await opened.newPage();
  try {
    await step("score and draw a network in a browser", async () => {
      write("page.html", [`<!doctype html><script src="bundle.js"></script>`]);
      await page.goto(pathToFileURL(path.join(project, "page.html")).href);
      const drawn = await page.evaluate(`(() => {
        const { domain, scoring, ecogram } = steunnetwerk;
        const map = domain.parseNetwork(${JSON.stringify(map)});
        return scoring.scoreNetwork(map).indicators.size.value + ecogram.drawEcogram(map).slice(0, 4);
      })()`);
      must(drawn === "1<svg", `It made ${String(drawn)}`);
    });
    await step("the element of the README of ecogram", async () => {
      const readme = readFileSync(path.join(root, "packages/ecogram/README.md"), "utf8");
      const [, html = ""] = /^```html\n(.*?)^```/ms.exec(readme) ?? [];
      const [, script = ""] = /<script type="module">(.*?)<\/script>/s.exec(html) ?? [];
      const { outputFiles } = await build({
        stdin: { contents: script, resolveDir: project },
        write: false,
        bundle: true,
        format: "esm",
      });
      const body = html.replace(script, () => outputFiles[0]?.text ?? "");
      await page.route("http://vendor/**", (route) =>
        route.request().url().endsWith("network.json")
          ? route.fulfill({ json: map })
          : route.fulfill({ contentType: "text/html", body }),
      );
      await page.goto("http://vendor/page.html");
      await page.locator("steunnetwerk-ecogram text", { hasText: "Oma" }).first().waitFor();
    });
  } finally {
    await opened.close();
  }
}
