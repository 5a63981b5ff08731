/** A point of the picture; ego's middle is at 0, 0. */
export interface Point {
  /** To the right. */
  readonly x: number;
  /** Downwards. */
  readonly y: number;
}

/** How many pairs of lines cross; lines that share an end do not. */
export function countCrossings(lines: readonly (readonly [Point, Point])[]): number {
  let count = 0;
  for (const [index, [a, b]] of lines.entries())
    for (const [c, d] of lines.slice(index + 1))
      if (a !== c && a !== d && b !== c && b !== d && cross(a.x, a.y, b.x, b.y, c.x, c.y, d.x, d.y))
        count += 1;
  return count;
}

/** Whether the line from a to b and the line from c to d have a point in common that is no end of either. */
export function cross(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): boolean {
  const side = (px: number, py: number) => (bx - ax) * (py - ay) - (by - ay) * (px - ax);
  const across = (px: number, py: number) => (dx - cx) * (py - cy) - (dy - cy) * (px - cx);
  return side(cx, cy) * side(dx, dy) < 0 && across(ax, ay) * across(bx, by) < 0;
}

/** Whether the line from a to b comes nearer to p than the distance, between its ends. */
export function passes(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  px: number,
  py: number,
  distance: number,
): boolean {
  const dx = bx - ax;
  const dy = by - ay;
  const along = ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy);
  if (!(along > 0 && along < 1)) return false;
  const offX = ax + along * dx - px;
  const offY = ay + along * dy - py;
  return offX * offX + offY * offY < distance * distance;
}
