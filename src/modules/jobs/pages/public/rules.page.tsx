import { day, formatDay } from '#kernel/time.ts';
import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Lead } from '#ui/components/heading.tsx';
import { LinkList } from '#ui/components/link.tsx';
import { Tag } from '#ui/components/tag.tsx';
import { Section } from '#ui/layouts/section.tsx';
import type { Tone } from '../../checker/finding.ts';
import { type Rule, subjects } from '../../checker/rule.ts';
import { rules } from '../../checker/rules.ts';
import { itemName, ruleWords, words } from '../../checker/words/words.ts';
import { RuleBasis } from '../../views/findings.tsx';

const tags = { red: 'error', orange: 'warning', grey: 'plain' } as const satisfies Record<Tone, string>;

/** The table of rules as it stands, for everybody: what is checked, by which law, from when, and how to write it. */
export const rulesPage = page('/employers/rules', {
  audience: 'anyone',
  view: ({ language }) => {
    const w = words(language);
    const t = w.catalogue;
    return {
      title: t.title,
      description: t.description,
      breadcrumb: [{ href: urls.employers(language), label: t.employers }],
      body: (
        <div class="rules theme-employer">
          <Lead>{t.lead}</Lead>
          {t.about.map((sentence) => (
            <p key={sentence} class="rules-about">
              {sentence}
            </p>
          ))}
          <Section title={t.contents}>
            <LinkList items={subjects.map((subject) => ({ href: `#${subject}`, label: w.subjects[subject] }))} />
          </Section>
          {subjects.map((subject) => (
            <Section key={subject} id={subject} title={w.subjects[subject]}>
              {rules
                .filter((rule) => rule.subject === subject)
                .map((rule) => (
                  <OneRule key={rule.key} rule={rule} language={language} />
                ))}
            </Section>
          ))}
        </div>
      ),
    };
  },
});

function OneRule({ rule, language }: { rule: Rule; language: Parameters<typeof words>[0] }) {
  const w = words(language);
  const [title, why, write] = ruleWords(rule.key, language);
  const on = (text: string) => formatDay(day(text), language);
  return (
    <article class="rules-rule" id={`rule-${rule.key}`}>
      <h3 class="rules-title">
        <Tag tone={tags[rule.tone]}>{w.tones[rule.tone]}</Tag> {title.replace('{item}', itemName(rule.item, language))}
      </h3>
      <p class="rules-why">{why}</p>
      <p class="rules-write">{write}</p>
      <dl class="findings-more">
        <RuleBasis rule={rule.key} language={language} />
        {(rule.from ?? rule.until) && (
          <>
            <dt>{w.catalogue.inForce}</dt>
            <dd>
              {rule.from && w.catalogue.from(on(rule.from))} {rule.until && w.catalogue.until(on(rule.until))}
            </dd>
          </>
        )}
      </dl>
    </article>
  );
}
