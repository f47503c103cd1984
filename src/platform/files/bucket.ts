import { AwsClient } from 'aws4fetch';
import { XMLParser } from 'fast-xml-parser';
import { instant } from '#kernel/time.ts';
import type { Settings } from '#src/config.ts';
import { isKey } from './key.ts';
import type { Place } from './places.ts';

const seconds = 30;

/** Files in a bucket of an S3-compatible store, addressed by path; every request is signed (AWS Signature V4). */
export const inBucket = (settings: Settings): Place => {
  const { s3Endpoint, s3Bucket, s3Region, s3KeyId, s3Secret } = settings;
  if (!s3Endpoint || !s3Bucket || !s3KeyId || !s3Secret) throw new Error('the settings name no S3 store');
  const client = new AwsClient({
    accessKeyId: s3KeyId,
    secretAccessKey: s3Secret,
    region: s3Region,
    service: 's3',
    retries: 3,
  });
  const bucket = `${s3Endpoint.replace(/\/$/, '')}/${encodeURIComponent(s3Bucket)}`;
  const ask = async (method: string, address: string, body?: Uint8Array): Promise<Response> =>
    client.fetch(address, {
      method,
      signal: AbortSignal.timeout(seconds * 1000),
      ...(body ? { body: body as BodyInit, headers: { 'content-type': 'application/octet-stream' } } : {}),
    });
  const objectAt = (key: string): string => {
    if (!isKey(key)) throw new Error('a stored file is named by 32 hexadecimal digits');
    return `${bucket}/${key}`;
  };
  return {
    keep: async (key, bytes) => expect(await ask('PUT', objectAt(key), bytes), [200]),
    read: async (key) => {
      const answer = await ask('GET', objectAt(key));
      if (answer.status === 404) return undefined;
      await expect(answer, [200], false);
      return new Uint8Array(await answer.arrayBuffer());
    },
    erase: async (key) => expect(await ask('DELETE', objectAt(key)), [200, 204, 404]),
    all: async function* () {
      let from = '';
      for (;;) {
        const answer = await ask('GET', `${bucket}?list-type=2&max-keys=1000${from}`);
        await expect(answer, [200], false);
        const { listed, next } = readList(await answer.text());
        yield* listed;
        if (next === undefined) return;
        from = `&continuation-token=${encodeURIComponent(next)}`;
      }
    },
  };
};

/** The store's own words may hold names of the bucket; the status is enough to know what to do. */
const expect = async (answer: Response, statuses: readonly number[], drop = true): Promise<void> => {
  if (drop || !statuses.includes(answer.status)) await answer.body?.cancel();
  if (!statuses.includes(answer.status)) throw new Error(`the S3 store answered ${answer.status}`);
};

const parser = new XMLParser({ ignoreAttributes: true, parseTagValue: false, isArray: (name) => name === 'Contents' });

type List = {
  ListBucketResult?: { Contents?: { Key: string; LastModified: string }[]; NextContinuationToken?: string };
};

const readList = (xml: string) => {
  const { Contents = [], NextContinuationToken: next } = (parser.parse(xml) as List).ListBucketResult ?? {};
  const listed = Contents.filter(({ Key }) => isKey(Key)).map(({ Key, LastModified }) => ({
    key: Key,
    at: instant(LastModified),
  }));
  return { listed, next };
};
