import { packWords as words } from '../../domain/words/packs';
import { Page, PageHeader, Stack } from '../../ui/Page';
import { paths } from '../../workspace/paths';
import { useEnrolled, useEnrolledStandard } from '../../workspace/use-portfolio';
import { CentreFigures } from './CentreFigures';
import { OverlayFileSection } from './OverlayFileSection';
import { SaveFigures } from './SaveFigures';
import { SetFigure } from './SetFigure';
import { VersionSection } from './VersionSection';

/** Which version of the standard's rules judges, and what the centre asks for otherwise. */
export function PacksScreen() {
  const enrolment = useEnrolled()?.enrolment;
  const standard = useEnrolledStandard();
  return (
    <Page>
      <PageHeader title={words.title} lead={words.lead} back={{ href: paths.enrolment }} />
      {enrolment !== undefined && standard !== null && (
        <Stack gap="loose">
          <VersionSection enrolment={enrolment} standard={standard} />
          <CentreFigures enrolment={enrolment} standard={standard} />
          <OverlayFileSection enrolment={enrolment} standard={standard} />
          <SetFigure enrolment={enrolment} standard={standard} />
          {enrolment.overlays.length > 0 && <SaveFigures enrolment={enrolment} standard={standard} />}
        </Stack>
      )}
    </Page>
  );
}
