import { type PointerEvent, useRef, useState } from 'react';
import { uiWords } from '../domain/words/ui';
import { Button } from './Button';
import { FieldGroup, type FieldWords } from './Field';
import { UndoIcon } from './screen-icons';
import styles from './Signature.module.css';
import { addPoint, PAD_HEIGHT, type Stroke, type Strokes, strokeToPath } from './signature-strokes';

const VIEW_BOX = `0 0 1000 ${String(PAD_HEIGHT)}`;
const LINE_Y = 270;

export type SignaturePadProps = FieldWords & {
  readonly strokes: Strokes;
  readonly onStrokes: (strokes: Strokes) => void;
};

/**
 * Paper to sign on with a finger, a pen or a mouse. A form that uses it offers a typed signature as well, for
 * those who can't draw.
 */
export function SignaturePad({ strokes, onStrokes, ...words }: SignaturePadProps) {
  const { stroke, handlers } = useDrawing((done) => onStrokes([...strokes, done]));
  const isEmpty = strokes.length === 0;
  return (
    <FieldGroup {...words}>
      <div className={styles.pad}>
        <div className={styles.paper} {...handlers}>
          <svg className={styles.ink} viewBox={VIEW_BOX} role="img" aria-label={uiWords.signatureArea}>
            <line className={styles.line} x1="60" x2="940" y1={LINE_Y} y2={LINE_Y} />
            <Ink strokes={stroke === null ? strokes : [...strokes, stroke]} />
          </svg>
        </div>
        <div className={styles.foot}>
          <span className={styles.status} role="status">
            {isEmpty ? uiWords.signatureEmpty : uiWords.signatureDrawn(strokes.length)}
          </span>
          <span className={styles.tools}>
            <Button look="quiet" icon={<UndoIcon />} disabled={isEmpty} onClick={() => onStrokes(strokes.slice(0, -1))}>
              {uiWords.signatureUndo}
            </Button>
            <Button look="quiet" disabled={isEmpty} onClick={() => onStrokes([])}>
              {uiWords.signatureClear}
            </Button>
          </span>
        </div>
      </div>
    </FieldGroup>
  );
}

/** A signature that was drawn before. `label` says whose it is. */
export function SignatureView({ strokes, label }: { readonly strokes: Strokes; readonly label: string }) {
  return (
    <div className={styles.view}>
      <svg className={styles.ink} viewBox={VIEW_BOX} role="img" aria-label={label}>
        <Ink strokes={strokes} />
      </svg>
    </div>
  );
}

function Ink({ strokes }: { readonly strokes: Strokes }) {
  return strokes.map((stroke, index) => <path key={index} d={strokeToPath(stroke)} />);
}

/** Follows one pointer from down to up. A second finger on the pad is ignored. */
function useDrawing(onDone: (stroke: Stroke) => void) {
  const [stroke, setStroke] = useState<Stroke | null>(null);
  const drawn = useRef<Stroke>([]);
  const pointerId = useRef<number | null>(null);

  const follow = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const moments = event.nativeEvent.getCoalescedEvents?.() ?? [];
    for (const moment of moments.length > 0 ? moments : [event.nativeEvent]) {
      const scale = 1000 / box.width;
      const x = clamp((moment.clientX - box.left) * scale, 1000);
      drawn.current = addPoint(drawn.current, x, clamp((moment.clientY - box.top) * scale, PAD_HEIGHT));
    }
    setStroke(drawn.current);
  };
  const finish = (event: PointerEvent<HTMLElement>) => {
    if (pointerId.current !== event.pointerId) return;
    pointerId.current = null;
    setStroke(null);
    if (drawn.current.length > 0) onDone(drawn.current);
  };
  const handlers = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (pointerId.current !== null || event.button !== 0) return;
      pointerId.current = event.pointerId;
      event.currentTarget.setPointerCapture(event.pointerId);
      drawn.current = [];
      follow(event);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (pointerId.current === event.pointerId) follow(event);
    },
    onPointerUp: finish,
    onPointerCancel: finish,
  };
  return { stroke, handlers };
}

function clamp(value: number, max: number): number {
  return Math.min(max, Math.max(0, value));
}
