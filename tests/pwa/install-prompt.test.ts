import { describe, expect, it, vi } from 'vitest';
import { type BrowserFacts, createInstallPrompt, installSituation } from '../../src/pwa/install-prompt';

const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/26.0 Safari/605.1.15';
const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari/604.1';
const android = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/146.0.0.0 Mobile Safari/537.36';
const tab: BrowserFacts = { userAgent: android, maxTouchPoints: 5, isStandalone: false, canPrompt: false };

describe('where the app runs', () => {
  it.each<[string, Partial<BrowserFacts>, string]>([
    ['a tab on Android', {}, 'tab'],
    ['the same, once the browser has offered to install', { canPrompt: true }, 'can_prompt'],
    ['an app window', { isStandalone: true }, 'installed'],
    ['a tab on an iPhone', { userAgent: iphone }, 'ios_tab'],
    ['the home screen of an iPhone', { userAgent: iphone, isStandalone: true }, 'installed'],
    ['an iPad, which calls itself a Mac', { userAgent: mac, maxTouchPoints: 5 }, 'ios_tab'],
    ['a Mac', { userAgent: mac, maxTouchPoints: 0 }, 'tab'],
  ])('%s', (_where, facts, expected) => {
    expect(installSituation({ ...tab, ...facts })).toBe(expected);
  });
});

/** As much of a window as the module reads. */
function fakeWindow(): Window {
  const displayMode = Object.assign(new EventTarget(), { matches: false });
  return Object.assign(new EventTarget(), {
    matchMedia: () => displayMode,
    navigator: { userAgent: android, maxTouchPoints: 5 },
  }) as unknown as Window;
}

function installOffer(outcome: 'accepted' | 'dismissed') {
  return Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
    prompt: vi.fn(() => Promise.resolve({ outcome })),
  });
}

describe("the browser's offer to install", () => {
  it('is kept for a button of ours and used once', async () => {
    const browser = fakeWindow();
    const install = createInstallPrompt(browser);
    const seen: string[] = [];
    install.onInstallChange((situation) => seen.push(situation));
    expect(await install.promptInstall()).toBe('unavailable');

    const offer = installOffer('dismissed');
    browser.dispatchEvent(offer);
    expect(offer.defaultPrevented).toBe(true);
    expect(offer.prompt).not.toHaveBeenCalled();
    expect(await install.promptInstall()).toBe('dismissed');
    expect(await install.promptInstall()).toBe('unavailable');
    expect(seen).toEqual(['tab', 'can_prompt', 'tab']);
  });

  it('ends when the app has been installed by other means', async () => {
    const browser = fakeWindow();
    const install = createInstallPrompt(browser);
    browser.dispatchEvent(installOffer('accepted'));
    browser.dispatchEvent(new Event('appinstalled'));
    expect(await install.promptInstall()).toBe('unavailable');
  });

  it('a listener that has left hears nothing', () => {
    const browser = fakeWindow();
    const install = createInstallPrompt(browser);
    const listener = vi.fn();
    install.onInstallChange(listener)();
    browser.dispatchEvent(installOffer('accepted'));
    expect(listener).toHaveBeenCalledOnce();
  });
});
