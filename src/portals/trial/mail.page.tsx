import { formatDayTime } from '#kernel/time.ts';
import { readKeptMail, readMailbox } from '#platform/mail/mailbox.ts';
import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { CardTable } from '#ui/components/card-table.tsx';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Empty } from '#ui/components/empty.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Link } from '#ui/components/link.tsx';
import { words } from './mail/words/words.ts';

/** The mails of the trial mode, newest first; `?to=` shows those of one address. */
export const mailsPage = page('/dev/mail', {
  audience: 'trial',
  languages: ['ja', 'easy', 'en'],
  load: async ({ settings, query }) => {
    const to = query.get('to') ?? undefined;
    return { to, mails: await readMailbox(settings.dataDir, { ...(to && { to }) }) };
  },
  view: ({ language }, { to, mails }) => {
    const w = words(language);
    return {
      title: to ? w.of(to) : w.title,
      wide: true,
      noindex: true,
      body: (
        <>
          <Lead>{w.lead}</Lead>
          {to && (
            <p>
              <Link href={urls.mails(language)}>{w.all}</Link>
            </p>
          )}
          {mails.length === 0 ? (
            <Empty title={w.none}>{w.noneBody}</Empty>
          ) : (
            <CardTable
              caption={w.title}
              hideCaption
              rows={mails}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'subject',
                  head: w.subject,
                  heading: true,
                  cell: ({ id, subject }) => <Link href={urls.mail(language, id)}>{subject}</Link>,
                },
                { key: 'to', head: w.to, cell: (mail) => mail.to },
                {
                  key: 'at',
                  head: w.at,
                  cell: ({ at }) => <span class="no-break">{formatDayTime(at, language)}</span>,
                },
              ]}
            />
          )}
        </>
      ),
    };
  },
});

/** One mail as its receiver reads it, in its plain text. */
export const mailPage = page('/dev/mail/:id', {
  audience: 'trial',
  languages: ['ja', 'easy', 'en'],
  load: ({ settings, params }) => readKeptMail(settings.dataDir, params.id),
  view: ({ language }, mail) => {
    const w = words(language);
    return {
      title: mail.subject,
      noindex: true,
      breadcrumb: [{ href: urls.mails(language), label: w.title }],
      body: (
        <>
          <DescriptionList
            items={[
              { label: w.to, value: mail.to },
              { label: w.at, value: formatDayTime(mail.at, language) },
            ]}
          />
          {mail.text
            .trim()
            .split(/\r?\n\r?\n+/)
            .map((paragraph, index) => (
              <p key={index}>{lines(paragraph)}</p>
            ))}
        </>
      ),
    };
  },
});

/** Line breaks kept, addresses pressable: the way through the demo leads over them. */
const lines = (paragraph: string) =>
  paragraph.split(/\r?\n/).flatMap((line, index) => [
    ...(index > 0 ? [<br key={`break ${index}`} />] : []),
    ...line.split(/(https?:\/\/[^\s、。（）「」]+)/).map((part, place) =>
      /^https?:\/\//.test(part) ? (
        <Link key={`${index} ${place}`} href={part}>
          {part}
        </Link>
      ) : (
        part
      ),
    ),
  ]);
