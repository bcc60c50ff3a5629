import type { Metadata, StandardUnit } from '../../domain/standards/standard';
import { aboutStandardWords as words } from '../../domain/words/about-standard';
import { formatList } from '../../domain/words/format';
import { type Definition, DefinitionList } from '../../ui/DefinitionList';
import { Fold } from '../../ui/Fold';
import { Stack } from '../../ui/Page';

/** What the document says of a unit beside its items; nothing where it says nothing. */
export function AboutUnit({ unit }: { readonly unit: StandardUnit }) {
  const { scope, glossary = [], assessment = [], metadata, alsoPrintedIn = [], defects } = unit;
  const entries: readonly Definition[] = [
    ...(scope === undefined ? [] : [{ term: words.whom, details: scope.wording }]),
    ...glossary.map(({ term, meaning }) => ({ term, details: meaning })),
    ...(assessment.length === 0 ? [] : [{ term: words.assessment, details: assessment.join('\n') }]),
    ...(metadata === undefined ? [] : metadataEntries(metadata)),
    ...alsoPrintedIn.map(({ source, defects: own }) => ({
      term: words.alsoPrinted,
      details: [words.alsoPrintedIn(source), ...own].join('\n'),
    })),
    ...(defects.length === 0 ? [] : [{ term: words.defects, details: defects.join('\n') }]),
  ];
  if (entries.length === 0) return null;
  return (
    <Fold title={words.aboutUnit} meta={words.aboutUnitMeta}>
      <Stack>
        <DefinitionList entries={entries} />
      </Stack>
    </Fold>
  );
}

function metadataEntries(metadata: Metadata): readonly Definition[] {
  const occupations = metadata.occupations.map(({ title, code }) => words.occupation(title, code));
  return [
    { term: words.urn, details: metadata.urn },
    { term: words.version, details: metadata.version },
    { term: words.approved, details: metadata.approved },
    { term: words.reviewDue, details: metadata.reviewDue },
    { term: words.validity, details: metadata.validity },
    { term: words.developedBy, details: metadata.developedBy },
    { term: words.originator, details: metadata.originator },
    { term: words.occupations, details: formatList(occupations) },
    { term: words.keywords, details: formatList(metadata.keywords) },
  ];
}
