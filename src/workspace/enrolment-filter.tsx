import { type ReactNode, useMemo, useState } from 'react';
import { enrolmentsOf } from '../domain/enrolments-of';
import type { AnyRecord } from '../domain/records/record-kinds';
import { claimWords as words } from '../domain/words/claims';
import { formatList } from '../domain/words/format';
import { SelectField } from '../ui/SelectField';
import { useEnrolmentNames } from './use-enrolment-names';
import { usePortfolio } from './use-portfolio';

export interface EnrolmentFilter {
  /** To choose whose records are listed; null where there is one enrolment only. */
  readonly control: ReactNode;
  readonly shows: (record: AnyRecord) => boolean;
  /** Which enrolments a record stands for, for its row; empty where there is one only. */
  readonly noteOn: (record: AnyRecord) => string;
}

/** Tells the records of several enrolments apart in a list. One that serves several is in the list of each. */
export function useEnrolmentFilter(): EnrolmentFilter {
  const portfolio = usePortfolio();
  const names = useEnrolmentNames();
  const [chosen, setChosen] = useState('');
  return useMemo(() => {
    if (names.length < 2) return { control: null, shows: () => true, noteOn: () => '' };
    const wanted = names.find(({ id }) => id === chosen)?.id;
    return {
      control: (
        <SelectField
          label={words.whose}
          emptyLabel={words.whoseAll}
          choices={names.map(({ id, title }) => ({ value: id, label: title }))}
          value={chosen}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        />
      ),
      shows: (record) => wanted === undefined || enrolmentsOf(portfolio, record).has(wanted),
      noteOn: (record) => {
        const own = enrolmentsOf(portfolio, record);
        return formatList(names.filter(({ id }) => own.has(id)).map(({ short }) => short));
      },
    };
  }, [portfolio, names, chosen]);
}
