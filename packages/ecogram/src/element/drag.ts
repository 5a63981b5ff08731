import type { EcogramLayout } from "../layout/layoutEcogram.ts";
import type { RingName } from "../layout/rings.ts";

import { idOfButton } from "./travel.ts";

/** How far a pointer goes before a press is a drag, in units of the picture. */
const threshold = 8;

/**
 * Lets a pointer drag people from one circle to another. The picture changes only while they are dragged: whoever shows the
 * map decides what comes of it. Escape puts them back. The form `ecogram` has no circles, so nothing is dragged there.
 *
 * @param svg - the picture
 * @param layout - where people stand in it
 * @param place - is called with who was put in another circle, and which
 */
export function drag(
  svg: SVGSVGElement,
  layout: EcogramLayout,
  place: (id: string, ring: RingName) => void,
): void {
  const { form, rings, places } = layout;
  if (form === "ecogram") return;
  const ringAt = (radius: number) => rings.find(({ edge }) => radius <= edge)?.name ?? "unrated";
  for (const button of svg.querySelectorAll<SVGCircleElement>(".button")) {
    const person = button.closest<SVGGElement>("[data-person]");
    const id = idOfButton(button) ?? "";
    const from = places[id];
    const ground = person?.closest<SVGGElement>("g:not([data-person])");
    if (person === null || from === undefined || !ground) continue;
    let start: DOMPoint | undefined;
    let moved: { readonly x: number; readonly y: number } | undefined;
    let dragged = false;
    const pointOf = ({ clientX, clientY }: PointerEvent) =>
      new DOMPoint(clientX, clientY).matrixTransform(ground.getScreenCTM()?.inverse());
    const move = (event: PointerEvent) => {
      if (start === undefined) return;
      const now = pointOf(event);
      const by = { x: now.x - start.x, y: now.y - start.y };
      if (moved === undefined && Math.hypot(by.x, by.y) < threshold) return;
      dragged = true;
      moved = { x: from.x + by.x, y: from.y + by.y };
      person.style.transform = `translate(${moved.x}px, ${moved.y}px)`;
    };
    const drop = () => {
      const ring = moved && ringAt(Math.hypot(moved.x, moved.y));
      release();
      if (ring !== undefined && ring !== from.ring) place(id, ring);
    };
    // The pointer leaves the disc while it drags it, so the whole page is listened to.
    const page = button.ownerDocument;
    const listeners = { pointermove: move, pointerup: drop, pointercancel: release } as const;
    const types = ["pointermove", "pointerup", "pointercancel"] as const;
    function release() {
      start = undefined;
      moved = undefined;
      person?.style.removeProperty("transform");
      for (const type of types) page.removeEventListener(type, listeners[type]);
    }
    button.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      start = pointOf(event);
      dragged = false;
      for (const type of types) page.addEventListener(type, listeners[type]);
    });
    button.addEventListener("keydown", ({ key }) => {
      if (key === "Escape") release();
    });
    // The click that ends a drag chooses nobody.
    button.addEventListener(
      "click",
      (event) => {
        if (dragged) event.stopImmediatePropagation();
        dragged = false;
      },
      { capture: true },
    );
  }
}
