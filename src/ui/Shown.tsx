import { type ReactNode, useState } from 'react';
import { uiWords } from '../domain/words/ui';
import { Button } from './Button';
import { Row } from './Page';

export type ShownProps<Item> = {
  readonly items: readonly Item[];
  /** How many are drawn at first, and how many more each time. */
  readonly step?: number | undefined;
  readonly children: (items: readonly Item[]) => ReactNode;
};

/** The beginning of a long list, and the rest of it a stretch at a time: a screen costs what it shows, not what there is. */
export function Shown<Item>({ items, step = 40, children }: ShownProps<Item>) {
  const [count, setCount] = useState(step);
  // A few more are drawn rather than hidden behind a button of their own.
  const end = items.length <= count + step / 4 ? items.length : count;
  const rest = items.length - end;
  return (
    <>
      {children(end === items.length ? items : items.slice(0, end))}
      {rest > 0 && (
        <Row>
          <Button look="quiet" onClick={() => setCount(end + step)}>
            {uiWords.showMore(Math.min(step, rest), rest)}
          </Button>
        </Row>
      )}
    </>
  );
}
