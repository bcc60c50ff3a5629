import { createContext } from 'react';

/**
 * Whether the browser shall keep as little as can be of what stands on the page: neither what is typed, for filling in forms,
 * nor headings, as names of windows. For a portfolio that is locked.
 */
export const Quiet = createContext(false);
