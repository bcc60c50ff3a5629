import type { RecordId } from '../../domain/ids';
import type { Client } from '../../domain/records/client';
import type { PartyRole } from '../../domain/records/signature';
import { recordWords } from '../../domain/words/records';

interface Signer {
  readonly role: PartyRole;
  readonly stakeholderId: RecordId | null;
}

/** "Coach", "Client", or the role of the stakeholder. */
export function partyLabel(client: Client, { role, stakeholderId }: Signer): string {
  const stakeholder = client.stakeholders.find((one) => one.id === stakeholderId);
  return stakeholder?.role || recordWords.parties[role];
}
