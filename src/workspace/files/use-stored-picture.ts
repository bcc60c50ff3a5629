import { useEffect, useState } from 'react';
import type { AttachedFile } from '../../domain/records/attached-file';
import { useServices } from '../services';
import { asPicture, readMediaType, readPictureSize } from './picture';
import { isShownAsPicture } from './picture-types';

/** `missing`: its bytes are not on this device; `not_shown`: they are, and are no picture that can be shown. */
export type StoredPicture =
  | { readonly kind: 'loading' | 'missing' | 'not_shown' | 'failed' }
  | { readonly kind: 'picture'; readonly address: string };

const LOADING: StoredPicture = { kind: 'loading' };

/** The picture in a file of the store, at an address that lasts as long as the screen. What the record says of its type is not believed. */
export function useStoredPicture({ sha256, mediaType }: AttachedFile): StoredPicture {
  const { evidenceFiles } = useServices();
  const [shown, setShown] = useState<{ readonly of: string; readonly picture: StoredPicture } | null>(null);
  useEffect(() => {
    let isOpen = true;
    let address: string | null = null;
    const load = async (): Promise<StoredPicture> => {
      if (!isShownAsPicture(mediaType)) {
        return { kind: (await evidenceFiles.has(sha256)) ? 'not_shown' : 'missing' };
      }
      const blob = await evidenceFiles.get(sha256);
      if (blob === null) return { kind: 'missing' };
      const type = await readMediaType(blob);
      if ((await readPictureSize(blob, type)) === null || !isOpen) return { kind: 'not_shown' };
      address = URL.createObjectURL(asPicture(blob, type));
      return { kind: 'picture', address };
    };
    load()
      .catch((): StoredPicture => ({ kind: 'failed' }))
      .then((picture) => isOpen && setShown({ of: sha256, picture }))
      .catch(() => undefined);
    return () => {
      isOpen = false;
      if (address !== null) URL.revokeObjectURL(address);
    };
  }, [evidenceFiles, sha256, mediaType]);
  return shown?.of === sha256 ? shown.picture : LOADING;
}
