import { useEffect, useState } from 'react';
import { LockOffer } from '../../features/lock/LockOffer';
import { useServices } from '../../workspace/services';
import { closeLockOffer, isLockOfferOpen } from './offer';

/** The lock, offered once there is somebody to protect; not in the sample, and never again once it was answered. */
export function OfferLock() {
  const { lock, sample } = useServices();
  const [isOpen, setIsOpen] = useState(isLockOfferOpen);
  useEffect(() => {
    if (lock.isOn) closeLockOffer(); // turned on unasked, and may be turned off again
  }, [lock]);
  if (!isOpen || lock.isOn || sample.isOpen) return null;
  return (
    <LockOffer
      onDismiss={() => {
        closeLockOffer();
        setIsOpen(false);
      }}
    />
  );
}
