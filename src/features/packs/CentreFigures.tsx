import { type FigureInForce, figuresInForce, withoutOverlaysOf } from '../../domain/packs/centre-figures';
import { figureInForce, packWords as words } from '../../domain/words/packs';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { List, ListRow } from '../../ui/List';
import { Section, Stack } from '../../ui/Page';
import styles from './packs.module.css';
import { type PackSubject, useKeepEnrolment } from './subject';

/** The figures in force beside the standard's own, by where they came from; each file can be taken away as a whole. */
export function CentreFigures({ enrolment, standard }: PackSubject) {
  const keep = useKeepEnrolment(enrolment);
  const figures = figuresInForce(standard, enrolment.overlays);
  const sources = [...new Set(enrolment.overlays.map(({ source }) => source))];
  return (
    <Section title={words.centre} note={words.centreNote}>
      <Stack>
        {sources.length === 0 && <p>{words.noFigures}</p>}
        {sources.map((source) => {
          const name = source === '' ? words.byHand : words.bySource(source);
          const own = figures.filter((one) => one.source === source);
          return (
            <Section
              key={source}
              title={name}
              look="small"
              action={
                <Button
                  look="quiet"
                  aria-label={words.takeAwayAloud(name)}
                  onClick={() => void keep(withoutOverlaysOf(enrolment, source), words.takenAway)}
                >
                  {words.takeAway}
                </Button>
              }
            >
              {own.length === 0 ? <p>{words.unusable}</p> : <FigureList label={name} figures={own} />}
            </Section>
          );
        })}
      </Stack>
    </Section>
  );
}

interface FigureListProps {
  readonly label: string;
  readonly figures: readonly FigureInForce[];
}

export function FigureList({ label, figures }: FigureListProps) {
  return (
    <Card isFlush>
      <List label={label}>
        {figures.map((one) => (
          <ListRow
            key={[one.unit, one.rule, one.figure].join(' ')}
            leading={one.unit}
            title={<span className={styles.wording}>{one.wording}</span>}
            meta={
              <>
                <span className={styles.own}>
                  {words.figure(figureInForce(one, one.own), figureInForce(one, one.value))}
                </span>
                <span>{words.directions[one.direction]}</span>
                <span>{one.reason}</span>
              </>
            }
          />
        ))}
      </List>
    </Card>
  );
}
