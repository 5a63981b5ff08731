import { problemTable } from "../problems.ts";

/** A page with every problem the API answers with; `type` in a problem leads to its place here. */
export function problemsPage(): string {
  const rows = Object.entries(problemTable).map(
    ([code, { status, title, detail }]) =>
      `<section id="${code}"><h2>${status} <code>${code}</code></h2><p lang="nl"><b>${title.nl}.</b> ${detail.nl}</p><p lang="en"><b>${title.en}.</b> ${detail.en}</p></section>`,
  );
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>steunnetwerk: problems</title>
<style>body{font:1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}h2{font-size:1.1rem;margin:1.5rem 0 .3rem}p{margin:.2rem 0}:target{outline:2px solid}</style></head>
<body><main><h1>Problems</h1>${rows.join("\n")}</main></body></html>`;
}
