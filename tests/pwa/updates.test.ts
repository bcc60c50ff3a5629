import { describe, expect, it, vi } from 'vitest';
import { createUpdates, type UpdateEnvironment } from '../../src/pwa/updates';

function tab(given: Partial<UpdateEnvironment> = {}) {
  const steps: string[] = [];
  const environment: UpdateEnvironment = {
    controlledFromStart: true,
    hasWaitingRelease: () => true,
    activateWaiting: () => steps.push('activate'),
    servesThisPage: () => Promise.resolve(false),
    saveBeforeReload: () => Promise.resolve(void steps.push('save')),
    reload: () => steps.push('reload'),
    ...given,
  };
  const updates = createUpdates(environment);
  const offered = vi.fn();
  updates.onUpdateReady(offered);
  return { updates, steps, offered };
}
const cannotSave = { saveBeforeReload: () => Promise.reject(new Error('disk full')) };

describe('an update', () => {
  it('is offered and changes nothing by itself', () => {
    const { updates, steps, offered } = tab();
    updates.releaseWaits();
    expect(offered).toHaveBeenCalledOnce();
    expect(steps).toEqual([]);
  });

  it('is not what a first release is that waits for a moment', () => {
    const { updates, offered } = tab({ hasWaitingRelease: () => false });
    updates.releaseWaits();
    expect(offered).not.toHaveBeenCalled();
  });

  it('is offered to a listener that comes late, and not to one that has left', () => {
    const { updates } = tab();
    const late = vi.fn();
    const gone = vi.fn();
    updates.onUpdateReady(gone)();
    updates.releaseWaits();
    updates.onUpdateReady(late);
    expect(late).toHaveBeenCalledOnce();
    expect(gone).not.toHaveBeenCalled();
  });

  it('saves, takes over, saves what was typed meanwhile, and only then reloads', async () => {
    const { updates, steps } = tab();
    updates.releaseWaits();
    expect(await updates.applyUpdate()).toBe('reloading');
    expect(steps).toEqual(['save', 'activate']);
    await updates.controllerChanged();
    expect(steps).toEqual(['save', 'activate', 'save', 'reload']);
  });

  it('does not start when something typed cannot be saved', async () => {
    const { updates, steps } = tab(cannotSave);
    updates.releaseWaits();
    expect(await updates.applyUpdate()).toBe('not-saved');
    expect(steps).toEqual([]);
  });

  it('is nothing to apply when none was offered', async () => {
    const { updates, steps } = tab();
    expect(await updates.applyUpdate()).toBe('none');
    expect(steps).toEqual([]);
  });
});

describe('another service worker takes charge', () => {
  it('a tab of the release before saves and reloads, though the update was accepted elsewhere', async () => {
    const { updates, steps } = tab();
    await updates.controllerChanged();
    expect(steps).toEqual(['save', 'reload']);
  });

  it('a tab that cannot save stays, is told, and reloads when asked again', async () => {
    let diskFull = true;
    const { updates, steps, offered } = tab({
      hasWaitingRelease: () => false,
      saveBeforeReload: () => (diskFull ? Promise.reject(new Error('disk full')) : Promise.resolve()),
    });
    await updates.controllerChanged();
    expect(steps).toEqual([]);
    expect(offered).toHaveBeenCalledOnce();
    diskFull = false;
    expect(await updates.applyUpdate()).toBe('reloading');
    expect(steps).toEqual(['reload']);
  });

  it.each([true, undefined])('a first visit goes on undisturbed (belongs together: %s)', async (answer) => {
    const { updates, steps, offered } = tab({
      controlledFromStart: false,
      servesThisPage: () => Promise.resolve(answer),
    });
    await updates.controllerChanged();
    expect(steps).toEqual([]);
    expect(offered).not.toHaveBeenCalled();
  });

  it('a tab that gets no answer is offered an update, not forced', async () => {
    const { updates, steps, offered } = tab({ servesThisPage: () => Promise.resolve(undefined) });
    await updates.controllerChanged();
    expect(steps).toEqual([]);
    expect(offered).toHaveBeenCalledOnce();
  });

  it('a page from the network is only offered a release that overtook it', async () => {
    const { updates, steps, offered } = tab({ controlledFromStart: false });
    await updates.controllerChanged();
    expect(steps).toEqual([]);
    expect(offered).toHaveBeenCalledOnce();
    await updates.controllerChanged(); // from now on it is controlled like any other
    expect(steps).toEqual(['save', 'reload']);
  });
});
