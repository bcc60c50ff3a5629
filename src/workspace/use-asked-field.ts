import { useEffect } from 'react';
import { useSearch } from 'wouter';
import { focusField } from '../ui/ErrorSummary';
import { fieldId } from './record-form';

/** The field that the address asks for, as a finding's action does, gets the focus once the form stands. */
export function useAskedField(): void {
  const field = new URLSearchParams(useSearch()).get('field');
  useEffect(() => {
    if (field !== null) focusField(document.getElementById(fieldId(field)) === null ? field : fieldId(field));
  }, [field]);
}
