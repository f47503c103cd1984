import { renderToString as render } from 'preact-render-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { readReference } from '#modules/reference/reference.ts';
import { wholeSheet } from '#test/import/whole-sheet.ts';
import { testDatabase } from '#test/support/database.ts';
import type { JobSheet } from '../job-sheet.ts';
import { words } from '../words/words.ts';
import { ChangesTable } from './changes-table.tsx';
import { sheetChanges } from './sheet-changes.ts';
import { sheetSections } from './sheet-sections.tsx';

const { database } = testDatabase();
beforeAll(async () => {
  await readReference(database);
});

const shown = (after: JobSheet, language: 'ja' | 'en' = 'ja') => {
  const sections = (sheet: JobSheet) => sheetSections(sheet, undefined, language);
  const changes = sheetChanges(sections(wholeSheet), sections(after), words(language));
  return render(<ChangesTable language={language} changes={changes} hrefOf={({ section }) => `#${section}`} />);
};
const titled = (title: string): JobSheet => ({ ...wholeSheet, work: { ...wholeSheet.work, title } });

describe('the table of what changed', () => {
  it('marks what went and came, for the eye and for the ear', () => {
    const html = shown(titled(`${wholeSheet.work.title}　日勤`));
    expect(html).toMatch(/<ins class="changes-added"><span class="visually-hidden">［追加］<\/span>[^<]*日勤/);
    expect(html).not.toContain('<del');
    expect(html).toContain('<a href="#work">職種</a>');
    expect(html).toContain('仕事内容');
  });

  it('says where nothing was written before, and where nothing is written any more', () => {
    const { notes: _, ...without } = wholeSheet;
    expect(shown(without)).toMatch(/<del.*［削除］.*<\/del>.*（書かれていません）/s);
  });

  it('says that nothing changed', () => {
    expect(shown(wholeSheet)).toBe('<p>前の内容と変わったところはありません。</p>');
  });

  it('keeps the employer’s text Japanese inside of an English page', () => {
    const html = shown(titled('送迎'), 'en');
    expect(html).toContain('<span class="changes-text" lang="ja">');
    expect(html).toContain('<span class="visually-hidden" lang="en">[added:] </span>');
  });
});
