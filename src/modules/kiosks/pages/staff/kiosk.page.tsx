import { isRefused } from '#kernel/decision.ts';
import { clockTime, formatDayTime } from '#kernel/time.ts';
import { absent, answered, page, problems, redirect } from '#platform/web/page.ts';
import { absolute, urls } from '#platform/web/urls.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form, PostButton } from '#ui/forms/form.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { type KioskRecord, longestName } from '../../kiosk.ts';
import { type IssuedCode, issueEnrolment, kioskAtOffice, removeKiosk, renameKiosk } from '../../kiosks.ts';
import { staffWords } from '../../words/staff.ts';

const list = staffWords.list;
const w = staffWords.kiosk;
const above = { href: urls.staffKiosks('ja'), label: list.title };

const itemsOf = (kiosk: KioskRecord) => [
  { label: list.state, value: kiosk.enrolledAt ? list.on(formatDayTime(kiosk.enrolledAt, 'ja')) : list.off },
  { label: list.seen, value: kiosk.lastSeenAt ? formatDayTime(kiosk.lastSeenAt, 'ja') : list.never },
  { label: w.createdAt, value: formatDayTime(kiosk.createdAt, 'ja') },
];

/** One computer: switching it on, its name, switching it off. */
export const kioskPage = page('/staff/kiosks/:id', {
  audience: 'staff',
  load: async ({ act, params }) => {
    const kiosk = await kioskAtOffice(act, params.id);
    return kiosk ? { kiosk } : absent();
  },
  form: () => ({
    name: fields('ja').text({ label: list.name, required: true, max: longestName, autocomplete: 'off' }),
  }),
  initial: (_visit, { kiosk }) => ({ name: kiosk.name }),
  submit: async ({ act, params }, { kiosk }, { name }) => {
    if (isRefused(await renameKiosk(act, kiosk, name))) return problems({ name: list.taken });
    return redirect(`${urls.staffKiosk('ja', params.id)}?done=renamed`);
  },
  view: ({ query, settings }, { kiosk }, sheet) => ({
    title: kiosk.name,
    breadcrumb: [above],
    body: (
      <>
        {query.get('done') === 'added' && <Notice kind="success" language="ja" title={w.added} />}
        {query.get('done') === 'renamed' && <Notice kind="success" language="ja" title={w.renamed} />}
        <DescriptionList items={itemsOf(kiosk)} />
        <Section title={w.enrol}>
          <p>{w.enrolBody}</p>
          {kiosk.enrolledAt && <p>{w.enrolAgain}</p>}
          <DescriptionList items={[{ label: w.page, value: absolute(settings.baseUrl, urls.kioskEnrolment('ja')) }]} />
          <PostButton action={urls.staffKioskCode('ja', kiosk.id)} kind="primary">
            {w.issue}
          </PostButton>
        </Section>
        <Section title={w.rename}>
          <Form sheet={sheet} submit={w.renameSubmit} kind="secondary">
            {sheet.ask.name}
          </Form>
        </Section>
        <Section title={w.remove}>
          <p>{w.removeBody}</p>
          <ButtonLink href={urls.staffKioskRemoval('ja', kiosk.id)} kind="secondary">
            {w.removeLink}
          </ButtonLink>
        </Section>
      </>
    ),
  }),
});

type Shown = { kiosk: KioskRecord; issued?: IssuedCode };

/** The code, on the one page that ever shows it: asked for again, there is a new one. */
export const kioskCodePage = page('/staff/kiosks/:id/code', {
  audience: 'staff',
  load: async ({ act, params }): Promise<Shown | ReturnType<typeof absent>> => {
    const kiosk = await kioskAtOffice(act, params.id);
    return kiosk ? { kiosk } : absent();
  },
  submit: async ({ act }, { kiosk }) => answered<Shown>({ kiosk, issued: await issueEnrolment(act, kiosk) }),
  view: ({ settings }, { kiosk, issued }) => ({
    title: w.enrol,
    breadcrumb: [above, { href: urls.staffKiosk('ja', kiosk.id), label: kiosk.name }],
    body: (
      <>
        <Lead>{w.enrolBody}</Lead>
        <DescriptionList
          items={[
            { label: list.name, value: kiosk.name },
            { label: w.page, value: absolute(settings.baseUrl, urls.kioskEnrolment('ja')) },
            ...(issued ? [{ label: w.code, value: <span class="kiosk-code">{issued.code}</span> }] : []),
          ]}
        />
        {issued ? (
          <Notice
            kind="warning"
            language="ja"
            title={w.codeUntil(clockTime(issued.expiresAt), String(settings.kioskEnrolmentTries))}
          />
        ) : (
          <PostButton action={urls.staffKioskCode('ja', kiosk.id)} kind="primary">
            {w.issue}
          </PostButton>
        )}
        <p>
          <ButtonLink href={urls.staffKiosks('ja')} kind="secondary">
            {w.back}
          </ButtonLink>
        </p>
      </>
    ),
  }),
});

/** Asked before a computer is switched off, because somebody may sit at it. */
export const kioskRemovalPage = page('/staff/kiosks/:id/removal', {
  audience: 'staff',
  load: async ({ act, params }) => {
    const kiosk = await kioskAtOffice(act, params.id);
    return kiosk ? { kiosk } : absent();
  },
  submit: async ({ act }, { kiosk }) => {
    await removeKiosk(act, kiosk);
    return redirect(`${urls.staffKiosks('ja')}?done=removed`);
  },
  view: (_visit, { kiosk }, sheet) => ({
    title: staffWords.removal.title,
    breadcrumb: [above, { href: urls.staffKiosk('ja', kiosk.id), label: kiosk.name }],
    body: (
      <>
        <Lead>{staffWords.removal.body(kiosk.name)}</Lead>
        <p>{w.removeBody}</p>
        <Form
          sheet={sheet}
          submit={staffWords.removal.submit}
          kind="danger"
          back={{ href: urls.staffKiosk('ja', kiosk.id), label: staffWords.removal.back }}
        />
      </>
    ),
  }),
});
