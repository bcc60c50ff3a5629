import { useState } from 'react';
import type { Client } from '../../domain/records/client';
import { privacyWords as words } from '../../domain/words/privacy';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { ConfirmDialog } from '../../ui/Dialog';
import { List, ListRow } from '../../ui/List';
import { Row, Section, Stack } from '../../ui/Page';
import { TrashIcon } from '../../ui/screen-icons';
import { linkTo } from '../../workspace/record-links';
import { usePortfolio } from '../../workspace/use-portfolio';
import { type Erased, useErasure } from './use-erasure';

/** Erasing somebody: what goes, what stays, and what has to be read through by hand. */
export function EraseSection({ client }: { readonly client: Client }) {
  const { plan, erase, state } = useErasure(client);
  const [isAsked, setIsAsked] = useState(false);
  const name = client.codeName;
  return (
    <Section title={words.erase} note={words.eraseNote}>
      <Stack>
        {state.kind !== 'erased' && (
          <ul>
            <li>{words.eraseWhat(plan.removed.length)}</li>
            <li>{words.eraseHours(plan.hours.sessions, plan.hours.minutes)}</li>
            {plan.files.length > 0 && <li>{words.eraseFiles(plan.files.length)}</li>}
            {plan.toReadThrough.length > 0 && <li>{words.eraseShared(plan.toReadThrough.length)}</li>}
          </ul>
        )}
        {state.kind === 'failed' && (
          <Banner tone="problem" title={words.eraseFailed}>
            {state.text}
          </Banner>
        )}
        {state.kind === 'erased' && <Done erased={state} />}
        <Row>
          <Button look="danger" icon={<TrashIcon />} isBusy={state.kind === 'busy'} onClick={() => setIsAsked(true)}>
            {words.erase}
          </Button>
        </Row>
      </Stack>
      <ConfirmDialog
        isOpen={isAsked}
        onClose={() => setIsAsked(false)}
        title={words.eraseTitle(name)}
        confirmLabel={words.eraseNow}
        isDangerous
        onConfirm={() => {
          setIsAsked(false);
          void erase();
        }}
      >
        <p>{words.eraseWarning}</p>
      </ConfirmDialog>
    </Section>
  );
}

function Done({ erased }: { readonly erased: Erased }) {
  const portfolio = usePortfolio();
  const links = erased.toReadThrough.flatMap((record) => linkTo(portfolio, record) ?? []);
  return (
    <>
      <Banner tone={erased.isComplete ? 'success' : 'warning'}>
        {erased.isComplete ? words.erased : words.erasedPartly}
      </Banner>
      {links.length > 0 && (
        <>
          <p>{words.readThroughNote}</p>
          <Card isFlush>
            <List label={words.readThrough}>
              {links.map(({ id, href, ref, title, meta }) => (
                <ListRow key={id} href={href} leading={ref} title={title} meta={meta} />
              ))}
            </List>
          </Card>
        </>
      )}
    </>
  );
}
