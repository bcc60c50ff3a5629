/** Lint rules of our own, for what the stock ones cannot say. Each message tells what to do instead. */

const LETTER = /\p{L}/u;
const SPOKEN_ATTRIBUTES = new Set([
  'alt',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'label',
  'placeholder',
  'title',
]);

/** @type {import('eslint').Rule.RuleModule} */
export const noLiteralWords = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      literal:
        'No literal words in JSX: "{{text}}". Put the phrase in src/domain/words/<topic>.ts and read it from there, so that every word can be found, changed and tried in a pseudo-locale.',
    },
  },
  create(context) {
    /** @param {any} node @param {string} text */
    const reportWords = (node, text) => {
      if (LETTER.test(text)) context.report({ node, messageId: 'literal', data: { text: text.trim().slice(0, 40) } });
    };
    return {
      JSXText: (/** @type {any} */ node) => reportWords(node, node.value),
      'JSXElement > JSXExpressionContainer, JSXFragment > JSXExpressionContainer': (/** @type {any} */ node) =>
        reportWords(node, literalText(node.expression)),
      JSXAttribute: (/** @type {any} */ node) => {
        if (node.value !== null && SPOKEN_ATTRIBUTES.has(node.name.name)) reportWords(node, literalText(node.value));
      },
    };
  },
};

/** @type {import('eslint').Rule.RuleModule} */
export const noBarrel = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      all: 'No `export *`: it hides where a name comes from. Name what the folder offers, in its index.ts.',
      reexport:
        'Only a folder’s one public face (index.ts) passes on what other files declare. Import {{name}} from where it is declared.',
    },
  },
  create(context) {
    const isPublicFace = /[\\/]index\.ts$/.test(context.filename);
    return {
      ExportAllDeclaration: (/** @type {any} */ node) => context.report({ node, messageId: 'all' }),
      'ExportNamedDeclaration[source]': (/** @type {any} */ node) => {
        if (!isPublicFace) context.report({ node, messageId: 'reexport', data: { name: String(node.source.value) } });
      },
    };
  },
};

/** The text that a JSX value surely shows: a plain string, the fixed parts of a template, or either arm of a choice. */
/** @param {any} node @returns {string} */
function literalText(node) {
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? node.value : '';
    case 'TemplateLiteral':
      return node.quasis.map((/** @type {any} */ quasi) => quasi.value.cooked).join('');
    case 'ConditionalExpression':
      return `${literalText(node.consequent)}${literalText(node.alternate)}`;
    case 'LogicalExpression':
      return literalText(node.right);
    case 'JSXExpressionContainer':
      return literalText(node.expression);
    default:
      return '';
  }
}
