import { formatDayTime } from '#kernel/time.ts';
import { page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { CardTable } from '#ui/components/card-table.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Link, LinkList } from '#ui/components/link.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { cleanLine } from '#ui/forms/typed.ts';
import { Section } from '#ui/layouts/section.tsx';
import { keepUpload, ownUploads } from '../../uploads.ts';
import { uploadWords } from '../../words/upload/words.ts';
import { judgeFor } from './judged-row.ts';
import { newRows, ownEstablishment } from './judging.ts';
import { readTable } from './read-file.ts';

/** 求人をまとめて申し込む: one CSV file with many jobs. Reading it makes nothing yet. */
export const orderUploadPage = page('/employer/orders/upload', {
  audience: 'employer',
  // Not `creates`: its transaction would hold a connection as long as rows are judged. The same file is one upload.
  files: (settings) => ({ most: 1, bytes: settings.orderUploadBytes }),
  load: async ({ act }) => ({ uploads: await ownUploads(act) }),
  form: ({ language, settings }) => {
    const w = uploadWords(language);
    return {
      file: fields(language).file({
        label: w.file,
        hint: w.fileHint,
        kinds: ['csv'],
        maxBytes: settings.orderUploadBytes,
        required: true,
      }),
    };
  },
  submit: async ({ act, actor, language, now, settings }, _data, { file }) => {
    const w = uploadWords(language);
    if (actor.role === 'viewer') return problems({ form: w.notAllowed });
    const establishment = await ownEstablishment(act);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const read = readTable(bytes, { establishment, now, mostRows: settings.orderUploadRows });
    if ('unreadable' in read) return problems({ file: w.unreadable[read.unreadable](read.figure ?? '') });
    const rows = await newRows(judgeFor({ establishment, now, language }), read.rows);
    const kept = await keepUpload(act, {
      fileName: cleanLine(file.name) || 'CSV',
      bytes,
      unknownHeadings: read.unknownHeadings,
      rows,
    });
    if ('refused' in kept) return problems({ form: w.notAllowed });
    return redirect(urls.orderUpload(language, kept.accepted.id) + (kept.accepted.again ? '?again' : ''));
  },
  view: ({ actor, language, settings }, { uploads }, sheet) => {
    const w = uploadWords(language);
    return {
      title: w.title,
      breadcrumb: [{ href: urls.employerOrders(language), label: w.orders }],
      body: (
        <>
          <Lead>{w.lead}</Lead>
          <Section title={w.steps.title}>
            <ol class="order-upload-list">
              {w.steps.list.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
            <LinkList
              items={[
                { href: urls.orderUploadTemplate(language), label: w.template },
                { href: urls.orderUploadExample(language), label: w.example },
                { href: urls.orderUploadColumns(language), label: w.columns },
              ]}
            />
          </Section>
          {actor.role === 'viewer' ? (
            <Notice kind="info" language={language}>
              <p>{w.viewer}</p>
            </Notice>
          ) : (
            <Section title={w.readTitle}>
              <ul class="order-upload-list">
                <li>{w.encoding}</li>
                <li>{w.limits(String(settings.orderUploadRows))}</li>
                <li>{w.empty}</li>
              </ul>
              <Form sheet={sheet} submit={w.read}>
                {sheet.ask.file}
              </Form>
            </Section>
          )}
          <Section title={w.list.title}>
            {uploads.length === 0 ? (
              <p>{w.list.none}</p>
            ) : (
              <CardTable
                caption={w.list.title}
                hideCaption
                rows={uploads}
                rowKey={({ id }) => id}
                columns={[
                  {
                    key: 'file',
                    head: w.list.file,
                    heading: true,
                    cell: ({ id, fileName }) => <Link href={urls.orderUpload(language, id)}>{fileName}</Link>,
                  },
                  { key: 'at', head: w.list.at, cell: ({ createdAt }) => formatDayTime(createdAt, language) },
                  { key: 'rows', head: w.list.rows, cell: ({ rows }) => w.list.count(String(rows)) },
                  { key: 'made', head: w.list.made, cell: ({ made }) => w.list.count(String(made)) },
                ]}
              />
            )}
          </Section>
          <p>
            <ButtonLink kind="text" href={urls.employerOrders(language)}>
              {w.backToOrders}
            </ButtonLink>
          </p>
        </>
      ),
    };
  },
});
