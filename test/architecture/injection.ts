import ts from 'typescript';
import type { Tree } from './imports.js';

/** Names that turn text into markup, styles or code. */
const NEVER_NAMED =
  /^(?:unsafeHTML|unsafeSVG|unsafeStatic|unsafeCSS|unsafeMathML|innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|setHTMLUnsafe|parseHTMLUnsafe|srcdoc|eval|execScript)$/;

/** Attributes and properties whose value is an address that is loaded or followed. */
const ADDRESSES = [
  'href',
  'src',
  'srcset',
  'action',
  'formaction',
  'formAction',
  'poster',
  'data',
  'background',
  'ping',
  'cite',
];

/** What may stand behind them: addresses that have passed, and files that the page has made itself. */
const PASSED = ['safeUrl', 'URL.createObjectURL'];

const TIMERS = ['setTimeout', 'setInterval', 'setImmediate'];

/**
 * Says where a tree of sources would let text from outside become markup, code, or an address that nobody has judged.
 *
 * @returns one sentence per place, none where all is well
 */
export const findInjections = (tree: Tree): string[] =>
  Object.entries(tree).flatMap(([path, text]) => {
    const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      found.push(
        ...judge(node, file).map(
          (sentence) => `${path}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1} ${sentence}`,
        ),
      );
      ts.forEachChild(node, visit);
    };
    visit(file);
    return found;
  });

function judge(node: ts.Node, file: ts.SourceFile): string[] {
  if (ts.isIdentifier(node) && NEVER_NAMED.test(node.text))
    return [`names ${node.text}: text would become markup or code`];
  if (ts.isStringLiteralLike(node) && NEVER_NAMED.test(node.text))
    return [`names ${node.text}: text would become markup or code`];
  if (isTextual(node) && /(?:java|vb)script:/i.test(node.text)) return ['writes a script: address'];
  if (ts.isForInStatement(node)) return ['walks by for…in, which also meets what a page has added to every object'];
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) return judgeCall(node, file);
  if (ts.isTaggedTemplateExpression(node) && ts.isTemplateExpression(node.template))
    return judgeTemplate(node.template, file);
  if (
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
    ts.isPropertyAccessExpression(node.left)
  ) {
    const { name } = node.left;
    if (ADDRESSES.includes(name.text) && name.text !== 'data' && !hasPassed(node.right, file))
      return [`sets ${name.text} to what hasn't passed safeUrl`];
  }
  return [];
}

const isTextual = (node: ts.Node): node is ts.LiteralLikeNode =>
  ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node);

function judgeCall(
  { expression, arguments: given = ts.factory.createNodeArray() }: ts.CallExpression | ts.NewExpression,
  file: ts.SourceFile,
): string[] {
  const called = nameOf(expression);
  const [first, second] = given;
  if (/^(?:\w+\.)?Function$/.test(called)) return ['makes a function of text'];
  if (/^document\.write(?:ln)?$/.test(called)) return ['writes into the document'];
  if (
    TIMERS.includes(called.split('.').at(-1)!) &&
    first &&
    (ts.isStringLiteralLike(first) || ts.isTemplateExpression(first) || ts.isBinaryExpression(first))
  )
    return [`gives ${called.split('.').at(-1)!} a text to run`];
  if (
    /(?:^|\.)setAttribute$/.test(called) &&
    first &&
    ts.isStringLiteralLike(first) &&
    ADDRESSES.includes(first.text) &&
    second &&
    !hasPassed(second, file)
  ) {
    return [`sets ${first.text} to what hasn't passed safeUrl`];
  }
  if (/^(?:(?:window\.)?open|location\.(?:assign|replace))$/.test(called) && first && !hasPassed(first, file))
    return [`goes to what hasn't passed safeUrl`];
  return [];
}

/** The last two names of what is called: `location.assign` of `window.location.assign`. */
function nameOf(called: ts.Expression): string {
  if (ts.isIdentifier(called)) return called.text;
  if (!ts.isPropertyAccessExpression(called)) return '';
  const { expression: owner, name } = called;
  const before = ts.isIdentifier(owner) ? owner.text : ts.isPropertyAccessExpression(owner) ? owner.name.text : '';
  return `${before}.${name.text}`;
}

/** `href=${…}` with whatever stands before and in the place. */
function judgeTemplate({ head, templateSpans }: ts.TemplateExpression, file: ts.SourceFile): string[] {
  const found: string[] = [];
  let before = head.text;
  for (const { expression, literal } of templateSpans) {
    const attribute = /[\s"'.](?:[\w-]+:)?([\w-]+)\s*=\s*(?:"([^">]*)|'([^'>]*)|([^\s"'>]*))$/.exec(before);
    const whole = attribute && !(attribute[2] || attribute[3] || attribute[4]);
    if (attribute && ADDRESSES.includes(attribute[1]!) && !(whole && hasPassed(expression, file)))
      found.push(`binds ${attribute[1]!} to what hasn't passed safeUrl`);
    before = literal.text;
  }
  return found;
}

/** A call of what judges addresses, nothing, a text of ours, a choice among these, or a constant that is one. */
function hasPassed(value: ts.Expression, file: ts.SourceFile): boolean {
  if (ts.isParenthesizedExpression(value) || ts.isNonNullExpression(value)) return hasPassed(value.expression, file);
  if (ts.isCallExpression(value)) return PASSED.includes(nameOf(value.expression));
  if (ts.isConditionalExpression(value)) return hasPassed(value.whenTrue, file) && hasPassed(value.whenFalse, file);
  // Of `a && b` only b can be shown as an address: a is then empty, or nothing.
  if (ts.isBinaryExpression(value) && value.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken)
    return hasPassed(value.right, file);
  if (
    ts.isBinaryExpression(value) &&
    [ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken].includes(value.operatorToken.kind)
  ) {
    return hasPassed(value.left, file) && hasPassed(value.right, file);
  }
  if (ts.isIdentifier(value))
    return value.text === 'nothing' || constants(file, value.text).some((known) => hasPassed(known, file));
  return ts.isStringLiteralLike(value) || value.kind === ts.SyntaxKind.NullKeyword;
}

/** What a name stands for, where it always stands for the same. */
function constants(file: ts.SourceFile, name: string): ts.Expression[] {
  const found: ts.VariableDeclaration[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.name.text === name) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(file);
  const safe = found.length === 1 && found.every(({ parent }) => (parent.flags & ts.NodeFlags.Const) !== 0);
  return safe ? found.flatMap(({ initializer }) => initializer ?? []) : [];
}
