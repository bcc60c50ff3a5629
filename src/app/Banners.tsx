import { useState, useSyncExternalStore } from 'react';
import { appWords as words } from '../domain/words/app';
import { twoStoresWords } from '../domain/words/two-stores';
import type { Rebuild } from '../storage/journal/second-store';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { type DeviceService, useServices } from '../workspace/services';
import { usePortfolioState } from '../workspace/use-portfolio';
import { openOnce } from './opening';

/** What stays true for a while, above every page. */
export function Banners() {
  const { device, sample } = useServices();
  const { unreadable } = usePortfolioState();
  return (
    <>
      <ConditionBanner />
      <SecondStoreBanners />
      <UpdateBanner device={device} />
      {sample.isOpen && (
        <Banner
          isSlim
          action={
            <Button look="quiet" onClick={() => void sample.remove()}>
              {words.leaveSample}
            </Button>
          }
        >
          {words.sample}
        </Banner>
      )}
      {unreadable.length > 0 && <Banner tone="warning">{words.unreadable(unreadable.length)}</Banner>}
    </>
  );
}

/** Another tab is newer, or holds the database shut. */
export function ConditionBanner() {
  const { condition, subscribe } = openOnce();
  const current = useSyncExternalStore(subscribe, condition);
  if (current === 'open') return null;
  return (
    <Banner tone="problem" action={<Button onClick={() => location.reload()}>{words.reload}</Button>}>
      {words[current]}
    </Banner>
  );
}

/** What the second store gave back, could not give back, or does not keep any more. */
function SecondStoreBanners() {
  const { secondStore, subscribe, acceptLoss } = openOnce();
  const second = useSyncExternalStore(subscribe, secondStore);
  const [read, setRead] = useState<Rebuild | null>(null);
  if (second === null) return null;
  const { rebuild, loss, journal } = second;
  return (
    <>
      {rebuild !== null && rebuild !== read && (
        <Banner tone={rebuild.missing > 0 ? 'warning' : 'success'} onDismiss={() => setRead(rebuild)}>
          {twoStoresWords.rebuilt(rebuild)}
        </Banner>
      )}
      {loss !== null && !loss.isAll && (
        <Banner tone="problem" onDismiss={acceptLoss}>
          {twoStoresWords.partlyLost(loss.changes)}
        </Banner>
      )}
      {journal === 'failing' && <Banner tone="warning">{twoStoresWords.failing}</Banner>}
    </>
  );
}

/** An update is offered, never forced, and never costs what is being typed. */
export function UpdateBanner({ device }: { readonly device: DeviceService }) {
  const { updateReady } = useSyncExternalStore(device.subscribe, device.status);
  const [isHeldBack, setIsHeldBack] = useState(false);
  if (!updateReady) return null;
  const update = async (): Promise<void> => setIsHeldBack((await device.applyUpdate()) === 'not_saved');
  return (
    <Banner
      tone={isHeldBack ? 'problem' : 'info'}
      action={<Button onClick={() => void update()}>{words.update}</Button>}
    >
      {isHeldBack ? words.updateHeldBack : words.updateReady}
    </Banner>
  );
}
