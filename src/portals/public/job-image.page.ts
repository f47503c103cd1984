import { readJobNumber } from '#kernel/numbers.ts';
import { publishedImageFile } from '#modules/establishments/published-images.ts';
import { ended } from '#modules/jobs/job.ts';
import { jobForReader, showsEmployer } from '#modules/jobs/jobs.ts';
import { absent, download, page } from '#platform/web/page.ts';

/** What was taken away is gone everywhere after a day. */
const day = 24 * 60 * 60;

/**
 * A picture of the establishment at a job that this reader sees with its employer. Asked for at a job whose employer is
 * withheld it is as absent as one that does not exist. The file of an id never changes, so browsers keep it long; what
 * anybody may see, proxies keep too.
 */
export const jobImagePage = page('/jobs/:number/images/:image/:size', {
  audience: 'anyone',
  load: async ({ act, now, params }) => {
    const { image, size } = params;
    const number = readJobNumber(params.number);
    if (number === undefined || number !== params.number || (size !== 'full' && size !== 'small')) return absent();
    const job = await jobForReader(act, number);
    if (!job || !showsEmployer(job)) return absent();
    if (ended(job.head, now) && job.reader !== 'staff') return absent();
    const file = await publishedImageFile(act, job.head.establishmentId, image, size);
    if (!file) return absent();
    const kept = job.head.disclosure === 1 ? { sharedSeconds: day } : { ownSeconds: day };
    return download({ ...file, inline: true, ...kept });
  },
});
