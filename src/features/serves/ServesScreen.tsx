import { isRecordKind } from '../../domain/records/record-kinds';
import type { RecordId } from '../../domain/ids';
import { servesWords as words } from '../../domain/words/serves';
import { Page, PageHeader, Stack } from '../../ui/Page';
import { NotHere } from '../../workspace/NotHere';
import { paths } from '../../workspace/paths';
import { linkTo } from '../../workspace/record-links';
import { useEnrolmentNames } from '../../workspace/use-enrolment-names';
import { usePortfolio } from '../../workspace/use-portfolio';
import { ServedEnrolment } from './ServedEnrolment';

/** What one record serves, in every qualification at once, and what else it may serve. */
export function ServesScreen({ kind, id }: { readonly kind: string; readonly id: string }) {
  const portfolio = usePortfolio();
  const names = useEnrolmentNames();
  const record = isRecordKind(kind) ? portfolio.get(kind, id as RecordId) : undefined;
  const link = record === undefined ? null : linkTo(portfolio, record);
  if (record === undefined || link === null)
    return <NotHere title={words.gone} back={{ href: paths.home, label: words.home }} />;
  const name = [link.ref, link.title].filter(Boolean).join(' ');
  return (
    <Page>
      <PageHeader title={words.title} longTitle={name} lead={words.lead} back={{ href: link.href, label: name }} />
      <Stack gap="loose">
        {names.map((one) => (
          <ServedEnrolment key={one.id} name={one} record={record} />
        ))}
      </Stack>
    </Page>
  );
}
