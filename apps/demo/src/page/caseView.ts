import {
  handreiking,
  type Actor,
  type Case,
  type Command,
  type Step,
  type Task,
  type WorkItem,
} from "@steunnetwerk/handreiking";
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";

import { family, professionals } from "../madeUp.ts";

import type { KeptCase } from "./api.ts";
import { historyView } from "./historyView.ts";
import { textIn } from "./recordForm.ts";
import type { State, Update } from "./state.ts";
import { nameForm, taskForm, type TaskContext } from "./taskForm.ts";
import { wordsIn } from "./words.ts";

/** Everybody in the example, by id: what they are called. */
export const everybody: ReadonlyMap<string, string> = new Map([
  ...family.map(({ id, label = id }) => [id, label] as const),
  ...professionals.map(({ person, label }) => [person, label] as const),
]);

/** Everybody of the example, and who came into the case since. */
function peopleIn(current: Case): ReadonlyMap<string, string> {
  const labels = Object.entries(current.personal.people).flatMap(([id, { label }]) =>
    label === undefined ? [] : [[id, label] as const],
  );
  return new Map([...everybody, ...labels]);
}

/** As whom the visitor can act. */
function actorsIn(current: Case): readonly Actor[] {
  return [
    ...professionals.map(({ person, capacity }) => ({ person, capacity })),
    ...Object.entries(current.people).flatMap(
      ([
        person,
        {
          capacities: [capacity],
        },
      ]) => (capacity === undefined ? [] : [{ person, capacity }]),
    ),
  ];
}

/** What the page can ask of the engine. */
export interface CaseActions {
  readonly start: () => void;
  readonly send: (command: Command) => void;
}

/** The case: its steps, what waits for whom, and what happened. */
export function caseView(state: State, update: Update, actions: CaseActions): TemplateResult {
  const say = wordsIn(state.language);
  return html`
    <section aria-labelledby="steps">
      <h2 id="steps">${say.steps}</h2>
      <p class="soft">${say.stepsHint}</p>
      ${
        state.case === undefined
          ? html`<p><button @click=${actions.start}>${say.start}</button></p>`
          : running(state.case, state, update, actions)
      }
      <p role="alert" class="error">${state.caseError ?? nothing}</p>
    </section>
  `;
}

function running(
  kept: KeptCase,
  state: State,
  update: Update,
  { send }: CaseActions,
): TemplateResult {
  const { language, actor, network } = state;
  const say = wordsIn(language);
  const current = kept.view.state;
  const people = peopleIn(current);
  const actors = actorsIn(current);
  const context: TaskContext = {
    guideline: handreiking,
    current,
    actor,
    language,
    network,
    people,
    today: new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/Amsterdam" }),
    send,
  };
  // A step that is closed can still have tasks: they outlive it, or came back.
  const shown = handreiking.steps.filter(
    ({ id }) =>
      current.steps[id]?.state === "open" || kept.view.work.some(({ step }) => step === id),
  );
  return html`
    <ol class="steps">
      ${handreiking.steps.map(({ id, name }) => {
        const stands = current.steps[id]?.state ?? "waiting";
        return html`<li aria-current=${stands === "open" ? "step" : nothing}>
          ${id} ${name[language]} <span class="soft">(${say[stands]})</span>
        </li>`;
      })}
    </ol>
    ${current.netwerkverantwoordelijke === undefined ? html`<p class="notice">${say.vacancy}</p>` : nothing}
    <label>
      ${say.iAm}
      <select
        @change=${(event: Event) => {
          const chosen = actors[(event.currentTarget as HTMLSelectElement).selectedIndex];
          if (chosen !== undefined) update({ actor: chosen, caseError: undefined });
        }}
      >
        ${actors.map(
          ({ person, capacity }) =>
            html`<option ?selected=${person === actor.person}>
              ${people.get(person)} (${handreiking.capacities[capacity]?.name[language]})
            </option>`,
        )}
      </select>
    </label>
    ${repeat(
      shown,
      ({ id }) => id,
      (step) => stepView(step, kept.view.work, context),
    )}
    ${historyView(kept.history, language)}
  `;
}

function stepView(step: Step, work: readonly WorkItem[], context: TaskContext): TemplateResult {
  const { language } = context;
  const say = wordsIn(language);
  const items = work.filter((item) => item.step === step.id);
  return html`
    <h3 class="step">${step.id} ${step.name[language]}</h3>
    <p class="soft">${step.purpose[language]}</p>
    ${items.length === 0 ? html`<p>${say.nothingToDo}</p>` : nothing}
    <ul class="cards">
      ${repeat(
        items,
        ({ id }) => id,
        (item) => taskView(item, step, context),
      )}
    </ul>
    ${
      step.id === "S05" && handreiking.mayRecord.includes(context.actor.capacity)
        ? nameForm(context)
        : nothing
    }
    ${
      context.current.steps[step.id]?.state === "open" &&
      step.mayClose.includes(context.actor.capacity)
        ? settleForms(step, context)
        : nothing
    }
  `;
}

function taskView(
  item: WorkItem,
  step: Step,
  context: TaskContext,
): TemplateResult | typeof nothing {
  const { actor, language, guideline } = context;
  const say = wordsIn(language);
  const task: Task | undefined = step.tasks.find(({ id }) => id === item.task);
  if (task === undefined) return nothing;
  const capacities = item.mayAct.map((id) => guideline.capacities[id]?.name[language] ?? id);
  return html`
    <li class="card task" data-task=${item.task}>
      <h4>${task.name[language]}</h4>
      <p>${task.instruction[language]}</p>
      ${item.due === undefined ? nothing : html`<p class="soft small">${say.due} ${item.due}</p>`}
      ${
        item.isPaused
          ? html`<p class="notice">${say.waits}</p>`
          : item.mayAct.includes(actor.capacity)
            ? html`<details>
                <summary>${say.toDo}</summary>
                ${taskForm(item, task, context)}
              </details>`
            : html`<p class="soft">${say.forOthers} ${capacities.join(", ")}</p>`
      }
    </li>
  `;
}

function settleForms(
  step: Step,
  { actor: by, language, today, send }: TaskContext,
): TemplateResult {
  const say = wordsIn(language);
  const child = (form: FormData) =>
    form.get("heard") === null
      ? ({ heard: false, reason: textIn(form, "notHeard") } as const)
      : ({ heard: true, by: by.person, on: today } as const);
  const settle = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement, event.submitter);
    const reason = textIn(form, "reason");
    send(
      form.get("how") === "close"
        ? { type: "closeStep", by, step: step.id, child: child(form) }
        : { type: "skipStep", by, step: step.id, reason, child: child(form) },
    );
  };
  return html`
    <details>
      <summary>${say.closeOrSkip}</summary>
      <form @submit=${settle}>
        <label><input type="checkbox" name="heard" checked /> ${say.childHeard}</label>
        <label>${say.notHeard}<input name="notHeard" /></label>
        <label>${say.skipReason}<input name="reason" /></label>
        <p>
          <button name="how" value="close">${say.close}</button>
          <button name="how" value="skip" class="quiet">${say.skip}</button>
        </p>
      </form>
    </details>
  `;
}
