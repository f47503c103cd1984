import { createHash } from 'node:crypto';
import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import type { Finding } from '#modules/jobs/checker/finding.ts';
import { itemName } from '#modules/jobs/checker/words/words.ts';
import { wordingOf } from '#modules/jobs/set-aside.ts';
import type { SheetDraft, SheetItem } from '#modules/jobs/sheet-draft.ts';
import { Findings } from '#modules/jobs/views/findings.tsx';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Notice } from '#ui/components/notice.tsx';
import type { Field } from '#ui/forms/field.ts';
import { fields } from '#ui/forms/fields.ts';
import { Section } from '#ui/layouts/section.tsx';
import type { Reason } from '../../asking.ts';
import { type Inquiry, livingInquiries, toAsk } from '../../inquiry.ts';
import { findingKey } from '../../overriding.ts';
import { employerWords } from '../../words/employer/words.ts';
import { maySend, type Progress, type Written } from './progress.ts';

/** 表現の確認: phrases that the checker stops at, and what the employer says of them. */

type Given = { written: Written; progress: Progress };

/** What has to be said before the order can go, where nothing else stops it. */
export const asked = ({ written, progress }: Given): Finding[] =>
  maySend(progress) ? toAsk(written.inquiries, progress.findings, wordingOf(progress.draft)) : [];

/** What was asked with an earlier sending and still stands in the same text. */
const known = ({ written, progress }: Given): Inquiry[] =>
  [...livingInquiries(written.inquiries, progress.findings, wordingOf(progress.draft)).values()].filter(
    ({ decided }) => decided?.outcome !== 'to-correct',
  );

/** The controls of a phrase are named by the phrase: what is typed for one is never taken for another. */
const nameOf = (finding: Finding): string =>
  createHash('sha256').update(findingKey(finding)).digest('base64url').slice(0, 12);
export const sureName = (finding: Finding): string => `ask-${nameOf(finding)}`;
export const reasonName = (finding: Finding): string => `why-${nameOf(finding)}`;

export const inquiryFields = (language: Language, findings: readonly Finding[], characters: number) => {
  const kit = fields(language);
  const w = employerWords(language).inquiry;
  return Object.fromEntries(
    findings.flatMap((one): [string, Field<unknown>][] => {
      const phrase = one.phrase?.text ?? '';
      return [
        [sureName(one), kit.agreement({ label: w.ask(phrase) })],
        [
          reasonName(one),
          kit.longText({ label: w.reason(phrase), hint: w.reasonHint, required: true, max: characters, rows: 3 }),
        ],
      ];
    }),
  );
};

export const reasonsIn = (values: Readonly<Record<string, unknown>>, findings: readonly Finding[]): Reason[] =>
  findings.map((one) => ({ finding: findingKey(one), reason: String(values[reasonName(one)] ?? '') }));

type AskProps = {
  language: Language;
  findings: readonly Finding[];
  draft: SheetDraft;
  hrefOf: (item: SheetItem) => string;
  ask: (name: string) => JSX.Element | undefined;
};

/** Each phrase in its text with the law and a better way to write it; and below, how to ask for it all the same. */
export function AskAboutPhrases({ language, findings, draft, hrefOf, ask }: AskProps): JSX.Element | null {
  const w = employerWords(language).inquiry;
  if (findings.length === 0) return null;
  return (
    <Section title={w.title}>
      <p>{w.lead}</p>
      <Notice kind="warning" language={language}>
        <p>{w.warning}</p>
      </Notice>
      {findings.map((one) => (
        <div key={findingKey(one)}>
          <Findings language={language} findings={[one]} sheet={draft} hrefOf={hrefOf} level={3} bare />
          {ask(sureName(one))}
          {ask(reasonName(one))}
        </div>
      ))}
    </Section>
  );
}

/** What was asked before and need not be asked again. */
export function AskedBefore({ language, ...given }: Given & { language: Language }): JSX.Element | null {
  const inquiries = known(given);
  return inquiries.length > 0 ? <Inquiries language={language} inquiries={inquiries} /> : null;
}

/** What was asked, in whose words, and how it stands. */
export function Inquiries({
  language,
  inquiries,
}: {
  language: Language;
  inquiries: readonly Inquiry[];
}): JSX.Element | null {
  const w = employerWords(language).inquiry;
  const lang = language === 'en' ? 'ja' : undefined;
  if (inquiries.length === 0) return null;
  return (
    <Section title={w.asked}>
      <DescriptionList
        items={inquiries.map((one) => ({
          label: (
            <>
              <span lang={lang}>{w.quoted(one.phrase)}</span> {itemName(one.item, language)}
            </>
          ),
          value: (
            <>
              <p>
                <strong>{w.outcomes[one.decided?.outcome ?? 'open']}</strong>
              </p>
              <p class="pre-line">
                {w.yourReason} <span lang={lang}>{one.reason}</span>
              </p>
              {one.decided?.answer && (
                <p class="pre-line">
                  {w.answer} <span lang={lang}>{one.decided.answer}</span>
                </p>
              )}
            </>
          ),
        }))}
      />
    </Section>
  );
}
