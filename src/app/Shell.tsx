import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { uiWords } from '../domain/words/ui';
import { ButtonLink } from '../ui/Button';
import { classNames } from '../ui/class-names';
import { PageFocusContext } from '../ui/page-focus';
import { SkipLink } from '../ui/SkipLink';
import { AnnouncerProvider } from '../ui/Toast';
import { paths } from '../workspace/paths';
import styles from './Shell.module.css';

export type Tab = {
  readonly href: string;
  readonly label: string;
  readonly icon: ReactNode;
  /** The large one in the middle; in the side rail it stands first, as a button. */
  readonly isPrimary?: boolean | undefined;
};

export type ShellProps = {
  readonly appName: string;
  readonly tabs: readonly Tab[];
  /** Offline-ready, an update, a problem with storage: `Banner`s above the page. */
  readonly banners?: ReactNode;
  readonly children: ReactNode;
};

const MAIN_ID = 'main';

/** The frame around every page: navigation, banners, the main landmark, toasts and the announcer. */
export function Shell({ appName, tabs, banners, children }: ShellProps) {
  const main = useRef<HTMLElement>(null);
  const isFocusWanted = useFocusOnNewPage(main);
  useSearchKey(tabs.length > 0);
  return (
    <div className={styles.shell}>
      <AnnouncerProvider>
        <SkipLink targetId={MAIN_ID} />
        <Navigation appName={appName} tabs={tabs} />
        <div className={styles.column}>
          {banners !== undefined && <div className={styles.banners}>{banners}</div>}
          <main ref={main} id={MAIN_ID} className={styles.main} tabIndex={-1}>
            <PageFocusContext value={isFocusWanted}>{children}</PageFocusContext>
          </main>
        </div>
      </AnnouncerProvider>
    </div>
  );
}

function Navigation({ appName, tabs }: Pick<ShellProps, 'appName' | 'tabs'>) {
  const [path] = useLocation();
  const current = currentTab(tabs, path);
  return (
    <nav className={styles.nav} aria-label={uiWords.mainNavigation}>
      <div className={styles.brand}>{appName}</div>
      {tabs
        .filter((tab) => tab.isPrimary)
        .map((tab) => (
          <div key={tab.href} className={styles.railPrimary}>
            <ButtonLink look="spark" isWide href={tab.href} icon={tab.icon}>
              {tab.label}
            </ButtonLink>
          </div>
        ))}
      <ul role="list" className={styles.tabs}>
        {tabs.map((tab) => (
          <li key={tab.href} className={classNames(styles.item, tab.isPrimary && styles.isPrimary)}>
            <Link
              href={tab.href}
              className={classNames(styles.tab, tab.isPrimary && styles.primary)}
              aria-current={tab === current ? 'page' : undefined}
            >
              {tab.icon}
              <span>{tab.label}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The tab whose address the page's address begins with; Home is only itself. */
export function currentTab(tabs: readonly Tab[], path: string): Tab | undefined {
  return tabs.find(({ href }) => (href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`)));
}

/**
 * After a change of page the heading gets the focus, so that a screen reader starts there and Tab goes on from
 * there. A page that loads later claims it itself, by way of `PageFocusContext`. A new page starts at its head; on
 * the way back the browser finds the place where one was.
 */
function useFocusOnNewPage(main: RefObject<HTMLElement | null>): RefObject<boolean> {
  const [path] = useLocation();
  const lastPath = useRef(path);
  const isFocusWanted = useRef(false);
  const wayBackRef = useWayBack();
  useEffect(() => {
    if (lastPath.current === path) return;
    lastPath.current = path;
    const isOnWayBack = wayBackRef.current === path;
    wayBackRef.current = null;
    if (isAskedFieldFocused()) return;
    if (!isOnWayBack) window.scrollTo(0, 0);
    // While a page is being loaded, the heading of the page before is still there, hidden.
    const heading = [...(main.current?.querySelectorAll('h1') ?? [])].find((one) => one.getClientRects().length > 0);
    isFocusWanted.current = heading === undefined;
    (heading ?? main.current)?.focus({ preventScroll: true });
  }, [main, path, wayBackRef]);
  return isFocusWanted;
}

/** Ctrl K, or Command K on a Mac, leads to the search from wherever one is. */
function useSearchKey(isThereAnything: boolean): void {
  const [, navigate] = useLocation();
  useEffect(() => {
    if (!isThereAnything) return undefined;
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey)
        return;
      event.preventDefault();
      if (document.querySelector('dialog[open]') === null) navigate(paths.search);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [isThereAnything, navigate]);
}

/** Whether the page, asked by its address or by what it is for, has brought one of its fields into view already. */
function isAskedFieldFocused(): boolean {
  const focused = document.activeElement;
  if (focused === null || focused.getClientRects().length === 0) return false; // left on the page before, which is hidden
  if (focused.matches('input[type="search"]')) return true; // a page that is there to type into
  const isControl = focused.matches('input, textarea, select, button, [id^="field-"]');
  const asked = new URLSearchParams(window.location.search);
  return isControl && (asked.has('field') || asked.has('slot'));
}

/** The path that the browser's back or forward leads to. Listens first, before the router draws the page. */
function useWayBack(): RefObject<string | null> {
  const wayBackRef = useRef<string | null>(null);
  useEffect(() => {
    const note = () => {
      wayBackRef.current = window.location.pathname;
    };
    window.addEventListener('popstate', note, { capture: true });
    return () => window.removeEventListener('popstate', note, { capture: true });
  }, []);
  return wayBackRef;
}
