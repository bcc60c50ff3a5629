import { createRoot } from 'react-dom/client';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { Shell } from '../../src/app/Shell';
import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import { HomeIcon, MoreIcon, PortfolioIcon, SessionsIcon } from '../../src/ui/icons';
import { PenIcon } from '../../src/ui/screen-icons';
import { FormPage } from './gallery-form';
import { HomePage } from './gallery-home';
import { LogPage } from './gallery-log';
import { PartsPage } from './gallery-parts';
import { StressPage } from './gallery-stress';

/** Every component on a few pages that look like the app: for our eyes, and for the accessibility checks. */
const PAGES: Readonly<Record<string, () => React.ReactNode>> = {
  '/': () => <HomePage />,
  '/sessions': () => <PartsPage />,
  '/log': () => <LogPage />,
  '/portfolio': () => <FormPage />,
  '/more': () => <StressPage />,
};

const TABS = [
  { href: '/', label: 'Home', icon: <HomeIcon /> },
  { href: '/sessions', label: 'Sessions', icon: <SessionsIcon /> },
  { href: '/log', label: 'Log', icon: <PenIcon />, isPrimary: true },
  { href: '/portfolio', label: 'Portfolio', icon: <PortfolioIcon /> },
  { href: '/more', label: 'More', icon: <MoreIcon /> },
];

const { hook } = memoryLocation({ path: location.hash.slice(1) || '/' });

function Gallery() {
  const [path] = hook();
  return (
    <Router hook={hook}>
      <Shell appName="Coachfolio" tabs={TABS}>
        {(PAGES[path] ?? PAGES['/'])?.()}
      </Shell>
    </Router>
  );
}

createRoot(document.getElementById('root') ?? document.body).render(<Gallery />);
