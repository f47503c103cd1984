import { parentPort, workerData } from 'node:worker_threads';
import { addPrepared, type Batch, batch } from './batch.ts';
import { buildSegment } from './build.ts';
import { claim, type Done, type FromSearcher, type Task, type ToSearcher } from './messages.ts';
import { openPart, type Part } from './part.ts';
import { mergeLive, sealDocuments } from './seal.ts';
import { fillSlice, openSnapshot, saveSnapshot } from './snapshot.ts';

/** A thread of the engine: it searches, or it builds; never both, so that building never makes a query wait. */

const reason = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault));

const search = (reply: (message: FromSearcher) => void): ((message: ToSearcher) => void) => {
  let part: Part | undefined;
  let claims: Int32Array = new Int32Array();
  return (message) => {
    if (message.kind === 'begin') {
      part = openPart(message.schema, message.thread, message.state);
      claims = message.claims;
      reply('ready');
    }
    if (message.kind === 'change') part?.change(message.change);
    if (message.kind !== 'ask' || !part || !claim(claims, message.ticket)) return;
    try {
      reply(JSON.stringify(part.search(message.plan)));
    } catch (fault) {
      reply({ fault: reason(fault) });
    }
  };
};

const build = (reply: (message: Done) => void): ((task: Task) => void) => {
  let gathered: Batch | undefined;
  const perform = (task: Task): Done => {
    switch (task.kind) {
      case 'gather':
        gathered ??= batch(task.schema);
        for (const document of task.documents) addPrepared(gathered, document);
        return {};
      case 'build': {
        const all = gathered;
        gathered = undefined;
        return { segment: all && buildSegment(task.schema, all, task.room, task.number) };
      }
      case 'seal':
        return { segment: sealDocuments(task.schema, task.documents, task.room, task.number) };
      case 'merge':
        return { segment: mergeLive(task.schema, task.segments, task.live, task.room, task.number) };
      case 'save':
        return { kept: saveSnapshot(task.folder, task.schema, task.state, task.sequence, task.kept) };
      case 'open':
        return { opened: openSnapshot(task.folder, task.schema, task.room) };
      case 'fill':
        return { refused: fillSlice(task.slice) };
    }
  };
  return (task) => {
    try {
      reply(perform(task));
    } catch (fault) {
      reply({ fault: reason(fault) });
    }
  };
};

const port = parentPort;
if (port) {
  const role = (workerData as { role: 'search' | 'build' }).role;
  port.on(
    'message',
    role === 'search' ? search((message) => port.postMessage(message)) : build((message) => port.postMessage(message)),
  );
}
