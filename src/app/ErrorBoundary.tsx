import { Component, type ReactNode } from 'react';
import { appWords as words } from '../domain/words/app';
import { Button } from '../ui/Button';
import { Page, PageHeader } from '../ui/Page';

/** A bug in a screen takes that screen down and nothing else. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
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
      </Page>
    );
  }
}
