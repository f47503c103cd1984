import type { ComponentChildren, JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import type { Finding } from '#modules/jobs/checker/finding.ts';
import { words as checkerWords, said } from '#modules/jobs/checker/words/words.ts';
import { RuleBasis } from '#modules/jobs/views/findings.tsx';
import { Disclosure } from '#ui/components/disclosure.tsx';
import { mayOverride } from '../../overriding.ts';
import { employerWords } from '../../words/employer/words.ts';
import { stepWords } from '../../words/steps/words.ts';
import type { Found, Remark } from './progress.ts';

type SaidProps = { language: Language; found: readonly Found[]; remarks: readonly Remark[] };

/** What the checker and the counter say of one item, beside its field: short, with the law and an example on demand. */
export function SaidBeside({ language, found, remarks }: SaidProps): ComponentChildren {
  return (
    <>
      {remarks.map(({ comment }) => (
        <Comment key={comment.id} language={language} text={comment.text} />
      ))}
      {found.map(({ finding, key }) => (
        <OneFinding key={key} language={language} finding={finding} />
      ))}
    </>
  );
}

/** What staff wrote, in Japanese as they wrote it. */
function Comment({ language, text }: { language: Language; text: string }): JSX.Element {
  return (
    <div class="findings-group findings-red">
      <p>
        <strong>{stepWords(language).comment}</strong>
      </p>
      <p class="pre-line" lang={language === 'en' ? 'ja' : undefined}>
        {text}
      </p>
    </div>
  );
}

function OneFinding({ language, finding }: { language: Language; finding: Finding }): JSX.Element {
  const { tone, phrase, rule } = finding;
  const w = checkerWords(language);
  const { title, says, why, write } = said(finding, language);
  return (
    <div class={`findings-group findings-${tone}`}>
      <p>
        <strong>{w.tones[tone]}</strong> {title}
      </p>
      {says && <p>{says}</p>}
      {phrase && (
        <q class="findings-phrase" lang="ja">
          <mark>{phrase.text}</mark>
        </q>
      )}
      {mayOverride(finding) && <p>{employerWords(language).inquiry.atStep}</p>}
      <Disclosure summary={stepWords(language).reason}>
        <dl class="findings-more">
          <dt>{w.why}</dt>
          <dd>{why}</dd>
          <dt>{w.write}</dt>
          <dd>{write}</dd>
          <RuleBasis rule={rule} language={language} />
        </dl>
      </Disclosure>
    </div>
  );
}
