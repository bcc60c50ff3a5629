import { lazy, type ReactNode, Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import { useLocation } from 'wouter';
import type { CommitProblem } from '../domain/ports';
import { appWords as words } from '../domain/words/app';
import { commitProblemText } from '../domain/words/form';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { HomeIcon, MoreIcon, PlusIcon, PortfolioIcon, SessionsIcon } from '../ui/icons';
import { Page, PageHeader } from '../ui/Page';
import { Quiet } from '../ui/quiet';
import { paths } from '../workspace/paths';
import { type DeviceService, ServicesContext } from '../workspace/services';
import { useEnrolled } from '../workspace/use-portfolio';
import styles from './App.module.css';
import { Banners, ConditionBanner, UpdateBanner } from './Banners';
import { ErrorBoundary } from './ErrorBoundary';
import { isHandedOver, subscribeToHandOver } from './handed-over';
import { LostPortfolio } from './LostPortfolio';
import { type Opened, openOnce } from './opening';
import { Routes } from './routes';
import { Shell, type Tab } from './Shell';

const Gate = lazy(() => import('./lock/Gate').then((module) => ({ default: module.Gate })));
const OneForm = lazy(() => import('./HandOver').then((module) => ({ default: module.OneForm })));

const TABS: readonly Tab[] = [
  { href: paths.home, label: words.tabs.home, icon: <HomeIcon /> },
  { href: paths.sessions, label: words.tabs.sessions, icon: <SessionsIcon /> },
  { href: paths.log, label: words.tabs.log, icon: <PlusIcon />, isPrimary: true },
  { href: paths.portfolio, label: words.tabs.portfolio, icon: <PortfolioIcon /> },
  { href: paths.more, label: words.tabs.more, icon: <MoreIcon /> },
];

export function App() {
  const { device, opened: opening, unlock } = openOnce();
  const [opened, setOpened] = useState<Opened | null>(null);
  const isInOtherHands = useSyncExternalStore(subscribeToHandOver, isHandedOver);
  useEffect(() => void opening.then(setOpened), [opening]);
  if (opened === null) {
    return (
      <main className={styles.alone}>
        <ConditionBanner />
        <Suspense>{unlock !== null && <Gate onOpen={unlock} />}</Suspense>
      </main>
    );
  }
  if (!opened.ok) return <StartProblem problem={opened.problem} device={device} />;
  return (
    <ServicesContext value={opened.value}>
      {isInOtherHands ? (
        <ErrorBoundary path="">
          <Suspense>
            <OneForm />
          </Suspense>
        </ErrorBoundary>
      ) : (
        <Frame>
          <Quiet value={opened.value.lock.isOn}>
            <Screen />
          </Quiet>
        </Frame>
      )}
    </ServicesContext>
  );
}

function Screen() {
  const [path] = useLocation();
  const { secondStore, subscribe, acceptLoss } = openOnce();
  const loss = useSyncExternalStore(subscribe, secondStore)?.loss ?? null;
  if (loss?.isAll === true && path !== paths.openFile)
    return <LostPortfolio records={loss.records} onGoOn={acceptLoss} />;
  return (
    <ErrorBoundary path={path}>
      <Routes />
    </ErrorBoundary>
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

function StartProblem({ problem, device }: { readonly problem: CommitProblem; readonly device: DeviceService }) {
  return (
    <main className={styles.alone}>
      <UpdateBanner device={device} />
      <Page>
        <PageHeader title={words.startFailed} lead={words.startFailedText} />
        <Banner tone="problem" action={<Button onClick={() => location.reload()}>{words.tryAgain}</Button>}>
          {commitProblemText(problem)}
        </Banner>
        <p>
          <a href={paths.rescue}>{words.rescue}</a>
        </p>
      </Page>
    </main>
  );
}
