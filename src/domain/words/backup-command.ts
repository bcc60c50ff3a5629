import { defineWords } from './define-words';

/** What `npm run backup` says. */
export const backupCommandWords = defineWords({
  usage:
    'usage: npm run --silent backup -- check FILE [--passphrase-from-stdin] | extract FILE OUT_DIR [--passphrase-from-stdin] [--salvage]',
  noCommand: 'say what to do, check or extract',
  unknownCommand: (name: string) => `no such command: ${name}`,
  unknownOption: (name: string) => `no such option here: ${name}`,
  wrongOperands: (needed: string) => `it takes ${needed}`,
  cannotRead: (file: string, detail: string) => `${file} can’t be read: ${detail}`,
  cannotWrite: (folder: string, detail: string) => `${folder} can’t be written: ${detail}`,
  notEmpty: (folder: string) => `${folder} is there already: name a folder that is not`,
  inFile: (file: string, sentence: string) => `${file}: ${sentence}`,
  trySalvage: 'What is still whole can be had with extract and --salvage.',
  extracted: (folder: string, records: number, versions: number, files: number) =>
    `${folder}: ${records} records, ${versions} versions, ${files} files`,
  lost: (what: string) => `lost: ${what}`,
  missing: (hash: string) => `the backup was made without the file ${hash}: it could not be read then`,
  outsidePortfolio: (sentence: string) => `not in portfolio.json: ${sentence}`,
});
