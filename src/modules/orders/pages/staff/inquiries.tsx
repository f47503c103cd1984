import { Fragment, type JSX } from 'preact';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { Tag, type TagTone } from '#ui/components/tag.tsx';
import { Section } from '#ui/layouts/section.tsx';
import type { Inquiry } from '../../inquiry.ts';
import { staffWords } from '../../words/staff.ts';
import { nameOfItem } from './comments.tsx';
import { along, type Filter } from './filter.ts';
import { findingLine } from './findings.tsx';

const w = staffWords.inquiry;

type Outcome = keyof typeof w.outcomes;
const tones: Record<Outcome, TagTone> = {
  open: 'error',
  'set-aside': 'success',
  'to-correct': 'warning',
  dropped: 'plain',
};

const around = 60;

/** The text as the employer asked about it, the phrase marked wherever it stands; only what is around it where it is long. */
export function InItsText({ inquiry: { wording, phrase } }: { inquiry: Inquiry }): JSX.Element {
  const parts = wording.split(phrase);
  const last = parts.length - 1;
  return (
    <blockquote class="findings-phrase pre-line">
      {parts.map((part, at) => (
        <Fragment key={at}>
          {at > 0 && <mark>{phrase}</mark>}
          {shortened(part, at === 0, at === last)}
        </Fragment>
      ))}
    </blockquote>
  );
}

const shortened = (part: string, first: boolean, last: boolean): string => {
  const letters = [...part];
  if (letters.length <= 2 * around) return part;
  const [begin, end] = [letters.slice(0, around).join(''), letters.slice(-around).join('')];
  if (first) return `…${end}`;
  return last ? `${begin}…` : `${begin}…${end}`;
};

/** What the employer says of a phrase, and what the counter made of it. */
export function InquiryFacts({ inquiry }: { inquiry: Inquiry }): JSX.Element {
  const { rule, item, reason, decided } = inquiry;
  return (
    <>
      <p>
        <Tag tone={tones[decided?.outcome ?? 'open']}>{w.outcomes[decided?.outcome ?? 'open']}</Tag>{' '}
        {findingLine({ rule, tone: 'red', item, phrase: { text: inquiry.phrase, from: 0, to: 0 } })}
      </p>
      <InItsText inquiry={inquiry} />
      <dl class="order-facts">
        <div>
          <dt>{w.reason}</dt>
          <dd class="order-comment-text">{reason}</dd>
        </div>
        {decided?.answer && (
          <div>
            <dt>{w.answers[decided.outcome === 'set-aside' ? 'set-aside' : 'to-correct']}</dt>
            <dd class="order-comment-text">{decided.answer}</dd>
          </div>
        )}
      </dl>
    </>
  );
}

type AskedProps = {
  orderId: string;
  inquiries: readonly Inquiry[];
  sheetHref: (item: string) => string | undefined;
  filter: Filter;
  isOpen: boolean;
};

/** 求人者が確認を求めている表現: above all other findings, each with the way to its decision. */
export function AskedAbout({ orderId, inquiries, sheetHref, filter, isOpen }: AskedProps): JSX.Element | null {
  const asked = inquiries.filter(({ decided }) => decided?.outcome !== 'dropped');
  if (asked.length === 0) return null;
  return (
    <Section title={w.title(String(asked.length))} id="phrases">
      <p>{w.lead}</p>
      {asked.map((inquiry) => {
        const href = sheetHref(inquiry.item);
        return (
          <div key={inquiry.id} class="order-inquiry">
            <InquiryFacts inquiry={inquiry} />
            {href && (
              <p>
                <a href={href}>{w.seeItem(nameOfItem(inquiry.item))}</a>
              </p>
            )}
            {isOpen && (
              <ButtonLink
                kind={inquiry.decided ? 'text' : 'secondary'}
                href={along(urls.staffOrderPhrase('ja', orderId, inquiry.id), filter)}
              >
                {inquiry.decided ? w.again(inquiry.phrase) : w.decide(inquiry.phrase)}
              </ButtonLink>
            )}
          </div>
        );
      })}
    </Section>
  );
}
