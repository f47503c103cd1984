import type { Material, NamePart } from './material.ts';
import { type Random, wheel } from './random.ts';
import type { Business, LegalForm } from './vocabulary/business.ts';
import {
  areaCodes,
  firstCharacters,
  friendlyWords,
  homeEndings,
  katakanaWords,
  knownPairs,
  knownSurnames,
  secondCharacters,
} from './vocabulary/names.ts';

type Named = { text: string; kana: string };
export type Person = { family: Named; given: Named };

/** How the legal forms are read: employers write them out in the フリガナ (measured: 21 letters for 14 characters). */
const formKana: Record<string, string> = {
  株式会社: 'カブシキガイシャ',
  有限会社: 'ユウゲンガイシャ',
  合同会社: 'ゴウドウガイシャ',
  医療法人: 'イリョウホウジン',
  医療法人社団: 'イリョウホウジンシャダン',
  医療法人財団: 'イリョウホウジンザイダン',
  社会医療法人: 'シャカイイリョウホウジン',
  社会福祉法人: 'シャカイフクシホウジン',
  特定非営利活動法人: 'トクテイヒエイリカツドウホウジン',
  ＮＰＯ法人: 'エヌピーオーホウジン',
  一般社団法人: 'イッパンシャダンホウジン',
  公益社団法人: 'コウエキシャダンホウジン',
  一般財団法人: 'イッパンザイダンホウジン',
  公益財団法人: 'コウエキザイダンホウジン',
  学校法人: 'ガッコウホウジン',
  税理士法人: 'ゼイリシホウジン',
  社会保険労務士法人: 'シャカイホケンロウムシホウジン',
  司法書士法人: 'シホウショシホウジン',
  弁護士法人: 'ベンゴシホウジン',
  農事組合法人: 'ノウジクミアイホウジン',
  農業協同組合: 'ノウギョウキョウドウクミアイ',
  生活協同組合: 'セイカツキョウドウクミアイ',
  信用組合: 'シンヨウクミアイ',
  協同組合: 'キョウドウクミアイ',
  宗教法人: 'シュウキョウホウジン',
  森林組合: 'シンリンクミアイ',
  漁業協同組合: 'ギョギョウキョウドウクミアイ',
};

/** Spellings that the folding of a search must meet: 髙 for 高, 﨑 for 崎 (kept as entered everywhere). */
const variants: readonly (readonly [usual: string, variant: string])[] = [
  ['高', '髙'],
  ['崎', '﨑'],
  ['吉', '𠮷'],
  ['徳', '德'],
  ['浜', '濵'],
];

/** Makes names out of the material; one for a whole generation, since it prepares its wheels. */
export const namesFrom = (material: Material) => {
  const common = material.surnames.slice(0, 1200);
  const flattened = (list: readonly NamePart[], power: number) =>
    wheel(list.map((part) => [part, part.weight ** power] as const));
  const surname = flattened(common, 0.8);
  const brandSurname = wheel(
    common.slice(0, 700).flatMap((part) => (knownSurnames.has(part.text) ? [] : [[part, part.weight ** 0.6] as const])),
  );
  const male = flattened(material.maleNames, 1);
  const female = flattened(material.femaleNames, 1);

  const person = (random: Random): Person => {
    const family = surname(random);
    return {
      family: { text: withVariant(random, family.text), kana: family.kana },
      given: (random.chance(0.5) ? male : female)(random),
    };
  };

  const pair = (random: Random): Named => {
    for (;;) {
      const [first, firstKana] = random.pick(firstCharacters);
      const [second, secondKana] = random.pick(secondCharacters);
      if (first !== second && !knownPairs.has(first + second))
        return { text: first + second, kana: firstKana + secondKana };
    }
  };
  const brand = (random: Random, business: Business): Named => {
    const kind = random.pick(business.brands);
    if (kind === 'surname') {
      const { text, kana } = brandSurname(random);
      return { text: withVariant(random, text), kana };
    }
    if (kind === 'pair') return pair(random);
    const [text, kana] = kind === 'word' ? random.pick(friendlyWords) : [random.pick(katakanaWords), ''];
    return { text, kana: kana || text };
  };

  /** The name of an establishment: legal form, brand, ending, and the facility or branch where there is one. */
  const establishment = (
    random: Random,
    business: Business,
    branchOf: string | undefined,
    {
      ending: [ending, endingKana],
      facility: part,
    }: { ending: readonly [string, string]; facility: readonly [string, string] | undefined },
  ) => {
    const form = random.weighted<LegalForm>(business.forms);
    const own = brand(random, business);
    const core = { text: own.text + ending, kana: own.kana + endingKana };
    const facility = part ? facilityOf(random, part) : undefined;
    const branch = branchOf ? `　${branchOf}` : '';
    const suffix = facility ? `　${facility.text}` : branch;
    const formText = form.slice(0, -1);
    const text = form === '' ? core.text : form.endsWith('<') ? `${formText}　${core.text}` : `${core.text}${formText}`;
    const kana = `${form.endsWith('<') ? (formKana[formText] ?? '') : ''}${core.kana}${form.endsWith('>') ? (formKana[formText] ?? '') : ''}`;
    const brief = kana.length + (facility?.kana.length ?? 0) > 54;
    return {
      text: `${text}${suffix}`,
      kana: brief ? kana.slice(0, 54) : `${kana}${facility ? facility.kana : ''}`,
      brand: core,
      form: formText,
    };
  };

  const facilityOf = (random: Random, [kind, kindKana]: readonly [string, string]): Named | undefined => {
    if (kind === '') return undefined;
    const [word, wordKana] = random.pick(friendlyWords);
    if (kindKana.endsWith('>')) return { text: word + kind, kana: wordKana + kindKana.slice(0, -1) };
    const [ending, endingKana] = random.pick(homeEndings);
    const joined = ending.startsWith('の') && /の./u.test(word) ? '' : ending;
    return { text: `${kind}${word}${joined}`, kana: `${kindKana}${wordKana}${joined ? endingKana : ''}` };
  };

  return { person, establishment };
};
export type Names = ReturnType<typeof namesFrom>;

const withVariant = (random: Random, name: string): string => {
  if (!random.chance(0.12)) return name;
  const found = variants.find(([usual]) => name.includes(usual));
  return found ? name.replace(found[0], found[1]) : name;
};

/** A telephone number nobody has: the exchange 0000 (000 after longer area codes) is never given out. */
export const telephone = (random: Random, prefecture: string): string => {
  const area = areaCodes[Number(prefecture) - 1] ?? '03';
  return `${area}-${'0'.repeat(6 - area.length)}-${String(random.below(10_000)).padStart(4, '0')}`;
};

const roman: Record<string, string> = {};
for (const [row, letters] of Object.entries({
  アイウエオ: 'a i u e o',
  カキクケコ: 'ka ki ku ke ko',
  サシスセソ: 'sa shi su se so',
  タチツテト: 'ta chi tsu te to',
  ナニヌネノ: 'na ni nu ne no',
  ハヒフヘホ: 'ha hi fu he ho',
  マミムメモ: 'ma mi mu me mo',
  ヤユヨ: 'ya yu yo',
  ラリルレロ: 'ra ri ru re ro',
  ワヲン: 'wa o n',
  ガギグゲゴ: 'ga gi gu ge go',
  ザジズゼゾ: 'za ji zu ze zo',
  ダヂヅデド: 'da ji zu de do',
  バビブベボ: 'ba bi bu be bo',
  パピプペポ: 'pa pi pu pe po',
  ヴァィゥェォ: 'v a i u e o',
})) {
  const sounds = letters.split(' ');
  [...row].forEach((kana, index) => {
    roman[kana] = sounds[index] ?? '';
  });
}

/** Latin letters for the address of a made-up website (simplified Hepburn). */
export const latin = (kana: string): string =>
  kana
    .replace(/([キギシジチヂニヒビピミリ])([ャュョ])/gu, (_, first: string, small: string) => {
      const head = (roman[first] ?? '').slice(0, -1);
      const vowel = { ャ: 'a', ュ: 'u', ョ: 'o' }[small] ?? '';
      return /(?:sh|ch|j)$/u.test(head) ? head + vowel : `${head}y${vowel}`;
    })
    .replace(/ッ(.)/gu, (_, next: string) => (roman[next] ?? '').slice(0, 1) + next)
    .replace(/[ァ-ヴ]/gu, (letter) => roman[letter] ?? '')
    .replace(/[^a-z]/gu, '')
    .slice(0, 24);
