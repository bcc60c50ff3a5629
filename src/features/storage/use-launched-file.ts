import { useEffect, useEffectEvent } from 'react';

/** https://wicg.github.io/web-app-launch/: only Chromium's desktop browsers have it. */
interface LaunchQueue {
  readonly setConsumer: (consumer: (launch: { readonly files: readonly FileSystemFileHandle[] }) => void) => void;
}

declare global {
  interface Window {
    readonly launchQueue?: LaunchQueue;
  }
}

/** A backup that was opened from the computer's own folders: the browser hands it to the installed app. */
export function useLaunchedFile(onFile: (file: File) => void): void {
  const take = useEffectEvent(onFile);
  useEffect(() => {
    window.launchQueue?.setConsumer(({ files }) => {
      void files[0]?.getFile().then((file) => take(file));
    });
  }, []);
}
