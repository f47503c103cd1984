import { absent, download, page, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { addDocuments, documentFile, removeDocument } from '../../application-documents.ts';
import { ownApplication } from '../../applications.ts';
import { keepProposalMotive } from '../../proposal-answers.ts';
import { keepMotive } from '../../self-applications.ts';
import { documentFiles } from './documents-part.tsx';

/** One document of an own application, as an attachment. */
export const documentPage = page('/seeker/applications/:id/documents/:file', {
  audience: 'seeker',
  load: async ({ act, params }) => {
    const file = await documentFile(act, params.id, params.file);
    return file ? download(file) : absent();
  },
});

/** Takes a document off before it is sent; motive and files of the form round the button are kept. */
export const documentRemovalAction = page('/seeker/applications/:id/documents/:file/removal', {
  audience: 'seeker',
  files: documentFiles,
  load: ({ act, params }) => ownApplication(act, params.id),
  submit: async ({ act, kiosk, language, params, settings }, { application }, _values, raw) => {
    const { id, jobNumber, route } = application;
    const typed = [...(raw.one('motive') ?? '')].slice(0, settings.motiveCharacters * 4).join('');
    if (raw.has('motive'))
      await (route === 'self-application' ? keepMotive(act, jobNumber, typed) : keepProposalMotive(act, id, typed));
    await removeDocument(act, id, params.file);
    if (!kiosk) await addDocuments(act, id, raw.files('documents'));
    const form =
      route === 'self-application'
        ? urls.selfApplicationMotive(language, jobNumber)
        : urls.seekerProposalMotive(language, id);
    return redirect(`${form}#documents`);
  },
});
