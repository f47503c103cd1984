import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { absent, download, page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Tag } from '#ui/components/tag.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form, PostButton } from '#ui/forms/form.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { type EstablishmentImage, imageWords } from '../../image.ts';
import { addImage, describeImage, moveImage, ownImage, ownImageFile, ownImages, removeImage } from '../../images.ts';
import { imageWordsIn } from '../../words/images/words.ts';

const textFields = (language: Language) => {
  const w = imageWordsIn(language);
  const kit = fields(language);
  return {
    alt: kit.text({ label: w.alt, hint: w.altHint, required: true, max: imageWords.alt }),
    caption: kit.text({ label: w.caption, hint: w.captionHint, max: imageWords.caption }),
  };
};

/** 画像 (F-EM-6): what there is, in its order, and the form for another one. */
export const employerImagesPage = page('/employer/images', {
  audience: 'employer',
  // Not `creates`: its transaction would hold a connection as long as a picture is drawn. The same picture is one (images.ts).
  files: ({ establishmentImageMb }) => ({ most: 1, bytes: establishmentImageMb * 1024 * 1024 }),
  load: ({ act }) => ownImages(act),
  form: ({ language, settings }) => {
    const w = imageWordsIn(language);
    return {
      file: fields(language).file({
        label: w.file,
        hint: w.fileHint,
        required: true,
        kinds: ['jpeg', 'gif', 'png', 'bmp'],
        maxBytes: settings.establishmentImageMb * 1024 * 1024,
      }),
      ...textFields(language),
    };
  },
  submit: async ({ act, language }, _data, { file, alt, caption }) => {
    const decision = await addImage(act, file, { alt, caption });
    if ('accepted' in decision) return redirect(`${urls.employerImages(language)}?done=added`);
    return problems({ file: imageWordsIn(language).refusals[decision.refused] });
  },
  view: ({ actor, kiosk, language, query, settings }, { standing, refused }, sheet) => {
    const w = imageWordsIn(language);
    const most = settings.establishmentImages;
    const done = query.get('done');
    const said = done && done in w.done ? w.done[done as keyof typeof w.done] : undefined;
    const writes = actor.role !== 'viewer';
    return {
      title: w.title,
      wide: true,
      breadcrumb: [],
      body: (
        <>
          {said && (
            <Notice kind="success" language={language}>
              <p>{said}</p>
            </Notice>
          )}
          <Lead>{w.lead(String(most))}</Lead>
          <p>{w.count(String(standing.length), String(most))}</p>
          {standing.length === 0 ? (
            <p>{w.none}</p>
          ) : (
            <ul class="image-list">
              {standing.map((image, at) => (
                <li key={image.id} class="image-item">
                  <Picture image={image} language={language} />
                  {writes && (
                    <ButtonRow>
                      {at > 0 && (
                        <PostButton
                          kind="text"
                          size="small"
                          action={urls.employerImageMove(language, image.id, 'forward')}
                        >
                          <span aria-hidden="true">{w.forward}</span>
                          <span class="visually-hidden">{w.forwardOf(image.alt)}</span>
                        </PostButton>
                      )}
                      {at < standing.length - 1 && (
                        <PostButton
                          kind="text"
                          size="small"
                          action={urls.employerImageMove(language, image.id, 'back')}
                        >
                          <span aria-hidden="true">{w.back}</span>
                          <span class="visually-hidden">{w.backOf(image.alt)}</span>
                        </PostButton>
                      )}
                      <ButtonLink kind="secondary" size="small" href={urls.employerImage(language, image.id)}>
                        {w.change}
                      </ButtonLink>
                      <ButtonLink kind="secondary" size="small" href={urls.employerImageRemoval(language, image.id)}>
                        {w.remove}
                      </ButtonLink>
                    </ButtonRow>
                  )}
                </li>
              ))}
            </ul>
          )}
          {refused.length > 0 && (
            <Section title={w.refused}>
              <ul>
                {refused.map(({ id, alt, reason }) => (
                  <li key={id}>
                    <span lang="ja">{alt}</span>（{w.reason}：<span lang="ja">{reason}</span>）
                  </li>
                ))}
              </ul>
            </Section>
          )}
          {!writes && <p>{w.viewer}</p>}
          {writes && !kiosk && (
            <Section title={w.add}>
              {standing.length >= most ? (
                <p>{w.full}</p>
              ) : (
                <Form sheet={sheet} submit={w.submit}>
                  {sheet.ask.file}
                  {sheet.ask.alt}
                  {sheet.ask.caption}
                </Form>
              )}
            </Section>
          )}
        </>
      ),
    };
  },
});

function Picture({ image, language }: { image: EstablishmentImage; language: Language }): JSX.Element {
  const w = imageWordsIn(language);
  return (
    <figure class="image-figure">
      <img
        src={urls.employerImageFile(language, image.id)}
        width={image.small.width}
        height={image.small.height}
        alt={image.alt}
        lang="ja"
        loading="lazy"
      />
      <figcaption>
        <span lang="ja">{image.caption ?? w.noCaption}</span>
        {(image.state === 'waiting' || image.state === 'accepted') && (
          <p>
            <Tag tone={image.state === 'accepted' ? 'success' : 'warning'}>{w.states[image.state]}</Tag>
          </p>
        )}
      </figcaption>
    </figure>
  );
}

/** The small file of one's own picture. */
export const employerImageFilePage = page('/employer/images/:id/file', {
  audience: 'employer',
  load: async ({ act, params }) => {
    const file = await ownImageFile(act, params.id, 'small');
    return file ? download({ ...file, inline: true, noindex: true }) : absent();
  },
});

/** Other words for a picture. */
export const employerImagePage = page('/employer/images/:id', {
  audience: 'employer',
  role: 'recruiter',
  load: async ({ act, params }) => {
    const image = await ownImage(act, params.id);
    return image && (image.state === 'waiting' || image.state === 'accepted') ? image : undefined;
  },
  form: ({ language }) => textFields(language),
  initial: (_visit, { alt, caption }) => ({ alt, ...(caption !== undefined && { caption }) }),
  submit: async ({ act, language, params }, _image, { alt, caption }) => {
    const decision = await describeImage(act, params.id, { alt, caption });
    if ('refused' in decision) return problems({ form: imageWordsIn(language).refusals[decision.refused] });
    return redirect(`${urls.employerImages(language)}?done=described`);
  },
  view: ({ language }, image, sheet) => {
    const w = imageWordsIn(language);
    return {
      title: w.one.title,
      breadcrumb: [{ href: urls.employerImages(language), label: w.title }],
      body: (
        <>
          <Lead>{w.one.lead}</Lead>
          <Picture image={image} language={language} />
          <Form sheet={sheet} submit={w.one.submit} back={{ href: urls.employerImages(language), label: w.one.back }}>
            {sheet.ask.alt}
            {sheet.ask.caption}
          </Form>
        </>
      ),
    };
  },
});

export const employerImageMoveAction = page('/employer/images/:id/move/:by', {
  audience: 'employer',
  role: 'recruiter',
  submit: async ({ act, language, params }) => {
    const { id, by } = params;
    if (by !== 'forward' && by !== 'back') return absent();
    const decision = await moveImage(act, id, by);
    if ('refused' in decision && decision.refused === 'absent') return absent();
    if ('refused' in decision) return problems({ form: imageWordsIn(language).refusals[decision.refused] });
    return redirect(`${urls.employerImages(language)}?done=moved`);
  },
});

/** Asked first: it cannot be brought back. */
export const employerImageRemovalPage = page('/employer/images/:id/removal', {
  audience: 'employer',
  role: 'recruiter',
  load: async ({ act, params }) => {
    const image = await ownImage(act, params.id);
    return image && (image.state === 'waiting' || image.state === 'accepted') ? image : undefined;
  },
  form: () => ({}),
  submit: async ({ act, language, params }) => {
    const decision = await removeImage(act, params.id);
    if ('refused' in decision) return problems({ form: imageWordsIn(language).refusals[decision.refused] });
    return redirect(`${urls.employerImages(language)}?done=removed`);
  },
  view: ({ language }, image, sheet) => {
    const w = imageWordsIn(language);
    return {
      title: w.removal.title,
      breadcrumb: [{ href: urls.employerImages(language), label: w.title }],
      body: (
        <>
          <Lead>{w.removal.lead}</Lead>
          <Picture image={image} language={language} />
          <Form
            sheet={sheet}
            submit={w.removal.submit}
            back={{ href: urls.employerImages(language), label: w.one.back }}
          />
        </>
      ),
    };
  },
});
