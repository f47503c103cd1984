import type { JSX } from 'preact';
import type { StaffActor } from '#kernel/actor.ts';
import { formatDayTime } from '#kernel/time.ts';
import type { Act } from '#platform/act.ts';
import { absent, download, page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Disclosure } from '#ui/components/disclosure.tsx';
import { Empty } from '#ui/components/empty.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Pagination, pageAsked } from '#ui/components/pagination.tsx';
import { Tag } from '#ui/components/tag.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form, PostButton } from '#ui/forms/form.tsx';
import { Prose, Section } from '#ui/layouts/section.tsx';
import { imageWords } from '../../image.ts';
import {
  decideImage,
  imageAtCounter,
  imageFileAtCounter,
  imagesOnPage,
  nextWaitingImage,
  waitingImages,
  wordsOf,
} from '../../images-at-counter.ts';
import { staffWords } from '../../words/staff.ts';

const w = staffWords.images;

/** 画像の確認: what waits, the oldest first, with the words that will be read with it. */
export const staffImagesPage = page('/staff/images', {
  audience: 'staff',
  role: 'employers-counter',
  load: async ({ act, query }) => {
    const number = pageAsked(query);
    return { number, ...(await waitingImages(act, number)) };
  },
  view: ({ query }, { number, total, images }) => {
    return {
      title: w.title,
      wide: true,
      breadcrumb: [],
      body: (
        <>
          <Done done={query.get('done')} />
          <Lead>{w.lead}</Lead>
          {images.length === 0 ? (
            <Empty title={w.none} />
          ) : (
            <p>
              <strong>{w.waiting(String(total))}</strong>
            </p>
          )}
          <ul class="image-list">
            {images.map((image) => (
              <li key={image.id} class="image-item">
                <figure class="image-figure">
                  <a href={urls.staffImage('ja', image.id)}>
                    <img
                      src={urls.staffImageFile('ja', image.id, 'small')}
                      width={image.small.width}
                      height={image.small.height}
                      alt={image.alt}
                      loading="lazy"
                    />
                    <span class="visually-hidden">{w.look}</span>
                  </a>
                  <figcaption>{image.caption ?? image.alt}</figcaption>
                </figure>
                <p>
                  <a href={urls.staffEstablishment('ja', image.establishmentId)}>{image.name}</a>
                  <br />
                  <small>{formatDayTime(image.createdAt, 'ja')}</small>
                </p>
                <ButtonRow>
                  <ButtonLink size="small" href={urls.staffImage('ja', image.id)}>
                    {w.look}
                  </ButtonLink>
                </ButtonRow>
              </li>
            ))}
          </ul>
          <Pagination
            language="ja"
            page={number}
            pages={Math.ceil(total / imagesOnPage)}
            href={(to) => `${urls.staffImages('ja')}?page=${to}`}
          />
        </>
      ),
    };
  },
});

/** One picture as large as the public sees it, to be accepted or refused with a reason. */
export const staffImagePage = page('/staff/images/:id', {
  audience: 'staff',
  role: 'employers-counter',
  load: async ({ act, params }) => {
    const found = await imageAtCounter(act, params.id);
    return found?.image.full.fileId === undefined ? undefined : { ...found, next: await nextWaitingImage(act) };
  },
  form: () => ({
    reason: fields('ja').longText({
      label: w.reason,
      hint: w.reasonHint,
      required: true,
      max: imageWords.reason,
      rows: 4,
    }),
  }),
  submit: async ({ act, params }, _found, { reason }) => {
    const decision = await decideImage(act, params.id, { accept: false, reason });
    if ('refused' in decision) return problems({ form: w.refusals[decision.refused] });
    return redirect(await afterwards(act, 'refused'));
  },
  view: ({ query }, { image, establishment, next }, sheet) => ({
    title: w.one,
    wide: true,
    breadcrumb: [{ href: urls.staffImages('ja'), label: w.title }],
    body: (
      <>
        <Done done={query.get('done')} more={next.total} />
        <div class="image-check">
          <figure class="image-figure">
            <img
              src={urls.staffImageFile('ja', image.id, 'full')}
              width={image.full.width}
              height={image.full.height}
              alt={image.alt}
            />
          </figure>
          <div class="image-check-words">
            <DescriptionList
              items={[
                {
                  label: staffWords.columns.name,
                  value: <a href={urls.staffEstablishment('ja', establishment.id)}>{establishment.name}</a>,
                },
                { label: w.alt, value: image.alt },
                { label: w.caption, value: image.caption ?? '－' },
                { label: w.addedAt, value: formatDayTime(image.createdAt, 'ja') },
                {
                  label: w.state,
                  value: <Tag tone={image.state === 'accepted' ? 'success' : 'warning'}>{w.states[image.state]}</Tag>,
                },
              ]}
            />
            <Section title={w.checksTitle}>
              <Prose>
                <ul>
                  {w.checks.map((check) => (
                    <li key={check}>{check}</li>
                  ))}
                </ul>
              </Prose>
            </Section>
            <Section title={w.decide}>
              {image.state === 'waiting' && (
                <ButtonRow>
                  <PostButton
                    kind="primary"
                    action={`${urls.staffImageAcceptance('ja', image.id)}?seen=${encodeURIComponent(wordsOf(image))}`}
                  >
                    {w.accept}
                  </PostButton>
                </ButtonRow>
              )}
              <Disclosure summary={image.state === 'waiting' ? w.refuse : w.withdraw} open={sheet.raw.has('reason')}>
                <Form sheet={sheet} submit={image.state === 'waiting' ? w.refuse : w.withdraw}>
                  {sheet.ask.reason}
                </Form>
              </Disclosure>
            </Section>
          </div>
        </div>
      </>
    ),
  }),
});

/** Whoever has decided about one picture is led to the next that waits, so a row of them is one press each. */
const afterwards = async (act: Act<StaffActor>, done: 'accepted' | 'refused'): Promise<string> => {
  const { id } = await nextWaitingImage(act);
  return `${id === undefined ? urls.staffImages('ja') : urls.staffImage('ja', id)}?done=${done}`;
};

/** What was done with the picture before, above the next one. */
function Done({ done, more }: { done: string | null; more?: number }): JSX.Element | null {
  if (done !== 'accepted' && done !== 'refused') return null;
  return (
    <Notice kind="success" language="ja">
      <p>{w.done[done]}</p>
      {more !== undefined && more > 0 && <p>{w.next(String(more))}</p>}
    </Notice>
  );
}

/** Accepts what was seen: `seen` are the words that stood beside the picture. */
export const staffImageAcceptanceAction = page('/staff/images/:id/acceptance', {
  audience: 'staff',
  role: 'employers-counter',
  submit: async ({ act, params, query }) => {
    const decision = await decideImage(act, params.id, { accept: true, seen: query.get('seen') ?? '' });
    if ('refused' in decision && decision.refused === 'absent') return absent();
    if ('refused' in decision) return problems({ form: w.refusals[decision.refused] });
    return redirect(await afterwards(act, 'accepted'));
  },
});

export const staffImageFilePage = page('/staff/images/:id/file/:size', {
  audience: 'staff',
  role: 'employers-counter',
  load: async ({ act, params }) => {
    const { id, size } = params;
    const file = size === 'full' || size === 'small' ? await imageFileAtCounter(act, id, size) : undefined;
    return file ? download({ ...file, inline: true, noindex: true }) : absent();
  },
});
