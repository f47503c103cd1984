import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { settingsTable } from '#src/config.ts';

const documents = globSync('{*.md,docs/**/*.md,data/*.md}').sort();
const textOf = (file: string): string => readFileSync(file, 'utf8');
const withoutCode = (text: string): string => text.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '');
const codeOf = (text: string): string[] => [...text.matchAll(/```[\s\S]*?```|`[^`\n]+`/g)].map(([code]) => code);

/** `file: what` for everything that is wrong, so that one run names it all. */
const inEach = (wrong: (file: string, text: string) => string[]): string[] =>
  documents.flatMap((file) => wrong(file, textOf(file)).map((what) => `${file}: ${what}`));

/** The anchor a heading gets on a code host: lower case, without punctuation, blanks as hyphens. */
const anchorsOf = (text: string): string[] =>
  [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

const leadsNowhere = (file: string, link: string): boolean => {
  if (/^[a-z]+:/.test(link)) return false;
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? file : join(dirname(file), decodeURI(path));
  if (!existsSync(target)) return true;
  return anchor !== undefined && target.endsWith('.md') && !anchorsOf(textOf(target)).includes(decodeURI(anchor));
};

const scripts: Record<string, string> = JSON.parse(textOf('package.json')).scripts;
const settings = [...settingsTable().matchAll(/^\| ([A-Z][A-Z_]+) \|/gm)].map(([, name]) => name);

/** Named like settings, but of tests, tools and psql. */
const beside = ['TEST_DATABASE_URL', 'ON_ERROR_STOP'];

describe('the documents', () => {
  it('are there', () => {
    for (const file of ['README.md', 'ARCHITECTURE.md', 'STYLE.md', 'docs/words.md', 'docs/operations/README.md'])
      expect(documents).toContain(file);
    expect(textOf('LICENSE')).toContain('MIT License');
  });

  it('link only to files and headings that exist', () => {
    const broken = inEach((file, text) =>
      [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"/g)]
        .map(([, link, source]) => link ?? source ?? '')
        .filter((link) => leadsNowhere(file, link)),
    );
    expect(broken).toEqual([]);
  });

  it('name only commands of package.json', () => {
    const unknown = inEach((_file, text) =>
      [...text.matchAll(/\bnpm (?:run (?:-s )?([\w:-]+)|(start|test)\b)/g)]
        .map(([, named, short]) => named ?? short ?? '')
        .filter((name) => !(name in scripts)),
    );
    expect(unknown).toEqual([]);
  });

  it('name in the README every command a person calls', () => {
    const hooks = (name: string) => name.startsWith('pre') && name.slice(3) in scripts;
    const called = Object.keys(scripts).filter((name) => !hooks(name));
    const readme = textOf('README.md');
    const missing = called.filter(
      (name) => !readme.includes(`npm ${['start', 'test'].includes(name) ? '' : 'run '}${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('name only settings that exist', () => {
    const unknown = inEach((_file, text) =>
      codeOf(text)
        .flatMap((code) => code.match(/\b[A-Z][A-Z\d]*_[A-Z\d_]+\b/g) ?? [])
        .filter((name) => !settings.includes(name) && !beside.includes(name)),
    );
    expect(unknown).toEqual([]);
  });

  it('name only files that exist', () => {
    const absent = inEach((file, text) =>
      codeOf(text)
        .filter((code) => !code.startsWith('```'))
        .map((code) => code.slice(1, -1))
        .filter((code) => /^(src|scripts|assets|test|docs|data|migrations|benchmarks)\/[\w./-]*[\w/]$/.test(code))
        .filter((path) => !path.includes('NNNN') && !existsSync(path) && !existsSync(join(dirname(file), path))),
    );
    expect(absent).toEqual([]);
  });
});

describe('the names that documents give', () => {
  const code = globSync('{src,migrations,test/support}/**/*.{ts,tsx,sql}')
    .filter((file) => !file.includes('.test.'))
    .map((file) => `${file}\n${textOf(file)}`)
    .join('\n');
  const known = new Set(code.match(/[A-Za-z][\w-]*/g));

  it('to acts in ARCHITECTURE.md are those of the code', () => {
    const acts = [...textOf('ARCHITECTURE.md').matchAll(/\b([a-z]\w+)\(\)/g)].map(([, name = '']) => name);
    expect(acts.length).toBeGreaterThan(10);
    expect(acts.filter((name) => !known.has(name))).toEqual([]);
  });

  it('to things in docs/words.md stand in the code', () => {
    const rows = textOf('docs/words.md')
      .split('\n')
      .filter((line) => line.startsWith('| '));
    const names = rows.flatMap((row) => [...(row.split('|').at(-2) ?? '').matchAll(/`([A-Za-z][\w-]*)`/g)]);
    expect(names.length).toBeGreaterThan(50);
    expect(names.map(([, name = '']) => name).filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('the decisions', () => {
  const records = documents.filter((file) => /^docs\/decisions\/\d/.test(file));
  const index = textOf('docs/decisions/README.md');

  it('are listed in their index under their titles, each number once', () => {
    const missing = records.filter((file) => {
      const [, number, title] = /^# (\d{3}) (.+)$/m.exec(textOf(file)) ?? [];
      return (
        !basename(file).startsWith(`${number}-`) || !index.includes(`| [${number}](${basename(file)}) | ${title} |`)
      );
    });
    expect(missing).toEqual([]);
    expect(new Set(records.map((file) => basename(file).slice(0, 3))).size).toBe(records.length);
  });

  it('are at most 40 lines', () => {
    const long = records.filter((file) => textOf(file).trimEnd().split('\n').length > 40);
    expect(long).toEqual([]);
  });

  it('that code or documents name by number exist', () => {
    const known = records.map((file) => basename(file).slice(0, 3));
    const files = [...documents, ...globSync('{src,scripts,test,assets}/**/*.{ts,tsx,mjs,css}')];
    const unknown = files.flatMap((file) =>
      [...textOf(file).matchAll(/docs\/decisions\/(\d{3})/g)]
        .filter(([, number = '']) => !known.includes(number))
        .map(([named]) => `${file}: ${named}`),
    );
    expect(unknown).toEqual([]);
  });
});
