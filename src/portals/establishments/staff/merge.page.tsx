import type { JSX } from 'preact';
import { readEstablishmentNumber } from '#kernel/numbers.ts';
import { formatDayTime } from '#kernel/time.ts';
import { staffNames } from '#modules/accounts/staff-members.ts';
import type { Establishment } from '#modules/establishments/establishment.ts';
import { establishmentByNumber } from '#modules/establishments/establishments.ts';
import { establishmentAtCounter, isInCharge } from '#modules/establishments/establishments-at-counter.ts';
import type { EstablishmentImage } from '#modules/establishments/image.ts';
import {
  confirmMerger,
  declineMerger,
  type Merger,
  openMerger,
  proposeMerger,
} from '#modules/establishments/mergers.ts';
import { type MergingImages, mergingImages } from '#modules/establishments/merging-images.ts';
import { officeNameOf } from '#modules/offices/office-name.tsx';
import { page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonRow } from '#ui/components/button.tsx';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Tag } from '#ui/components/tag.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form, PostButton } from '#ui/forms/form.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { staffWords } from '../words/staff.ts';

const w = staffWords.merge;

/** 統合: proposed by one, carried out by another. */
export const establishmentMergePage = page('/staff/establishments/:id/merge', {
  audience: 'staff',
  role: 'employers-counter',
  load: async ({ act, actor, params, query }) => {
    const from = await establishmentAtCounter(act, params.id);
    if (!from) return undefined;
    const merger = await openMerger(act, from.id);
    if (!isInCharge(actor, from) || (from.state !== 'provisional' && !merger)) {
      return redirect(urls.staffEstablishment('ja', from.id));
    }
    const number = readEstablishmentNumber(query.get('into') ?? '');
    const into = number && !merger ? await establishmentByNumber(act, number) : undefined;
    const target = merger?.into ?? into;
    const images = target && (await mergingImages(act, merger?.from.id ?? from.id, target.id));
    const names = merger ? await staffNames(act.database, [merger.proposedBy]) : undefined;
    return { from, merger, into, images, proposer: merger && names?.get(merger.proposedBy) };
  },
  form: () => {
    const kit = fields('ja');
    return {
      into: kit.code({
        label: w.intoNumber,
        required: true,
        parse: readEstablishmentNumber,
        format: (number) => number,
        example: '1301-123456-7',
      }),
      reason: kit.longText({ label: w.reason, required: true, max: 1000, rows: 4 }),
    };
  },
  initial: (_visit, { into }) => (into?.number ? { into: into.number } : {}),
  submit: async ({ act, params }, _data, { into: number, reason }) => {
    const into = await establishmentByNumber(act, number);
    if (!into) return problems({ into: staffWords.refusals['not-registered'] });
    const decision = await proposeMerger(act, params.id, { into: into.id, reason });
    if ('refused' in decision) return problems({ form: staffWords.refusals[decision.refused] });
    return redirect(`${urls.staffEstablishmentMerge('ja', params.id)}?done=proposed`);
  },
  view: ({ actor, query, settings }, { from, into, merger, images, proposer }, sheet) => ({
    title: w.title,
    breadcrumb: [{ href: urls.staffEstablishment('ja', from.id), label: from.name }],
    body: (
      <>
        {query.get('done') === 'proposed' && merger && (
          <Notice kind="success" language="ja">
            <p>{w.proposed}</p>
          </Notice>
        )}
        <Lead>{w.lead}</Lead>
        <p>{w.users}</p>
        <One title={w.from} establishment={merger?.from ?? from} />
        {merger ? (
          <Proposed
            merger={merger}
            images={images}
            most={settings.establishmentImages}
            proposer={proposer ?? '－'}
            own={merger.proposedBy === actor.accountId}
          />
        ) : (
          <>
            {into && <One title={w.into} establishment={into} />}
            {images && <Images images={images} most={settings.establishmentImages} />}
            <p>{w.two}</p>
            <Form sheet={sheet} submit={w.propose}>
              {sheet.ask.into}
              {sheet.ask.reason}
            </Form>
          </>
        )}
      </>
    ),
  }),
});

function One({ title, establishment: one }: { title: string; establishment: Establishment }): JSX.Element {
  const q = staffWords.queue;
  return (
    <Section title={title}>
      <DescriptionList
        items={[
          { label: q.name, value: <a href={urls.staffEstablishment('ja', one.id)}>{one.name}</a> },
          { label: q.number, value: one.number ?? '－' },
          { label: q.address, value: one.place.address ?? '－' },
          { label: staffWords.own.provisional.likeness.telephone, value: one.record.telephone ?? '－' },
          { label: staffWords.own.provisional.likeness.corporateNumber, value: one.corporateNumber ?? '－' },
          {
            label: staffWords.own.provisional.office,
            value: one.officeCode ? officeNameOf(one.officeCode, 'ja') : '－',
          },
        ]}
      />
    </Section>
  );
}

/** What becomes of the pictures: those that come along, and before anybody agrees those that find no room. */
function Images({ images: { kept, moving, over }, most }: { images: MergingImages; most: number }): JSX.Element {
  return (
    <Section title={w.images.title}>
      {moving.length + over.length === 0 && <p>{w.images.none}</p>}
      {moving.length > 0 && (
        <>
          <p>{w.images.moving(String(moving.length), String(kept))}</p>
          <Pictures images={moving} />
        </>
      )}
      {over.length > 0 && (
        <>
          <Notice kind="warning" language="ja" title={w.images.over(String(over.length), String(most))} level={3}>
            <p>{w.images.overLead}</p>
          </Notice>
          <Pictures images={over} />
        </>
      )}
    </Section>
  );
}

function Pictures({ images }: { images: readonly EstablishmentImage[] }): JSX.Element {
  return (
    <ul class="image-list">
      {images.map((image) => (
        <li key={image.id} class="image-item">
          <figure class="image-figure">
            <img
              src={urls.staffImageFile('ja', image.id, 'small')}
              width={image.small.width}
              height={image.small.height}
              alt={image.alt}
              loading="lazy"
            />
            <figcaption>
              {image.caption ?? image.alt}{' '}
              <Tag tone={image.state === 'accepted' ? 'success' : 'plain'}>
                {image.state === 'accepted' ? w.images.accepted : w.images.waiting}
              </Tag>
            </figcaption>
          </figure>
        </li>
      ))}
    </ul>
  );
}

type ProposedProps = {
  merger: Merger;
  images: MergingImages | undefined;
  most: number;
  proposer: string;
  own: boolean;
};

function Proposed({ merger, images, most, proposer, own }: ProposedProps): JSX.Element {
  const over = images?.over.length ?? 0;
  return (
    <>
      <One title={w.into} establishment={merger.into} />
      {images && <Images images={images} most={most} />}
      <Section title={w.reasonOf}>
        <DescriptionList
          items={[
            { label: w.proposedBy, value: `${proposer}（${formatDayTime(merger.proposedAt, 'ja')}）` },
            { label: w.reasonOf, value: merger.reason },
          ]}
        />
        {own && <p>{w.two}</p>}
        <ButtonRow>
          {!own && (
            <PostButton
              kind="primary"
              action={`${urls.staffMergerConfirmation('ja', merger.from.id, merger.id)}?over=${over}`}
            >
              {over > 0 ? w.confirmOver(String(over)) : w.confirm}
            </PostButton>
          )}
          <PostButton kind="secondary" action={urls.staffMergerDecline('ja', merger.from.id, merger.id)}>
            {own ? w.takeBack : w.decline}
          </PostButton>
        </ButtonRow>
      </Section>
    </>
  );
}

/** Another person than who proposed it: that one has read both on the page before. */
export const mergerConfirmationAction = page('/staff/establishments/:id/mergers/:merger/confirmation', {
  audience: 'staff',
  role: 'employers-counter',
  submit: async ({ act, params, query, settings }) => {
    const [over = '0'] = /^\d{1,3}$/.exec(query.get('over') ?? '') ?? [];
    const because = w.noRoom(String(settings.establishmentImages));
    const decision = await confirmMerger(act, params.merger, { seen: Number(over), because });
    if ('refused' in decision) return problems({ form: staffWords.refusals[decision.refused] });
    return redirect(`${urls.staffEstablishmentChanges('ja')}?done=merged`);
  },
});

export const mergerDeclineAction = page('/staff/establishments/:id/mergers/:merger/decline', {
  audience: 'staff',
  role: 'employers-counter',
  submit: async ({ act, params }) => {
    const decision = await declineMerger(act, params.merger);
    if ('refused' in decision) return problems({ form: staffWords.refusals[decision.refused] });
    return redirect(urls.staffEstablishment('ja', params.id));
  },
});
