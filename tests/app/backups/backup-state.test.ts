import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBackupState } from '../../../src/app/backups/backup-state';
import type { BackupNote } from '../../../src/domain/backup-care/backup-note';
import { instant } from '../../support/test-clock';
import { memoryNotes } from './memory-notes';

const AT = instant('2026-05-12T09:00:00.000Z');
const note: BackupNote = {
  version: 1,
  takenAt: AT,
  verifiedAt: AT,
  place: 'folder',
  fileName: 'a.coachfolio',
  bytes: 10,
  isEncrypted: true,
  held: { sessions: 1, records: 2, files: 0 },
  knows: {},
};

beforeEach(() => {
  vi.stubGlobal('window', { showDirectoryPicker: () => undefined });
  vi.stubGlobal('addEventListener', () => undefined);
});
afterEach(() => vi.unstubAllGlobals());

describe('createBackupState', () => {
  it('knows after the next start what it knew before; the folder has to be looked at again', () => {
    const notes = memoryNotes();
    const state = createBackupState(notes, 'mine');
    state.keepNote(note);
    state.keepProof({ provedAt: AT, isGood: true, records: 2, files: 0 });
    state.keepSnapshot({ takenAt: AT, fileName: 'a', bytes: 1 });
    state.keepFolder({ name: 'Backups', isEncrypted: true });
    expect(state.state().folder).toEqual({ kind: 'ready', name: 'Backups', isEncrypted: true });
    const next = createBackupState(notes, 'mine').state();
    expect(next).toEqual({
      ...state.state(),
      folder: { kind: 'locked', name: 'Backups', isEncrypted: true },
    });
  });

  it('forgets a folder that is left, and mixes no two portfolios', () => {
    const notes = memoryNotes();
    const state = createBackupState(notes, 'mine');
    state.keepFolder({ name: 'Backups', isEncrypted: false });
    state.keepFolder(null);
    expect(createBackupState(notes, 'mine').state().folder).toEqual({ kind: 'none' });
    state.keepNote(note);
    expect(createBackupState(notes, 'sample').state().note).toBeNull();
  });

  it('says that there is no backup where the notes can’t be read', () => {
    const broken = { 'mine-backup': '{"version":1}', 'mine-proof': 'x', 'mine-folder': '[]', 'mine-snapshot': '7' };
    expect(createBackupState(memoryNotes(broken), 'mine').state()).toEqual({
      note: null,
      folder: { kind: 'none' },
      folderProblem: null,
      proof: null,
      snapshot: null,
    });
  });

  it('offers no folder where the browser has none', () => {
    vi.stubGlobal('window', {});
    expect(createBackupState(memoryNotes(), 'mine').state().folder).toEqual({ kind: 'unsupported' });
  });

  it('tells its listeners, until they leave', () => {
    const state = createBackupState(memoryNotes(), 'mine');
    const listener = vi.fn();
    const leave = state.subscribe(listener);
    state.keepNote(note);
    leave();
    state.keepNote(note);
    expect(listener).toHaveBeenCalledTimes(1);
  });
});
