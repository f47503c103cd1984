import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { page } from '#platform/web/page.ts';
import { Lead } from '#ui/components/heading.tsx';
import { FormExamples } from '#ui/forms/examples.tsx';
import { ConsentExamples, DraftExamples, ErrorExamples, ProseExamples } from './components/behaviours.tsx';
import {
  CardExamples,
  CopyExamples,
  DescriptionExamples,
  SummaryExamples,
  TableExamples,
} from './components/records.tsx';
import {
  ButtonExamples,
  HeadingExamples,
  LinkExamples,
  NoticeExamples,
  TagExamples,
  ThemeExamples,
} from './components/signs.tsx';
import {
  ChipExamples,
  DialogExamples,
  EmptyExamples,
  PaginationExamples,
  ProgressExamples,
  StepExamples,
  TabExamples,
} from './components/ways.tsx';
import { words } from './components/words/words.ts';

/** Every component in every state; looked at in the browser test at three widths. */
export const componentsPage = page('/dev/components', {
  audience: 'trial',
  languages: ['ja', 'easy', 'en'],
  load: () => ({}),
  view: ({ language }) => ({
    title: words(language).title,
    wide: true,
    noindex: true,
    body: <Components language={language} />,
  }),
});

/** The examples in the order in which a page is read: signs, records, ways, behaviour, fields. */
function Components({ language }: { language: Language }): JSX.Element {
  const w = words(language);
  return (
    <>
      <Lead>{w.lead}</Lead>
      <ThemeExamples language={language} />
      <HeadingExamples language={language} />
      <ButtonExamples language={language} />
      <LinkExamples language={language} />
      <NoticeExamples language={language} />
      <ErrorExamples language={language} />
      <TagExamples language={language} />
      <ChipExamples language={language} />
      <CardExamples language={language} />
      <TableExamples language={language} />
      <DescriptionExamples language={language} />
      <SummaryExamples language={language} />
      <StepExamples language={language} />
      <TabExamples language={language} />
      <PaginationExamples language={language} />
      <ProgressExamples language={language} />
      <DialogExamples language={language} />
      <EmptyExamples language={language} />
      <CopyExamples language={language} />
      <ConsentExamples language={language} />
      <DraftExamples language={language} />
      <ProseExamples language={language} />
      <FormExamples language={language} />
    </>
  );
}
