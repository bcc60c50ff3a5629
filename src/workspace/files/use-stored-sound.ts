import { useEffect, useState } from 'react';
import type { AttachedFile } from '../../domain/records/attached-file';
import { useServices } from '../services';
import { readMediaType } from './picture';

type StoredSound =
  { readonly kind: 'loading' | 'missing' | 'failed' } | { readonly kind: 'sound'; readonly address: string };

/** A recording of the store, at an address that lasts as long as the component. What the record says of its type is not believed. */
export function useStoredSound({ sha256 }: AttachedFile): StoredSound {
  const { evidenceFiles } = useServices();
  const [sound, setSound] = useState<StoredSound>({ kind: 'loading' });
  useEffect(() => {
    let isOpen = true;
    let address: string | null = null;
    const load = async (): Promise<StoredSound> => {
      const blob = await evidenceFiles.get(sha256);
      if (blob === null) return { kind: 'missing' };
      const type = await readMediaType(blob);
      if (!type.startsWith('audio/') || !isOpen) return { kind: 'failed' };
      address = URL.createObjectURL(blob.slice(0, blob.size, type));
      return { kind: 'sound', address };
    };
    load()
      .catch((): StoredSound => ({ kind: 'failed' }))
      .then((found) => isOpen && setSound(found))
      .catch(() => undefined);
    return () => {
      isOpen = false;
      if (address !== null) URL.revokeObjectURL(address);
    };
  }, [evidenceFiles, sha256]);
  return sound;
}
