import { absent, page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { ShownBefore, shownBefore } from '#ui/forms/shown-before.tsx';
import { isOpen, isSendable, portion } from '../../upload.ts';
import { ownUpload } from '../../uploads.ts';
import { uploadWords } from '../../words/upload/words.ts';
import { judged, type MadeRows, makeRows, ownJudge } from './judging.ts';
import { RowNotes } from './row-report.tsx';

const told = ({ drafted, sent, left }: MadeRows): string => `?drafted=${drafted}&sent=${sent}&left=${left}`;

/** 下書きを作る: every row that is not made yet, as it was typed. */
export const orderUploadDraftsPage = page('/employer/orders/upload/:id/drafts', {
  audience: 'employer',
  submit: async ({ act, actor, language, params }) => {
    const found = await ownUpload(act, params.id);
    if (!found) return absent();
    if (actor.role === 'viewer') return problems({ form: uploadWords(language).notAllowed });
    const made = await makeRows({ act, language }, params.id, found.rows.filter(isOpen), 'draft');
    return redirect(urls.orderUpload(language, params.id) + told(made));
  },
});

/** まとめて申し込む: one more look before the rows with nothing to mend go to the office. */
export const orderUploadSendingPage = page('/employer/orders/upload/:id/sending', {
  audience: 'employer',
  load: async ({ act, actor, language, params }) => {
    const found = await ownUpload(act, params.id);
    if (!found) return undefined;
    if (actor.role === 'viewer') return redirect(urls.orderUpload(language, params.id));
    const rows = found.rows.filter(isSendable).slice(0, portion);
    // What is to be accepted is what the checker says today.
    return { upload: found.upload, rows: await judged(await ownJudge({ act, language }), rows) };
  },
  form: ({ language }) => ({ sure: fields(language).agreement({ label: uploadWords(language).sending.sure }) }),
  submit: async ({ act, language, params }, { rows }, _values, raw) => {
    const shown = new Set(shownBefore(raw));
    // A row that joined meanwhile was not on the page.
    const asked = rows.filter(({ row }) => shown.has(String(row.line)));
    const made = await makeRows(
      { act, language },
      params.id,
      asked.map(({ row }) => row),
      {
        send: (line) => [...shown].flatMap((key) => (key.startsWith(`${line} `) ? [key.slice(`${line} `.length)] : [])),
      },
    );
    return redirect(urls.orderUpload(language, params.id) + told(made));
  },
  view: ({ language }, { upload, rows }, sheet) => {
    const w = uploadWords(language);
    const back = urls.orderUpload(language, upload.id);
    const orange = rows.filter(({ said }) => said.counts.orange > 0).length;
    return {
      title: w.sending.title(String(rows.length)),
      breadcrumb: [
        { href: urls.orderUploads(language), label: w.title },
        { href: back, label: w.report.title },
      ],
      body:
        rows.length === 0 ? (
          <>
            <p>{w.sending.none}</p>
            <ButtonLink kind="secondary" href={back}>
              {w.sending.back}
            </ButtonLink>
          </>
        ) : (
          <>
            <Lead>{w.sending.lead}</Lead>
            {orange > 0 && (
              <Notice kind="warning" language={language}>
                <p>{w.sending.orange(String(orange))}</p>
              </Notice>
            )}
            <ul class="order-upload-list">
              {rows.map(({ row: { line }, said: { title, notes } }) => (
                <li key={line}>
                  {w.report.line} {line}: <span lang={language === 'en' ? 'ja' : undefined}>{title}</span>
                  <RowNotes notes={notes.filter(({ tone }) => tone === 'orange')} language={language} />
                </li>
              ))}
            </ul>
            <Form sheet={sheet} submit={w.sending.submit} back={{ href: back, label: w.sending.back }}>
              <ShownBefore
                keys={rows.flatMap(({ row, said }) => [
                  String(row.line),
                  ...said.asking.map((key) => `${row.line} ${key}`),
                ])}
              />
              {sheet.ask.sure}
            </Form>
          </>
        ),
    };
  },
});
