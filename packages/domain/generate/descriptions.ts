// Doc comments of the shapes in `src/`, as descriptions in their JSON Schemas: one text for readers of either.
import { globSync, readFileSync } from "node:fs";

import ts from "typescript";

/** A JSON value that is an object. */
export type Json = Record<string, unknown>;

/** An exported shape: how it is written, and its doc comment. */
interface Shape {
  readonly expression: ts.Expression;
  readonly comment: string | undefined;
}

const source = new URL("../src/", import.meta.url);
const shapes = readShapes();

/** Puts the doc comments of a kind's shape into its JSON Schema. */
export function describe(schema: Json, kind: string, version: number): void {
  const name = kind.slice(0, 1).toUpperCase() + kind.slice(1);
  const shape = shapes.get(`${name}V${version}`) ?? shapes.get(name);
  if (shape === undefined) throw new Error(`No shape ${name} in src/`);
  visit(schema, shape.expression, shapes.get(name)?.comment ?? shape.comment);
}

function readShapes(): ReadonlyMap<string, Shape> {
  const found = new Map<string, Shape>();
  for (const file of globSync("{network,records,schemas}/**/*.ts", { cwd: source }).sort()) {
    const text = readFileSync(new URL(file, source), "utf8");
    const { statements } = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    for (const statement of statements.filter(ts.isVariableStatement))
      for (const { name, initializer } of statement.declarationList.declarations)
        if (ts.isIdentifier(name) && initializer !== undefined)
          found.set(name.text, { expression: initializer, comment: commentOf(statement) });
  }
  return found;
}

function visit(schema: Json, expression: ts.Expression, comment: string | undefined): void {
  const inner = baseOf(expression);
  if (ts.isIdentifier(inner)) {
    const shape = shapes.get(inner.text);
    if (shape !== undefined) {
      visit(schema, shape.expression, comment ?? shape.comment);
      return;
    }
  }
  if (comment !== undefined) schema["description"] = comment;
  const [first] = ts.isCallExpression(inner) ? inner.arguments : [];
  if (first === undefined || !ts.isCallExpression(inner)) return;
  const maker = inner.expression.getText().replace(/\s/g, "");
  const { items, properties, anyOf } = schema as {
    readonly items?: Json;
    readonly properties?: Readonly<Record<string, Json>>;
    readonly anyOf?: readonly Json[];
  };
  if (maker === "z.array" && items !== undefined) visit(items, first, undefined);
  else if (maker === "z.strictObject" && ts.isObjectLiteralExpression(first) && properties)
    visitFields(properties, first);
  else if (maker === "orUnknown" && anyOf?.[0]) visit(anyOf[0], first, undefined);
  else if (maker === "z.union" && ts.isArrayLiteralExpression(first))
    for (const [index, option] of first.elements.entries())
      if (anyOf?.[index]) visit(anyOf[index], option, undefined);
}

function visitFields(
  properties: Readonly<Record<string, Json>>,
  fields: ts.ObjectLiteralExpression,
): void {
  for (const field of fields.properties) {
    if (ts.isSpreadAssignment(field)) {
      const spread = shapes.get(field.expression.getText())?.expression;
      if (spread !== undefined && ts.isObjectLiteralExpression(spread))
        visitFields(properties, spread);
    } else if (ts.isPropertyAssignment(field)) {
      const schema = properties[field.name.getText()];
      if (schema !== undefined) visit(schema, field.initializer, commentOf(field));
    }
  }
}

/** The shape itself, without what is chained to it: `z.array(Id)` of `z.array(Id).max(20).optional()`. */
function baseOf(expression: ts.Expression): ts.Expression {
  if (!ts.isCallExpression(expression)) return expression;
  const { expression: callee } = expression;
  if (!ts.isPropertyAccessExpression(callee) || callee.expression.getText() === "z")
    return expression;
  return baseOf(callee.expression);
}

/** The first paragraph of a doc comment, with links as plain words. */
function commentOf(node: ts.Node): string | undefined {
  const [doc] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  const text = ts.getTextOfJSDocComment(doc?.comment);
  return text
    ?.split(/\n\s*\n/)[0]
    ?.replace(/\s+/g, " ")
    .replace(/\{@link (\w+)\}/g, "$1");
}
