import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { addressOf } from './postal-codes.ts';

describe('the address of a postal code', () => {
  it('is found with or without hyphen, in any width', async () => {
    const address = {
      zip7: '1620843',
      prefCode: '13',
      code5: '13104',
      prefecture: '東京都',
      municipality: '新宿区',
      town: '市谷田町',
    };
    for (const typed of ['162-0843', '1620843', '１６２－０８４３', '〒162-0843'])
      expect(await addressOf(typed)).toMatchObject(address);
  });

  it('leaves the remarks of the list out', async () => {
    expect(await addressOf('060-0042')).toMatchObject({ town: '大通西' });
    expect(await addressOf('100-0000')).toMatchObject({ municipality: '千代田区', town: '' });
  });

  it('names the organisation a code belongs to', async () => {
    expect(await addressOf('100-8916')).toMatchObject({ town: '霞が関', organisation: '厚生労働省' });
  });

  it('is unknown for codes that do not exist', async () => {
    expect(await addressOf('000-0000')).toBeUndefined();
    expect(await addressOf('12345')).toBeUndefined();
    expect(await addressOf('')).toBeUndefined();
  });

  it('names municipalities of the shipped table', async () => {
    const table = await readFile('data/places/municipalities.csv', 'utf8');
    for (const zip of ['0010000', '1000001', '4308652', '9980281', '9071801']) {
      const address = await addressOf(zip);
      expect(table).toContain(`\n${address?.code5},${address?.prefCode},`);
    }
  });
});
