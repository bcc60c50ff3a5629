import { useState } from 'react';
import { contractStanding, type Party, type PartyStanding, type Standing } from '../../domain/contract-standing';
import type { Client } from '../../domain/records/client';
import type { Contract } from '../../domain/records/contract';
import type { Signature } from '../../domain/records/signature';
import { contractWords as words } from '../../domain/words/contract';
import { formatDate } from '../../domain/words/format';
import { recordWords } from '../../domain/words/records';
import { Button, ButtonLink } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { HandOverIcon, PenIcon } from '../../ui/screen-icons';
import { Row, Section, Stack } from '../../ui/Page';
import { SignatureView } from '../../ui/Signature';
import { type BadgeState, StateBadge } from '../../ui/StateBadge';
import { AttachedFiles } from '../../workspace/files/AttachedFiles';
import { handOverPath, paths } from '../../workspace/paths';
import { fieldId } from '../../workspace/record-form';
import { RemoveRecord } from '../../workspace/RemoveRecord';
import { usePortfolio } from '../../workspace/use-portfolio';
import { partyLabel } from './party-label';
import { SignDialog } from './SignDialog';

const BADGES: Readonly<Record<Standing, BadgeState>> = { signed: 'met', changed: 'warning', unsigned: 'not_met' };

/** Everybody who has to sign, and whether what they signed is what stands now. */
export function SignaturesSection({ client, contract }: { readonly client: Client; readonly contract: Contract }) {
  const portfolio = usePortfolio();
  const [signing, setSigning] = useState<Party | null>(null);
  const standings = contractStanding(portfolio, client, contract);
  return (
    <Section title={words.signatures} note={words.signaturesNote}>
      <Stack>
        {standings.map((one) => (
          <PartyCard
            key={`${one.party.role}${one.party.stakeholderId ?? ''}`}
            client={client}
            one={one}
            contract={contract}
            onSign={() => setSigning(one.party)}
          />
        ))}
      </Stack>
      {signing !== null && (
        <SignDialog
          contract={contract}
          party={signing}
          label={partyLabel(client, signing)}
          onClose={() => setSigning(null)}
        />
      )}
    </Section>
  );
}

function PartyCard({
  client,
  contract,
  one,
  onSign,
}: {
  readonly client: Client;
  readonly contract: Contract;
  readonly one: PartyStanding;
  readonly onSign: () => void;
}) {
  const { party, standing, signature } = one;
  const label = partyLabel(client, party);
  return (
    <div id={standing === 'signed' ? fieldId(party.stakeholderId ?? party.role) : undefined} tabIndex={-1}>
      <Card>
        <Stack gap="tight">
          <Row>
            <strong>{label}</strong>
            <StateBadge state={BADGES[standing]} label={words.standings[standing]} />
          </Row>
          {signature !== undefined && <Signed signature={signature} label={label} />}
          {standing !== 'signed' && (
            <Row>
              <Button
                name={party.role}
                look={standing === 'unsigned' ? 'primary' : 'secondary'}
                icon={<PenIcon />}
                onClick={onSign}
              >
                {standing === 'changed' ? words.signAgain(label) : words.sign(label)}
              </Button>
              {party.role !== 'coach' && (
                <ButtonLink
                  href={handOverPath('contract', party.stakeholderId ?? contract.id)}
                  icon={<HandOverIcon />}
                  look="quiet"
                >
                  {words.handOver}
                </ButtonLink>
              )}
              {standing === 'changed' && (
                <ButtonLink href={paths.contractChanges(client.id)}>{words.seeChanges}</ButtonLink>
              )}
            </Row>
          )}
          {standing === 'signed' && signature !== undefined && (
            <RemoveRecord
              record={signature}
              words={{ remove: words.removeSignature, removed: words.signatureRemoved, undo: words.undo }}
            />
          )}
        </Stack>
      </Card>
    </div>
  );
}

function Signed({ signature, label }: { readonly signature: Signature; readonly label: string }) {
  const day = signature.signedOn === null ? recordWords.noDate : formatDate(signature.signedOn);
  return (
    <>
      {signature.method === 'drawn' && (
        <SignatureView strokes={signature.strokes} label={words.drawnBy(signature.name || label)} />
      )}
      {signature.method === 'photographed' && <AttachedFiles files={signature.files} />}
      <p>{words.signedBy(signature.name, day)}</p>
    </>
  );
}
