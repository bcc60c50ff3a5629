/** The web worker that looks for a standard's items in a copy of it: seconds of work. It makes one answer and is ended. */
import { matchWording } from '../../domain/official-wording/match-wording';
import { foundIn } from '../../domain/official-wording/wording-found';
import { failure, success } from '../../domain/result';
import { readCopy, readPasted } from './read-copy';
import type { WordingReply, WordingRequest } from './wording-messages';

addEventListener('message', (event: MessageEvent<WordingRequest>) => {
  void answer(event.data).then(
    (reply) => postMessage(reply),
    () => postMessage(failure('failed')),
  );
});

async function answer({ standard, copy }: WordingRequest): Promise<WordingReply> {
  const read = typeof copy === 'string' ? readPasted(copy) : readCopy(new Uint8Array(await copy.arrayBuffer()));
  if (!read.ok) return read;
  return success(foundIn(standard, matchWording(standard, read.value)));
}
