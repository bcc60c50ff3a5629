import { describe, expect, it } from 'vitest';
import { buildPortfolio } from '../../../src/domain/portfolio';
import { recordsAbout } from '../../../src/domain/privacy/person-records';
import { writePersonFile } from '../../../src/interchange/person-file/write-person-file';
import { completeCertificate, TODAY } from '../../support/complete-portfolio';
import { date } from '../../support/portfolio-builder';

const EVIL = `</dd></article><script>alert(1)</script><img src=x onerror="alert(1)">'"&\u0000`;

describe('everything about a client as one page', () => {
  it('holds every text of every record of theirs, and no other client', async () => {
    const { builder, client, other } = people();
    builder.changeAll(
      'session',
      () => ({ summary: 'Talked about the move' }),
      ({ clientIds }) => clientIds.includes(client.id),
    );
    builder.change('client', other.id, { codeName: 'Otherperson' });
    const page = await written(builder.build(), client.id);
    for (const record of recordsAbout(builder.build(), client.id).own)
      if (record.ref !== null) expect(page).toContain(`<h3>${record.ref}</h3>`);
    expect(page).toContain('Talked about the move');
    expect(page).not.toContain('Otherperson');
  });

  it('says that a group session was with another person, and copies nothing of it', async () => {
    const { builder, client, other } = people();
    builder.add(
      'session',
      {
        enrolmentId: client.enrolmentId,
        clientIds: [client.id, other.id],
        heldOn: date('2026-03-03'),
        durationMinutes: 60,
        summary: 'Of both',
      },
      { id: 'D90' },
    );
    const page = await written(builder.build(), client.id);
    expect(page).not.toContain('Of both');
    expect(page).toContain('Where you are also mentioned');
  });

  it('runs nothing, whatever was typed', async () => {
    const { builder, client } = people();
    for (const record of recordsAbout(builder.build(), client.id).own) {
      const texts = Object.entries(record).filter(
        ([field, value]) => typeof value === 'string' && (value === '' || value.includes(' ')) && field !== 'ref',
      );
      builder.change(record.kind, record.id, Object.fromEntries(texts.map(([field]) => [field, EVIL])));
    }
    const page = await written(builder.build(), client.id);
    expect(page).not.toMatch(/<(script|img|iframe|object|form|link)\b/i);
    expect(page.match(/<[^>]*\son\w+=/gi)).toBeNull();
    expect(page).not.toContain('\u0000');
    expect(page).toContain('default-src &#39;none&#39;');
    expect(page).toContain('&lt;script&gt;');
  });

  it('puts pictures in as pictures, everything else as a download of no kind, and says what is missing', async () => {
    const { builder, client } = people();
    const file = (letter: string, name: string, mediaType: string) => ({
      sha256: letter.repeat(64),
      name,
      mediaType,
      size: 3,
    });
    builder.add('evidenceItem', {
      enrolmentId: client.enrolmentId,
      evidenceKind: 'other',
      authenticity: 'mine',
      aboutIds: [client.id],
      files: [
        file('a', 'photo.jpg', 'image/jpeg'),
        file('b', 'page.html', 'application/octet-stream'),
        file('c', 'gone.pdf', 'application/pdf'),
      ],
    } as never);
    const page = await written(builder.build(), client.id);
    expect(page).toContain('<img src="data:image/jpeg;base64,AQID" alt="photo.jpg">');
    expect(page).toContain('<a download="page.html" href="data:application/octet-stream;base64,AQID">');
    expect(page).not.toContain('data:text/html');
    expect(page).toContain('gone.pdf: not on this device.');
  });

  it('says little of nobody', async () => {
    expect(await written(buildPortfolio([]), people().client.id)).not.toContain('<article');
  });
});

function people() {
  const builder = completeCertificate();
  const [client, other] = builder.all('client');
  if (client === undefined || other === undefined) throw new Error('too few clients');
  return { builder, client, other };
}

async function written(
  portfolio: Parameters<typeof writePersonFile>[0]['portfolio'],
  clientId: Parameters<typeof writePersonFile>[0]['clientId'],
): Promise<string> {
  const get = (hash: string) => Promise.resolve(hash.startsWith('c') ? null : new Blob([new Uint8Array([1, 2, 3])]));
  return (await writePersonFile({ portfolio, clientId, today: TODAY, files: { get } })).join('');
}
