import { handreiking, maySee, timersOf, type Case, type Timer } from "@steunnetwerk/handreiking";
import { html, nothing, type TemplateResult } from "lit";

import type { State } from "./state.ts";
import { wordsIn, type Words } from "./words.ts";

/** The made-up day it is, how to let days pass, and what comes by itself. */
export function calendarView(
  current: Case,
  { language, now, actor }: State,
  pass: (days: number) => void,
): TemplateResult {
  const say = wordsIn(language);
  const clocks = timersOf(handreiking, current)
    .filter((timer) => maySee(handreiking, current, actor, timer))
    .sort((one, other) => one.when.localeCompare(other.when));
  const [first] = clocks;
  const untilFirst = first && daysUntil(first.when, now);
  const button = (days: number, text: string) => html`
    <button
      type="button"
      class="quiet"
      @click=${() => {
        pass(days);
      }}
    >
      ${text}
    </button>
  `;
  return html`
    <p class="calendar">
      <strong><time datetime=${now}>${dayIn(language, now)}</time></strong>
      ${button(1, say.aDay)} ${button(7, say.aWeek)} ${button(30, say.aMonth)}
      ${untilFirst === undefined || untilFirst < 1 ? nothing : button(untilFirst, say.toClock)}
    </p>
    <details>
      <summary>${say.clocks} (${clocks.length})</summary>
      <ul>
        ${clocks
          .slice(0, 20)
          .map(
            (timer) =>
              html`<li>
                ${dayIn(language, timer.when)}: ${say[clockWords[timer.purpose]]}
                ${taskName(timer, language)}
              </li>`,
          )}
      </ul>
    </details>
  `;
}

const clockWords = {
  open: "clockOpen",
  due: "clockDue",
  escalate: "clockEscalate",
  law: "clockLaw",
  consent: "clockConsent",
} as const satisfies Record<Timer["purpose"], keyof Words>;

const dayIn = (language: State["language"], moment: string) =>
  new Date(moment).toLocaleDateString(language === "nl" ? "nl-NL" : "en-GB", {
    timeZone: "Europe/Amsterdam",
    dateStyle: "long",
  });

function daysUntil(when: string, now: string): number {
  return Math.ceil((Date.parse(when) - Date.parse(now)) / 86_400_000);
}

function taskName({ task }: Timer, language: State["language"]): string {
  const tasks = [...handreiking.steps, ...(handreiking.safety ? [handreiking.safety] : [])];
  return (
    tasks.flatMap((step) => step.tasks).find(({ id }) => id === task?.task)?.name[language] ?? ""
  );
}
