/** The other tabs of the app on this device. */
export interface Tabs {
  /** Something new is on disk. */
  tell(): void;
  close(): void;
}

/** `onHint` is called when another tab has written. Where there is no channel, tabs learn of each other when they are shown again. */
export function joinTabs(name: string, onHint: () => void): Tabs {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => undefined, close: () => undefined };
  const channel = new BroadcastChannel(`${name}/changes`);
  channel.onmessage = onHint;
  return {
    tell: () => channel.postMessage('changed'),
    close: () => channel.close(),
  };
}
