import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import type { CommitProblem } from '../domain/ports';
import type { Result } from '../domain/result';
import { appWords as words } from '../domain/words/app';
import { commitProblemText } from '../domain/words/form';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { HomeIcon, MoreIcon, PlusIcon, PortfolioIcon, SessionsIcon } from '../ui/icons';
import { Page, PageHeader } from '../ui/Page';
import type { StoreCondition } from '../storage/connection';
import { paths } from '../workspace/paths';
import { type Services, ServicesContext, useServices } from '../workspace/services';
import { useEnrolled, usePortfolioState } from '../workspace/use-portfolio';
import { ErrorBoundary } from './ErrorBoundary';
import { Routes } from './routes';
import { openServices } from './services';
import { Shell, type Tab } from './Shell';
import styles from './App.module.css';

const TABS: readonly Tab[] = [
  { href: paths.home, label: words.tabs.home, icon: <HomeIcon /> },
  { href: paths.sessions, label: words.tabs.sessions, icon: <SessionsIcon /> },
  { href: paths.log, label: words.tabs.log, icon: <PlusIcon />, isPrimary: true },
  { href: paths.portfolio, label: words.tabs.portfolio, icon: <PortfolioIcon /> },
  { href: paths.more, label: words.tabs.more, icon: <MoreIcon /> },
];

type Opened = Result<Services, CommitProblem>;
let opening: Promise<Opened> | null = null;
let condition: StoreCondition = 'open';
const conditionListeners = new Set<() => void>();

/** Opened once for the page, however often React mounts the app. */
function openOnce(): Promise<Opened> {
  opening ??= openServices((next) => {
    condition = next;
    for (const listener of conditionListeners) listener();
  });
  return opening;
}

export function App() {
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => void openOnce().then(setOpened), []);
  if (opened === null) return null;
  if (!opened.ok) return <StartProblem problem={opened.problem} />;
  return (
    <ServicesContext value={opened.value}>
      <Frame>
        <ErrorBoundary>
          <Routes />
        </ErrorBoundary>
      </Frame>
    </ServicesContext>
  );
}

/** The tabs come with the first enrolment: before it there is nowhere to go. */
function Frame({ children }: { readonly children: ReactNode }) {
  const isEnrolled = useEnrolled() !== null;
  return (
    <Shell appName={words.name} tabs={isEnrolled ? TABS : []} banners={<Banners />}>
      {children}
    </Shell>
  );
}

function Banners() {
  const { device, sample } = useServices();
  const { updateReady } = useSyncExternalStore(device.subscribe, device.status);
  const { unreadable } = usePortfolioState();
  const isSuperseded = useSyncExternalStore(subscribeCondition, () => condition) === 'superseded';
  return (
    <>
      {isSuperseded && (
        <Banner tone="problem" action={<Button onClick={() => location.reload()}>{words.reload}</Button>}>
          {words.superseded}
        </Banner>
      )}
      {updateReady && (
        <Banner action={<Button onClick={() => void device.applyUpdate()}>{words.update}</Button>}>
          {words.updateReady}
        </Banner>
      )}
      {sample.isOpen && (
        <Banner
          isSlim
          action={
            <Button look="quiet" onClick={() => void sample.remove()}>
              {words.leaveSample}
            </Button>
          }
        >
          {words.sample}
        </Banner>
      )}
      {unreadable.length > 0 && <Banner tone="warning">{words.unreadable(unreadable.length)}</Banner>}
    </>
  );
}

function subscribeCondition(listener: () => void): () => void {
  conditionListeners.add(listener);
  return () => conditionListeners.delete(listener);
}

function StartProblem({ problem }: { readonly problem: CommitProblem }) {
  return (
    <main className={styles.alone}>
      <Page>
        <PageHeader title={words.startFailed} lead={words.startFailedText} />
        <Banner tone="problem" action={<Button onClick={() => location.reload()}>{words.tryAgain}</Button>}>
          {commitProblemText(problem)}
        </Banner>
      </Page>
    </main>
  );
}
