import { twoStoresWords as words } from '../domain/words/two-stores';
import { Button, ButtonLink } from '../ui/Button';
import { Page, PageHeader, Stack } from '../ui/Page';
import { paths } from '../workspace/paths';

/** In place of an empty app: what was here is gone, and what can be done about it. */
export function LostPortfolio({ records, onGoOn }: { readonly records: number | null; readonly onGoOn: () => void }) {
  return (
    <Page>
      <PageHeader title={words.lostTitle} lead={words.lostText(records)} />
      <Stack>
        <ButtonLink href={paths.openFile} look="spark" isWide>
          {words.openBackup}
        </ButtonLink>
        <Button isWide onClick={() => location.reload()}>
          {words.lookAgain}
        </Button>
        <Button look="quiet" isWide onClick={onGoOn}>
          {words.goOnEmpty}
        </Button>
      </Stack>
    </Page>
  );
}
