import { personRadius } from "../layout/sizes.ts";

/**
 * Keyboard travel through a picture: one press of Tab reaches it, arrow keys go from person to person in reading order, Enter
 * or the space bar chooses, as a click does. Each person gets a button over their disc, with all that is drawn of them as
 * its name.
 *
 * Source: the roving tabindex of the ARIA Authoring Practices Guide.
 *
 * @param svg - the picture
 * @param focused - id of the person who had the focus before the picture was drawn again
 * @param choose - is called with the id of who is chosen
 */
export function travel(
  svg: SVGSVGElement,
  focused: string | undefined,
  choose: (id: string) => void,
): void {
  const people = [...svg.querySelectorAll<SVGGElement>("[data-person]")];
  const ids = people.map((person) => person.getAttribute("data-person") ?? "");
  const buttons = people.map(buttonOver);
  for (const [at, button] of buttons.entries()) {
    const id = ids[at] ?? "";
    button.addEventListener("click", () => {
      focus(at);
      choose(id);
    });
    button.addEventListener("keydown", (event) => {
      const to = targetOf(event.key, at, buttons.length);
      if (event.key === "Enter" || event.key === " ") choose(id);
      else if (to === undefined) return;
      else focus(to);
      event.preventDefault();
    });
  }
  const again = focused === undefined ? -1 : ids.indexOf(focused);
  const [first] = buttons;
  if (again >= 0) focus(again);
  else if (first !== undefined) first.tabIndex = 0;

  function focus(at: number) {
    for (const [index, button] of buttons.entries()) button.tabIndex = index === at ? 0 : -1;
    buttons[at]?.focus();
  }
}

/** The id of the person whose button this is. */
export const idOfButton = (button: Element) =>
  button.closest("[data-person]")?.getAttribute("data-person") ?? undefined;

/** A button as large as the disc; what is under it is drawn only. */
function buttonOver(person: SVGGElement): SVGCircleElement {
  const button = document.createElementNS("http://www.w3.org/2000/svg", "circle");
  button.setAttribute("class", "button");
  button.setAttribute("r", String(personRadius + 2));
  button.setAttribute("fill", "transparent");
  button.setAttribute("role", "button");
  button.setAttribute("aria-label", person.getAttribute("aria-label") ?? "");
  button.tabIndex = -1;
  for (const child of person.children) child.setAttribute("aria-hidden", "true");
  person.setAttribute("role", "none");
  person.removeAttribute("aria-label");
  person.append(button);
  return button;
}

/** The person a key leads to; nothing for keys that lead nowhere. */
function targetOf(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case "ArrowRight":
    case "ArrowDown":
      return (at + 1) % count;
    case "ArrowLeft":
    case "ArrowUp":
      return (at - 1 + count) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}
