import { connect, type Socket } from 'node:net';

/** What clamd said: nothing found, or the name of what was. */
type Finding = { clean: true } | { clean: false; name: string };

const pieceBytes = 64 * 1024;

/**
 * Sends bytes to clamd (INSTREAM, clamd(8)) and answers what it found. Throws when it cannot be reached, says something
 * else, or takes too long: then nothing is known about the file.
 */
export const scan = async (address: string, bytes: Uint8Array, seconds: number): Promise<Finding> => {
  const answer = await new Promise<string>((resolve, reject) => {
    const socket = open(address);
    const heard: Buffer[] = [];
    socket.setTimeout(seconds * 1000, () => socket.destroy(new Error('clamd did not answer in time')));
    socket.on('error', reject);
    socket.on('data', (piece) => heard.push(Buffer.from(piece)));
    socket.on('close', () => resolve(Buffer.concat(heard).toString('utf8')));
    socket.on('connect', () => {
      socket.write('zINSTREAM\0');
      for (let at = 0; at < bytes.length; at += pieceBytes) {
        const piece = bytes.subarray(at, at + pieceBytes);
        const length = Buffer.alloc(4);
        length.writeUInt32BE(piece.length);
        socket.write(length);
        socket.write(piece);
      }
      socket.write(Buffer.alloc(4));
    });
  });
  const said = answer.replace(/[\0\s]+$/g, '');
  if (/^stream: OK$/.test(said)) return { clean: true };
  const found = /^stream: (.{1,200}) FOUND$/.exec(said)?.[1];
  if (found) return { clean: false, name: found };
  throw new Error('clamd answered something else than a finding');
};

const open = (address: string): Socket => {
  const url = new URL(address);
  return url.protocol === 'unix:'
    ? connect(decodeURIComponent(url.pathname))
    : connect({ host: url.hostname, port: Number(url.port || 3310) });
};
