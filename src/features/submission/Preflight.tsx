import { useMemo } from 'react';
import { checkPreflight } from '../../domain/rules/check-preflight';
import { recordName } from '../../domain/rules/record-name';
import { buildSubmission } from '../../domain/submission/build-submission';
import type { Inspection } from '../../domain/submission/inspect-submission';
import { bytesMoreThanTold } from '../../domain/submission/look-at-file';
import { exportWords as words } from '../../domain/words/export';
import { fieldLabel } from '../../domain/words/fields';
import { formatBytes } from '../../domain/words/format';
import { redactionWords } from '../../domain/words/redaction';
import { Banner } from '../../ui/Banner';
import { ButtonLink } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Fold } from '../../ui/Fold';
import { List, ListRow } from '../../ui/List';
import { Stack } from '../../ui/Page';
import { paths } from '../../workspace/paths';
import { linkTo } from '../../workspace/record-links';
import { useServices } from '../../workspace/services';
import type { ClaimsCheck } from '../../workspace/use-coverage';
import { type Check, useNaming, usePortfolio } from '../../workspace/use-portfolio';
import { NamesFound } from './NamesFound';
import { type Chosen, requestOf } from './submission-request';
import { useFileLooks } from './use-file-looks';
import { useInspection } from './use-inspection';

interface PreflightProps {
  readonly check: Check | ClaimsCheck;
  readonly chosen: Chosen;
}

/** What stands between this submission and one that can be handed in. */
export function Preflight({ check, chosen }: PreflightProps) {
  const portfolio = usePortfolio();
  const ofUnits = check.result.units.filter((unit) => chosen.units.includes(unit.unit));
  const gaps = ofUnits.reduce((sum, unit) => sum + unit.gaps, 0);
  const { frontSheet } = checkPreflight({ portfolio, enrolmentId: check.enrolment.id }, check.result);
  return (
    <Stack>
      {gaps === 0 ? (
        <Banner tone="success">{words.noGaps}</Banner>
      ) : (
        <Banner
          tone="warning"
          title={words.gaps(gaps)}
          action={<ButtonLink href={paths.portfolio}>{words.toGaps}</ButtonLink>}
        >
          {words.draftNote}
        </Banner>
      )}
      {frontSheet.missing.length > 0 && (
        <Banner
          tone="warning"
          title={words.frontSheet}
          action={<ButtonLink href={paths.enrolment}>{words.toFrontSheet}</ButtonLink>}
        >
          {words.frontSheetMissing(frontSheet.missing)}
        </Banner>
      )}
      {chosen.units.length > 0 && <Looked check={check} chosen={chosen} />}
    </Stack>
  );
}

/** What a look through the texts and files has found. */
function Looked({ check, chosen }: PreflightProps) {
  const { clock } = useServices();
  const portfolio = usePortfolio();
  const { units, attempt } = chosen;
  const key = units.join();
  const buildDocument = useMemo(
    () => () => buildSubmission(requestOf(check, portfolio, { units: key.split(','), attempt }, clock.now())),
    [check, portfolio, key, attempt, clock],
  );
  const inspection = useInspection(portfolio, buildDocument);
  if (inspection === null) return <Banner>{words.looking}</Banner>;
  return (
    <>
      {inspection.names.length === 0 ? (
        <Banner tone="success">{redactionWords.none}</Banner>
      ) : (
        <NamesFound findings={inspection.names} />
      )}
      <Unprintable inspection={inspection} />
      <Files inspection={inspection} />
    </>
  );
}

/** What is wrong with the files, and how large it all will be. */
function Files({ inspection }: { readonly inspection: Inspection }) {
  const looks = useFileLooks(inspection.files);
  const missing = looks.filter(({ trouble }) => trouble === 'missing');
  const broken = looks.flatMap(({ file, trouble }) =>
    trouble === null || trouble === 'missing' ? [] : [words.brokenFile(file.name, trouble)],
  );
  const toEvidence = <ButtonLink href={paths.evidenceList}>{words.toEvidence}</ButtonLink>;
  return (
    <>
      {missing.length > 0 && (
        <Banner tone="warning" title={words.missingFiles(missing.length)} action={toEvidence}>
          {words.missingFilesNote(missing.map(({ file }) => file.name))}
        </Banner>
      )}
      {broken.length > 0 && (
        <Banner tone="warning" title={words.brokenFiles(broken.length)} action={toEvidence}>
          {words.brokenFilesNote(broken)}
        </Banner>
      )}
      {inspection.files.length > 0 && <p>{words.filesAsTheyAre(inspection.files.length)}</p>}
      <p>{words.estimate(formatBytes(inspection.estimatedBytes + bytesMoreThanTold(looks)))}</p>
    </>
  );
}

/** Characters that the fonts lack, by where they stand. */
function Unprintable({ inspection: { unprintable } }: { readonly inspection: Inspection }) {
  const naming = useNaming();
  const rows = unprintable.flatMap(({ record: place, field, characters }) => {
    const record = naming.portfolio.get(place.kind, place.id);
    const link = linkTo(naming.portfolio, place);
    if (record === undefined || link === null) return [];
    const where = redactionWords.where(recordName(naming, record), fieldLabel(place.kind, field));
    return [{ key: `${place.id}/${field}`, where, href: link.href, characters: characters.join(' ') }];
  });
  if (rows.length === 0) return null;
  return (
    <Fold title={words.unprintable(rows.length)} meta={words.unprintableNote}>
      <Card isFlush>
        <List>
          {rows.map(({ key, where, href, characters }) => (
            <ListRow key={key} title={where} meta={characters} href={href} />
          ))}
        </List>
      </Card>
    </Fold>
  );
}
