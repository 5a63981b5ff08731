// The small changes that tests should notice: the operators of Stryker, on the syntax tree of TypeScript.
import ts from "typescript";

/** A change to a source file that makes it wrong, or at least different. */
export interface Mutant {
  readonly file: string;
  readonly line: number;
  /** What kind of change. */
  readonly operator: string;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

const { SyntaxKind } = ts;

const binary = new Map<ts.SyntaxKind, readonly string[]>([
  [SyntaxKind.EqualsEqualsEqualsToken, ["!=="]],
  [SyntaxKind.ExclamationEqualsEqualsToken, ["==="]],
  [SyntaxKind.LessThanToken, ["<=", ">="]],
  [SyntaxKind.LessThanEqualsToken, ["<", ">"]],
  [SyntaxKind.GreaterThanToken, [">=", "<="]],
  [SyntaxKind.GreaterThanEqualsToken, [">", "<"]],
  [SyntaxKind.AmpersandAmpersandToken, ["||"]],
  [SyntaxKind.BarBarToken, ["&&"]],
  [SyntaxKind.QuestionQuestionToken, ["&&"]],
  [SyntaxKind.PlusToken, ["-"]],
  [SyntaxKind.MinusToken, ["+"]],
  [SyntaxKind.AsteriskToken, ["/"]],
  [SyntaxKind.SlashToken, ["*"]],
  [SyntaxKind.PercentToken, ["*"]],
  [SyntaxKind.PlusEqualsToken, ["-="]],
  [SyntaxKind.MinusEqualsToken, ["+="]],
]);
/** Operators whose result is true or false. */
const conditions = new Set(["===", "!==", "<", "<=", ">", ">=", "&&", "||"]);

const methods: Readonly<Record<string, string>> = {
  some: "every",
  every: "some",
  startsWith: "endsWith",
  endsWith: "startsWith",
  toUpperCase: "toLowerCase",
  toLowerCase: "toUpperCase",
  min: "max",
  max: "min",
};
/** Methods that a list can do without, as far as the types go. */
const droppable = new Set(["filter", "sort", "toSorted", "reverse", "slice", "trim"]);

/** Every mutant of a source file. */
export function mutantsOf(file: string, text: string): readonly Mutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const mutants: Mutant[] = [];
  const change = (node: ts.Node, operator: string, replacement: string) => {
    const start = node.getStart();
    const line = source.getLineAndCharacterOfPosition(start).line + 1;
    mutants.push({ file, line, operator, start, end: node.getEnd(), replacement });
  };
  visit(source);
  return mutants;

  function visit(node: ts.Node): void {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node))
      return;
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isExpression(node)) expression(node);
    if (ts.isBlock(node) && node.statements.length > 0) change(node, "block", "{}");
    if (ts.isIfStatement(node)) toggle(node.expression);
    if (ts.isWhileStatement(node)) change(node.expression, "condition", "false");
    if (ts.isForStatement(node) && node.condition) change(node.condition, "condition", "false");
    ts.forEachChild(node, visit);
  }

  function toggle(node: ts.Expression): void {
    change(node, "condition", "true");
    change(node, "condition", "false");
  }

  function expression(node: ts.Expression): void {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
      if (isValue(node)) change(node, "string", node.text === "" ? `"mutated"` : `""`);
    } else if (ts.isTemplateExpression(node)) change(node, "string", "``");
    else if (node.kind === SyntaxKind.TrueKeyword) change(node, "boolean", "false");
    else if (node.kind === SyntaxKind.FalseKeyword) change(node, "boolean", "true");
    else if (ts.isArrayLiteralExpression(node))
      change(node, "array", node.elements.length === 0 ? `["mutated"]` : "[]");
    else if (ts.isObjectLiteralExpression(node) && node.properties.length > 0)
      change(node, "object", "({})");
    else if (ts.isConditionalExpression(node)) toggle(node.condition);
    else if (ts.isBinaryExpression(node)) operators(node);
    else if (ts.isPrefixUnaryExpression(node)) unary(node);
    else if (ts.isArrowFunction(node) && !ts.isBlock(node.body))
      change(node.body, "arrow function", "undefined");
    else if (ts.isCallExpression(node)) call(node);
    if (ts.isPropertyAccessExpression(node) && node.questionDotToken !== undefined)
      change(node.questionDotToken, "optional chaining", ".");
  }

  function operators(node: ts.BinaryExpression): void {
    const operator = node.operatorToken.getText();
    const texts = [node.left, node.right].some(
      (side) => ts.isStringLiteralLike(side) || ts.isTemplateExpression(side),
    );
    if (!(operator === "+" && texts))
      for (const other of binary.get(node.operatorToken.kind) ?? [])
        change(node.operatorToken, "operator", other);
    if (conditions.has(operator)) toggle(node);
  }

  function unary({ operator, operand }: ts.PrefixUnaryExpression): void {
    const node = operand.parent;
    if (operator === SyntaxKind.ExclamationToken) change(node, "negation", operand.getText());
    if (operator === SyntaxKind.MinusToken) change(node, "sign", `+${operand.getText()}`);
    if (operator === SyntaxKind.PlusPlusToken) change(node, "update", `--${operand.getText()}`);
    if (operator === SyntaxKind.MinusMinusToken) change(node, "update", `++${operand.getText()}`);
  }

  function call({ expression: callee, arguments: given }: ts.CallExpression): void {
    if (!ts.isPropertyAccessExpression(callee)) return;
    const { text } = callee.name;
    const other = methods[text];
    if (other !== undefined) change(callee.name, "method", other);
    if (droppable.has(text) && given.length < 2)
      change(callee.parent, "method", callee.expression.getText());
  }
}

/** Whether a text is a value, not a name of a field or a module. */
function isValue(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent))
    return parent.name !== node;
  return !ts.isPropertySignature(parent) && !ts.isLiteralTypeNode(parent);
}
