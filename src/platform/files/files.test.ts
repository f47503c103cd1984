import { mkdtemp, readdir, rm, stat, utimes } from 'node:fs/promises';
import { createServer as createHttp } from 'node:http';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { secondsAfter } from '#kernel/time.ts';
import type { Settings } from '#src/config.ts';
import { testDatabase, testNow } from '#test/support/database.ts';
import * as sample from '#test/support/sample-files.ts';
import { enterFiles, fetchFile, receiveFiles, removeFiles, storedFiles } from './files.ts';
import { fileWork, scanFile, sweepFiles } from './work.ts';

const system = { kind: 'system', task: 'test' } as const;
const { act: actAs, database } = testDatabase();
let directory: string;
const servers: (Server | ReturnType<typeof createHttp>)[] = [];
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'mypage-files-'));
});
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});
afterAll(() => rm(directory, { recursive: true, force: true }));

const by = (settings: Partial<Settings> = {}, now = testNow) =>
  actAs(system, { now, settings: { dataDir: directory, ...settings } });
const lying = async (): Promise<string[]> =>
  (await readdir(join(directory, 'files'), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

describe('a file on the disk', () => {
  it('lies under a name that tells nothing and is fetched as it was entered', async () => {
    const act = by();
    const { files, refused } = await receiveFiles(act, [
      sample.upload('職務経歴書.docx', sample.docx()),
      sample.upload('写真.pdf', sample.html()),
    ]);
    expect(refused).toEqual([{ name: '写真.pdf', because: 'kind' }]);
    const [entered] = await enterFiles(act, files);
    expect(entered).toMatchObject({ name: '職務経歴書.docx', kind: 'docx', scan: 'not-scanned' });
    expect(entered).not.toHaveProperty('key');
    const [name = ''] = await lying();
    expect(name).toMatch(/^[0-9a-f]{32}$/);
    const about = await stat(join(directory, 'files', name.slice(0, 2), name.slice(2, 4), name));
    expect(about.mode & 0o077).toBe(0);
    const fetched = await fetchFile(act, entered?.id ?? '', undefined);
    expect(fetched).toMatchObject({ fileName: '職務経歴書.docx' });
    expect(Buffer.from(fetched?.bytes ?? [])).toEqual(sample.docx());
    await removeFiles(act, [entered?.id ?? '']);
    expect(await storedFiles(act, [entered?.id ?? ''])).toEqual(new Map());
    const [erase] = act.enqueued.filter(({ work }) => work === 'files.erase');
    await fileWork.find((one) => one.name === 'files.erase')?.perform(act, erase?.data);
    expect(await lying()).toEqual([]);
  });

  it('that never came to belong to anything is swept after a day, and one that did is not', async () => {
    const act = by();
    const { files } = await receiveFiles(act, [
      sample.upload('a.pdf', sample.pdf()),
      sample.upload('b.pdf', sample.pdf()),
    ]);
    await enterFiles(act, files.slice(0, 1));
    const keys = files.map(({ key }) => key);
    for (const key of keys) {
      const path = join(directory, 'files', key.slice(0, 2), key.slice(2, 4), key);
      await utimes(path, 1_795_000_000, testNow.epochMilliseconds / 1000);
    }
    expect(await sweepFiles(by({}, secondsAfter(testNow, 3600)), 'disk')).toBe(0);
    expect(await sweepFiles(by({}, secondsAfter(testNow, 25 * 3600)), 'disk')).toBe(1);
    expect(await lying()).toEqual([keys[0]]);
  });

  it('is refused when it is too large, and when it is one too many of a day', async () => {
    const seeker = { kind: 'seeker', accountId: '00000000-0000-7000-8000-000000000001', registrationId: 'r' } as const;
    const act = actAs(seeker, { settings: { dataDir: directory, attachmentsPersonDay: 2, attachmentMb: 1 } });
    const large = sample.upload('large.pdf', Buffer.alloc(1024 * 1024 + 1));
    const small = sample.upload('a.pdf', sample.pdf());
    const { refused } = await receiveFiles(act, [large, small, small, small]);
    expect(refused.map(({ because }) => because)).toEqual(['too-large', 'too-many-today']);
  });

  it('whose bytes were changed is not handed on', async () => {
    const act = by();
    const { files } = await receiveFiles(act, [sample.upload('a.pdf', sample.pdf())]);
    const [entered] = await enterFiles(act, files);
    await database
      .insertInto('files')
      .values({
        id: act.chance.id(),
        kept_at: 'disk',
        key: 'f'.repeat(32),
        name: 'x.pdf',
        kind: 'pdf',
        bytes: 1,
        sha256: Buffer.alloc(32),
        scan: 'not-scanned',
        created_at: act.now,
      })
      .execute();
    const { id = '' } =
      (await database.selectFrom('files').select('id').where('key', '=', 'f'.repeat(32)).executeTakeFirst()) ?? {};
    await expect(fetchFile(act, id, undefined)).rejects.toThrow('missing or changed');
    expect(await fetchFile(act, entered?.id ?? '', undefined)).toBeDefined();
  });
});

/** A clamd that knows one virus. */
const clamd = async (): Promise<string> => {
  const path = join(directory, `clamd-${servers.length}-${Math.trunc(performance.now())}.ctl`);
  const server = createServer((socket) => {
    let heard = Buffer.alloc(0);
    socket.on('data', (piece) => {
      heard = Buffer.concat([heard, Buffer.from(piece)]);
      if (!heard.subarray(-4).equals(Buffer.alloc(4)) || heard.length < 15) return;
      const command = heard.toString('latin1', 0, 10);
      const found = heard.includes('EICAR') ? 'Eicar-Test-Signature FOUND' : 'OK';
      socket.end(command === 'zINSTREAM\0' ? `stream: ${found}\0` : 'UNKNOWN COMMAND\0');
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(path, resolve));
  return `unix://${path}`;
};

describe('a file where clamd is asked', () => {
  it('is fetched by nobody before it was looked through', async () => {
    const act = by({ clamdAddress: await clamd() });
    const { files } = await receiveFiles(act, [sample.upload('a.pdf', sample.pdf())]);
    const [{ id, scan } = { id: '', scan: '' }] = await enterFiles(act, files);
    expect(scan).toBe('waiting');
    expect(await fetchFile(act, id, undefined)).toBeUndefined();
    expect(act.enqueued).toContainEqual(expect.objectContaining({ work: 'files.scan', data: { id } }));
    await scanFile(act, id);
    expect((await storedFiles(act, [id])).get(id)?.scan).toBe('clean');
    expect(await fetchFile(act, id, undefined)).toBeDefined();
  });

  it('is erased when something is found, and told as infected', async () => {
    const act = by({ clamdAddress: await clamd() });
    const { files } = await receiveFiles(act, [sample.upload('a.pdf', sample.pdf('% EICAR\n'))]);
    const [{ id } = { id: '' }] = await enterFiles(act, files);
    await scanFile(act, id);
    expect((await storedFiles(act, [id])).get(id)?.scan).toBe('infected');
    expect(await fetchFile(act, id, undefined)).toBeUndefined();
    expect(act.enqueued.map(({ work }) => work)).toContain('files.erase');
    const told = await database.selectFrom('audit_entries').select(['what', 'detail']).execute();
    expect(told).toContainEqual({ what: 'file.infected', detail: { name: 'Eicar-Test-Signature' } });
  });

  it('waits on while clamd is away, and is asked again each hour', async () => {
    const act = by({ clamdAddress: `unix://${directory}/nobody.ctl` });
    const { files } = await receiveFiles(act, [sample.upload('a.pdf', sample.pdf())]);
    const [{ id } = { id: '' }] = await enterFiles(act, files);
    await expect(scanFile(act, id)).rejects.toThrow();
    expect((await storedFiles(act, [id])).get(id)?.scan).toBe('waiting');
    const later = by({ clamdAddress: 'tcp://127.0.0.1:1' }, secondsAfter(testNow, 7200));
    await fileWork.find((one) => one.name === 'files.askAgain')?.perform(later, {});
    expect(later.enqueued.map(({ data }) => data)).toEqual([{ id }]);
  });
});

/** A store that speaks S3 and takes signed requests only. */
const bucket = async (): Promise<{ endpoint: string; objects: Map<string, Buffer> }> => {
  const objects = new Map<string, Buffer>();
  const server = createHttp((request, response) => {
    const signed = /^AWS4-HMAC-SHA256 Credential=key\/\d{8}\/ap-northeast-1\/s3\/aws4_request, /;
    if (!signed.test(request.headers.authorization ?? '')) return void response.writeHead(403).end();
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://x');
    const key = pathname.replace('/private/', '');
    const heard: Buffer[] = [];
    request.on('data', (piece) => heard.push(piece));
    request.on('end', () => {
      if (searchParams.has('list-type')) {
        const all = [...objects.keys()];
        const from = searchParams.get('continuation-token') ? 1 : 0;
        const some = all.slice(from, from + 1);
        const next = from === 0 && all.length > 1 ? '<NextContinuationToken>a+b/c=</NextContinuationToken>' : '';
        response.end(
          `<ListBucketResult>${some.map((one) => `<Contents><Key>${one}</Key><LastModified>2026-11-20T01:00:00.000Z</LastModified></Contents>`).join('')}${next}</ListBucketResult>`,
        );
      } else if (request.method === 'PUT') {
        objects.set(key, Buffer.concat(heard));
        response.end();
      } else if (request.method === 'DELETE') {
        objects.delete(key);
        response.writeHead(204).end();
      } else if (objects.has(key)) response.end(objects.get(key));
      else response.writeHead(404).end();
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return { endpoint: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`, objects };
};

describe('a file in a bucket', () => {
  it('is kept, fetched, swept and erased by signed requests', async () => {
    const { endpoint, objects } = await bucket();
    const settings = {
      filesAt: 's3',
      s3Endpoint: endpoint,
      s3Bucket: 'private',
      s3KeyId: 'key',
      s3Secret: 's',
    } as const;
    const act = by(settings);
    const { files } = await receiveFiles(act, [
      sample.upload('a.pdf', sample.pdf()),
      sample.upload('b.png', sample.png()),
    ]);
    expect([...objects.values()]).toEqual([sample.pdf(), sample.png()]);
    const [entered] = await enterFiles(act, files.slice(0, 1));
    expect(Buffer.from((await fetchFile(act, entered?.id ?? '', undefined))?.bytes ?? [])).toEqual(sample.pdf());
    expect(await sweepFiles(by(settings, secondsAfter(testNow, 25 * 3600)), 's3')).toBe(1);
    expect([...objects.keys()]).toEqual([files[0]?.key]);
    await removeFiles(act, [entered?.id ?? '']);
    const erase = act.enqueued.find(({ work }) => work === 'files.erase');
    await fileWork.find((one) => one.name === 'files.erase')?.perform(act, erase?.data);
    expect(objects.size).toBe(0);
  });
});
