import type { GuideSection } from '../../domain/help/guide';
import { guides, isGuideName } from '../../domain/help/guides';
import { helpWords as words } from '../../domain/words/help';
import { Page, PageHeader, Section, Stack } from '../../ui/Page';
import { NotHere } from '../../workspace/NotHere';
import { paths } from '../../workspace/paths';
import styles from './GuideScreen.module.css';

/** One guide, to be read from top to bottom. */
export function GuideScreen({ name }: { readonly name: string }) {
  const back = { href: paths.help, label: words.title };
  if (!isGuideName(name)) return <NotHere title={words.gone} back={back} />;
  const { title, lead, sections } = guides[name];
  return (
    <Page>
      <PageHeader title={title} lead={lead} back={back} />
      {sections.map((section) => (
        <Part key={section.title} section={section} />
      ))}
    </Page>
  );
}

function Part({ section: { title, paragraphs, steps, picture } }: { readonly section: GuideSection }) {
  return (
    <Section title={title}>
      <Stack>
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        {steps !== undefined && (
          <ol className={styles.steps}>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        )}
        {picture !== undefined && (
          <img
            className={styles.picture}
            src={`/help/${picture}.jpg`}
            alt={words.pictureOf(words.screens[picture])}
            width={360}
            height={800}
            loading="lazy"
          />
        )}
      </Stack>
    </Section>
  );
}
