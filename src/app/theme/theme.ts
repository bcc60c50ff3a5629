/** What the person chose in Settings; `system` follows the device. */
export type ThemeChoice = 'system' | 'light' | 'dark';

const THEME_CHOICES = ['system', 'light', 'dark'] as const satisfies readonly ThemeChoice[];

const STORAGE_KEY = 'coachfolio-theme';
const TINT_ID = 'chosen-theme-color';
/** `--paper` of src/ui/tokens.css, which can't be read before the stylesheet has come. */
const PAPER = { light: '#f1f4ee', dark: '#0d1512' } as const;

/** The choice kept on this device. Kept apart from the portfolio: it belongs to the screen, not to the person. */
export function loadTheme(): ThemeChoice {
  const kept = readKept();
  return THEME_CHOICES.find((choice) => choice === kept) ?? 'system';
}

/** Keeps the choice and shows it at once. Where nothing can be kept, it lasts until the app is closed. */
export function saveTheme(choice: ThemeChoice): void {
  try {
    localStorage.setItem(STORAGE_KEY, choice);
  } catch {
    // A browser that keeps nothing for us; the look is not worth a message.
  }
  applyTheme(choice);
}

/** Call before the first render, so that nothing flashes. */
export function applyTheme(choice: ThemeChoice): void {
  if (choice === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = choice;
  tintBrowser(choice);
}

/** The bars of the browser or phone around the page: a colour of ours goes before those that follow the device. */
function tintBrowser(choice: ThemeChoice): void {
  document.getElementById(TINT_ID)?.remove();
  if (choice === 'system') return;
  const tint = document.createElement('meta');
  tint.id = TINT_ID;
  tint.name = 'theme-color';
  tint.content = PAPER[choice];
  document.head.prepend(tint);
}

function readKept(): string | null {
  try {
    return localStorage.getItem(STORAGE_KEY);
  } catch {
    return null;
  }
}
