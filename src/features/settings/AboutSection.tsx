import { useState } from 'react';
import { settingsWords as words } from '../../domain/words/settings';
import { Banner, type BannerTone } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Fold } from '../../ui/Fold';
import { Row, Section, Stack } from '../../ui/Page';
import styles from './AboutSection.module.css';
import { type Licence, parseLicences } from './licences';

type UpdateCheck = 'found' | 'current' | 'unreachable';

/** What there is to say about the app itself. */
export interface AboutTheApp {
  readonly version: string;
  readonly lookForUpdate: () => Promise<UpdateCheck>;
  /** The licences of what it is built with, as one text. Rejects if it can't be had now. */
  readonly readLicences: () => Promise<string>;
  readonly licencesPath: string;
}

export function AboutSection({ about }: { readonly about: AboutTheApp }) {
  return (
    <Section title={words.about}>
      <Stack>
        <p>{words.aboutText}</p>
        <Version about={about} />
        <Licences about={about} />
      </Stack>
    </Section>
  );
}

const TONES: Readonly<Record<UpdateCheck, BannerTone>> = { found: 'info', current: 'success', unreachable: 'warning' };

function Version({ about: { version, lookForUpdate } }: { readonly about: AboutTheApp }) {
  const [found, setFound] = useState<UpdateCheck | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const look = async (): Promise<void> => {
    setIsBusy(true);
    setFound(await lookForUpdate());
    setIsBusy(false);
  };
  return (
    <>
      <p>{words.version(version)}</p>
      {found !== null && <Banner tone={TONES[found]}>{words.updates[found]}</Banner>}
      <Row>
        <Button isBusy={isBusy} onClick={() => void look()}>
          {words.lookForUpdate}
        </Button>
      </Row>
    </>
  );
}

/** The button that was pressed is gone: what it brought takes its place for the keyboard too. */
function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}

/** Fifty thousand characters that hardly anybody reads: fetched when they are asked for. */
function Licences({ about: { readLicences, licencesPath } }: { readonly about: AboutTheApp }) {
  const [licences, setLicences] = useState<readonly Licence[] | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const show = async (): Promise<void> => {
    setIsBusy(true);
    try {
      setLicences(parseLicences(await readLicences()));
    } catch {
      setHasFailed(true);
    }
    setIsBusy(false);
  };
  if (licences !== null) {
    return (
      <div role="group" aria-label={words.licences} tabIndex={-1} ref={takeFocus}>
        <p>{words.licences}</p>
        <Card isFlush>
          {licences.map(({ title, licence, text }) => (
            <Fold key={title} look="row" title={title} meta={licence}>
              <p className={styles.text}>{text}</p>
            </Fold>
          ))}
        </Card>
      </div>
    );
  }
  return (
    <>
      {hasFailed && (
        <Banner tone="warning">
          {words.licencesFailed} <a href={licencesPath}>{words.licences}</a>
        </Banner>
      )}
      <Row>
        <Button isBusy={isBusy} onClick={() => void show()}>
          {words.showLicences}
        </Button>
      </Row>
    </>
  );
}
