import { packWords as words } from '../../domain/words/packs';
import { Banner } from '../../ui/Banner';
import { ButtonLink } from '../../ui/Button';
import { paths } from '../../workspace/paths';
import { useEnrolled, useEnrolledStandard, useStandard } from '../../workspace/use-portfolio';

/** Says that other rules judge than those that the app has, or than those that were noted; nothing where neither is so. */
export function NewerRules() {
  const enrolment = useEnrolled()?.enrolment;
  const standard = useEnrolledStandard();
  const latest = useStandard(enrolment?.standard);
  const noted = enrolment?.packVersion ?? null;
  if (latest === null || standard === null || noted === null || noted === latest.packVersion) return null;
  const isKept = standard.packVersion === noted;
  return (
    <Banner
      tone={isKept ? 'info' : 'warning'}
      title={isKept ? words.newer(latest.packVersion) : undefined}
      action={<ButtonLink href={paths.packs}>{isKept ? words.seeChanges : words.link}</ButtonLink>}
    >
      {isKept ? words.newerNote : words.unknownVersion(noted, standard.packVersion)}
    </Banner>
  );
}
