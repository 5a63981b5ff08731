import { answerLabels, type Language, type Network } from "@steunnetwerk/domain";
import type { Field, Json } from "@steunnetwerk/handreiking";
import { html, nothing, type TemplateResult } from "lit";

/** What a form of a record needs to know beside the record. */
export interface FormContext {
  readonly language: Language;
  /** The people who can be named, by id. */
  readonly people: ReadonlyMap<string, string>;
  /** The map that goes along with a record that holds one. */
  readonly network: Network | undefined;
}

/** The inputs of a record, from its description in the guideline. */
export const recordInputs = (fields: readonly Field[], context: FormContext) =>
  fields.map((field) => input(field, field.id, context));

function input(field: Field, name: string, context: FormContext): TemplateResult | typeof nothing {
  const { language, people } = context;
  const label = field.label[language];
  switch (field.type) {
    case "text":
      return html`<label
        >${label}<input name=${name} ?required=${field.required} maxlength="200"
      /></label>`;
    case "longText":
      return html`<label
        >${label}<textarea name=${name} rows="2" ?required=${field.required}></textarea>
      </label>`;
    case "date":
      return html`<label
        >${label}<input type="date" name=${name} ?required=${field.required}
      /></label>`;
    case "number":
      return html`<label>
        ${label}<input
          type="number"
          name=${name}
          min=${field.min}
          max=${field.max}
          ?required=${field.required}
        />
      </label>`;
    case "answer":
      return choice(name, label, field.required, Object.entries(answerLabels), language);
    case "choice":
      return choice(
        name,
        label,
        field.required,
        field.options.map(({ id, label }) => [id, label]),
        language,
      );
    case "person":
      return choice(
        name,
        label,
        field.required,
        [...people].map(([id, text]) => [id, { nl: text, en: text }]),
        language,
      );
    case "choices":
      return checks(
        name,
        label,
        field.options.map(({ id, label }) => [id, label[language]]),
      );
    case "people":
      return checks(name, label, [...people]);
    case "document":
      return html`<p class="soft small">${label}: ${context.network?.alters.length ?? 0} × ●</p>`;
    case "list":
      return html`<fieldset>
        <legend>${label}</legend>
        ${field.fields.map((one) => input(one, `${name}.${one.id}`, context))}
      </fieldset>`;
  }
}

const choice = (
  name: string,
  label: string,
  required: boolean,
  options: readonly (readonly [string, Readonly<Record<Language, string>>])[],
  language: Language,
) => html`
  <label>
    ${label}
    <select name=${name} ?required=${required}>
      <option value=""></option>
      ${options.map(([id, text]) => html`<option value=${id}>${text[language]}</option>`)}
    </select>
  </label>
`;

const checks = (
  name: string,
  label: string,
  options: readonly (readonly [string, string])[],
) => html`
  <fieldset>
    <legend>${label}</legend>
    ${options.map(
      ([id, text]) =>
        html`<label><input type="checkbox" name=${name} value=${id} /> ${text}</label>`,
    )}
  </fieldset>
`;

/** The text filled in under a name; empty when there is none. */
export function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
}

/** What was filled in; what was left empty stays out. */
export function recordIn(
  form: FormData,
  fields: readonly Field[],
  { network }: FormContext,
  prefix = "",
): Record<string, Json> {
  return Object.fromEntries(
    fields.flatMap((field): (readonly [string, Json])[] => {
      const name = `${prefix}${field.id}`;
      const text = textIn(form, name);
      const given = text !== "";
      switch (field.type) {
        case "document":
          return network === undefined ? [] : [[field.id, network as unknown as Json]];
        case "list": {
          const row = recordIn(form, field.fields, { network } as FormContext, `${name}.`);
          return Object.keys(row).length > 0 ? [[field.id, [row]]] : [];
        }
        case "choices":
        case "people": {
          const all = form.getAll(name).map(String);
          return all.length > 0 ? [[field.id, all]] : [];
        }
        case "number":
          return given ? [[field.id, Number(text)]] : [];
        default:
          return given ? [[field.id, text]] : [];
      }
    }),
  );
}
