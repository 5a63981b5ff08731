import type { Language } from "@steunnetwerk/domain";
import { handreiking } from "@steunnetwerk/handreiking";
import type { Entry } from "@steunnetwerk/workflow";
import { html, type TemplateResult } from "lit";

import { everybody } from "./caseView.ts";
import { wordsIn } from "./words.ts";

const tasks = new Map(
  handreiking.steps.flatMap((step) => step.tasks.map((task) => [task.id, task])),
);
const steps = new Map(handreiking.steps.map((step) => [step.id, step]));

/** What happened, the newest first: when, who, and what came of it. */
export function historyView(history: readonly Entry[], language: Language): TemplateResult {
  const say = wordsIn(language);
  return html`
    <details>
      <summary>${say.history} (${history.length})</summary>
      <div class="scroll">
        <table>
          <tbody>
            ${[...history].reverse().map(
              ({ version, at, by, events }) => html`
                <tr>
                  <td class="soft">${version}</td>
                  <td>
                    <time datetime=${at}>
                      ${new Date(at).toLocaleString(language, { timeZone: "Europe/Amsterdam" })}
                    </time>
                  </td>
                  <td>${everybody.get(by.person) ?? by.person}</td>
                  <td>
                    <ul>
                      ${events.map((event) => html`<li>${inWords(event, language)}</li>`)}
                    </ul>
                  </td>
                </tr>
              `,
            )}
          </tbody>
        </table>
      </div>
    </details>
  `;
}

/** An event as its type and what it is about, by the names of the guideline. */
function inWords(event: Entry["events"][number], language: Language): string {
  const about =
    "task" in event
      ? tasks.get(event.task)?.name[language]
      : "step" in event
        ? steps.get(event.step)?.name[language]
        : "decision" in event
          ? handreiking.decisions[event.decision]?.name[language]
          : undefined;
  return about === undefined ? event.type : `${event.type}: ${about}`;
}
