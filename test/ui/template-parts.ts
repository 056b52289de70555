/** Reads templates for the CSS parts and slots that they can render. */
import ts from 'typescript';

/** Stands where a value is put in. */
const hole = '\uFFFC';

/** The texts that an expression can become, as far as they are written in it; `*` where something else is put in. */
function textsOf(expression: ts.Expression): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken)
      return;
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) found.push(node.text);
    else if (ts.isTemplateExpression(node))
      found.push(node.head.text + node.templateSpans.map(({ literal }) => `*${literal.text}`).join(''));
    else ts.forEachChild(node, visit);
  };
  visit(expression);
  return found.flatMap(text => text.split(/\s+/)).filter(Boolean);
}

/** Part names of one template; `note-*` for a name whose end is put in. */
function partsOf({ template }: ts.TaggedTemplateExpression): string[] {
  const expressions: ts.Expression[] = [];
  let text = ts.isNoSubstitutionTemplateLiteral(template) ? template.text : template.head.text;
  if (ts.isTemplateExpression(template)) {
    for (const { expression, literal } of template.templateSpans) {
      text += hole + literal.text;
      expressions.push(expression);
    }
  }
  let index = 0;
  return [...text.matchAll(/\spart="([^"]*)"|\uFFFC/g)].flatMap(([, value]) => {
    if (value === undefined) {
      index++;
      return [];
    }
    return value
      .split(/\s+/)
      .filter(Boolean)
      .flatMap(token => {
        if (!token.includes(hole)) return [token];
        const expression = expressions[index++];
        return token === hole && expression ? textsOf(expression) : [token.replace(hole, '*')];
      });
  });
}

export interface TemplateNames {
  readonly parts: readonly string[];
  readonly slots: readonly string[];
}

export function namesInTemplates(text: string): TemplateNames {
  const source = ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, true);
  const parts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && /^(html|svg)$/.test(node.tag.getText(source)))
      parts.push(...partsOf(node));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { parts, slots: [...text.matchAll(/<slot\s+name="([^"]+)"/g)].flatMap(([, name]) => name ?? []) };
}
