import { formWords } from '../domain/words/form';
import { ButtonLink } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Page, PageHeader } from '../ui/Page';

/** An address that leads to nothing (any more). */
export function NotHere({
  title,
  back,
}: {
  readonly title: string;
  readonly back: { readonly href: string; readonly label: string };
}) {
  return (
    <Page>
      <PageHeader title={title} back={back} />
      <EmptyState title={formWords.notHere} action={<ButtonLink href={back.href}>{back.label}</ButtonLink>} />
    </Page>
  );
}
