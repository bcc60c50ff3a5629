import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { uiWords } from '../domain/words/ui';
import { CrossIcon } from './icons';
import styles from './Toast.module.css';
import { VisuallyHidden } from './VisuallyHidden';

export type ToastAction = { readonly label: string; readonly onPress: () => void };

export type ToastWords = {
  readonly message: string;
  /** Such as Undo, Reflect now. Never the only way to do it: the toast goes away. */
  readonly actions?: readonly ToastAction[] | undefined;
};

export type Announcer = {
  /** Says something to a screen reader, once it has finished what it is saying. */
  readonly announce: (message: string) => void;
  /** Shows a message above the tabs for ten seconds or more, and announces it. */
  readonly showToast: (toast: ToastWords) => void;
};

type Toast = ToastWords & { readonly id: number };

const SHOWN_MS = 12_000;
const MOST_AT_ONCE = 3;
const AnnouncerContext = createContext<Announcer>({ announce: () => undefined, showToast: () => undefined });

/** The two functions above, from anywhere under the `AnnouncerProvider`. */
export function useAnnouncer(): Announcer {
  return useContext(AnnouncerContext);
}

/** Holds the live region and the toasts. One of it, around the whole app. */
export function AnnouncerProvider({ children }: { readonly children: ReactNode }) {
  const [spoken, setSpoken] = useState({ text: '', turn: 0 });
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const nextId = useRef(1);

  const announce = useCallback((text: string) => setSpoken((last) => ({ text, turn: last.turn + 1 })), []);
  const remove = useCallback((id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)), []);
  const showToast = useCallback(
    (words: ToastWords) => {
      const toast = { ...words, id: nextId.current++ };
      setToasts((shown) => [...shown, toast].slice(-MOST_AT_ONCE));
      announce(
        (words.actions ?? []).reduce((text, action) => uiWords.actionOffered(text, action.label), words.message),
      );
    },
    [announce],
  );
  const announcer = useMemo(() => ({ announce, showToast }), [announce, showToast]);

  return (
    <AnnouncerContext value={announcer}>
      {children}
      <VisuallyHidden>
        {/* The key makes the same words said twice a change, which is what a live region speaks. */}
        <span role="status" aria-live="polite">
          <span key={spoken.turn}>{spoken.text}</span>
        </span>
      </VisuallyHidden>
      {toasts.length > 0 && (
        <section className={styles.region} aria-label={uiWords.notifications} data-print="never">
          {toasts.map((toast) => (
            <ToastCard key={toast.id} toast={toast} onGone={remove} />
          ))}
        </section>
      )}
    </AnnouncerContext>
  );
}

function ToastCard({ toast, onGone }: { readonly toast: Toast; readonly onGone: (id: number) => void }) {
  const [isHeld, setIsHeld] = useState(false);
  useEffect(() => {
    if (isHeld) return undefined;
    const timer = setTimeout(() => onGone(toast.id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isHeld, onGone, toast.id]);

  const close = () => {
    onGone(toast.id);
    // The button that was pressed is gone with the toast; without this the next Tab would start at the top.
    document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
  };
  const hold = () => setIsHeld(true);
  const release = () => setIsHeld(false);
  return (
    <div className={styles.toast} onPointerEnter={hold} onPointerLeave={release} onFocus={hold} onBlur={release}>
      <div className={styles.message}>{toast.message}</div>
      <div className={styles.actions}>
        {(toast.actions ?? []).map((action) => (
          <button
            key={action.label}
            type="button"
            className={styles.action}
            onClick={() => {
              close();
              action.onPress();
            }}
          >
            {action.label}
          </button>
        ))}
        <button type="button" className={styles.close} aria-label={uiWords.dismiss} onClick={close}>
          <CrossIcon />
        </button>
      </div>
    </div>
  );
}
