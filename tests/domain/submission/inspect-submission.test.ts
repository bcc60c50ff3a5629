import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspectSubmission, type Inspection } from '../../../src/domain/submission/inspect-submission';
import { isPrintable, unprintableIn } from '../../../src/domain/submission/printable-text';
import type { Portfolio } from '../../../src/domain/portfolio';
import { embedFonts } from '../../../src/submission/pdf/embedded-fonts';
import { createHost } from '../../../src/submission/pdf/jspdf-host';
import { completeCertificate } from '../../support/complete-portfolio';
import { submissionOf } from './submission-of';

function inspected(portfolio: Portfolio): Inspection {
  const steps = inspectSubmission(portfolio, submissionOf(portfolio));
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

describe('characters that can be printed', () => {
  it('are those of both faces, no fewer and no more', () => {
    const read = (name: string) => new Uint8Array(readFileSync(path.resolve('src/submission/fonts', name)));
    const fonts = embedFonts(createHost(), {
      regular: read('NotoSans-Regular.ttf'),
      strong: read('NotoSans-SemiBold.ttf'),
    });
    const differing = Array.from({ length: 0x10000 }, (_, code) => code).filter(
      (code) => fonts.has('regular', code) !== isPrintable(code) || fonts.has('strong', code) !== isPrintable(code),
    );
    expect(differing).toEqual([]);
  });

  it('are told from those that can’t', () => {
    expect(unprintableIn('Plain, Ŵ, é, “quoted”, Ω, Ж, →, ✓\nand\ttabs\u200b')).toEqual([]);
    expect(unprintableIn('Well done \u{1F600}\u{1F600} 你')).toEqual(['\u{1F600}', '你']);
  });
});

describe('a look at a submission before it is made', () => {
  it('finds nothing wrong with a complete portfolio, and says about how large it will be', () => {
    const { names, unprintable, files, estimatedBytes } = inspected(completeCertificate().build());
    expect({ unprintable, files }).toEqual({ unprintable: [], files: [] });
    expect(names.filter(({ field }) => field !== 'codeName')).toEqual([]);
    expect(estimatedBytes).toBeGreaterThan(100_000);
  });

  it('tells which field of which record has characters that the fonts lack, if it is printed', () => {
    const builder = completeCertificate()
      .change('session', 'D03', { summary: 'First\n\nGlad \u{1F600}', privateNotes: '\u{1F4A9}' })
      .change('session', 'D05', { summary: 'Sad \u{1F622}', claimed: false });
    expect(inspected(builder.build()).unprintable).toEqual([
      { record: { kind: 'session', id: 'D03' }, field: 'summary', characters: ['\u{1F600}'] },
    ]);
  });
});
