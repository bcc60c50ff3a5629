import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** One place where a file names another module: `import`, `export … from`, `import()`, `new URL(…, import.meta.url)` or `import.meta.glob`. */
export interface ModuleReference {
  readonly specifier: string;
  /** Names asked for, without aliases; empty for a side effect, a namespace or a dynamic import. */
  readonly names: readonly string[];
  readonly typeOnly: boolean;
  readonly line: number;
}

/** Every module that a TypeScript or JavaScript text refers to, in reading order. */
export function readModuleReferences(fileName: string, text: string): ModuleReference[] {
  const source = ts.createSourceFile(fileName, text, ts.ScriptTarget.Latest, true);
  const found: ModuleReference[] = [];
  const add = (at: ts.Node, literal: ts.Node | undefined, names: readonly string[] = [], typeOnly = false): void => {
    const line = source.getLineAndCharacterOfPosition(at.getStart()).line + 1;
    const specifier = literal !== undefined && ts.isStringLiteralLike(literal) ? literal.text : '<computed>';
    found.push({ specifier, names, typeOnly, line });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node, node.moduleSpecifier, importedNames(node), isTypeImport(node));
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier) add(node, node.moduleSpecifier, [], node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node, node.arguments[0]);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node, node.argument.literal, [], true);
    else if (isModuleUrl(node)) add(node, node.arguments?.[0]);
    else if (isGlobImport(node)) globPatterns(node).forEach((pattern) => add(node, pattern));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Paths of all files below a folder, relative to the root and with forward slashes. */
export function listFiles(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const below = `${folder}/${entry.name}`;
      return entry.isDirectory() ? listFiles(root, below) : [below];
    })
    .sort();
}

/** The path, relative to the root, that a relative specifier means (without its query); undefined for a package. */
export function resolveRelative(fromFile: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.') && !specifier.startsWith('/')) return undefined;
  const plain = specifier.replace(/\?.*$/, '');
  if (plain.startsWith('/')) return plain.slice(1);
  return path.posix.join(path.posix.dirname(fromFile), plain);
}

/** `@scope/name/deep` and `name/deep` are the packages `@scope/name` and `name`; `node:fs` stays as it is. */
export function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
}

export function readText(root: string, file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

function importedNames(node: ts.ImportDeclaration): string[] {
  const bindings = node.importClause?.namedBindings;
  if (bindings === undefined || !ts.isNamedImports(bindings)) return [];
  return bindings.elements.map((element) => (element.propertyName ?? element.name).text);
}

function isTypeImport(node: ts.ImportDeclaration): boolean {
  const clause = node.importClause;
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const bindings = clause.namedBindings;
  if (clause.name !== undefined || bindings === undefined || !ts.isNamedImports(bindings)) return false;
  return bindings.elements.length > 0 && bindings.elements.every((element) => element.isTypeOnly);
}

function isModuleUrl(node: ts.Node): node is ts.NewExpression {
  return (
    ts.isNewExpression(node) &&
    node.expression.getText() === 'URL' &&
    node.arguments?.[1]?.getText() === 'import.meta.url'
  );
}

function isGlobImport(node: ts.Node): node is ts.CallExpression {
  return ts.isCallExpression(node) && node.expression.getText() === 'import.meta.glob';
}

function globPatterns(node: ts.CallExpression): readonly ts.Node[] {
  const first = node.arguments[0];
  if (first === undefined) return [];
  return ts.isArrayLiteralExpression(first) ? first.elements : [first];
}
