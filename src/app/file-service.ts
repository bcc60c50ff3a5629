import { clearSharedFiles, sharedFiles } from '../pwa/shared-files';
import type { FileService } from '../workspace/services';

/** Long enough for every browser to have begun the download. */
const KEPT_MS = 60_000;

export const fileService: FileService = {
  save: (file, fileName) => {
    const url = URL.createObjectURL(file);
    const link = document.createElement('a');
    link.href = url;
    link.download = fileName;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
  },
  canShare: canShareFiles(),
  shared: sharedFiles,
  clearShared: clearSharedFiles,
  share: async (file, fileName) => {
    try {
      await navigator.share({ files: [new File([file], fileName, { type: file.type })] });
      return true;
    } catch {
      return false;
    }
  },
};

function canShareFiles(): boolean {
  if (typeof navigator.canShare !== 'function') return false;
  return navigator.canShare({ files: [new File([''], 'a.pdf', { type: 'application/pdf' })] });
}
