import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { uiWords } from '../domain/words/ui';
import { Button } from './Button';
import styles from './Dialog.module.css';
import { CrossIcon } from './icons';
import { IconButton } from './IconButton';

export type DialogProps = {
  readonly isOpen: boolean;
  /** Escape, the cross, or the phone's back gesture: the caller sets `isOpen` to false. */
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons at the foot, the one to press first. */
  readonly actions?: ReactNode;
};

/**
 * A modal window on the browser's own `<dialog>`: the page behind is out of reach, Escape closes, and the focus
 * goes back to where it was. A press beside it does not close it, since there may be text in it.
 */
export function Dialog(props: DialogProps) {
  return props.isOpen ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ onClose, title, children, actions }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  useModal(dialog, heading);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        // A file picker inside the dialog sends the same event up when it is left.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
      onClose={(event) => {
        // Some browsers close it without asking, on a second Escape or back gesture.
        if (event.target === event.currentTarget && !event.currentTarget.open) onClose();
      }}
    >
      <div className={styles.head}>
        <h2 ref={heading} id={titleId} tabIndex={-1}>
          {title}
        </h2>
        <IconButton label={uiWords.close} icon={<CrossIcon />} onClick={onClose} />
      </div>
      <div className={styles.body}>{children}</div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </dialog>
  );
}

type Held<Element> = { readonly current: Element | null };

/** The heading takes the focus first: a screen reader then says what this is, and no keyboard hides half of it. */
function useModal(dialog: Held<HTMLDialogElement>, heading: Held<HTMLElement>): void {
  useLayoutEffect(() => {
    const element = dialog.current;
    const opener = document.activeElement;
    element?.showModal();
    heading.current?.focus();
    return () => {
      element?.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, [dialog, heading]);
}

export type ConfirmDialogProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children?: ReactNode;
  readonly confirmLabel: string;
  readonly onConfirm: () => void;
  readonly cancelLabel?: string | undefined;
  readonly isDangerous?: boolean | undefined;
  readonly isBusy?: boolean | undefined;
};

/** A question before something that can't be undone; where it can, do it and offer Undo in a toast instead. */
export function ConfirmDialog({
  confirmLabel,
  onConfirm,
  cancelLabel,
  isDangerous,
  isBusy,
  children,
  ...dialog
}: ConfirmDialogProps) {
  const actions = (
    <>
      <Button look={isDangerous === true ? 'danger' : 'primary'} isBusy={isBusy} onClick={onConfirm}>
        {confirmLabel}
      </Button>
      <Button onClick={dialog.onClose}>{cancelLabel ?? uiWords.cancel}</Button>
    </>
  );
  return (
    <Dialog {...dialog} actions={actions}>
      {children}
    </Dialog>
  );
}
