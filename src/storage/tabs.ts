/** The other tabs of the app on this device. */
export interface Tabs {
  /** Something new is on disk. */
  tell(): void;
  /** Their journals shall begin new pages. */
  askToRotate(): void;
  close(): void;
}

/** `onHint` is called when another tab has written, `onRotate` when it wants to remove old pages of the journal. Where there is no channel, tabs learn of each other when they are shown again. */
export function joinTabs(name: string, onHint: () => void, onRotate: () => void): Tabs {
  const nothing = (): void => undefined;
  if (typeof BroadcastChannel === 'undefined') return { tell: nothing, askToRotate: nothing, close: nothing };
  const channel = new BroadcastChannel(`${name}/changes`);
  channel.onmessage = ({ data }) => (data === ROTATE ? onRotate() : onHint());
  return {
    askToRotate: () => channel.postMessage(ROTATE),
    tell: () => channel.postMessage('changed'),
    close: () => channel.close(),
  };
}

const ROTATE = 'rotate';
