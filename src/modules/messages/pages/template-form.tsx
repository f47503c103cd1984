import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import type { Settings } from '#src/config.ts';
import { CardTable } from '#ui/components/card-table.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { BasedOn } from '#ui/forms/based-on.tsx';
import type { Field } from '#ui/forms/field.ts';
import { fields } from '#ui/forms/fields.ts';
import { Form, PostButton } from '#ui/forms/form.tsx';
import type { Sheet } from '#ui/forms/sheet.ts';
import { Section } from '#ui/layouts/section.tsx';
import { type MessageTemplate, type TemplateRefusal, templateNameCharacters } from '../message-templates.ts';
import { words } from '../words/words.ts';

/** What the pages of templates of both sides share. */

export const templateForm = (language: Language, settings: Settings) => {
  const w = words(language).templates;
  const f = fields(language);
  return {
    name: f.text({ label: w.name, required: true, max: templateNameCharacters }),
    body: f.longText({ label: w.body, required: true, max: settings.messageCharacters, rows: 8 }),
  };
};
export type TemplateText = { name: string; body: string };
export type TemplateSheet = Sheet<{ name: Field<string>; body: Field<string> }>;

/** Beside the name where it is about the name. */
export const templateProblem = (language: Language, refused: TemplateRefusal) => {
  const sentence = words(language).templates.refusal[refused];
  return refused === 'name-taken' ? { name: sentence } : { form: sentence };
};

type ListProps = {
  language: Language;
  query: URLSearchParams;
  templates: readonly MessageTemplate[];
  sheet: TemplateSheet;
  viewer: boolean;
  hrefOf(id: string): string;
};

/** All templates, and the form for a new one. */
export function TemplateList({ language, query, templates, sheet, viewer, hrefOf }: ListProps): JSX.Element {
  const w = words(language).templates;
  const done = query.has('saved') ? w.saved : query.has('removed') ? w.removed : undefined;
  return (
    <>
      {done && <Notice kind="success" language={language} title={done} />}
      <Lead>{w.lead}</Lead>
      {templates.length === 0 ? (
        <p>{w.none}</p>
      ) : (
        <CardTable
          caption={w.title}
          hideCaption
          rows={templates}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'name',
              head: w.name,
              heading: true,
              cell: ({ id, name }) => (
                <a href={hrefOf(id)} lang="ja">
                  {name}
                </a>
              ),
            },
            {
              key: 'body',
              head: w.body,
              cell: ({ body }) => (
                <span class="pre-line" lang="ja">
                  {body}
                </span>
              ),
            },
          ]}
        />
      )}
      {!viewer && (
        <Section title={w.add}>
          <Form sheet={sheet} submit={w.save}>
            {sheet.ask.name}
            {sheet.ask.body}
          </Form>
        </Section>
      )}
    </>
  );
}

type OneProps = {
  language: Language;
  template: MessageTemplate & { renewed?: boolean };
  sheet: TemplateSheet;
  back: string;
  removal: string;
};

/** One template to change or to take away. */
export function OneTemplate({ language, template, sheet, back, removal }: OneProps): JSX.Element {
  const w = words(language).templates;
  return (
    <>
      {template.renewed && (
        <p class="pre-line" lang="ja">
          {template.body}
        </p>
      )}
      <Form sheet={sheet} submit={w.save} back={{ href: back, label: w.back }}>
        <BasedOn sheet={sheet} version={template.version} renewed={template.renewed ?? false} />
        {sheet.ask.name}
        {sheet.ask.body}
      </Form>
      <PostButton action={removal} kind="text">
        {w.remove}
      </PostButton>
    </>
  );
}
