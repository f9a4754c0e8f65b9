import { readFile } from 'node:fs/promises';
import ts from 'typescript';

/** Vietnamese capitals beyond Latin-1. */
const UPPER = 'ĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ';

/** Unicode classes, and what of them Vietnamese and the languages of western Europe use. */
const NARROW = {
  // Every Latin letter below U+1F00.
  '\\p{L}': 'A-Za-zªµºÀ-ÖØ-öø-ʯḀ-ỿ',
  '\\p{Lu}': `A-ZÀ-ÖØ-Þ${UPPER}`,
  '\\p{Ll}': `a-zß-öø-ÿ${UPPER.toLowerCase()}`,
  '\\p{N}': '0-9²³¹¼-¾',
};

/**
 * Replaces `\p{L}` and its like in the patterns of a TypeScript source by Latin letters. V8
 * compiles the full class, which has hundreds of ranges, anew for every pattern: a third of the
 * time of a short run. The patterns look at Vietnamese text; other scripts decide nothing.
 * `npm run smoke` proves that the built command says what the source says.
 */
function narrowLetters(source) {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true);
  const edits = [];
  const visit = (node) => {
    if (ts.isRegularExpressionLiteral(node) || isRawTemplate(node)) {
      const start = node.getStart(file);
      edits.push({ start, end: node.end, text: narrowPattern(source.slice(start, node.end)) });
    } else {
      ts.forEachChild(node, visit);
    }
  };
  visit(file);
  return edits.reduceRight((text, { start, end, text: part }) => text.slice(0, start) + part + text.slice(end), source);
}

/** `String.raw` without or with values: how patterns are put together from parts. */
function isRawTemplate(node) {
  return ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'String.raw';
}

function narrowPattern(pattern) {
  let inClass = false;
  return pattern.replace(/\\p\{[A-Z][a-z]?\}|\\[\s\S]|[[\]]/g, (token) => {
    if (token === '[') inClass = true;
    else if (token === ']') inClass = false;
    const narrow = NARROW[token];
    if (narrow === undefined) return token;
    return inClass ? narrow : `[${narrow}]`;
  });
}

/** The bundler's plugin; only the core matches text. */
export const letters = {
  name: 'letters',
  setup(bundle) {
    bundle.onLoad({ filter: /[\\/]core[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      return { contents: source.includes('\\p{') ? narrowLetters(source) : source, loader: 'ts' };
    });
  },
};
