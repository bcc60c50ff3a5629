import 'react';

declare module 'react' {
  /** Lets `style` carry the custom properties that a stylesheet reads. */
  interface CSSProperties {
    readonly [name: `--${string}`]: string | number | undefined;
  }
}
