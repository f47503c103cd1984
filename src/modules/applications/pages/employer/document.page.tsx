import { absent, download, page } from '#platform/web/page.ts';
import { documentFile } from '../../application-documents.ts';

/** One document of a received application, as an attachment. */
export const receivedDocumentPage = page('/employer/applications/:id/documents/:file', {
  audience: 'employer',
  load: async ({ act, params }) => {
    const file = await documentFile(act, params.id, params.file);
    return file ? download(file) : absent();
  },
});
