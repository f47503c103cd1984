import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import type { HeadingLevel } from '#ui/components/heading.tsx';
import type { Finding, Tone } from '../checker/finding.ts';
import type { Basis } from '../checker/rule.ts';
import { rules } from '../checker/rules.ts';
import { basisName, itemName, ruleWords, said, words } from '../checker/words/words.ts';
import { freeTexts } from '../checker/writing.ts';
import type { SheetDraft, SheetItem } from '../sheet-draft.ts';

type FindingsProps = {
  findings: readonly Finding[];
  language: Language;
  /** The sheet they are about: a phrase is shown with the words around it. */
  sheet?: SheetDraft;
  /** Where an item is changed; without it the items are named only. */
  hrefOf?: (item: SheetItem) => string | undefined;
  /** What one does there: whoever checks a sheet reads the item and does not change it. */
  there?: 'change' | 'see';
  level?: 2 | 3;
  /** Without how grave it is, where the page has said that already. */
  bare?: boolean;
};

const tones = ['red', 'orange', 'grey'] as const satisfies readonly Tone[];

/** What the checker says of a sheet: the gravest first, each rule once with all the places it speaks of. */
export function Findings({
  findings,
  language,
  sheet,
  hrefOf,
  there = 'change',
  level = 2,
  bare = false,
}: FindingsProps): JSX.Element {
  const w = words(language);
  const Heading = `h${level}` as const;
  if (findings.length === 0) return <p class="findings-none">{w.none}</p>;
  return (
    <div class="findings">
      {tones.map((tone) => {
        const some = findings.filter((finding) => finding.tone === tone);
        if (some.length === 0) return null;
        return (
          <section key={tone} class={`findings-group findings-${tone}`}>
            {!bare && (
              <>
                <Heading class="findings-tone">
                  {w.tones[tone]} <span class="findings-count">{w.count(String(some.length))}</span>
                </Heading>
                <p class="findings-lead">{w.toneLeads[tone]}</p>
              </>
            )}
            {[...Map.groupBy(some, ({ rule }) => rule).values()].map((of) => (
              <OneRule
                key={of[0]?.rule}
                of={of}
                {...{ language, sheet, hrefOf, there }}
                level={level === 2 || bare ? 3 : 4}
              />
            ))}
          </section>
        );
      })}
    </div>
  );
}

type Around = {
  language: Language;
  sheet: SheetDraft | undefined;
  hrefOf: ((item: SheetItem) => string | undefined) | undefined;
  there: 'change' | 'see';
};

function OneRule({
  of,
  level,
  ...around
}: Around & { of: readonly Finding[]; level: HeadingLevel }): JSX.Element | null {
  const { language } = around;
  const w = words(language);
  const [first] = of;
  if (!first) return null;
  const Title = `h${level}` as const;
  const told = said(first, language);
  return (
    <div class="findings-rule">
      <Title class="findings-title">{titleOf(of, language)}</Title>
      <ul class="findings-places">
        {of.map((finding) => (
          <Place key={`${finding.item} ${finding.phrase?.from ?? ''}`} {...around} finding={finding} />
        ))}
      </ul>
      <dl class="findings-more">
        <dt>{w.why}</dt>
        <dd>{told.why}</dd>
        <dt>{w.write}</dt>
        <dd>{told.write}</dd>
        <RuleBasis rule={first.rule} language={language} />
      </dl>
    </div>
  );
}

/** The same title for all, or one that names all items: 「職種」「基本給」が書かれていません. */
const titleOf = (of: readonly Finding[], language: Language): string => {
  const [first] = of;
  if (!first) return '';
  const [title] = ruleWords(first.rule, language);
  const between = language === 'en' ? '”, “' : '」「';
  const names = [...new Set(of.map(({ item }) => itemName(item, language)))];
  return title.includes('{item}') ? title.replace('{item}', names.join(between)) : said(first, language).title;
};

/** The laws a rule rests on, or that it is a standard of this service. */
export function RuleBasis({ rule, language }: { rule: string; language: Language }): JSX.Element | null {
  const w = words(language);
  const found = basisOf(rule);
  if (!found) return null;
  return (
    <>
      <dt>{w.law}</dt>
      <dd>
        {found.law.map((basis) => (
          <span key={basis.join()} class="findings-law">
            {basisName(basis, language)}
          </span>
        ))}
        {found.ours && <span class="findings-law">{w.ours}</span>}
      </dd>
    </>
  );
}

const bases: ReadonlyMap<string, { law: readonly Basis[]; ours: boolean }> = new Map(
  rules.map(({ key, law, source }) => [key, { law, ours: source === 'ours' }]),
);
const basisOf = (rule: string) => bases.get(rule);

function Place({ finding, language, sheet, hrefOf, there }: Around & { finding: Finding }): JSX.Element {
  const w = words(language);
  const name = itemName(finding.item, language);
  const href = hrefOf?.(finding.item);
  const { says } = said(finding, language);
  const piece = finding.phrase && pieceOf(sheet, finding.item, finding.phrase);
  return (
    <li class="findings-place">
      <span class="findings-item">
        {href ? <a href={href}>{there === 'see' ? w.seeItem(name) : w.changeItem(name)}</a> : name}
      </span>
      {says && <span class="findings-says">{says}</span>}
      {piece && (
        <q class="findings-phrase" lang="ja">
          {piece.before}
          <mark>{piece.phrase}</mark>
          {piece.after}
        </q>
      )}
    </li>
  );
}

const around = 24;

/** The phrase with a little of its text on both sides; the phrase alone where the text is not at hand. */
const pieceOf = (sheet: SheetDraft | undefined, item: SheetItem, phrase: NonNullable<Finding['phrase']>) => {
  const { from, to, text } = phrase;
  const whole = (sheet ? freeTexts(sheet) : []).find(
    ([of, told]) => of === item && told?.slice(from, to) === text,
  )?.[1];
  if (whole === undefined) return { before: '', phrase: text, after: '' };
  // No half of a character that takes two units.
  const start = Math.max(0, from - around);
  const end = Math.min(whole.length, to + around);
  const before = whole.slice(start, from).replace(/^[\udc00-\udfff]/u, '');
  const after = whole.slice(to, end).replace(/[\ud800-\udbff]$/u, '');
  return { before: start > 0 ? `…${before}` : before, phrase: text, after: end < whole.length ? `${after}…` : after };
};
