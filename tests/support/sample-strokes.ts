const LEFT = 60;
const RIGHT = 940;
const BASELINE = 200;
const POINTS_IN_LETTER = 11;
const SLANT = 0.35;

/**
 * A drawn signature for a name, always the same: strokes of x, y pairs on a field 1000 wide. Each word is one stroke of
 * loops, as joined writing makes them, tall where the letter is tall and flatter towards the end.
 */
export function strokesFor(name: string): readonly (readonly number[])[] {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '');
  const step = (RIGHT - LEFT) / plain.length;
  let column = 0;
  return plain.split(' ').map((word) => {
    const stroke = [...word].flatMap((letter, index) => loop(letter, index, LEFT + (column + index) * step, step));
    column += word.length + 1;
    return stroke;
  });
}

/** Up on the right, back at the top, down on the left, and on to the next letter. */
function loop(letter: string, index: number, left: number, width: number): readonly number[] {
  const code = letter.codePointAt(0) ?? 0;
  const isTall = /[A-Zbdfhklt]/.test(letter);
  const height = (isTall ? 125 : 48) * (index === 0 ? 1.15 : 1 - 0.06 * index) + (code % 11);
  const swing = width * (0.3 + (code % 5) * 0.05);
  const drop = /[gjpqyz]/.test(letter) ? 75 : 0;
  return Array.from({ length: POINTS_IN_LETTER }, (_, point) => {
    const share = point / POINTS_IN_LETTER;
    const turn = 2 * Math.PI * share;
    const x = left + width * share + swing * Math.sin(turn);
    const y = BASELINE - (height * (1 - Math.cos(turn))) / 2 + drop * Math.max(0, -Math.sin(turn)) - index * 2;
    return [Math.round(x + (BASELINE - y) * SLANT), Math.round(y)];
  }).flat();
}
