import type { EcogramLayout } from "../layout/layoutEcogram.ts";

/** Lets people glide from where they stood to where they stand, unless the reader wants less motion. */
export function move(svg: SVGSVGElement, before: EcogramLayout, after: EcogramLayout): void {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  for (const person of svg.querySelectorAll<SVGGElement>("[data-person]")) {
    const id = person.getAttribute("data-person") ?? "";
    const [from, to] = [before.places[id], after.places[id]];
    if (from === undefined || to === undefined) continue;
    if (Math.hypot(from.x - to.x, from.y - to.y) < 0.5) continue;
    const at = ({ x, y }: { x: number; y: number }) => `translate(${x}px, ${y}px)`;
    person.animate([{ transform: at(from) }, { transform: at(to) }], {
      duration: 450,
      easing: "ease-in-out",
    });
  }
}
