/** One-time codes out of the trial's list of mails, as a person reads them at /dev/mail. For tests and tools only. */

/** Addresses of all mails to somebody, the newest first. `read` answers with the text of a page. */
export const mailsTo = async (read, mail) => {
  const html = await read(`/dev/mail?to=${encodeURIComponent(mail)}`);
  return [...html.matchAll(/href="(\/dev\/mail\/[0-9a-f]{32})"/g)].map(([, path]) => path);
};

/**
 * Waits for a code that came after `before`, and hands those found to `tries`, the newest first, until one is taken: two
 * who sign in to one account at the same time get a mail each.
 */
export const withNewCode = async (read, mail, before, tries, { seconds = 30 } = {}) => {
  const known = new Set(before);
  const until = Date.now() + seconds * 1000;
  while (Date.now() < until) {
    for (const path of (await mailsTo(read, mail)).filter((one) => !known.has(one))) {
      known.add(path);
      const code = /(?<![\d-])\d{6}(?![\d-])/.exec((await read(path)).replace(/[\s\S]*<main/, ''))?.[0];
      if (code && (await tries(code))) return;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`no one-time code came to ${mail} within ${seconds} seconds`);
};
