import { defineWords } from './define-words';

/** Putting a signature under something, on one's own phone or on one that was handed over. */
export const signingWords = defineWords({
  method: 'How to sign',
  drawHere: 'Signature',
  signedOn: 'Date',
  sign: 'Sign',
  needsName: 'Write the name of the person who signs.',
  needsTick: 'Tick the statement to sign by typing.',
  needsDrawing: 'Draw the signature first.',
  needsInk: 'Add a photograph or scan of the signature.',
  needsDate: 'Give the date of signing.',
});
