import { setWordTransform } from '../../src/domain/words/define-words';

const PLAIN = 'abcdefghijklmnoprstuwyzABCDEFGHIJKLMNOPRSTUWYZ';
const MARKED = 'âƀçđéƒĝĥîĵķļɱñôþŕšţûŵýžÂƁÇĐÉƑĜĤÎĴĶĻṀÑÔÞŔŠŢÛŴÝŽ';
const accents = new Map([...PLAIN].map((letter, place) => [letter, [...MARKED][place] ?? letter]));
const FILLERS = ['ŵŷđĥ', 'ļŵŷ', 'ñéŵýđđ'];

/** A phrase of the catalogue as a longer language with marks would have it, in brackets: "Home" is "⟦Ĥôɱé ŵŷđĥ⟧". */
function pseudo(text: string): string {
  // What is in brackets already is a phrase within this one.
  const outside = text.split(/(⟦.*⟧)/s).map((part, place) => (place % 2 === 1 ? part : accented(part)));
  const length = text.replace(/⟦.*⟧/s, '').length;
  return `⟦${outside.join('')}${filler(Math.ceil(length / 2))}⟧`;
}

function accented(text: string): string {
  return [...text].map((letter) => accents.get(letter) ?? letter).join('');
}

function filler(length: number): string {
  let text = '';
  for (let turn = 0; text.length < length; turn += 1) text += ` ${FILLERS[turn % FILLERS.length] ?? ''}`;
  return text;
}

setWordTransform(pseudo);
