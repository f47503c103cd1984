import { glob, readFile } from 'node:fs/promises';

/** A file as the walls see it. */
export type SourceFile = { path: string; text: string };

export type Import = { from: string; to: string; typeOnly: boolean };

/** Every source file of the product; tests and the material of tests stand outside the walls. */
export const readSource = async (): Promise<SourceFile[]> => {
  const files: SourceFile[] = [];
  for await (const found of glob('{src,assets}/**/*.{ts,tsx}')) {
    const path = found.replaceAll('\\', '/');
    if (!/\.test\.tsx?$/.test(path)) files.push({ path, text: await readFile(path, 'utf8') });
  }
  return files.sort((a, b) => a.path.localeCompare(b.path));
};

/** The text without comments: a sentence about a rule does not break it. */
export const codeOf = ({ text }: SourceFile): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`\\])\/\/[^\n]*/gm, '$1');

/** What a file imports: files of the project by their path from its root, packages by their name. */
export const importsOf = (file: SourceFile): Import[] => {
  const code = codeOf(file);
  const statements = code.matchAll(/^(?:import|export)\s+(type\s+)?([^;'"]*?\sfrom\s+)?'([^']+)'/gm);
  const dynamic = code.matchAll(/\bimport\('([^']+)'\)/g);
  return [
    ...[...statements].map(([, type, names = '', to = '']) => ({
      from: file.path,
      to: resolve(file.path, to),
      typeOnly: type !== undefined || /^\{(\s*type\s+\w+(\s+as\s+\w+)?,?)+\s*\}\s*from\s+$/.test(names),
    })),
    ...[...dynamic].map(([, to = '']) => ({ from: file.path, to: resolve(file.path, to), typeOnly: false })),
  ];
};

const resolve = (from: string, to: string): string => {
  if (to.startsWith('#')) return to.replace(/^#src\//, 'src/').replace(/^#/, 'src/');
  if (!to.startsWith('.')) return to;
  const folders = from.split('/').slice(0, -1);
  for (const part of to.split('/')) {
    if (part === '..') folders.pop();
    else if (part !== '.') folders.push(part);
  }
  return folders.join('/');
};
