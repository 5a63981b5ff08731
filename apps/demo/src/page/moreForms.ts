import type { Command } from "@steunnetwerk/handreiking";
import { html, nothing, type TemplateResult } from "lit";

import { textIn } from "./recordForm.ts";
import { submit, type TaskContext } from "./taskForm.ts";
import { wordsIn } from "./words.ts";

/** What can be done at any moment: a worry about safety, taking consent back, a step again, somebody who leaves, the end. */
export function moreForms(context: TaskContext): TemplateResult {
  const { language } = context;
  const say = wordsIn(language);
  return html`
    <details class="step" data-more>
      <summary>${say.more}</summary>
      ${signalForms(context)} ${consents(context)} ${stepForm(context)} ${leaveForms(context)}
    </details>
  `;
}

function signalForms(context: TaskContext): TemplateResult {
  const { language, actor: by, current, people } = context;
  const say = wordsIn(language);
  const raise = (form: FormData): Command => ({
    type: "raiseSignal",
    by,
    signal: `signal-${current.signalsRaised + 1}`,
    implicated: form.getAll("implicated").map(String),
    what: textIn(form, "what"),
  });
  return html`
    <h4>${say.worry}</h4>
    <form data-form="signal" @submit=${submit(raise, context)}>
      <label>${say.worryWhat}<textarea name="what" rows="2" required></textarea></label>
      <fieldset>
        <legend>${say.worryWhom}</legend>
        ${Object.keys(current.people).map(
          (id) =>
            html`<label
              ><input type="checkbox" name="implicated" value=${id} />
              ${people.get(id) ?? id}</label
            >`,
        )}
      </fieldset>
      <button>${say.save}</button>
    </form>
    ${Object.keys(current.signals).map(
      (signal) => html`
        <form
          class="inline"
          data-form="closeSignal"
          @submit=${submit(
            (form) => ({ type: "closeSignal", by, signal, reason: textIn(form, "reason") }),
            context,
          )}
        >
          <label>${say.worryOver}<input name="reason" required /></label>
          <button>${say.save}</button>
        </form>
      `,
    )}
  `;
}

/** Every consent that was given, and how to take it back. */
function consents(context: TaskContext): TemplateResult {
  const { language, actor: by, current, people, guideline } = context;
  const say = wordsIn(language);
  const answers = Object.entries(current.consents).flatMap(([decision, byAbout]) =>
    Object.entries(byAbout).flatMap(([about, state]) =>
      Object.entries(state.answers).map(([decider, { answer, on, due }]) => ({
        decision,
        about,
        decider,
        answer,
        on,
        due,
      })),
    ),
  );
  return html`
    <h4>${say.consents}</h4>
    ${answers.length === 0 ? html`<p class="soft">${say.noConsents}</p>` : nothing}
    <ul>
      ${answers.map(
        ({ decision, about, decider, answer, on, due }) => html`
          <li>
            ${people.get(decider) ?? decider}: ${guideline.decisions[decision]?.name[language]}
            ${about === "" ? nothing : `(${people.get(about) ?? about})`}: ${say[answer]}, ${on}
            ${due === true ? html`<strong>(${say.askedAgain})</strong>` : nothing}
            ${
              answer === "granted"
                ? html`<button
                    type="button"
                    class="quiet small"
                    data-withdraw=${decision}
                    @click=${() => {
                      context.send({
                        type: "withdrawConsent",
                        by,
                        decision,
                        ...(about !== "" && { about }),
                        decider,
                      });
                    }}
                  >
                    ${say.withdraw}
                  </button>`
                : nothing
            }
          </li>
        `,
      )}
    </ul>
  `;
}

function stepForm(context: TaskContext): TemplateResult {
  const { language, actor: by, current, guideline } = context;
  const say = wordsIn(language);
  const settled = new Set(["closed", "skipped", "merged"]);
  const command = (form: FormData): Command => {
    const step = textIn(form, "step");
    const reason = textIn(form, "reason");
    const state = current.steps[step]?.state ?? "waiting";
    return settled.has(state)
      ? { type: "repeatStep", by, step, reason }
      : { type: "openStep", by, step, reason };
  };
  return html`
    <h4>${say.stepAgain}</h4>
    <form class="inline" data-form="step" @submit=${submit(command, context)}>
      <label>
        ${say.step}
        <select name="step">
          ${guideline.steps
            .filter(({ id }) => current.steps[id]?.state !== "open")
            .map(({ id, name }) => html`<option value=${id}>${id} ${name[language]}</option>`)}
        </select>
      </label>
      <label>${say.reason}<input name="reason" required /></label>
      <button>${say.save}</button>
    </form>
  `;
}

function leaveForms(context: TaskContext): TemplateResult {
  const { language, actor: by, current, people, guideline } = context;
  const say = wordsIn(language);
  const supporters = Object.entries(current.people).filter(([, { capacities }]) =>
    capacities.some((capacity) => guideline.capacities[capacity]?.network === true),
  );
  return html`
    ${
      supporters.length === 0
        ? nothing
        : html`<h4>${say.leaves}</h4>
            <form
              class="inline"
              data-form="leave"
              @submit=${submit(
                (form) => ({
                  type: "endPerson",
                  by,
                  person: textIn(form, "person"),
                  reason: textIn(form, "reason"),
                }),
                context,
              )}
            >
              <label>
                ${say.person}
                <select name="person">
                  ${supporters.map(
                    ([id]) => html`<option value=${id}>${people.get(id) ?? id}</option>`,
                  )}
                </select>
              </label>
              <label>${say.reason}<input name="reason" required /></label>
              <button>${say.save}</button>
            </form>`
    }
    ${
      current.state === "closed"
        ? nothing
        : html`<h4>${say.end}</h4>
            <form
              class="inline"
              data-form="end"
              @submit=${submit((form) => {
                const reason = textIn(form, "reason");
                return { type: "closeCase", by, ...(reason !== "" && { reason }) };
              }, context)}
            >
              <label>${say.endReason}<input name="reason" /></label>
              <button>${say.endCase}</button>
            </form>`
    }
  `;
}
