import { lockWords } from '../../domain/words/lock';
import { ProgressBar } from '../../ui/Meter';
import { Section } from '../../ui/Page';

const words = lockWords.moving;

/** While everything goes to its new place. Files are most of it. */
export function Moving({ title, share }: { readonly title: string; readonly share: number }) {
  const percent = Math.round(share * 100);
  return (
    <Section title={title} note={words.text}>
      <ProgressBar
        label={words.files}
        value={percent === 0 ? null : percent}
        max={100}
        valueText={percent === 0 ? '' : words.progress(percent)}
      />
    </Section>
  );
}
