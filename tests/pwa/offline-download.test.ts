import { describe, expect, it, vi } from 'vitest';
import type { OfflineStatus } from '../../src/pwa/messages';
import { createOfflineDownload } from '../../src/pwa/offline-download';

const part: OfflineStatus = { offlineReady: false, total: 40, done: 12 };
const whole: OfflineStatus = { offlineReady: true, total: 40, done: 40 };

function download(...answers: (OfflineStatus | undefined)[]) {
  const downloadRest = vi.fn(() => Promise.resolve(answers.shift()));
  const checkForUpdate = vi.fn(() => Promise.resolve());
  const seen: OfflineStatus[] = [];
  const subject = createOfflineDownload({ downloadRest, checkForUpdate });
  subject.onStatus((status) => seen.push(status));
  return { subject, downloadRest, checkForUpdate, seen };
}

describe('bringing the rest onto the device', () => {
  it('tells how far it is and when all is here', async () => {
    const { subject, seen } = download(whole);
    subject.progressed(part);
    await subject.resume();
    expect(seen).toEqual([part, whole]);
  });

  it('asks no more once all is here', async () => {
    const { subject, downloadRest } = download(whole, whole);
    await subject.resume();
    await subject.resume();
    expect(downloadRest).toHaveBeenCalledOnce();
  });

  it('asks again when something was missing, and looks for a release that replaced it', async () => {
    const { subject, downloadRest, checkForUpdate, seen } = download(part, whole);
    await subject.resume();
    expect(checkForUpdate).toHaveBeenCalledOnce();
    await subject.resume();
    expect(downloadRest).toHaveBeenCalledTimes(2);
    expect(seen).toEqual([part, whole]);
  });

  it('a service worker without an answer changes nothing', async () => {
    const { subject, seen } = download(undefined);
    await subject.resume();
    expect(seen).toEqual([]);
  });

  it('a listener that comes late hears where things stand; one that has left hears nothing', async () => {
    const { subject } = download(whole);
    const gone = vi.fn();
    subject.onStatus(gone)();
    await subject.resume();
    const late = vi.fn();
    subject.onStatus(late);
    expect(late).toHaveBeenCalledExactlyOnceWith(whole);
    expect(gone).not.toHaveBeenCalled();
  });
});
