import { checkPreflight } from '../../domain/rules/check-preflight';
import { exportWords as words } from '../../domain/words/export';
import { Banner } from '../../ui/Banner';
import { ButtonLink } from '../../ui/Button';
import { paths } from '../../workspace/paths';
import { type Check, usePortfolio } from '../../workspace/use-portfolio';

/** What stands between this submission and one without gaps. */
export function Preflight({ check, units }: { readonly check: Check; readonly units: readonly string[] }) {
  const portfolio = usePortfolio();
  const ofUnits = check.result.units.filter((unit) => units.includes(unit.unit));
  const gaps = ofUnits.reduce((sum, unit) => sum + unit.gaps, 0);
  const { frontSheet } = checkPreflight({ portfolio, enrolmentId: check.enrolment.id }, check.result);
  return (
    <>
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
    </>
  );
}
