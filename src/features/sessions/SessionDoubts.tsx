import { shortfallText } from '../../domain/rules/finding-text';
import type { Session } from '../../domain/records/session';
import { sessionWords } from '../../domain/words/sessions';
import { Banner } from '../../ui/Banner';
import { useCheck, useNaming } from '../../workspace/use-portfolio';

/** Everything that a rule says against this one session: why it doesn't count, what overlaps, what is unfinished. */
export function SessionDoubts({ session }: { readonly session: Session }) {
  const check = useCheck();
  const naming = useNaming();
  const findings = check?.result.findings ?? [];
  const texts = findings.flatMap((finding) =>
    finding.shortfalls
      .filter((one) => one.record === session.id && one.declaredBy === null)
      .map((one) => shortfallText(one, finding.figures, naming)),
  );
  if (texts.length === 0) return null;
  return (
    <Banner tone="warning" title={sessionWords.doubts}>
      <ul>
        {[...new Set(texts)].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Banner>
  );
}
