import type { Unsubscribe } from './updates';

export type InstallSituation =
  /** Runs from the home screen or as an app window. */
  | 'installed'
  /** The browser can be asked to install it. */
  | 'can_prompt'
  /** A tab on an iPhone or iPad: data there is wiped after a week unused, so "Add to home screen" comes first. */
  | 'ios_tab'
  /** Any other tab: the browser's own menu may offer it. */
  | 'tab';

/** What the browser says of itself, so that the decision can be tried without one. */
export interface BrowserFacts {
  readonly userAgent: string;
  readonly maxTouchPoints: number;
  readonly isStandalone: boolean;
  readonly canPrompt: boolean;
}

export interface InstallPrompt {
  readonly onInstallChange: (listener: (situation: InstallSituation) => void) => Unsubscribe;
  readonly promptInstall: () => Promise<'accepted' | 'dismissed' | 'unavailable'>;
}

/** The event that Chromium sends before it offers installation; no typings of the platform know it. */
interface BeforeInstallPromptEvent extends Event {
  prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

export function installSituation(facts: BrowserFacts): InstallSituation {
  if (facts.isStandalone) return 'installed';
  if (facts.canPrompt) return 'can_prompt';
  return isIos(facts) ? 'ios_tab' : 'tab';
}

/** Keeps the browser's offer for a button of ours instead of its own banner. Call it early: the event comes once. */
export function createInstallPrompt(browser: Window): InstallPrompt {
  const listeners = new Set<(situation: InstallSituation) => void>();
  const standalone = browser.matchMedia('(display-mode: standalone), (display-mode: minimal-ui)');
  let offer: BeforeInstallPromptEvent | undefined;

  const situation = () =>
    installSituation({
      userAgent: browser.navigator.userAgent,
      maxTouchPoints: browser.navigator.maxTouchPoints,
      isStandalone: standalone.matches || hasIosStandaloneFlag(browser.navigator),
      canPrompt: offer !== undefined,
    });
  const tell = () => {
    for (const listener of listeners) listener(situation());
  };
  const setOffer = (event: BeforeInstallPromptEvent | undefined) => {
    offer = event;
    tell();
  };

  browser.addEventListener('beforeinstallprompt', (event) => {
    if (!isInstallOffer(event)) return;
    event.preventDefault();
    setOffer(event);
  });
  browser.addEventListener('appinstalled', () => setOffer(undefined));
  standalone.addEventListener('change', tell);

  return {
    onInstallChange: (listener) => {
      listeners.add(listener);
      listener(situation());
      return () => listeners.delete(listener);
    },
    promptInstall: async () => {
      const event = offer;
      if (event === undefined) return 'unavailable';
      const { outcome } = await event.prompt();
      setOffer(undefined); // an offer can be used once
      return outcome;
    },
  };
}

/** iPadOS calls itself a Mac; only its touch screen gives it away. */
function isIos({ userAgent, maxTouchPoints }: BrowserFacts): boolean {
  return /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1);
}

function hasIosStandaloneFlag(navigator: Navigator): boolean {
  return 'standalone' in navigator && navigator.standalone === true;
}

function isInstallOffer(event: Event): event is BeforeInstallPromptEvent {
  return 'prompt' in event && typeof event.prompt === 'function';
}
