import {
  answerLabels,
  answers,
  coreSupportTypes,
  relationLabels,
  supportTypeLabels,
  type Alter,
  type Network,
} from "@steunnetwerk/domain";
import { html, nothing, type TemplateResult } from "lit";

import { withNewcomer, without, withoutAnswer, withPerson, withTie } from "./edit.ts";
import type { Draw } from "./networkView.ts";
import { textIn } from "./recordForm.ts";
import type { State } from "./state.ts";
import { wordsIn } from "./words.ts";

/** What is known about the person who was chosen on the map; each answer changes the map at once. */
export function personForm(network: Network, state: State, draw: Draw): TemplateResult {
  const { language } = state;
  const say = wordsIn(language);
  const alter = network.alters.find(({ id }) => id === state.chosen);
  if (alter === undefined) return html`<p class="soft small" id="person">${say.chooseSomebody}</p>`;
  const change = (changes: Partial<Alter>) => {
    draw(withPerson(network, alter.id, changes));
  };
  /** An answer of which `notAsked` is to leave it out. */
  const set = (key: keyof Alter, value: string | number) => {
    draw(
      value === "notAsked"
        ? withoutAnswer(network, alter.id, key)
        : withPerson(network, alter.id, { [key]: value }),
    );
  };
  const ranks = network.instrument?.closenessRanks ?? 5;
  const select = (
    label: string,
    now: string,
    options: readonly (readonly [string, string])[],
    onChange: (value: string) => void,
  ) => html`
    <label>
      ${label}
      <select
        @change=${(event: Event) => {
          onChange((event.currentTarget as HTMLSelectElement).value);
        }}
      >
        ${options.map(
          ([value, text]) =>
            html`<option value=${value} ?selected=${value === now} .selected=${value === now}>
              ${text}
            </option>`,
        )}
      </select>
    </label>
  `;
  const yesOrNo = answers.map((answer) => [answer, answerLabels[answer][language]] as const);
  const notKnown = yesOrNo.slice(2);
  return html`
    <fieldset class="person">
      <legend id="person" tabindex="-1">${alter.label ?? alter.id}</legend>
      <label>
        ${say.name}
        <input
          maxlength="200"
          .value=${alter.label ?? ""}
          @change=${(event: Event) => {
            change({ label: (event.currentTarget as HTMLInputElement).value });
          }}
        />
      </label>
      ${select(
        say.relation,
        alter.relation ?? "notAsked",
        [
          ...notKnown,
          ...Object.entries(relationLabels).map(([id, text]) => [id, text[language]] as const),
        ],
        (value) => {
          set("relation", value);
        },
      )}
      ${select(
        say.closeness,
        String(alter.closeness ?? "notAsked"),
        [
          ...notKnown,
          ...Array.from({ length: ranks }, (_, at) => {
            const rank = String(at + 1);
            return [rank, rankLabel(at, ranks, rank, say)] as const;
          }),
        ],
        (value) => {
          set("closeness", /^\d+$/u.test(value) ? Number(value) : value);
        },
      )}
      ${select(
        say.contact,
        alter.state ?? "active",
        [
          ["active", say.contactNow],
          ["activatable", say.contactAgain],
          ["deceased", say.deceased],
          // What a professional recorded stays, and is not offered here.
          ...(alter.state === "unsafe" ? [["unsafe", say.unsafe] as const] : []),
        ],
        (value) => {
          set("state", value);
        },
      )}
      ${select(say.job, alter.professional ?? "notAsked", yesOrNo, (value) => {
        set("professional", value);
      })}
      <h3>${say.gives}</h3>
      ${coreSupportTypes.map((type) =>
        select(
          supportTypeLabels[type][language],
          alter.provides?.[type] ?? "notAsked",
          yesOrNo,
          (value) => {
            change({ provides: { ...alter.provides, [type]: value as "yes" } });
          },
        ),
      )}
      ${knows(network, alter, say.knows, draw)}
      <p>
        <button
          class="quiet"
          @click=${() => {
            draw(without(network, alter.id), { chosen: undefined });
          }}
        >
          ${say.remove}
        </button>
      </p>
    </fieldset>
  `;
}

const rankLabel = (
  at: number,
  ranks: number,
  rank: string,
  say: { readonly near: string; readonly far: string },
) => (at === 0 ? `${rank} (${say.far})` : at === ranks - 1 ? `${rank} (${say.near})` : rank);

/** Who of the others they know. */
function knows(network: Network, alter: Alter, label: string, draw: Draw): TemplateResult {
  const present = new Set(
    network.ties.flatMap(({ source, target, status = "present" }) =>
      status !== "present"
        ? []
        : source === alter.id
          ? [target]
          : target === alter.id
            ? [source]
            : [],
    ),
  );
  const others = network.alters.filter(({ id }) => id !== alter.id);
  return html`
    <details>
      <summary>${label} (${present.size})</summary>
      ${others.map(
        (other) => html`
          <label>
            <input
              type="checkbox"
              .checked=${present.has(other.id)}
              @change=${(event: Event) => {
                const { checked } = event.currentTarget as HTMLInputElement;
                draw(withTie(network, alter.id, other.id, checked));
              }}
            />
            ${other.label ?? other.id}
          </label>
        `,
      )}
    </details>
  `;
}

/** Puts somebody on the map. */
export function newcomerForm(
  network: Network,
  { language }: State,
  draw: Draw,
): TemplateResult | typeof nothing {
  const say = wordsIn(language);
  return html`
    <form
      class="inline"
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        const form = event.currentTarget as HTMLFormElement;
        const label = textIn(new FormData(form), "label");
        if (label === "") return;
        const joined = withNewcomer(network, label);
        draw(joined.network, { chosen: joined.id });
        form.reset();
      }}
    >
      <label>${say.addSomebody}<input name="label" required maxlength="200" /></label>
      <button>${say.add}</button>
    </form>
  `;
}
