import { type GuideName, guides } from '../../domain/help/guides';
import { helpWords as words } from '../../domain/words/help';
import { Card } from '../../ui/Card';
import { List, ListRow } from '../../ui/List';
import { Page, PageHeader } from '../../ui/Page';
import { paths } from '../../workspace/paths';

const META = { candidate: 'candidateMeta', tutor: 'tutorMeta', centre: 'centreMeta' } as const satisfies Record<
  GuideName,
  string
>;

export function HelpScreen() {
  return (
    <Page>
      <PageHeader title={words.title} lead={words.lead} back={{ href: paths.more }} />
      <Card isFlush>
        <List label={words.guides}>
          {(Object.keys(guides) as GuideName[]).map((name) => (
            <ListRow key={name} href={paths.guide(name)} title={words[name]} meta={words[META[name]]} />
          ))}
        </List>
      </Card>
    </Page>
  );
}
