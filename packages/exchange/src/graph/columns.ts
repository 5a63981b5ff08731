import type { Scalar } from "./PlainGraph.ts";

/** Types of values, in the words of GraphML. */
type ScalarType = "string" | "int" | "double" | "boolean";

/** A value that nodes, edges or the graph can have, as a format declares it. */
interface Column {
  /** Short id, unique in the file. */
  readonly id: string;
  /** Name that people and programs see. */
  readonly name: string;
  /** Type of all its values. */
  readonly type: ScalarType;
}

/** The columns of a set of values, and which column a value stands in. */
export interface Columns {
  /** In order of appearance. */
  readonly columns: readonly Column[];
  /** The column of a value of this name. */
  readonly columnOf: (name: string, value: Scalar) => Column;
}

const marks = { string: "#text", number: "#number", boolean: "#truth" } as const;
const marked = /#(?:text|number|truth)$/;
type Kind = keyof typeof marks;
const kindOf = (value: Scalar) => typeof value as Kind;

/**
 * Columns with one type each. A name with values of several types (only facts by name have that) becomes a column per type,
 * with the type behind the name; {@link nameOf} takes it off again.
 */
export function columnsFor(prefix: string, all: Iterable<ReadonlyMap<string, Scalar>>): Columns {
  const kinds = new Map<string, Map<Kind, Scalar[]>>();
  for (const values of all)
    for (const [name, value] of values) {
      const kind = kindOf(value);
      let ofName = kinds.get(name);
      if (ofName === undefined) kinds.set(name, (ofName = new Map<Kind, Scalar[]>()));
      const seen = ofName.get(kind);
      if (seen === undefined) ofName.set(kind, [value]);
      else if (kind === "number") seen.push(value);
    }
  const columns = new Map<string, Column>();
  for (const [name, ofName] of kinds)
    for (const [kind, seen] of ofName)
      columns.set(`${kind} ${name}`, {
        id: `${prefix}${columns.size}`,
        name: ofName.size > 1 || marked.test(name) ? name + marks[kind] : name,
        type: typeFor(kind, seen),
      });
  return {
    columns: [...columns.values()],
    columnOf: (name, value) =>
      columns.get(`${kindOf(value)} ${name}`) ?? { id: "", name, type: "string" }, // all were looked at above
  };
}

function typeFor(kind: Kind, seen: readonly Scalar[]): ScalarType {
  if (kind !== "number") return kind;
  return seen.every((value) => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31)
    ? "int"
    : "double";
}

/** The name of a value, from the name of its column. */
export const nameOf = (column: string) => column.replace(marked, "");

/** A value as text; numbers keep every digit. */
export const textOf = (value: Scalar) => (Object.is(value, -0) ? "-0" : String(value));

/** A value from its text, by the type of its column. */
export function scalarOf(text: string, type: string): Scalar {
  if (type === "boolean") return text.trim() === "true" || text.trim() === "1";
  if (["int", "integer", "long", "float", "double"].includes(type)) return Number(text);
  return text;
}
