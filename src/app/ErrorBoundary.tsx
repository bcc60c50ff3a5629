import { Component, type ReactNode } from 'react';
import { appWords as words } from '../domain/words/app';
import { Button } from '../ui/Button';
import { Page, PageHeader } from '../ui/Page';
import { paths } from '../workspace/paths';

interface ErrorBoundaryProps {
  /** The address of the screen inside: another one is tried anew. */
  readonly path: string;
  readonly children: ReactNode;
}

/** A bug in a screen takes that screen down and nothing else. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override componentDidUpdate(before: ErrorBoundaryProps): void {
    if (this.state.hasFailed && before.path !== this.props.path) this.setState({ hasFailed: false });
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <Page>
        <PageHeader
          title={words.crashed}
          lead={words.crashedText}
          actions={<Button onClick={() => location.reload()}>{words.reload}</Button>}
        />
        <p>
          <a href={paths.rescue}>{words.rescue}</a>
        </p>
      </Page>
    );
  }
}
