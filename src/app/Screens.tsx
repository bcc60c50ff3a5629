import { lazy } from 'react';
import { Route, Switch } from 'wouter';
import { appWords as words } from '../domain/words/app';
import { ButtonLink } from '../ui/Button';
import { Page, PageHeader } from '../ui/Page';
import { paths } from '../workspace/paths';

const LogScreen = lazy(() => import('../features/log/LogScreen').then((module) => ({ default: module.LogScreen })));
const SessionsScreen = lazy(() =>
  import('../features/sessions/SessionsScreen').then((module) => ({ default: module.SessionsScreen })),
);
const SessionScreen = lazy(() =>
  import('../features/sessions/SessionScreen').then((module) => ({ default: module.SessionScreen })),
);
const ReflectionScreen = lazy(() =>
  import('../features/reflections/ReflectionScreen').then((module) => ({ default: module.ReflectionScreen })),
);
const ThreadScreen = lazy(() =>
  import('../features/reflections/ThreadScreen').then((module) => ({ default: module.ThreadScreen })),
);
const ClientsScreen = lazy(() =>
  import('../features/clients/ClientsScreen').then((module) => ({ default: module.ClientsScreen })),
);
const ClientScreen = lazy(() =>
  import('../features/clients/ClientScreen').then((module) => ({ default: module.ClientScreen })),
);
const ContractScreen = lazy(() =>
  import('../features/contracts/ContractScreen').then((module) => ({ default: module.ContractScreen })),
);
const ContractChangesScreen = lazy(() =>
  import('../features/contracts/ContractChangesScreen').then((module) => ({ default: module.ContractChangesScreen })),
);
const TemplatesScreen = lazy(() =>
  import('../features/contracts/TemplatesScreen').then((module) => ({ default: module.TemplatesScreen })),
);
const TemplateScreen = lazy(() =>
  import('../features/contracts/TemplateScreen').then((module) => ({ default: module.TemplateScreen })),
);
const OrderScreen = lazy(() =>
  import('../features/clients/OrderScreen').then((module) => ({ default: module.OrderScreen })),
);
const SupervisionListScreen = lazy(() =>
  import('../features/supervision/SupervisionListScreen').then((module) => ({ default: module.SupervisionListScreen })),
);
const SupervisionScreen = lazy(() =>
  import('../features/supervision/SupervisionScreen').then((module) => ({ default: module.SupervisionScreen })),
);
const FeedbackListScreen = lazy(() =>
  import('../features/feedback/FeedbackListScreen').then((module) => ({ default: module.FeedbackListScreen })),
);
const FeedbackScreen = lazy(() =>
  import('../features/feedback/FeedbackScreen').then((module) => ({ default: module.FeedbackScreen })),
);
const EvidenceListScreen = lazy(() =>
  import('../features/evidence/EvidenceListScreen').then((module) => ({ default: module.EvidenceListScreen })),
);
const EvidenceScreen = lazy(() =>
  import('../features/evidence/EvidenceScreen').then((module) => ({ default: module.EvidenceScreen })),
);
const WitnessScreen = lazy(() =>
  import('../features/evidence/WitnessScreen').then((module) => ({ default: module.WitnessScreen })),
);
const loadUnits = () => import('../features/portfolio/PortfolioScreen');
// The screen that has most to do begins to be fetched while the portfolio is being opened, where it was asked for.
if (location.pathname === paths.portfolio) void loadUnits().catch(() => undefined);
const PortfolioScreen = lazy(() => loadUnits().then((module) => ({ default: module.PortfolioScreen })));
const UnitScreen = lazy(() =>
  import('../features/portfolio/UnitScreen').then((module) => ({ default: module.UnitScreen })),
);
const CriterionScreen = lazy(() =>
  import('../features/portfolio/CriterionScreen').then((module) => ({ default: module.CriterionScreen })),
);
const ResponseScreen = lazy(() =>
  import('../features/responses/ResponseScreen').then((module) => ({ default: module.ResponseScreen })),
);
const DevelopmentScreen = lazy(() =>
  import('../features/development/DevelopmentScreen').then((module) => ({ default: module.DevelopmentScreen })),
);
const SwotScreen = lazy(() =>
  import('../features/development/SwotScreen').then((module) => ({ default: module.SwotScreen })),
);
const PdpScreen = lazy(() =>
  import('../features/development/PdpScreen').then((module) => ({ default: module.PdpScreen })),
);
const ObjectiveScreen = lazy(() =>
  import('../features/development/ObjectiveScreen').then((module) => ({ default: module.ObjectiveScreen })),
);
const CpdScreen = lazy(() =>
  import('../features/development/CpdScreen').then((module) => ({ default: module.CpdScreen })),
);
const PlanScreen = lazy(() =>
  import('../features/enrolment/PlanScreen').then((module) => ({ default: module.PlanScreen })),
);
const EnrolmentScreen = lazy(() =>
  import('../features/enrolment/EnrolmentScreen').then((module) => ({ default: module.EnrolmentScreen })),
);
const AddEnrolmentScreen = lazy(() =>
  import('../features/enrolment/AddEnrolmentScreen').then((module) => ({ default: module.AddEnrolmentScreen })),
);
const ClaimSetScreen = lazy(() =>
  import('../features/enrolment/ClaimSetScreen').then((module) => ({ default: module.ClaimSetScreen })),
);
const UpgradeScreen = lazy(() =>
  import('../features/enrolment/UpgradeScreen').then((module) => ({ default: module.UpgradeScreen })),
);
const ServesScreen = lazy(() =>
  import('../features/serves/ServesScreen').then((module) => ({ default: module.ServesScreen })),
);
const StandardScreen = lazy(() =>
  import('../features/standard/StandardScreen').then((module) => ({ default: module.StandardScreen })),
);
const WordingScreen = lazy(() =>
  import('../features/wording/WordingScreen').then((module) => ({ default: module.WordingScreen })),
);
const PacksScreen = lazy(() =>
  import('../features/packs/PacksScreen').then((module) => ({ default: module.PacksScreen })),
);
const ProgressScreen = lazy(() =>
  import('../features/progress/ProgressScreen').then((module) => ({ default: module.ProgressScreen })),
);
const ExportScreen = lazy(() =>
  import('../features/submission/ExportScreen').then((module) => ({ default: module.ExportScreen })),
);
const ReviewedScreen = lazy(() =>
  import('../features/submission/ReviewedScreen').then((module) => ({ default: module.ReviewedScreen })),
);
const RemovedScreen = lazy(() =>
  import('../features/removed/RemovedScreen').then((module) => ({ default: module.RemovedScreen })),
);
const HistoryScreen = lazy(() =>
  import('../features/history/HistoryScreen').then((module) => ({ default: module.HistoryScreen })),
);
const RemindersScreen = lazy(() =>
  import('../features/reminders/RemindersScreen').then((module) => ({ default: module.RemindersScreen })),
);
const HelpScreen = lazy(() => import('../features/help/HelpScreen').then((module) => ({ default: module.HelpScreen })));
const GuideScreen = lazy(() =>
  import('../features/help/GuideScreen').then((module) => ({ default: module.GuideScreen })),
);
const SearchScreen = lazy(() =>
  import('../features/search/SearchScreen').then((module) => ({ default: module.SearchScreen })),
);
const OfferLock = lazy(() => import('./lock/OfferLock').then((module) => ({ default: module.OfferLock })));
const LockScreen = lazy(() => import('../features/lock/LockScreen').then((module) => ({ default: module.LockScreen })));
const PrivacyScreen = lazy(() =>
  import('../features/privacy/PrivacyScreen').then((module) => ({ default: module.PrivacyScreen })),
);
const Person = lazy(() => import('./Privacy').then((module) => ({ default: module.Person })));
const HandOver = lazy(() => import('./HandOver').then((module) => ({ default: module.HandOver })));
const MoreScreen = lazy(() => import('../features/more/MoreScreen').then((module) => ({ default: module.MoreScreen })));

/** Every address but Home: a list of its own, since the names of all these files weigh more than Home's own screen. */
export function Screens() {
  return (
    <Switch>
      <Route path={paths.log} component={LogScreen} />
      <Route path={paths.sessions} component={SessionsScreen} />
      <Route path={paths.session(':id')}>{({ id }) => <SessionScreen id={id} />}</Route>
      <Route path={paths.reflection(':id')}>{({ id }) => <ReflectionScreen sessionId={id} />}</Route>
      <Route path={paths.clients} component={ClientsScreen} />
      <Route path={paths.client(':id')}>{({ id }) => <ClientScreen id={id} offer={<OfferLock />} />}</Route>
      <Route path={paths.thread(':id')}>{({ id }) => <ThreadScreen clientId={id} />}</Route>
      <Route path={paths.contract(':id')}>{({ id }) => <ContractScreen clientId={id} />}</Route>
      <Route path={paths.contractChanges(':id')}>{({ id }) => <ContractChangesScreen clientId={id} />}</Route>
      <Route path={paths.orderOfEvents(':id')}>{({ id }) => <OrderScreen clientId={id} />}</Route>
      <Route path={paths.contractTemplates} component={TemplatesScreen} />
      <Route path={paths.contractTemplate(':id')}>{({ id }) => <TemplateScreen id={id} />}</Route>
      <Route path={paths.supervisionMeetings} component={SupervisionListScreen} />
      <Route path={paths.supervisionMeeting(':id')}>{({ id }) => <SupervisionScreen id={id} />}</Route>
      <Route path={paths.feedbackList} component={FeedbackListScreen} />
      <Route path={paths.feedback(':id')}>{({ id }) => <FeedbackScreen id={id} />}</Route>
      <Route path={paths.evidenceList} component={EvidenceListScreen} />
      <Route path={paths.evidence(':id')}>{({ id }) => <EvidenceScreen id={id} />}</Route>
      <Route path={paths.witness(':id')}>{({ id }) => <WitnessScreen id={id} />}</Route>
      <Route path={paths.portfolio} component={PortfolioScreen} />
      <Route path={paths.unit(':unit')}>{({ unit }) => <UnitScreen unit={unit} />}</Route>
      <Route path={paths.criterion(':unit', ':criterion')}>
        {({ unit, criterion }) => <CriterionScreen unit={unit} criterion={criterion} />}
      </Route>
      <Route path={paths.answer(':unit', ':criterion')}>
        {({ unit, criterion }) => <ResponseScreen unit={unit} criterion={criterion} />}
      </Route>
      <Route path={paths.development} component={DevelopmentScreen} />
      <Route path={paths.swot} component={SwotScreen} />
      <Route path={paths.pdp} component={PdpScreen} />
      <Route path={paths.objective(':id')}>{({ id }) => <ObjectiveScreen id={id} />}</Route>
      <Route path={paths.cpdActivity(':id')}>{({ id }) => <CpdScreen id={id} />}</Route>
      <Route path={paths.plan} component={PlanScreen} />
      <Route path={paths.enrolment} component={EnrolmentScreen} />
      <Route path={paths.newEnrolment} component={AddEnrolmentScreen} />
      <Route path={paths.packs} component={PacksScreen} />
      <Route path={paths.wording} component={WordingScreen} />
      <Route path={paths.serves(':kind', ':id')}>{({ kind, id }) => <ServesScreen kind={kind} id={id} />}</Route>
      <Route path={paths.standard} component={StandardScreen} />
      <Route path={paths.claimSet} component={ClaimSetScreen} />
      <Route path={paths.upgrade} component={UpgradeScreen} />
      <Route path={paths.progress} component={ProgressScreen} />
      <Route path={paths.export} component={ExportScreen} />
      <Route path={paths.reviewed} component={ReviewedScreen} />
      <Route path={paths.reminders} component={RemindersScreen} />
      <Route path={paths.help} component={HelpScreen} />
      <Route path={paths.guide(':name')}>{({ name }) => <GuideScreen name={name} />}</Route>
      <Route path={paths.search} component={SearchScreen} />
      <Route path={paths.more} component={MoreScreen} />
      <Route path={paths.lock} component={LockScreen} />
      <Route path={paths.privacy} component={PrivacyScreen} />
      <Route path={paths.person(':id')}>{({ id }) => <Person id={id} />}</Route>
      <Route path={paths.handOver} component={HandOver} />
      <Route path={paths.history(':id')}>{({ id }) => <HistoryScreen id={id} />}</Route>
      <Route path={paths.removed} component={RemovedScreen} />
      <Route>
        <Page>
          <PageHeader title={words.notFound} actions={<ButtonLink href={paths.home}>{words.toHome}</ButtonLink>} />
        </Page>
      </Route>
    </Switch>
  );
}
