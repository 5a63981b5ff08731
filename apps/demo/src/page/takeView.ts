import { drawEcogram } from "@steunnetwerk/ecogram";
import { html, nothing, type TemplateResult } from "lit";

import type { State } from "./state.ts";
import go from "./tenLines/go.ts?raw";
import look from "./tenLines/look.ts?raw";
import { wordsIn, type Words } from "./words.ts";

/** What can be taken along: files for other programs, and the code that does what this page does. */
export function takeView(state: State): TemplateResult | typeof nothing {
  const { network, language } = state;
  if (network === undefined) return nothing;
  const say = wordsIn(language);
  return html`
    <section aria-labelledby="take">
      <h2 id="take">${say.take}</h2>
      <p class="soft">${say.takeHint}</p>
      <ul class="files">
        ${files(say).map(
          ({ name, about, type, content }) => html`
            <li>
              <button
                type="button"
                class="quiet"
                data-file=${name}
                @click=${() => void download(name, type, content(state))}
              >
                ${name}
              </button>
              ${about}
            </li>
          `,
        )}
      </ul>
      <h3>${say.tenLines}</h3>
      <pre tabindex="0" class="code"><code>${look}</code></pre>
      <pre tabindex="0" class="code"><code>${go}</code></pre>
    </section>
  `;
}

interface File {
  readonly name: string;
  readonly about: string;
  readonly type: string;
  /** Made when somebody asks; what makes it is loaded then. */
  readonly content: (state: State) => string | Promise<string>;
}

const files = (say: Words): readonly File[] => [
  {
    name: "network.json",
    about: say.asJson,
    type: "application/json",
    content: ({ network }) => JSON.stringify(network, undefined, 2),
  },
  {
    name: "network.svg",
    about: say.asPicture,
    type: "image/svg+xml",
    content: ({ network, language, form }) =>
      network === undefined ? "" : drawEcogram(network, { language, form, page: "a4" }),
  },
  {
    name: "network.graphml",
    about: say.asGraphml,
    type: "application/xml",
    content: async ({ network }) =>
      network === undefined ? "" : (await import("./writeFiles.ts")).asGraphml(network),
  },
  {
    name: "fhir.json",
    about: say.asFhir,
    type: "application/fhir+json",
    content: async ({ network }) =>
      network === undefined ? "" : (await import("./writeFiles.ts")).asFhir(network),
  },
  {
    name: "guideline.bpmn",
    about: say.asBpmn,
    type: "application/xml",
    content: async ({ language }) => (await import("./writeFiles.ts")).asBpmn(language),
  },
  {
    name: "history.json",
    about: say.asHistory,
    type: "application/json",
    content: ({ case: kept }) => JSON.stringify(kept?.history ?? [], undefined, 2),
  },
];

/** Gives a file to the visitor; nothing leaves the machine. */
async function download(name: string, type: string, content: string | Promise<string>) {
  const url = URL.createObjectURL(new Blob([await content], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
