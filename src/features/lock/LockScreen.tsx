import { useEffect, useState } from 'react';
import { lockWords as words } from '../../domain/words/lock';
import { Page, PageHeader, Section, Stack } from '../../ui/Page';
import type { LockWork } from '../../workspace/lock-service';
import { paths } from '../../workspace/paths';
import { useServices } from '../../workspace/services';
import { LockIsOn } from './LockIsOn';
import { TurnOn } from './TurnOn';

export function LockScreen() {
  const { lock, sample } = useServices();
  const work = useLockWork();
  return (
    <Page>
      <PageHeader title={words.title} lead={words.lead} back={{ href: paths.settings }} />
      <Stack gap="loose">
        {sample.isOpen && <p>{words.off.sampleOpen}</p>}
        {!sample.isOpen && work !== null && (lock.isOn ? <LockIsOn work={work} /> : <TurnOn work={work} />)}
        <div data-print="never">
          <Section title={words.limits.title}>
            <ul>
              {Object.values(words.limits.list).map((limit) => (
                <li key={limit}>{limit}</li>
              ))}
            </ul>
          </Section>
        </div>
      </Stack>
    </Page>
  );
}

function useLockWork(): LockWork | null {
  const { lock } = useServices();
  const [work, setWork] = useState<LockWork | null>(null);
  useEffect(() => {
    let isHere = true;
    lock.work().then(
      (loaded) => isHere && setWork(loaded),
      () => undefined, // no network yet: the page stays without it
    );
    return () => {
      isHere = false;
    };
  }, [lock]);
  return work;
}
