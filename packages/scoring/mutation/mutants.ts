import { readFileSync } from "node:fs";

import ts from "typescript";

/** One small change of the source that a test should notice. */
export interface Mutant {
  readonly file: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly text: string;
}

const operators: Readonly<Record<string, string>> = {
  "+": "-",
  "-": "+",
  "*": "/",
  "/": "*",
  "%": "*",
  "<": "<=",
  "<=": "<",
  ">": ">=",
  ">=": ">",
  "===": "!==",
  "!==": "===",
  "&&": "||",
  "||": "&&",
  "??": "&&",
  "&": "|",
  "|": "&",
  "+=": "-=",
  "-=": "+=",
  "++": "--",
  "--": "++",
};

/** Every change of one operator, number, truth value, negation or loop exit in a file. */
export function mutantsOf(file: string): Mutant[] {
  const code = readFileSync(file, "utf8");
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.ES2022, true);
  const found: Mutant[] = [];
  const add = (node: ts.Node, text: string) => {
    const start = node.getStart(source);
    const end = node.getEnd();
    const line = source.getLineAndCharacterOfPosition(start).line + 1;
    found.push({ file, line, start, end, before: code.slice(start, end), text });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node))
      return;
    if (ts.isBinaryExpression(node)) {
      const other = operators[node.operatorToken.getText(source)];
      if (other !== undefined) add(node.operatorToken, other);
    } else if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
      add(node, node.operand.getText(source));
    else if (ts.isPostfixUnaryExpression(node)) {
      const text = node.operand.getText(source);
      add(node, text + (node.operator === ts.SyntaxKind.PlusPlusToken ? "--" : "++"));
    } else if (ts.isNumericLiteral(node)) add(node, node.text === "0" ? "1" : `(${node.text} - 1)`);
    else if (node.kind === ts.SyntaxKind.TrueKeyword) add(node, "false");
    else if (node.kind === ts.SyntaxKind.FalseKeyword) add(node, "true");
    else if (ts.isIfStatement(node)) add(node.expression, `!(${node.expression.getText(source)})`);
    else if (ts.isContinueStatement(node) || ts.isBreakStatement(node)) add(node, ";");
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
