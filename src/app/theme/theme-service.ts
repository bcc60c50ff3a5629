import type { ThemeService } from '../../workspace/services';
import { loadTheme, saveTheme } from './theme';

export function createThemeService(): ThemeService {
  let choice = loadTheme();
  const listeners = new Set<() => void>();
  return {
    choice: () => choice,
    choose: (next) => {
      choice = next;
      saveTheme(next);
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
