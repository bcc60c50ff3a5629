import { useEffect, useState } from 'react';
import { newRecord } from '../domain/records/new-record';
import type { Change } from '../domain/portfolio';
import type { Candidate } from '../domain/records/candidate';
import { addDays } from '../domain/time';
import { welcomeWords as words } from '../domain/words/welcome';
import { RadioCards } from '../ui/ChoiceGroup';
import { type Services, useServices } from './services';

const DAYS_TO_DEADLINE = 365;

/** A qualification of a standard as one word, `ilm-l5/certificate`. */
export type QualificationKey = string;

interface Offer {
  readonly value: QualificationKey;
  readonly label: string;
  readonly note?: string | undefined;
}

/** The two that need no list are there at once; the others follow. */
const KNOWN: readonly Offer[] = [
  { value: 'ilm-l5/certificate', label: words.certificate, note: words.certificateNote },
  { value: 'ilm-l5/diploma', label: words.diploma, note: words.diplomaNote },
];

export interface QualificationChoiceProps {
  readonly value: QualificationKey | null;
  readonly onValue: (value: QualificationKey) => void;
  readonly error: string;
}

/** Every qualification of every standard that there is. */
export function QualificationChoice({ value, onValue, error }: QualificationChoiceProps) {
  const { standards } = useServices();
  const [others, setOthers] = useState<readonly Offer[]>([]);
  useEffect(() => {
    let isOver = false;
    const show = async (): Promise<void> => {
      const heads = await standards.list();
      const offers = heads.flatMap(({ id, publisher, qualifications }) =>
        qualifications.map((one): Offer => ({ value: `${id}/${one.id}`, label: one.title, note: publisher })),
      );
      if (!isOver) setOthers(offers.filter((one) => !KNOWN.some((known) => known.value === one.value)));
    };
    show().catch(() => undefined); // offline before the first whole download: the two known ones can still be chosen
    return () => {
      isOver = true;
    };
  }, [standards]);
  return (
    <RadioCards label={words.which} choices={[...KNOWN, ...others]} value={value} onValue={onValue} error={error} />
  );
}

/** A new enrolment, from today for a year, judged by the rules as the app has them today. */
export async function enrolmentOn(
  { ids, clock, standards }: Services,
  key: QualificationKey,
  candidateId: Candidate['id'],
) {
  const [standard = '', qualification = ''] = key.split('/');
  const today = clock.today();
  // Offline before the first whole download no version is known, and none is noted.
  const heads = await standards.list().catch(() => []);
  const packVersion = heads.find(({ id }) => id === standard)?.packVersion ?? null;
  return newRecord('enrolment', ids.next(), clock.now(), {
    ...{ candidateId, standard, qualification, packVersion },
    registeredOn: today,
    deadlineOn: addDays(today, DAYS_TO_DEADLINE),
  });
}

/** The first enrolment, with the candidate. */
export async function firstEnrolment(
  services: Services,
  key: QualificationKey,
  name: string,
): Promise<readonly Change[]> {
  const candidate = newRecord('candidate', services.ids.next(), services.clock.now(), { name: name.trim() });
  const enrolment = await enrolmentOn(services, key, candidate.id);
  return [candidate, enrolment].map((record) => ({ op: 'put' as const, record }));
}
