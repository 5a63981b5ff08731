import { languages, type Language, type Network } from "@steunnetwerk/domain";

import { ecogramTable } from "../describeEcogram.ts";
import { styleSheet, themes, type EcogramTheme } from "../draw/theme.ts";
import { drawEcogram } from "../drawEcogram.ts";
import {
  forms,
  layoutEcogram,
  type EcogramForm,
  type EcogramLayout,
} from "../layout/layoutEcogram.ts";
import { closenessIn } from "../layout/rings.ts";
import { tableTexts } from "../words/texts.ts";

import { drag } from "./drag.ts";
import { elementStyle } from "./elementStyle.ts";
import { move } from "./move.ts";
import { idOfButton, travel } from "./travel.ts";

/**
 * The element that {@link defineEcogramElement} defines.
 *
 * Set `network` to show a map; set it again and people who stay keep their place. Attributes: `form`, `theme` and `lang`, as
 * in the options of `drawEcogram`; without `lang` it follows the page's language. One press of Tab reaches the map, the
 * arrow keys travel from person to person, Home and End to the first and last. Who is chosen by a click, Enter or the space
 * bar is told in a `person` event that bubbles, with the person's id in `detail.id`. Who is dragged to another circle is told in
 * a `place` event, with `detail.id`, `detail.ring` and a closeness that falls in that circle, or `unknown`, in
 * `detail.closeness`; the map stays as it is until you set another. The same as a table is under the
 * picture. It moves nothing when the reader wants less motion.
 */
export interface EcogramElement extends HTMLElement {
  /** The map that is shown. */
  network: Network | undefined;
  /** Where people stand now, for the next version of the map; nothing before a map is set. */
  readonly layout: EcogramLayout | undefined;
}

/**
 * Defines the element, once; does nothing when the name is taken. Call it in a browser.
 *
 * @param name - the element's name
 */
export function defineEcogramElement(name = "steunnetwerk-ecogram"): void {
  if (customElements.get(name) !== undefined) return;

  class Ecogram extends HTMLElement implements EcogramElement {
    static readonly observedAttributes = ["form", "theme", "lang"];
    #network: Network | undefined;
    #layout: EcogramLayout | undefined;
    readonly #root = this.attachShadow({ mode: "open" });

    get network(): Network | undefined {
      return this.#network;
    }

    set network(network: Network | undefined) {
      this.#network = network;
      this.#render();
    }

    get layout(): EcogramLayout | undefined {
      return this.#layout;
    }

    /** The browser calls this when the element comes into a page. */
    connectedCallback(): void {
      this.#render();
    }

    /** The browser calls this when one of the attributes changes. */
    attributeChangedCallback(): void {
      this.#render();
    }

    #render(): void {
      if (!this.isConnected) return;
      const network = this.#network;
      if (network === undefined) {
        this.#layout = undefined;
        this.#root.replaceChildren();
        return;
      }
      const form: EcogramForm = oneOf(forms, this.getAttribute("form")) ?? "convoy";
      const theme: EcogramTheme = oneOf(themes, this.getAttribute("theme")) ?? "auto";
      const language = this.#language();
      const before = this.#layout;
      const layout = layoutEcogram(network, {
        form,
        ...(before === undefined ? {} : { previous: before }),
      });
      this.#layout = layout;
      const active = this.#root.activeElement;
      const focused = active === null ? undefined : idOfButton(active);
      // Everything in this text was escaped where it was made.
      this.#root.innerHTML =
        drawEcogram(network, { form, theme, language, layout }) +
        `<details><summary>${tableTexts.asTable[language]}</summary>` +
        `<div tabindex="0" role="group" aria-label="${tableTexts.asTable[language]}">` +
        `${ecogramTable(network, { language })}</div></details>`;
      this.#root.adoptedStyleSheets = [styleSheet(theme), elementStyle].map((css) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        return sheet;
      });
      const svg = this.#root.querySelector("svg");
      if (svg === null) return;
      const tell = (type: string, detail: object) =>
        this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
      travel(svg, focused, (id) => tell("person", { id }));
      drag(svg, layout, (id, ring) =>
        tell("place", { id, ring, closeness: closenessIn(ring, network, id) }),
      );
      if (before !== undefined) move(svg, before, layout);
    }

    #language(): Language {
      const tag = this.closest("[lang]")?.getAttribute("lang") ?? "";
      return languages.find((language) => tag.toLowerCase().startsWith(language)) ?? "nl";
    }
  }

  customElements.define(name, Ecogram);
}

const oneOf = <Value extends string>(values: readonly Value[], text: string | null) =>
  values.find((value) => value === text);
