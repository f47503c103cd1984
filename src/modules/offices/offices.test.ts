import { beforeAll, describe, expect, it } from 'vitest';
import { loadReference, municipalitiesOf, prefectures, readReference } from '#modules/reference/reference.ts';
import { openDatabase } from '#platform/database/database.ts';
import { freshDatabase, testNow } from '#test/support/database.ts';
import {
  allOffices,
  familyOf,
  jurisdictionOf,
  nearbyOffices,
  office,
  officeFor,
  officeForPostalCode,
  offices,
  officesFor,
} from './offices.ts';

const { owner, database } = freshDatabase();

beforeAll(async () => {
  const asOwner = openDatabase({ connection: owner() });
  await loadReference(asOwner, testNow);
  await asOwner.destroy();
  await readReference(database);
});

describe('offices', () => {
  it('are 537 with a name, in every prefecture, and four codes without one', () => {
    expect(prefectures().reduce((sum, { code }) => sum + offices(code).length, 0)).toBe(537);
    expect(prefectures().every(({ code }) => offices(code).length > 0)).toBe(true);
    expect(
      allOffices()
        .filter(({ name }) => name === undefined)
        .map(({ code }) => code),
    ).toEqual(['24066', '28212', '30016', '42016']);
  });

  it('are found by their code, or by their name where no code is known', () => {
    expect(office('01010')).toMatchObject({
      name: 'ハローワーク札幌',
      officialName: '札幌公共職業安定所',
      codeSource: 'derived',
    });
    expect(office('根室')).toMatchObject({ code: undefined, name: 'ハローワーク根室' });
    expect(office('99999')).toBeUndefined();
  });

  it('know their area, their branches and their neighbours', () => {
    const hakodate = office('01020');
    const yakumo = office('01023');
    if (!hakodate || !yakumo) throw new Error('offices of the source are missing');
    expect(jurisdictionOf(yakumo).map(({ name }) => name)).toContain('八雲町');
    expect(familyOf(hakodate).map(({ name }) => name)).toContain('ハローワーク函館（八雲出張所）');
    expect(familyOf(yakumo).map(({ id }) => id)).toContain('01020');
    expect(familyOf(yakumo).map(({ id }) => id)).not.toContain('01023');
    expect(nearbyOffices(hakodate).map(({ id }) => id)).not.toContain('01020');
    const iidabashi = office('13010');
    expect(iidabashi && nearbyOffices(iidabashi).length).toBe(5);
  });
});

describe('the office in charge', () => {
  it('of a municipality is its branch before its main office', () => {
    expect(officesFor('01346').map(({ id }) => id)).toEqual(['01023', '01020']);
    expect(officeFor('01346')?.id).toBe('01023');
    expect(officeFor('13101')?.id).toBe('13010');
  });

  it('of a postal code may be another one than of the rest of the municipality', async () => {
    expect(officeFor('01346', '0430331')?.name).toContain('江差');
    expect((await officeForPostalCode('043-0331'))?.name).toContain('江差');
    expect((await officeForPostalCode('036-0171'))?.name).toBe('ハローワーク黒石');
    expect((await officeForPostalCode('100-0001'))?.id).toBe('13010');
    expect(await officeForPostalCode('000-0000')).toBeUndefined();
  });

  it('of a city with wards is told only where all its wards have the same', () => {
    expect(officeFor('01100')).toBeUndefined();
    expect(officesFor('01100').length).toBeGreaterThan(1);
  });

  it('is unknown for the four municipalities the source leaves out', () => {
    const without = prefectures()
      .flatMap(({ code }) => municipalitiesOf(code))
      .filter(({ code5, type }) => officesFor(code5).length === 0 && type !== '村(北方領土)');
    expect(without.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['石狩市', '新ひだか町', '普代村', '小笠原村']),
    );
  });
});
