import { maySee, mayTell, type Actor, type WorkItem } from "@steunnetwerk/handreiking";
import type { Entry } from "@steunnetwerk/workflow";
import { html, type TemplateResult } from "lit";

import type { TaskContext } from "./taskForm.ts";
import { wordsIn } from "./words.ts";

/** For everybody: whether they may be told something from the file, and how much of what is open and past they may see. */
export function seeView(
  work: readonly WorkItem[],
  history: readonly Entry[],
  actors: readonly Actor[],
  { guideline, current, language, people }: TaskContext,
): TemplateResult {
  const say = wordsIn(language);
  const events = history.flatMap((entry) => entry.events);
  const inNetwork = ({ capacity }: Actor) => guideline.capacities[capacity]?.network === true;
  const told = (actor: Actor) => {
    const { allowed, because } = mayTell(guideline, current, actor.person);
    // That sharing is frozen is for the safety circle only; everybody else reads that it is not allowed.
    return allowed ? say.mayBeTold : because === "noPart" ? say.noPart : say.mayNotBeTold;
  };
  return html`
    <details data-see>
      <summary>${say.whoSees}</summary>
      <p class="soft small">${say.whoSeesHint}</p>
      <div class="scroll" tabindex="0" role="group" aria-label=${say.whoSees}>
        <table>
          <thead>
            <tr>
              <th scope="col">${say.person}</th>
              <th scope="col">${say.fromFile}</th>
              <th scope="col">${say.tasksSeen}</th>
              <th scope="col">${say.eventsSeen}</th>
            </tr>
          </thead>
          <tbody>
            ${actors.map((actor) => {
              const see = (thing: Parameters<typeof maySee>[3]) =>
                maySee(guideline, current, actor, thing);
              return html`
                <tr>
                  <th scope="row">
                    ${people.get(actor.person) ?? actor.person}
                    (${guideline.capacities[actor.capacity]?.name[language]})
                  </th>
                  <td>${inNetwork(actor) ? told(actor) : say.byLaw}</td>
                  <td>${work.filter(see).length} ${say.of} ${work.length}</td>
                  <td>${events.filter(see).length} ${say.of} ${events.length}</td>
                </tr>
              `;
            })}
          </tbody>
        </table>
      </div>
    </details>
  `;
}
