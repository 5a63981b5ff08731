import { InvalidDocument } from "@steunnetwerk/domain";
import { drawEcogram } from "@steunnetwerk/ecogram";
import { formatFileIssue, readNetworkCanvas, UnreadableFiles } from "@steunnetwerk/exchange";
import { html, nothing, type TemplateResult } from "lit";
import { unsafeSVG } from "lit/directives/unsafe-svg.js";

import type { State, Update } from "./state.ts";
import { wordsIn } from "./words.ts";

/** The picture of the network, and a way to bring an interview of one's own. */
export function networkView(state: State, update: Update, back: () => void): TemplateResult {
  const say = wordsIn(state.language);
  return html`
    <section aria-labelledby="network">
      <h2 id="network">${say.network}</h2>
      <div class="network">
        <div class="picture">
          ${state.network && unsafeSVG(drawEcogram(state.network, { language: state.language }))}
        </div>
        <form @change=${(event: Event) => void choose(event, state, update)}>
          <h3>${say.bring}</h3>
          <p class="soft small">${say.bringHint}</p>
          <label> <input type="checkbox" name="census" /> ${say.census} </label>
          <label for="files" class="soft small">CSV, GraphML</label>
          <input id="files" name="files" type="file" multiple />
          <p role="alert" class="error">${state.fileError ?? nothing}</p>
          <p><button type="button" class="quiet" @click=${back}>${say.back}</button></p>
          ${
            state.notices.length > 0
              ? html`<details class="small">
                  <summary>${say.notCarried} (${state.notices.length})</summary>
                  <ul>
                    ${state.notices.map(
                      (notice) => html`<li>${formatFileIssue(notice, state.language)}</li>`,
                    )}
                  </ul>
                </details>`
              : nothing
          }
        </form>
      </div>
    </section>
  `;
}

/** Reads the chosen files; shows the first network in them, or what is wrong. */
async function choose(event: Event, { language }: State, update: Update): Promise<void> {
  const form = event.currentTarget as HTMLFormElement;
  const { files } = form.elements.namedItem("files") as HTMLInputElement;
  if (files === null || files.length === 0) return;
  const census = (form.elements.namedItem("census") as HTMLInputElement).checked;
  try {
    const inputs = await Promise.all(
      [...files].map(async (file) => ({
        name: file.name,
        content: new Uint8Array(await file.arrayBuffer()),
      })),
    );
    const { networks, notices } = readNetworkCanvas(inputs, {
      unlistedTies: census ? "absent" : "notAsked",
    });
    update({ network: networks[0], notices, fileError: undefined });
  } catch (error) {
    if (!(error instanceof UnreadableFiles) && !(error instanceof InvalidDocument)) throw error;
    const sentences =
      error instanceof UnreadableFiles
        ? error.issues.map((issue) => formatFileIssue(issue, language))
        : error.issues.map((issue) => issue.message[language]);
    update({ fileError: sentences.join(" ") });
  }
}
