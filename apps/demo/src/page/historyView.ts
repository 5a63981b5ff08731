import type { Language } from "@steunnetwerk/domain";
import { handreiking } from "@steunnetwerk/handreiking";
import type { Entry } from "@steunnetwerk/workflow";
import { html, type TemplateResult } from "lit";

import type { TaskContext } from "./taskForm.ts";
import { wordsIn } from "./words.ts";

const tasks = new Map(
  [...handreiking.steps, ...(handreiking.safety ? [handreiking.safety] : [])].flatMap((step) =>
    step.tasks.map((task) => [task.id, task]),
  ),
);
const steps = new Map(handreiking.steps.map((step) => [step.id, step]));

/** What happened as far as it may be seen, the newest first: when, who, and what came of it. */
export function historyView(
  history: readonly Entry[],
  { language, people }: TaskContext,
): TemplateResult {
  const say = wordsIn(language);
  const seen = history.filter(({ events }) => events.length > 0);
  return html`
    <details>
      <summary>${say.history} (${seen.length})</summary>
      <div class="scroll" tabindex="0" role="group" aria-label=${say.history}>
        <table>
          <tbody>
            ${[...seen].reverse().map(
              ({ version, at, by, events }) => html`
                <tr>
                  <td class="soft">${version}</td>
                  <td>
                    <time datetime=${at}>
                      ${new Date(at).toLocaleString(language, { timeZone: "Europe/Amsterdam" })}
                    </time>
                  </td>
                  <td>${people.get(by.person) ?? by.person}</td>
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
