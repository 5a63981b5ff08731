import {
  handreiking,
  maySee,
  type Actor,
  type Case,
  type Command,
  type Step,
  type Task,
  type WorkItem,
} from "@steunnetwerk/handreiking";
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";

import { professionals } from "../madeUp.ts";

import type { KeptCase } from "./api.ts";
import { calendarView } from "./calendarView.ts";
import { historyView } from "./historyView.ts";
import { moreForms } from "./moreForms.ts";
import { textIn } from "./recordForm.ts";
import { seeView } from "./seeView.ts";
import type { State, Update } from "./state.ts";
import { nameForm, taskForm, type TaskContext } from "./taskForm.ts";
import { wordsIn } from "./words.ts";

/** What the page can ask of the engine. */
export interface CaseActions {
  /** Starts the case of the network that is shown; these people on it are the parents. */
  readonly start: (parents: ReadonlySet<string>) => void;
  readonly send: (command: Command) => void;
  /** Lets days pass in the made-up calendar. */
  readonly pass: (days: number) => void;
}

/** The case: its steps, what waits for whom, and what happened. */
export function caseView(state: State, update: Update, actions: CaseActions): TemplateResult {
  const say = wordsIn(state.language);
  return html`
    <section aria-labelledby="steps" data-version=${state.case?.view.version ?? 0}>
      <h2 id="steps">${say.steps}</h2>
      <p class="soft">${say.stepsHint}</p>
      ${
        state.case === undefined
          ? startForm(state, actions)
          : running(state.case, state, update, actions)
      }
      <p role="alert" class="error">${state.caseError ?? nothing}</p>
    </section>
  `;
}

/** Starts a case, when it is known who the parents are. */
function startForm({ network, language }: State, { start }: CaseActions): TemplateResult {
  const say = wordsIn(language);
  const family = (network?.alters ?? []).filter(({ kin, professional, relation }) =>
    relation === "ouder" ? true : kin === "yes" && professional !== "yes",
  );
  return html`
    <form
      data-form="start"
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget as HTMLFormElement);
        start(new Set(form.getAll("parents").map(String)));
      }}
    >
      ${
        family.length === 0
          ? nothing
          : html`<fieldset>
              <legend>${say.whoAreParents}</legend>
              ${family.map(
                ({ id, label, relation }) =>
                  html`<label
                    ><input
                      type="checkbox"
                      name="parents"
                      value=${id}
                      ?checked=${relation === "ouder"}
                    />
                    ${label ?? id}</label
                  >`,
              )}
            </fieldset>`
      }
      <button>${say.start}</button>
    </form>
  `;
}

/** What everybody in a case is called, the professionals of the example included. */
const peopleIn = ({ personal }: Case): ReadonlyMap<string, string> =>
  new Map([
    ...professionals.map(({ person, label }) => [person, label] as const),
    ...Object.entries(personal.people).flatMap(([id, { label }]) =>
      label === undefined ? [] : [[id, label] as const],
    ),
  ]);

/** As whom the visitor can act. */
const actorsIn = ({ people }: Case): readonly Actor[] => [
  ...professionals.map(({ person, capacity }) => ({ person, capacity })),
  ...Object.entries(people).flatMap(([person, { capacities }]) =>
    capacities.map((capacity) => ({ person, capacity })),
  ),
];

function running(
  { view, history }: KeptCase,
  state: State,
  update: Update,
  { send, pass }: CaseActions,
): TemplateResult {
  const { language, actor, network, now } = state;
  const say = wordsIn(language);
  const current = view.state;
  const people = peopleIn(current);
  const actors = actorsIn(current);
  const context: TaskContext = {
    guideline: handreiking,
    current,
    actor,
    language,
    network,
    people,
    today: dayOf(now),
    send,
  };
  const seen = view.work.filter((item) => maySee(handreiking, current, actor, item));
  // A step that is closed can still have tasks: they outlive it, or came back. The safety track stands apart from all steps.
  const steps = handreiking.steps.filter(
    ({ id }) => current.steps[id]?.state === "open" || seen.some(({ step }) => step === id),
  );
  const worries = seen.filter(({ step }) => step === "safety");
  return html`
    <ol class="steps">
      ${handreiking.steps.map(({ id, name }) => {
        const stands = current.steps[id]?.state ?? "waiting";
        return html`<li aria-current=${stands === "open" ? "step" : nothing}>
          ${id} ${name[language]} <span class="soft">(${say[stands]})</span>
        </li>`;
      })}
    </ol>
    ${calendarView(current, state, pass)}
    ${
      current.netwerkverantwoordelijke === undefined
        ? html`<p class="notice">${say.vacancy}</p>`
        : nothing
    }
    ${current.state === "closed" ? html`<p class="notice">${say.caseClosed}</p>` : nothing}
    <label>
      ${say.iAm}
      <select
        id="actor"
        @change=${(event: Event) => {
          const chosen = actors[(event.currentTarget as HTMLSelectElement).selectedIndex];
          if (chosen !== undefined) update({ actor: chosen, caseError: undefined });
        }}
      >
        ${actors.map(
          ({ person, capacity }) =>
            html`<option ?selected=${person === actor.person && capacity === actor.capacity}>
              ${people.get(person) ?? person} (${handreiking.capacities[capacity]?.name[language]})
            </option>`,
        )}
      </select>
    </label>
    ${
      worries.length === 0
        ? nothing
        : html`<h3 class="step">${say.safety}</h3>
            ${taskList(worries, handreiking.safety?.tasks ?? [], context)}`
    }
    ${repeat(
      steps,
      ({ id }) => id,
      (step) => stepView(step, seen, context),
    )}
    ${moreForms(context)} ${seeView(view.work, history, actors, context)}
    ${historyView(
      history.map((entry) => ({
        ...entry,
        events: entry.events.filter((event) => maySee(handreiking, current, actor, event)),
      })),
      context,
    )}
  `;
}

/** The day it is in Europe/Amsterdam, as `YYYY-MM-DD`. */
const dayOf = (now: string) =>
  new Date(now).toLocaleDateString("sv-SE", { timeZone: "Europe/Amsterdam" });

function stepView(step: Step, work: readonly WorkItem[], context: TaskContext): TemplateResult {
  const { language, current, actor } = context;
  const say = wordsIn(language);
  const items = work.filter((item) => item.step === step.id);
  return html`
    <h3 class="step">${step.id} ${step.name[language]}</h3>
    <p class="soft">${step.purpose[language]}</p>
    ${items.length === 0 ? html`<p>${say.nothingToDo}</p>` : taskList(items, step.tasks, context)}
    ${
      step.id === "S05" && handreiking.mayRecord.includes(actor.capacity)
        ? nameForm(context)
        : nothing
    }
    ${
      current.steps[step.id]?.state === "open" && step.mayClose.includes(actor.capacity)
        ? settleForms(step, context)
        : nothing
    }
  `;
}

const taskList = (items: readonly WorkItem[], tasks: readonly Task[], context: TaskContext) => html`
  <ul class="cards">
    ${repeat(
      items,
      ({ id }) => id,
      (item) => taskView(item, tasks, context),
    )}
  </ul>
`;

function taskView(
  item: WorkItem,
  tasks: readonly Task[],
  context: TaskContext,
): TemplateResult | typeof nothing {
  const { actor, language, guideline, people } = context;
  const say = wordsIn(language);
  const task = tasks.find(({ id }) => id === item.task);
  if (task === undefined) return nothing;
  const capacities = item.mayAct.map((id) => guideline.capacities[id]?.name[language] ?? id);
  const about = item.subject === undefined ? undefined : people.get(item.subject);
  return html`
    <li class="card task" data-task=${item.task} data-subject=${item.subject ?? nothing}>
      <h4>${task.name[language]}${about === undefined ? nothing : html` (${about})`}</h4>
      <p>${task.instruction[language]}</p>
      ${
        item.due === undefined
          ? nothing
          : html`<p class="soft small">
              ${say.due} ${item.due.slice(0, 10)}${item.level > 0 ? html`, ${say.late}` : nothing}
            </p>`
      }
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
    <details data-settle=${step.id}>
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
