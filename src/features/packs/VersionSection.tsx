import { useEffect, useMemo, useState } from 'react';
import { compareJudged, judgeUnder } from '../../domain/packs/compare';
import type { Standard } from '../../domain/standards/standard';
import { aboutStandardWords } from '../../domain/words/about-standard';
import { packWords as words } from '../../domain/words/packs';
import { Banner } from '../../ui/Banner';
import { Button, ButtonLink } from '../../ui/Button';
import { Row, Section, Stack } from '../../ui/Page';
import { paths } from '../../workspace/paths';
import { useServices } from '../../workspace/services';
import { usePortfolio, useStandard } from '../../workspace/use-portfolio';
import { useToday } from '../../workspace/use-today';
import { Changes } from './Changes';
import { type PackSubject, useKeepEnrolment } from './subject';

/** The version in force, and what a newer one would change: nothing does until it is accepted. */
export function VersionSection({ enrolment, standard }: PackSubject) {
  const latest = useStandard(enrolment.standard);
  const keep = useKeepEnrolment(enrolment);
  const { title, edition, packVersion } = standard;
  const noted = enrolment.packVersion;
  return (
    <Section title={words.version}>
      <Stack>
        <p>{words.versionFacts(title, edition, packVersion)}</p>
        <Row>
          <ButtonLink look="quiet" href={paths.standard}>
            {aboutStandardWords.link}
          </ButtonLink>
        </Row>
        {noted === null && (
          <>
            <p>{words.notNoted}</p>
            <Row>
              <Button onClick={() => void keep({ ...enrolment, packVersion }, words.notedNow)}>{words.note}</Button>
            </Row>
          </>
        )}
        {noted !== null && noted !== packVersion && (
          <Banner
            tone="warning"
            action={
              <Button onClick={() => void keep({ ...enrolment, packVersion }, words.accepted(packVersion))}>
                {words.accept(packVersion)}
              </Button>
            }
          >
            {words.unknownVersion(noted, packVersion)}
          </Banner>
        )}
        {latest !== null && latest.packVersion !== packVersion ? (
          <NewerVersion enrolment={enrolment} standard={standard} latest={latest} />
        ) : (
          noted === packVersion && <p>{words.upToDate}</p>
        )}
      </Stack>
    </Section>
  );
}

function NewerVersion({ enrolment, standard, latest }: PackSubject & { readonly latest: Standard }) {
  const portfolio = usePortfolio();
  const today = useToday();
  const keep = useKeepEnrolment(enrolment);
  const reasons = useReasons(standard);
  const changes = useMemo(
    () =>
      compareJudged(
        judgeUnder({ portfolio, standard, enrolment, today }),
        judgeUnder({ portfolio, standard: latest, enrolment, today }),
      ),
    [portfolio, standard, latest, enrolment, today],
  );
  const { packVersion } = latest;
  return (
    <Stack>
      <Banner tone="info" title={words.newer(packVersion)}>
        {words.newerNote}
      </Banner>
      {reasons.length > 0 && (
        <Section title={words.whatChanged} look="small">
          <ul>
            {reasons.map((one) => (
              <li key={one.packVersion}>{words.changeOf(one.packVersion, one.changed)}</li>
            ))}
          </ul>
        </Section>
      )}
      <Changes changes={changes} />
      <Row>
        <Button look="primary" onClick={() => void keep({ ...enrolment, packVersion }, words.accepted(packVersion))}>
          {words.accept(packVersion)}
        </Button>
      </Row>
    </Stack>
  );
}

type Reasons = readonly { readonly packVersion: string; readonly changed: string }[];
const NONE: Reasons = [];

function useReasons(standard: Standard): Reasons {
  const { standards } = useServices();
  const [reasons, setReasons] = useState(NONE);
  useEffect(() => {
    let isWanted = true;
    standards.changesSince(standard).then(
      (found) => isWanted && setReasons(found),
      () => undefined, // what would change is shown all the same
    );
    return () => {
      isWanted = false;
    };
  }, [standards, standard]);
  return reasons;
}
