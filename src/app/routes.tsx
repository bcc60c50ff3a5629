import { type ComponentType, lazy, Suspense } from 'react';
import { useLocation } from 'wouter';
import { HomeScreen } from '../features/progress/HomeScreen';
import { Page } from '../ui/Page';
import { paths } from '../workspace/paths';
import { useEnrolled, useEnrolledStandard } from '../workspace/use-portfolio';

const loadScreens = () => import('./Screens');
// Fetched while the portfolio is being opened, where Home is not what was asked for.
if (location.pathname !== paths.home) void loadScreens().catch(() => undefined);
const Screens = lazy(() => loadScreens().then((module) => ({ default: module.Screens })));
const WelcomeScreen = lazy(() =>
  import('../features/welcome/WelcomeScreen').then((module) => ({ default: module.WelcomeScreen })),
);
const Settings = lazy(() => import('./Settings').then((module) => ({ default: module.Settings })));
const StorageScreen = lazy(() =>
  import('../features/storage/StorageScreen').then((module) => ({ default: module.StorageScreen })),
);
const OpenFileScreen = lazy(() =>
  import('../features/storage/OpenFileScreen').then((module) => ({ default: module.OpenFileScreen })),
);

/** The same screens before there is an enrolment and after, so that they can say what became of a file that was opened there. */
const ALWAYS: Readonly<Record<string, ComponentType>> = {
  [paths.settings]: Settings,
  [paths.storage]: StorageScreen,
  [paths.openFile]: OpenFileScreen,
};

/** Which screen stands at which address. Until there is an enrolment, every other address is the first run. */
export function Routes() {
  const [path] = useLocation();
  const isEnrolled = useEnrolled() !== null;
  useEnrolledStandard(); // nearly every screen needs it, and its file is on its way while the screen's own is
  const Always = ALWAYS[path];
  return (
    <Suspense fallback={<Page>{null}</Page>}>
      {Always !== undefined ? (
        <Always />
      ) : !isEnrolled ? (
        <WelcomeScreen />
      ) : path === paths.home ? (
        <HomeScreen />
      ) : (
        <Screens />
      )}
    </Suspense>
  );
}
