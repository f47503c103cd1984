import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  corporateCheckDigit,
  establishmentNumber,
  findJobNumbers,
  jobNumber,
  readCorporateNumber,
  readEstablishmentNumber,
  readJobNumber,
  readSeekerNumber,
} from './numbers.ts';

describe('求人番号', () => {
  it.each([
    ['13010-12345678', '13010-12345678'],
    ['１３０１０－１２３４５６７８', '13010-12345678'],
    ['13010ー12345678', '13010-12345678'],
    ['13010−12345678', '13010-12345678'],
    ['13010‐12345678', '13010-12345678'],
    [' 13010 - 12345678 ', '13010-12345678'],
    ['1301012345678', '13010-12345678'],
    ['01010-00000161', '01010-00000161'],
  ])('is read from %s', (typed, number) => {
    expect(readJobNumber(typed)).toBe(number);
  });

  it.each(['', '13010', '13010-', '13010-123456789', '1301-12345678', '13010-1234567a', '13010--1'])(
    'is none in %s',
    (typed) => {
      expect(readJobNumber(typed)).toBeUndefined();
    },
  );

  it('is found in a pasted text, once each and in order', () => {
    const pasted = '求人は 13010-00000261、１３０１０－００００００６１\n13010-00000261 です';
    expect(findJobNumbers(pasted)).toEqual(['13010-00000261', '13010-00000061']);
  });

  it('made of office and serial is read as itself, whatever the serial', () => {
    const part = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
    fc.assert(
      fc.property(part(5), part(8), (office, serial) => {
        expect(readJobNumber(jobNumber(office, serial))).toBe(`${office}-${serial}`);
        expect(readSeekerNumber(`${office}${serial}`)).toBe(`${office}-${serial}`);
      }),
      { seed: 20261120 },
    );
  });
});

describe('事業所番号', () => {
  it('carries its check digit and is read in any width', () => {
    const number = establishmentNumber('1301', '123456');
    expect(number).toMatch(/^1301-123456-\d$/);
    expect(readEstablishmentNumber(number.replaceAll('-', ''))).toBe(number);
    expect(readEstablishmentNumber('１３０１ー１２３４５６ー０')).toBe('1301-123456-0');
    expect(readEstablishmentNumber('1301-12345-0')).toBeUndefined();
  });
});

describe('法人番号', () => {
  it('of the National Tax Agency is right', () => {
    // 国税庁 7000012050002, as it publishes it itself.
    expect(corporateCheckDigit('000012050002')).toBe(7);
    expect(readCorporateNumber('7000012050002')).toBe('7000012050002');
    expect(readCorporateNumber('７-0000-1205-0002')).toBe('7000012050002');
  });

  it('with one digit wrong is none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 8 }), (place, more) => {
        const digits = [...'7000012050002'];
        digits[place] = String((Number(digits[place]) + more) % 10);
        // A digit whose weighted change is a multiple of nine is not seen: the rule of the law.
        const seen = readCorporateNumber(digits.join('')) === undefined;
        const weight = (12 - place) % 2 === 0 ? 1 : 2;
        const change = (Number(digits[place]) - Number('7000012050002'[place])) * weight;
        expect(seen).toBe(change % 9 !== 0);
      }),
      { seed: 20261120 },
    );
  });

  it('is none with fewer or more digits', () => {
    expect(readCorporateNumber('700001205000')).toBeUndefined();
    expect(readCorporateNumber('70000120500020')).toBeUndefined();
  });
});
