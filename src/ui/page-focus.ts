import { createContext, type RefObject, useCallback, useContext, useEffect } from 'react';

/** True from a change of page until something on the new page has taken the focus. */
export const PageFocusContext = createContext<RefObject<boolean> | null>(null);

/** For a page that is about to give way to another one at the same address: the next heading gets the focus. */
export function usePassFocusOn(): () => void {
  const isFocusWanted = useContext(PageFocusContext);
  return useCallback(() => {
    if (isFocusWanted !== null) isFocusWanted.current = true;
  }, [isFocusWanted]);
}

/** Gives the focus to a heading that arrives after the page has changed, as a lazily loaded page does. */
export function usePageFocus(heading: RefObject<HTMLElement | null>): void {
  const isFocusWanted = useContext(PageFocusContext);
  useEffect(() => {
    if (isFocusWanted === null || !isFocusWanted.current) return;
    isFocusWanted.current = false;
    heading.current?.focus({ preventScroll: true });
  }, [isFocusWanted, heading]);
}
