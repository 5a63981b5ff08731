import type { Case, Command, Guideline, Task, WorkItem } from "@steunnetwerk/handreiking";
import { html, nothing, type TemplateResult } from "lit";

import { recordIn, recordInputs, textIn, type FormContext } from "./recordForm.ts";
import type { State } from "./state.ts";
import { wordsIn, type Words } from "./words.ts";

/** What the form of a task needs to know. */
export interface TaskContext extends FormContext {
  readonly guideline: Guideline;
  readonly current: Case;
  readonly actor: State["actor"];
  readonly today: string;
  readonly send: (command: Command) => void;
}

/** The form with which a task is answered: its outcomes and record, or what makes it done by itself. */
export function taskForm(item: WorkItem, task: Task, context: TaskContext): TemplateResult {
  const done = task.doneWhen;
  if (task.outcomes.length > 0) return outcomeForm(item, task, context);
  if (done !== undefined && "consent" in done)
    return consentForm(done.consent, item.subject, context);
  if (done !== undefined && "netwerkverantwoordelijke" in done) return assignForm(context);
  return legalForm(context);
}

/** Sends the command that a form makes. */
export const submit =
  (command: (form: FormData) => Command | undefined, { send }: TaskContext) =>
  (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const made = command(new FormData(form, event.submitter));
    if (made !== undefined) send(made);
  };

function outcomeForm(item: WorkItem, task: Task, context: TaskContext): TemplateResult {
  const { guideline, language, actor: by, people, today } = context;
  const say = wordsIn(language);
  const fields = task.record === undefined ? [] : (guideline.records[task.record]?.fields ?? []);
  const subject = item.subject === undefined ? {} : { subject: item.subject };
  const togetherWith = task.together?.includes(by.capacity) === false;
  const complete = (form: FormData): Command => {
    const outcome = task.outcomes.find(({ id }) => id === form.get("outcome"));
    const reason = textIn(form, "reason");
    return {
      type: "completeTask",
      by,
      task: task.id,
      ...subject,
      outcome: outcome?.id ?? "",
      ...(togetherWith && { with: form.getAll("with").map(String) }),
      ...(fields.length > 0 &&
        outcome?.withoutRecord !== true && { record: recordIn(form, fields, context) }),
      ...(reason !== "" && { reason }),
    };
  };
  const decline = (form: FormData): Command => ({
    type: "declineTask",
    by,
    task: task.id,
    ...subject,
    reason: textIn(form, "reason"),
    askAgain: form.get("never") === null ? textIn(form, "askAgain") : "never",
  });
  return html`
    <form @submit=${submit(complete, context)}>
      ${recordInputs(fields, context)}
      ${
        togetherWith
          ? html`<fieldset>
              <legend>${say.together}</legend>
              ${[...people].map(
                ([id, name]) =>
                  html`<label><input type="checkbox" name="with" value=${id} /> ${name}</label>`,
              )}
            </fieldset>`
          : nothing
      }
      <label>
        ${say.outcome}
        <select name="outcome" required>
          ${task.outcomes.map(({ id, name }) => html`<option value=${id}>${name[language]}</option>`)}
        </select>
      </label>
      ${
        task.outcomes.some(({ needsReason }) => needsReason === true)
          ? html`<label>${say.reason}<textarea name="reason" rows="2"></textarea></label>`
          : nothing
      }
      <p><button>${say.save}</button></p>
    </form>
    ${task.cannotBeDeclined === true ? nothing : declineForm(submit(decline, context), say, today)}
  `;
}

const declineForm = (onSubmit: (event: SubmitEvent) => void, say: Words, today: string) => html`
  <details>
    <summary>${say.decline}</summary>
    <form @submit=${onSubmit}>
      <label>${say.reason}<textarea name="reason" rows="2" required></textarea></label>
      <label
        >${say.askAgain}<input type="date" name="askAgain" min=${today} value=${today}
      /></label>
      <label><input type="checkbox" name="never" /> ${say.neverAgain}</label>
      <p><button class="quiet">${say.save}</button></p>
    </form>
  </details>
`;

function consentForm(
  decision: string,
  subject: string | undefined,
  context: TaskContext,
): TemplateResult {
  const { guideline, current, language, actor: by, people } = context;
  const say = wordsIn(language);
  const about = guideline.decisions[decision]?.per === undefined ? undefined : subject;
  const consent = current.consents[decision]?.[about ?? ""];
  const deciders = new Set([
    ...(consent?.requires.flatMap((group) => group.people) ?? []),
    ...(consent?.seeks ?? []),
  ]);
  const open = [...deciders].filter((id) => {
    const given = consent?.answers[id];
    return given === undefined || given.due === true;
  });
  return html`
    <p>${guideline.decisions[decision]?.question[language]}</p>
    ${consent?.unknown === true ? html`<p class="soft">${say.whoDecidesUnknown}</p>` : nothing}
    ${open.map(
      (decider) => html`
        <form
          class="inline"
          @submit=${submit(
            (form) => ({
              type: "recordConsent",
              by,
              decision,
              ...(about !== undefined && { about }),
              decider,
              answer: form.get("answer") === "granted" ? "granted" : "refused",
              manner: "oral",
            }),
            context,
          )}
        >
          <strong>${people.get(decider) ?? decider}</strong>
          <button name="answer" value="granted">${say.yes}</button>
          <button name="answer" value="refused">${say.no}</button>
        </form>
      `,
    )}
  `;
}

function assignForm(context: TaskContext): TemplateResult {
  const { actor: by, language, people } = context;
  const say = wordsIn(language);
  return html`
    <form
      class="inline"
      @submit=${submit(
        (form) => ({
          type: "assignNetwerkverantwoordelijke",
          by,
          person: textIn(form, "person"),
        }),
        context,
      )}
    >
      <label>
        ${say.person}
        <select name="person" required>
          ${[...people].map(([id, name]) => html`<option value=${id}>${name}</option>`)}
        </select>
      </label>
      <button>${say.save}</button>
    </form>
  `;
}

/** The form with which somebody of the network comes into the case. */
export function nameForm(context: TaskContext): TemplateResult {
  const { actor: by, current, language, network } = context;
  const say = wordsIn(language);
  // People of the map who are not in the case yet can be chosen; somebody who is not on it can be named too.
  const candidates = (network?.alters ?? []).filter(({ id }) => current.people[id] === undefined);
  return html`
    <form
      class="inline"
      data-form="name"
      @submit=${submit(
        (form) => ({
          type: "recordPerson",
          by,
          person: {
            id:
              candidates.find(({ label }) => label === textIn(form, "label"))?.id ??
              `steun-${Object.keys(current.people).length + 1}`,
            capacities: ["steunfiguur"],
            label: textIn(form, "label"),
          },
        }),
        context,
      )}
    >
      <label
        >${say.nameSomebody}<input name="label" required maxlength="200" list="candidates"
      /></label>
      <datalist id="candidates">
        ${candidates.map(({ label }) => html`<option value=${label ?? nothing}></option>`)}
      </datalist>
      <button>${say.save}</button>
    </form>
  `;
}

function legalForm(context: TaskContext): TemplateResult {
  const { actor: by, current, language, people, today } = context;
  const say = wordsIn(language);
  const facts = current.personal.people;
  const child = Object.entries(current.people).find(([, { capacities }]) =>
    capacities.includes("jeugdige"),
  );
  const parents = Object.entries(current.people).filter(([, { capacities }]) =>
    capacities.includes("ouder"),
  );
  const record = (id: string, capacities: readonly string[], known: object): Command => ({
    type: "recordPerson",
    by,
    person: { ...facts[id], id, capacities: [...capacities], ...known },
  });
  return html`
    ${
      child !== undefined && facts[child[0]]?.birthDate === undefined
        ? html`<form
            class="inline"
            @submit=${submit(
              (form) =>
                record(child[0], child[1].capacities, { birthDate: textIn(form, "birthDate") }),
              context,
            )}
          >
            <strong>${people.get(child[0])}</strong>
            <label
              >${say.birthDate}<input type="date" name="birthDate" max=${today} required
            /></label>
            <button>${say.save}</button>
          </form>`
        : nothing
    }
    ${parents
      .filter(([id]) => facts[id]?.positions === undefined)
      .map(
        ([id, { capacities }]) =>
          html`<form
            class="inline"
            @submit=${submit((form) => {
              const kind = form.get("gezag") === "yes" ? "ouderlijkGezag" : "ouderZonderGezag";
              return record(id, capacities, { positions: [{ kind }] });
            }, context)}
          >
            <strong>${people.get(id)}</strong> ${say.gezag}
            <button name="gezag" value="yes">${say.yes}</button>
            <button name="gezag" value="no">${say.no}</button>
          </form>`,
      )}
    ${
      current.personal.measures === undefined
        ? html`<form
            class="inline"
            @submit=${submit(() => ({ type: "recordMeasures", by, measures: [] }), context)}
          >
            ${say.measures} <button>${say.none}</button>
          </form>`
        : nothing
    }
  `;
}
