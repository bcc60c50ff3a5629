const PEN_LIFT = 4;
const POINTS_IN_LETTER = 7;

/**
 * A drawn signature for a name, always the same: strokes of x, y pairs on a field 1000 wide. A loop for each letter,
 * tall where the letter is tall, with the pen lifted between words, and every few letters.
 */
export function strokesFor(name: string): number[][] {
  const letters = [...name.normalize('NFD').replaceAll(/\p{M}/gu, '')];
  const step = 880 / letters.length;
  const strokes: number[][] = [];
  let open: number[] = [];
  letters.forEach((letter, index) => {
    const isLifted = letter === ' ' || (index % PEN_LIFT === 0 && open.length > 0);
    if (isLifted) {
      strokes.push(open);
      open = [];
    }
    if (letter !== ' ') open.push(...loop(letter, 60 + index * step, step));
  });
  return [...strokes, open].filter((stroke) => stroke.length > 0);
}

function loop(letter: string, left: number, width: number): number[] {
  const code = letter.codePointAt(0) ?? 0;
  const height = /[A-Zbdfhklt]/.test(letter) ? 130 : 55;
  const depth = /[gjpqy]/.test(letter) ? 70 : 0;
  const slant = 8 + (code % 9);
  return Array.from({ length: POINTS_IN_LETTER }, (_, point) => {
    const turn = (2 * Math.PI * point) / (POINTS_IN_LETTER - 1);
    const rise = (1 - Math.cos(turn)) / 2;
    const x = left + (width * point) / (POINTS_IN_LETTER - 1) + slant * rise + (code % 5);
    const y = 200 - height * rise + depth * Math.sin(turn / 2) + ((code * (point + 1)) % 7);
    return [Math.round(x), Math.round(y)];
  }).flat();
}
